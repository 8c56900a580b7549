/** What was given: money and goods, by whom, to whom, with its receipt. */
import { day, flag, money, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { helped, helpers } from '../codes/sides.ts'

export const donation = record(
  'donation',
  '捐款',
  {
    donatedOn: day('捐款日期', { listed: true, excel: ['捐助日期', '移交日期', '日期', '捐款时间', '捐赠日期'] }),
    giver: ref('subject', '捐助方', { among: helpers, listed: true, excel: ['支援学校', '捐赠单位'] }),
    donor: text('捐款人', { properName: true, max: 60, listed: true, excel: ['姓名', '捐款人姓名', '捐赠人'] }),
    department: text('部门', { max: 60, listed: true, excel: ['所在窗口', '所在部门', '所属部门', '科室', '窗口', '处室'] }),
    post: text('职务', { max: 60, excel: ['现任职务', '职级'] }),
    receiver: ref('subject', '受助方', {
      among: helped,
      listed: true,
      excel: ['受援学校', '接收单位', '受助单位', '受赠单位', '接收机构', '受赠机构'],
    }),
    beneficiary: text('受助人', { max: 60, excel: ['受助学生', '资助学生', '结对学生'] }),
    amount: money('捐款金额', { listed: true, expected: true, excel: ['金额', '捐助金额', '移交金额', '捐款数额', '捐赠金额', '捐款额'] }),
    purpose: text('用途', { max: 100, listed: true, excel: ['捐款用途', '资金用途'] }),
    manner: text('方式', { max: 20, excel: ['捐款方式', '移交方式'] }),
    receipt: text('收据号', { max: 60, excel: ['凭证号', '收据编号', '票据号'] }),
    handler: text('经手人', { properName: true, max: 60, excel: ['经收人', '经办人'] }),
    signed: flag('签名', { excel: ['签字', '捐款人签名'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{donatedOn} {giver.title}{donor}', place: 'receiver', key: [], happened: 'donatedOn', unit: '笔' },
)

export const gift = record(
  'gift',
  '捐赠物资',
  {
    givenOn: day('捐赠日期', { listed: true, excel: ['移交日期', '慰问日期', '交接日期', '捐赠时间', '移交时间'] }),
    giver: ref('subject', '捐赠方', { among: helpers, listed: true, excel: ['支援学校', '捐赠单位'] }),
    receiver: ref('subject', '受赠方', { among: helped, listed: true, excel: ['受援学校', '接收单位', '受赠学校', '受赠单位', '接收方'] }),
    batch: text('批次', { max: 20, excel: ['捐赠批次'] }),
    asset: text('资产编号', { max: 40, excel: ['设备编号', '固定资产编号', '资产号'] }),
    category: text('物资类别', { max: 60, listed: true, excel: ['类别'] }),
    item: text('品名', { max: 100, listed: true, excel: ['物品名称', '物品', '名称', '设备名称'] }),
    model: text('型号', { max: 100, excel: ['规格型号', '规格'] }),
    boughtOn: day('购置日期', { partial: true, excel: ['购买日期', '购入日期', '购置时间'] }),
    amount: quantity('', '数量', { listed: true }),
    measure: text('计量单位', { max: 20, listed: true, excel: ['单位'] }),
    price: money('单价', { addsUp: false }),
    value: money('折价金额', { listed: true, expected: true, excel: ['折价', '价值', '总价'] }),
    need: text('需求来源', { max: 60 }),
    recipient: text('接收人', { properName: true, max: 60, excel: ['签收人', '接收人签字'] }),
    village: region('所在村', { excel: ['自然村', '行政村', '村'] }),
    occasion: text('慰问时机', { max: 40, listed: true, excel: ['时机', '慰问节日'] }),
    recipientKind: text('对象类别', { max: 40, listed: true, excel: ['慰问对象类别', '对象类型'] }),
    cash: money('慰问金', { listed: true, excel: ['慰问金额'] }),
    handler: text('经办人', { properName: true, max: 60 }),
    signed: flag('领取签字', { excel: ['领取人签字', '签收'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{givenOn} {receiver.title}{category}{item}', place: 'receiver', key: [], happened: 'givenOn', unit: '笔' },
)
