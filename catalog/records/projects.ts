/** What is built and grown: projects, the works they consist of with what is done layer by layer, and who has the benefit. */
import { count, day, flag, money, quantity, record, ref, region, text } from '../../core/record/definition.ts'

const remark = text('备注', { max: 500 })
const number = (label: string, options = {}) =>
  ref('project', label, { by: 'number', listed: true, excel: ['项目编号', '基地编号', '编号'], ...options })
const state = text('进展状态', { max: 60, listed: true, excel: ['状态', '项目状态', '进展', '实施进度'] })

export const project = record(
  'project',
  '项目',
  {
    number: text('项目编号', { max: 40, listed: true, excel: ['基地编号', '编号', '项目代码'] }),
    name: text('项目名称', { required: true, fixed: true, max: 100, listed: true, excel: ['项目', '基地名称', '工程名称'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true, excel: ['实施村', '所在村', '项目村', '涉及村', '村'] }),
    category: text('项目类别', { max: 40, listed: true, excel: ['类别'] }),
    programme: text('所属工程', { max: 100, excel: ['工程', '所属规划'] }),
    kind: text('主体类型', { max: 40, listed: true, excel: ['主体类别', '经营主体类型'] }),
    nature: text('建设性质', { max: 60, excel: ['项目性质', '建设类型', '建设方式'] }),
    former: text('原有建筑', { max: 200, excel: ['原有建筑物', '原建筑'] }),
    manner: text('组织方式', { max: 40, excel: ['方式', '发展方式', '引进方式'] }),
    product: text('产业', { max: 60, listed: true, excel: ['作物', '种养品种', '主导产业'] }),
    operator: text('经营主体', { max: 100, listed: true, excel: ['实施主体', '实施单位', '承包方'] }),
    head: text('负责人', { properName: true, max: 60, excel: ['项目负责人', '带头人', '业主'] }),
    leader: ref('person', '领办人', { listed: true, excel: ['领办干部', '牵头人', '领办村干部'] }),
    area: quantity('亩', '规划面积', { excel: ['面积', '计划面积', '种养面积'] }),
    amount: quantity('', '建设规模', { excel: ['规模', '项目规模'] }),
    measure: text('计量单位', { max: 20, excel: ['单位'] }),
    villages: text('涉及范围', { max: 200 }),
    stage: text('前期阶段', { max: 60, listed: true, excel: ['进展阶段'] }),
    state,
    updatedOn: day('更新日期', { excel: ['更新时间'] }),
    acceptedOn: day('验收日期', { listed: true, excel: ['竣工验收日期', '验收时间'] }),
    investment: money('计划投资', { listed: true, excel: ['投资', '总投资', '投资额', '预计投资', '投资金额', '计划总投资'] }),
    decidedOn: day('议定日期', { excel: ['议定时间', '确定日期', '商定日期'] }),
    approvedOn: day('审批通过月份', { partial: true, excel: ['审批通过时间', '审批通过日期', '批准月份', '审批月份'] }),
    startsOn: day('启动日期', { partial: true, excel: ['启动时间', '开始日期', '动工日期'] }),
    dueOn: day('计划竣工', {
      partial: true,
      listed: true,
      excel: ['计划完成', '计划完工', '计划竣工时间', '计划竣工月份', '计划完成日期', '预计竣工'],
    }),
    finishedOn: day('实际竣工', { partial: true, excel: ['竣工时间', '竣工月份', '实际竣工时间', '实际竣工月份', '实际完工'] }),
    letFrom: count('可招租年份', { plain: true, excel: ['招租年份', '可出租年份', '对外招租年份'] }),
    rent: money('年预计租金', { excel: ['预计年租金', '年租金', '预计租金收入'], help: '估计数，不是实际收入' }),
    remark,
  },
  {
    title: '{name}',
    place: 'region',
    key: ['name', 'region'],
    subject: true,
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'finishedOn' }],
    unit: '个',
  },
)

