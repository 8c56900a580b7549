/** What a town counts: registered households, helpers and their visits, bases, wages, classes, works, and a village by year. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Figure, Measure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, filled, has, inForce, is, rows, sum } from './build.ts'

const only = (field: string): Measure => ({ kind: 'only', field })
const earliest = (field: string, part?: 'month' | 'year'): Measure => ({ kind: 'earliest', field, ...(part ? { part } : {}) })
const latest = (field: string, part?: 'month' | 'year'): Measure => ({ kind: 'latest', field, ...(part ? { part } : {}) })
const inVillage = (path: string): Expression => ({ op: 'is', field: `${path}.level`, value: '5' })

const helped: Expression[] = [inForce, filled('receiver.household.code')]
const kept: Expression[] = [is('kind', '入户走访'), filled('visitedOn'), filled('visitor'), filled('host')]
const group = is('kind', '工作组')

const byYear = (name: string, label: string, field: string, kind: 'first' | 'last', unit: string) =>
  figure(name, label, 'dossier', unit, `历年指标中${kind === 'first' ? '最早' : '最近'}一个有数年份的${label}。`, {
    where: { and: [filled('year'), filled(field)] },
    measure: { kind, field, by: 'year' },
  })

const ofHamlets = (name: string, label: string, field: string, unit: string) =>
  figure(name, label, 'hamlet', unit, `各村民小组${label}之和。`, { measure: sum(field) })

const classes = (name: string, kind: string, unit: string) =>
  figure(name, kind, 'training', unit, `培训类型为“${kind}”的班次。`, { where: is('kind', kind), measure: rows })

const attended = (name: string, kind: string) =>
  figure(name, `${kind}参训`, 'attendance', '人次', `“${kind}”班次中签到日期有效的签到，一次计一人次。`, {
    where: { and: [is('training.kind', kind), filled('attendedOn')] },
    measure: rows,
  })

const finished = (name: string, layer: string) =>
  figure(name, `完成${layer}`, 'progress', '公里', `各村道路完成的${layer}里程之和；各工序不相加。`, {
    where: is('layer', layer),
    measure: sum('length'),
  })

const served = (name: string, label: string, unit: string, definition: string, measure: Measure, ...where: Expression[]) =>
  figure(name, label, 'beneficiary', unit, `${definition}；按项目分列。`, {
    where: { and: [filled('project'), ...where] },
    measure,
    by: { field: 'project' },
  })

const plotted: Expression = { and: [is('category', '产业基地'), filled('project')] }
const road = is('category', '道路')

export const townFigures: readonly Figure[] = [
  byYear('altitude', '平均海拔', 'altitude', 'last', '米'),
  ofHamlets('hamletHouseholds', '户数', 'households', '户'),
  figure('hamlets', '村民小组', 'hamlet', '个', '登记的村民小组。', { measure: rows }),
  ofHamlets('hamletPersons', '人口', 'persons', '人'),
  ofHamlets('paddy', '水田', 'paddy', '亩'),
  ofHamlets('dryland', '旱土', 'dryland', '亩'),
  ofHamlets('wasteland', '荒山', 'wasteland', '亩'),
  byYear('firstIncome', '人均收入（最早）', 'incomePerHead', 'first', '元'),
  byYear('lastIncome', '人均收入（最近）', 'incomePerHead', 'last', '元'),
  byYear('firstGrain', '人均产粮（最早）', 'grainPerHead', 'first', '公斤'),
  byYear('lastGrain', '人均产粮（最近）', 'grainPerHead', 'last', '公斤'),
  derived('incomeRise', '人均收入增加', '元', '最近年份的人均收入减最早年份的人均收入。', 'difference', ['lastIncome', 'firstIncome']),
  figure('workGroups', '派驻工作组', 'team', '批', '派驻的工作组，每批计一次。', { where: group, measure: rows }),
  figure('firstGroup', '首批工作组进驻月份', 'team', '', '最早一批工作组的进驻月份。', { where: group, measure: earliest('startsOn', 'month') }),
  figure('lastGroup', '末批工作组进驻月份', 'team', '', '最晚一批工作组的进驻月份。', { where: group, measure: latest('startsOn', 'month') }),
  figure('groupByYear', '工作组进驻月份', 'team', '', '工作组的进驻月份；按年份分列。', {
    where: group,
    measure: earliest('startsOn', 'month'),
    by: { field: 'startsOn', part: 'year' },
  }),
  figure('groupYears', '有工作组驻村的年份', 'team', '年', '工作组进驻的不同年份。', {
    where: group,
    measure: { kind: 'distinct', field: 'startsOn', part: 'year' },
  }),
  figure('poorVillages', '贫困村', 'village', '个', '登记为贫困村的村。', { where: is('poor', true), measure: rows }),
  figure('villages', '村（社区）', 'village', '个', '登记的村和社区，一个计一次。', { measure: distinct('region') }),
  figure('helpingUnits', '帮扶单位', 'pairing', '个', '结对帮扶村的单位，一个计一次。', {
    where: { and: [filled('giver.unit.name'), filled('receiver.village.region')] },
    measure: distinct('giver'),
  }),
  figure('helpers', '帮扶责任人', 'posting', '人', '登记的帮扶责任人，一人计一次。', {
    where: is('role', '帮扶责任人'),
    measure: distinct('person'),
  }),
  figure('teams', '扶贫工作队', 'team', '支', '组建的不同工作队。', { where: is('kind', '工作队'), measure: distinct('name') }),
  figure('pairedHouseholds', '结对帮扶户', 'pairing', '户', '在帮的农户，一户计一次。', {
    where: { and: helped },
    measure: distinct('receiver'),
  }),
  figure('pairedPersons', '结对帮扶人口', 'pairing', '人', '在帮的农户结对时登记的家庭人口之和。', {
    where: { and: helped },
    measure: sum('persons'),
  }),
  figure('pairedMembers', '结对帮扶户在册人口', 'membership', '人', '在帮的农户中未离开的家庭成员，一人计一次。', {
    where: { op: 'isEmpty', field: 'leftOn' },
    measure: { kind: 'distinct', field: 'person', also: { record: 'pairing', field: 'receiver', where: { and: helped }, own: 'household' } },
  }),
  derived('pairedShare', '结对帮扶户占建档立卡贫困户比重', '%', '结对帮扶户除以建档立卡贫困户。', 'percent', [
    'pairedHouseholds',
    'registeredPoorHouseholds',
  ]),
  figure('visitsRequired', '每周应到村到户走访', 'rule', '次/周', '制度规定帮扶责任人每周最低走访次数。', {
    where: { and: [has('name', '走访'), is('cycle', '周')] },
    measure: only('amount'),
  }),
  figure('helperWeeks', '做到每周走访的人周', 'visit', '人·周', '帮扶责任人有走访的周数之和；日期有效、帮扶责任人和农户均已登记。', {
    where: { and: kept },
    measure: { kind: 'groups', by: [{ field: 'visitor' }, { field: 'visitedOn', part: 'week' }] },
  }),
  figure('weeks', '有走访的周', 'visit', '周', '有走访记录的不同周。', {
    where: { and: kept },
    measure: { kind: 'distinct', field: 'visitedOn', part: 'week' },
  }),
  derived('helperWeeksDue', '应走访的人周', '人·周', '帮扶责任人乘以有走访的周。', 'product', ['helpers', 'weeks']),
  derived('helperWeeksShare', '每周走访做到的比重', '%', '做到每周走访的人周除以应走访的人周。', 'percent', ['helperWeeks', 'helperWeeksDue']),
  figure('householdVisits', '入户走访', 'visit', '次', '日期有效、帮扶责任人和农户均已登记的走访。', { where: { and: kept }, measure: rows }),
  figure('stepKinds', '建档立卡步骤', 'step', '步', '规定了时限的不同步骤。', { where: filled('dueOn'), measure: distinct('name') }),
  figure('stepsDone', '已完成的村步骤', 'step', '项', '办理结果为完成、所在村已登记的步骤。', {
    where: { and: [is('result', '完成'), inVillage('region')] },
    measure: rows,
  }),
  figure('stepsInTime', '按时限完成的村步骤', 'step', '项', '办理结果为完成、完成日期不晚于规定时限的步骤。', {
    where: { and: [is('result', '完成'), { op: 'atMost', field: 'doneOn', than: 'dueOn' }] },
    measure: rows,
  }),
  figure('specialSchemes', '每套专项方案', 'scheme', '个', '各单位专项方案数中最小的一个。', {
    where: has('kind', '专项'),
    measure: { kind: 'least', by: [{ field: 'maker' }], of: rows },
  }),
  figure('schemeSets', '“1+7”工作方案', 'scheme', '套', '一个总方案和七个专项方案俱全的单位。', {
    measure: { kind: 'groups', by: [{ field: 'maker' }], of: rows, atLeast: 8, atMost: 8 },
  }),
  figure('schemes', '工作方案', 'scheme', '份', '登记的工作方案。', { measure: rows }),
  figure('officeStaff', '业务人员', 'posting', '人', '岗位为业务人员的任职，一人计一次。', {
    where: is('role', '业务人员'),
    measure: distinct('person'),
  }),
  figure('reportsStudied', '学习调研报告', 'event', '篇', '学习传达的调研报告，一篇计一次。', {
    where: is('material', '调研报告'),
    measure: distinct('name'),
  }),
  figure('baseArea', '产业基地面积', 'component', '亩', '各产业基地的面积之和；按基地分列。', {
    where: plotted,
    measure: sum('area'),
    by: { field: 'project' },
  }),
  figure('leasedLand', '流转土地', 'lease', '亩', '合同起始日期有效的流转面积之和。', { where: filled('startsOn'), measure: sum('area') }),
  figure('wagesEarned', '基地务工收入', 'wage', '元', '务工月份有效的务工收入之和。', { where: filled('month'), measure: sum('amount') }),
  served('givenOut', '发放数量', '', '发放给受益户的数量之和', sum('amount')),
  served('poorServed', '受益贫困户', '户', '农户类别为贫困户的受益户', rows, is('kind', '贫困户')),
  served('needyServed', '受益困难农户', '户', '农户类别为困难农户的受益户', rows, is('kind', '困难农户')),
  served('allServed', '项目受益户', '户', '登记的受益户', rows),
  served('incomeExpected', '预计增收', '元', '受益户预计增收之和', sum('expectedIncome'), filled('expectedIncome')),
  figure('acceptanceYear', '到户项目验收年份', 'project', '年', '到户项目中最早一次验收的年份。', {
    where: is('category', '到户项目'),
    measure: earliest('acceptedOn', 'year'),
  }),
  figure('acceptanceDay', '到户项目验收日期', 'project', '', '到户项目中最早一次验收的日期。', {
    where: is('category', '到户项目'),
    measure: earliest('acceptedOn'),
  }),
  classes('farmerClasses', '农民培训', '期'),
  attended('farmersTrained', '农民培训'),
  classes('collegeClasses', '培训班', '期'),
  attended('collegeTrained', '培训班'),
  classes('lecturerClasses', '农民讲师培训', '次'),
  attended('lecturerTrained', '农民讲师培训'),
  figure('plannedPupils', '计划输送职业学校学习', 'enrolment', '人', '状态为计划的名单，一人计一次；是计划，不是结果。', {
    where: is('state', '计划'),
    measure: distinct('person'),
  }),
  figure('roadVillages', '实施通村水泥路的村', 'component', '个', '有道路工程的不同村。', { where: road, measure: distinct('region') }),
  figure('roadLength', '规划硬化里程', 'component', '公里', '各村道路规划里程之和。', { where: road, measure: sum('length') }),
  finished('subgradeDone', '路基'),
  finished('shoulderDone', '路肩'),
  finished('cushionDone', '基础垫层'),
  finished('surfaceDone', '路面硬化'),
  figure('newVillageInvestment', '新村建设计划投资', 'component', '元', '新村建设项目各子项计划投资之和；按项目分列。', {
    where: has('project.name', '新村'),
    measure: sum('investment'),
    by: { field: 'project' },
  }),
  figure('grainInvestment', '粮食产能工程计划投资', 'component', '元', '粮食产能工程各子项计划投资之和。', {
    where: has('project.name', '粮食'),
    measure: sum('investment'),
  }),
  figure('grainInvested', '粮食产能工程完成投资', 'component', '元', '粮食产能工程各子项已完成投资之和。', {
    where: has('project.name', '粮食'),
    measure: sum('invested'),
  }),
  derived('grainProgress', '粮食产能工程进度', '%', '完成投资除以计划投资。', 'percent', ['grainInvested', 'grainInvestment']),
  figure('gridPlanned', '计划农网改造户', 'beneficiary', '户', '列入农网改造、所在村已登记的户。', {
    where: { and: [is('work', '农网改造'), inVillage('region')] },
    measure: rows,
  }),
  figure('gridRenewed', '已完成农网改造户', 'beneficiary', '户', '状态为已改造、改造日期有效的户；按村分列。', {
    where: { and: [is('work', '农网改造'), is('state', '已改造'), filled('doneOn')] },
    measure: rows,
    by: { field: 'region' },
  }),
  figure('plannedProjects', '前期谋划项目', 'project', '个', '处于前期阶段的项目。', { where: filled('stage'), measure: rows }),
]
