/** What is built and grown: projects, the works they consist of with what is done layer by layer, and who has the benefit. */

import { count, day, flag, money, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { buildingNature, householdKind, operatorKind, projectManner, renewalState } from '../codes/words.ts'

const remark = text('备注', { max: 500 })
const number = (label: string, options = {}) =>
  ref('project', label, { by: 'number', listed: true, excel: ['项目编号', '基地编号', '编号'], ...options })
const state = text('进展状态', {
  max: 60,
  listed: true,
  excel: [
    '状态',
    '项目状态',
    '进展',
    '实施进度',
    '目前状态',
    '目前进度',
    '工程状态',
    '工程进展',
    '工程进度',
    '进展情况',
    '项目进度',
    '项目进展',
    '建设情况',
    '建设状态',
    '实施情况',
    '实施状态',
    '施工状态',
    '进度',
  ],
})

export const project = record(
  'project',
  '项目',
  {
    number: text('项目编号', {
      max: 40,
      listed: true,
      excel: ['基地编号', '编号', '项目代码', '项目代号', '项目编码', '项目序号', '基地代号', '基地代码', '基地号'],
      looks: '^[A-Za-z]{1,4}-?\\d+',
    }),
    name: text('项目名称', {
      required: true,
      fixed: true,
      max: 100,
      listed: true,
      excel: ['项目', '基地名称', '工程名称', '产业基地名称', '基地全称', '工程项目', '项目全称', '项目名'],
    }),
    region: region('所在区域', {
      required: true,
      fixed: true,
      listed: true,
      excel: ['实施村', '所在村', '项目村', '涉及村', '村', '项目实施村', '实施地点', '建设地点', '项目所在社', '项目地点', '落实村'],
    }),
    category: text('项目类别', { max: 40, listed: true, excel: ['类别'] }),
    programme: text('所属工程', { max: 100, excel: ['工程', '所属规划', '归属工程', '工程名称(所属)', '所属项目工程'] }),
    kind: text('主体类型', {
      max: 40,
      listed: true,
      excel: ['主体类别', '经营主体类型', '经营主体类别', '主体性质', '实施主体类型'],
      list: operatorKind.name,
    }),
    nature: text('建设性质', { max: 60, excel: ['项目性质', '建设类型', '建设方式', '建设类别', '项目建设性质'], list: buildingNature.name }),
    former: text('原有建筑', { max: 200, excel: ['原有建筑物', '原建筑', '原有房屋', '原建筑情况', '原有建筑情况'] }),
    manner: text('组织方式', { max: 40, excel: ['方式', '发展方式', '引进方式', '组建方式', '实施方式', '引进形式'], list: projectManner.name }),
    product: text('产业', { max: 60, listed: true, excel: ['作物', '种养品种', '主导产业', '产业类型', '所属产业', '种植作物', '主要作物'] }),
    operator: text('经营主体', { max: 100, listed: true, excel: ['实施主体', '实施单位', '承包方', '经营单位', '承包经营主体', '经营者'] }),
    head: text('负责人', { properName: true, max: 60, excel: ['项目负责人', '带头人', '业主', '牵头人姓名', '业主姓名'] }),
    leader: ref('person', '领办人', { listed: true, excel: ['领办干部', '牵头人', '领办村干部', '领办人姓名', '领办负责人', '领办党员'] }),
    area: quantity('亩', '规划面积', { excel: ['面积', '计划面积', '种养面积', '种养规模'] }),
    amount: quantity('', '建设规模', { excel: ['规模', '项目规模', '实施规模'] }),
    measure: text('计量单位', { max: 20, excel: ['单位', '规模单位', '数量单位'] }),
    villages: text('涉及范围', { max: 200, excel: ['涉及范围(村)', '覆盖范围', '实施范围'] }),
    stage: text('前期阶段', { max: 60, listed: true, excel: ['进展阶段', '目前阶段', '前期进展', '工作进展阶段'] }),
    state,
    updatedOn: day('更新日期', { excel: ['更新时间', '情况更新日期', '填报日期', '填表时间', '统计日期'] }),
    acceptedOn: day('验收日期', { listed: true, excel: ['竣工验收日期', '验收时间', '竣工验收时间', '验收日'] }),
    investment: money('计划投资', {
      listed: true,
      excel: ['投资', '总投资', '投资额', '预计投资', '投资金额', '计划总投资', '投资概算', '计划投入', '投资预算', '概算投资'],
    }),
    decidedOn: day('议定日期', { excel: ['议定时间', '确定日期', '商定日期', '商定时间', '研究确定日期'] }),
    approvedOn: day('审批通过月份', { partial: true, excel: ['审批通过时间', '审批通过日期', '批准月份', '审批月份', '批准时间', '通过审批时间'] }),
    startsOn: day('启动日期', { partial: true, excel: ['启动时间', '开始日期', '动工日期', '开工日期', '开工时间', '开始实施日期'] }),
    dueOn: day('计划竣工', {
      partial: true,
      listed: true,
      excel: [
        '计划完成',
        '计划完工',
        '计划竣工时间',
        '计划竣工月份',
        '计划完成日期',
        '预计竣工',
        '拟竣工月份',
        '预计竣工时间',
        '拟完成时间',
        '计划完成时间',
        '预计完成日期',
      ],
    }),
    finishedOn: day('实际竣工', {
      partial: true,
      excel: ['竣工时间', '竣工月份', '实际竣工时间', '实际竣工月份', '实际完工', '竣工日期', '实际完工时间'],
    }),
    letFrom: count('可招租年份', { plain: true, excel: ['招租年份', '可出租年份', '对外招租年份', '招租年度', '计划招租年份'] }),
    rent: money('年预计租金', { excel: ['预计年租金', '年租金', '预计租金收入', '预计每年租金', '年租金估计'], help: '估计数，不是实际收入' }),
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
    part: text('所属部分', { max: 100, listed: true, excel: ['综合体部分', '部分', '区域', '部位', '所属区域', '综合体区域', '项目种类'] }),
    name: text('子项', { max: 100, listed: true, excel: ['子项名称', '建设内容', '子项目', '建设项目', '子项工程', '子项目名称', '工程子项'] }),
    region: region('所在区域', {
      required: true,
      fixed: true,
      listed: true,
      excel: ['实施村', '所在村', '涉及村', '村', '坐落村', '项目村', '道路所在村', '建设村', '基地所在村', '途经社'],
    }),
    manner: text('实施方式', { max: 40, listed: true, excel: ['建设方式', '组织实施方式', '实施办法'] }),
    area: quantity('亩', '面积', { listed: true, excel: ['基地面积', '种植面积', '基地规模', '种植规模', '规模'] }),
    floorArea: quantity('平方米', '建筑面积', { listed: true, excel: ['单体面积', '厂房面积', '分层面积', '改造面积', '单体建筑面积'] }),
    length: quantity('公里', '规划里程', { listed: true, excel: ['计划里程', '里程', '规划长度', '计划长度', '总里程', '路段长度', '硬化里程'] }),
    households: count('受益户数', { excel: ['涉及户数', '惠及户数', '受益农户数', '惠及农户', '涉及农户'] }),
    use: text('业态', { max: 60, excel: ['用途', '经营业态', '经营类别', '主要业态', '经营类型'] }),
    rent: money('预计年租金', { excel: ['年预计租金', '预计租金', '年租金', '年租金测算', '测算年租金', '租金估算'], help: '估计数，不是实际收入' }),
    subsidy: money('补助资金', { excel: ['补助金额', '财政补助', '上级补助', '财政补助资金', '补助款'] }),
    investment: money('计划投资', { listed: true, excel: ['投资', '总投资', '投资额', '投资计划', '概算投资', '计划总投资'] }),
    invested: money('已完成投资', { listed: true, excel: ['完成投资', '已投资', '累计完成投资', '完成投资额', '已投入', '已投入资金'] }),
    startsOn: day('开工日期', {
      partial: true,
      listed: true,
      excel: ['建设日期', '开工时间', '动工日期', '开工', '建设时间', '开建日期', '动工时间'],
    }),
    dueOn: day('计划完工', {
      partial: true,
      excel: ['计划竣工', '计划完成', '计划完成日期', '拟完工时间', '预计完工', '计划完工时间', '拟完成日期'],
    }),
    acceptedOn: day('最近验收日期', { excel: ['验收日期', '最近一次验收', '验收时间', '最近验收时间', '最近一次验收日期'] }),
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
    region: region('所在区域', {
      required: true,
      fixed: true,
      listed: true,
      excel: ['村', '所在村', '行政村', '村别', '所属村', '社', '所在社', '社别'],
    }),
    groupName: text('村民小组', { max: 40, excel: ['组', '所在组', '村民组', '所属组', '组别'] }),
    household: ref('household', '农户', {
      listed: true,
      excel: ['户编号', '农户编号', '户号', '参与户编号', '户编码', '家庭编号', '农户代码', '户代码'],
    }),
    name: text('户主姓名', { properName: true, max: 60, listed: true, excel: ['姓名', '户主', '户主名字', '受益户主', '农户姓名'] }),
    manner: text('参与方式', { max: 40, excel: ['参加方式', '受益方式', '加入方式', '利益联结方式'] }),
    area: quantity('亩', '入社（流转）面积', { excel: ['入社(流转)面积', '入社面积', '流转面积', '参与面积'] }),
    kind: text('农户类别', { max: 40, listed: true, excel: ['类别', '农户类型', '受益户类别', '户类型'], list: householdKind.name }),
    asset: text('电表号', { max: 40, excel: ['表号', '电表编号', '电能表号', '表计号', '电表编码'] }),
    amount: quantity('', '发放数量', { listed: true, excel: ['数量', '领取数量', '发放数', '领取数'] }),
    expectedIncome: money('预计增收', { excel: ['预期增收', '增收', '预计户均增收', '预期收益', '增收预计'] }),
    plannedFor: count('计划年度', { plain: true, excel: ['计划年份', '计划改造年度', '列入计划年度'] }),
    givenOn: day('发放日期', { listed: true, excel: ['发放时间', '领取日期', '领取时间'] }),
    state: text('办理状态', { max: 40, listed: true, excel: ['改造状态', '状态', '改造进度', '是否改造', '改造情况'], list: renewalState.name }),
    doneOn: day('办结日期', { listed: true, excel: ['改造日期', '完成日期', '改造时间', '完成改造日期', '改造完成时间'] }),
    signed: flag('领取签字', { excel: ['签字', '签收', '农户签字', '领取人签字', '签领', '领取人签名'], names: true }),
    remark,
  },
  { title: '{name} {project.title}', place: 'region', key: [], unit: '户' },
)