export const component = record(
  'component',
  '项目子项',
  {
    project: number('所属项目'),
    category: text('子项类别', { max: 40, listed: true }),
    part: text('所属部分', { max: 100, listed: true, excel: ['综合体部分', '部分', '区域'] }),
    name: text('子项', { max: 100, listed: true, excel: ['子项名称', '建设内容', '子项目', '建设项目'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true, excel: ['实施村', '所在村', '涉及村', '村'] }),
    manner: text('实施方式', { max: 40, listed: true, excel: ['建设方式'] }),
    area: quantity('亩', '面积', { listed: true, excel: ['基地面积', '种植面积'] }),
    floorArea: quantity('平方米', '建筑面积', { listed: true, excel: ['单体面积', '厂房面积'] }),
    length: quantity('公里', '规划里程', { listed: true, excel: ['计划里程', '里程'] }),
    households: count('受益户数', { excel: ['涉及户数', '惠及户数'] }),
    use: text('业态', { max: 60, excel: ['用途', '经营业态', '经营类别'] }),
    rent: money('预计年租金', { excel: ['年预计租金', '预计租金', '年租金'], help: '估计数，不是实际收入' }),
    subsidy: money('补助资金', { excel: ['补助金额', '财政补助'] }),
    investment: money('计划投资', { listed: true, excel: ['投资', '总投资', '投资额'] }),
    invested: money('已完成投资', { listed: true, excel: ['完成投资', '已投资'] }),
    startsOn: day('开工日期', { partial: true, listed: true, excel: ['建设日期', '开工时间', '动工日期'] }),
    dueOn: day('计划完工', { partial: true, excel: ['计划竣工', '计划完成', '计划完成日期'] }),
    acceptedOn: day('最近验收日期', { excel: ['验收日期', '最近一次验收'] }),
    state,
    remark,
  },
  {
    title: '{region.title}{category}{name}',
    place: 'region',
    key: [],
    happened: 'startsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'dueOn' }],
    unit: '项',
  },
)

/** Layers of one work are finished one above the other: their lengths are never added up. */
export const progress = record(
  'progress',
  '工程进度',
  {
    component: ref('component', '项目子项', { required: true, fixed: true, listed: true }),
    layer: text('工序', { required: true, fixed: true, max: 40, listed: true }),
    length: quantity('公里', '已完成里程', { listed: true }),
    asOf: day('截至日期', { required: true, fixed: true, listed: true }),
  },
  { title: '{component.title}{layer}', place: 'component', key: ['component', 'layer', 'asOf'], happened: 'asOf', unit: '项' },
)

export const beneficiary = record(
  'beneficiary',
  '受益户',
  {
    project: number('受益项目'),
    work: text('受益事项', { max: 60, listed: true }),
    region: region('所在区域', { required: true, fixed: true, listed: true, excel: ['村', '所在村', '行政村'] }),
    groupName: text('村民小组', { max: 40, excel: ['组', '所在组'] }),
    household: ref('household', '农户', { listed: true, excel: ['户编号', '农户编号', '户号', '参与户编号'] }),
    name: text('户主姓名', { properName: true, max: 60, listed: true, excel: ['姓名', '户主'] }),
    manner: text('参与方式', { max: 40, excel: ['参加方式', '受益方式'] }),
    area: quantity('亩', '入社（流转）面积', { excel: ['入社(流转)面积', '入社面积', '流转面积', '参与面积'] }),
    kind: text('农户类别', { max: 40, listed: true, excel: ['类别', '农户类型'] }),
    asset: text('电表号', { max: 40, excel: ['表号', '电表编号'] }),
    amount: quantity('', '发放数量', { listed: true, excel: ['数量'] }),
    expectedIncome: money('预计增收', { excel: ['预期增收', '增收'] }),
    plannedFor: count('计划年度', { plain: true, excel: ['计划年份'] }),
    givenOn: day('发放日期', { listed: true, excel: ['发放时间'] }),
    state: text('办理状态', { max: 40, listed: true, excel: ['改造状态', '状态'] }),
    doneOn: day('办结日期', { listed: true, excel: ['改造日期', '完成日期'] }),
    signed: flag('领取签字', { excel: ['签字', '签收'] }),
    remark,
  },
  { title: '{name} {project.title}', place: 'region', key: [], unit: '户' },
)
