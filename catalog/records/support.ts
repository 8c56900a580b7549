/** What was given: money and goods, by whom, to whom, with its receipt. */
import { day, flag, money, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { helped, helpers } from '../codes/sides.ts'

export const donation = record(
  'donation',
  '捐款',
  {
    donatedOn: day('捐款日期', {
      listed: true,
      excel: ['捐助日期', '移交日期', '日期', '捐款时间', '捐赠日期', '捐助时间', '缴款日期', '移交时间', '资助日期', '交款日期', '上缴日期'],
    }),
    giver: ref('subject', '捐助方', { among: helpers, listed: true, excel: ['支援学校', '捐赠单位', '支援校', '捐助学校', '捐款单位'] }),
    donor: text('捐款人', { properName: true, max: 60, listed: true, excel: ['姓名', '捐款人姓名', '捐赠人', '捐款者', '捐款人员'] }),
    department: text('部门', {
      max: 60,
      listed: true,
      excel: ['所在窗口', '所在部门', '所属部门', '科室', '窗口', '处室', '工作窗口', '所属窗口', '内设机构', '工作部门'],
    }),
    post: text('职务', { max: 60, excel: ['现任职务', '职级', '行政职务', '职务级别'] }),
    receiver: ref('subject', '受助方', {
      among: helped,
      listed: true,
      excel: ['受援学校', '接收单位', '受助单位', '受赠单位', '接收机构', '受赠机构', '受援校', '接受单位', '接收方'],
    }),
    beneficiary: text('受助人', { max: 60, excel: ['受助学生', '资助学生', '结对学生', '帮扶学生', '资助对象'] }),
    amount: money('捐款金额', {
      listed: true,
      expected: true,
      excel: ['金额', '捐助金额', '移交金额', '捐款数额', '捐赠金额', '捐款额', '捐款数', '捐款', '捐款数目', '移交款额', '上缴金额', '资金额'],
    }),
    purpose: text('用途', { max: 100, listed: true, excel: ['捐款用途', '资金用途', '款项用途', '指定用途', '用于'] }),
    manner: text('方式', { max: 20, excel: ['捐款方式', '移交方式', '捐助方式', '缴款方式', '支付方式', '付款方式', '交款方式'] }),
    receipt: text('收据号', { max: 60, excel: ['凭证号', '收据编号', '票据号', '收据号码', '票据号码', '收款收据号'] }),
    handler: text('经手人', { properName: true, max: 60, excel: ['经收人', '经办人', '收款人', '接收经办人', '移交人', '经办人员'] }),
    signed: flag('签名', { excel: ['签字', '捐款人签名', '本人签名', '捐款人签字'], names: true }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{donatedOn} {giver.title}{donor}', place: 'receiver', key: [], happened: 'donatedOn', unit: '笔' },
)

export const gift = record(
  'gift',
  '捐赠物资',
  {
    givenOn: day('捐赠日期', {
      listed: true,
      excel: [
        '移交日期',
        '慰问日期',
        '交接日期',
        '捐赠时间',
        '移交时间',
        '赠送日期',
        '慰问时间',
        '交接时间',
        '物资交接日期',
        '走访慰问日期',
        '发放日期',
      ],
    }),
    giver: ref('subject', '捐赠方', { among: helpers, listed: true, excel: ['支援学校', '捐赠单位', '支援校', '捐赠学校', '捐助学校'] }),
    receiver: ref('subject', '受赠方', {
      among: helped,
      listed: true,
      excel: ['受援学校', '接收单位', '受赠学校', '受赠单位', '接收方', '受援校', '接受单位', '接收学校', '受捐学校'],
    }),
    batch: text('批次', { max: 20, excel: ['捐赠批次', '第几批'], looks: '^第?[一二三四五六七八九十\\d]+[批次]' }),
    asset: text('资产编号', {
      max: 40,
      excel: ['设备编号', '固定资产编号', '资产号', '资产编码', '固定资产号', '设备号'],
      looks: '^[A-Za-z]*\\d{4,}$',
    }),
    category: text('物资类别', { max: 60, listed: true, excel: ['类别', '物资种类', '物品类别', '物资类型', '捐赠物资类型'] }),
    item: text('品名', { max: 100, listed: true, excel: ['物品名称', '物品', '名称', '设备名称', '捐赠物品', '用品名称', '物品名', '资产名称'] }),
    model: text('型号', { max: 100, excel: ['规格型号', '规格', '设备型号', '品牌型号'] }),
    boughtOn: day('购置日期', { partial: true, excel: ['购买日期', '购入日期', '购置时间', '购入时间', '购买时间', '启用日期'] }),
    amount: quantity('', '数量', { listed: true, excel: ['捐赠数量', '数目', '物资数量'] }),
    measure: text('计量单位', { max: 20, listed: true, excel: ['单位', '数量单位', '计数单位'] }),
    price: money('单价', { addsUp: false, excel: ['物品单价', '单价金额', '每件价格'] }),
    value: money('折价金额', {
      listed: true,
      expected: true,
      excel: ['折价', '价值', '总价', '折款', '折合人民币', '残值', '评估价', '折合金额', '估价'],
    }),
    need: text('需求来源', { max: 60, excel: ['需求依据', '何种需求'] }),
    recipient: text('接收人', {
      properName: true,
      max: 60,
      excel: ['签收人', '接收人签字', '签收人签名', '验收人', '接收人签名', '接收签字人', '接收经办人'],
    }),
    village: region('所在村', { excel: ['自然村', '行政村', '村', '所属自然村', '自然屯'] }),
    occasion: text('慰问时机', { max: 40, listed: true, excel: ['时机', '慰问节日', '慰问节点', '慰问时节'] }),
    recipientKind: text('对象类别', { max: 40, listed: true, excel: ['慰问对象类别', '对象类型', '人员类别', '慰问人员类别', '慰问对象类型'] }),
    cash: money('慰问金', { listed: true, excel: ['慰问金额', '现金', '发放慰问金', '慰问款'] }),
    handler: text('经办人', { properName: true, max: 60, excel: ['经手人', '发放人', '经办人员'] }),
    signed: flag('领取签字', { excel: ['领取人签字', '签收', '领取人签名', '领取人', '签领'], names: true }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{givenOn} {receiver.title}{category}{item}', place: 'receiver', key: [], happened: 'givenOn', unit: '笔' },
)
