/** What a unit counts that is paired with a village or community for a year. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { distinct, figure, filled, has, is, rows, sum } from './build.ts'

const ofUnits: Expression = { and: [filled('giver.unit.name'), filled('receiver')] }
const only = (field: string) => ({ kind: 'only', field }) as const

const leading: Expression[] = [has('role', '责任人'), has('role', '分管领导')]
const inCharge = (name: string, label: string, definition: string, where: Expression) =>
  figure(name, label, 'posting', '人', definition, { where, measure: distinct('person') })

const round: Expression = { and: [is('kind', '领导走访'), filled('visitedOn')] }
const serviceEvent = is('kind', '现场服务')
const raised = is('kind', '走访问题')

const paid = (name: string, label: string, definition: string, ...where: Expression[]) =>
  figure(name, label, 'disbursement', '元', definition, { where: { and: [filled('paidOn'), ...where] }, measure: sum('amount') })
const forWorks = has('category', '基础设施')

/** Of two building projects the one that is built anew and the one that is converted. */
const anew = { of: '翻建', path: 'nature' } as const
const converted = { of: '改造', path: 'nature' } as const
const built = ({ of, path }: typeof anew | typeof converted, prefix = '') => has(`${prefix}${path}`, of)

const projectSays = (name: string, label: string, unit: string, which: typeof anew | typeof converted, field: string, what: string) =>
  figure(name, label, 'project', unit, `建设性质为${which.of}的项目的${what}。`, { where: built(which), measure: only(field) })

const buildingsOf = (name: string, label: string, unit: string, which: typeof anew | typeof converted, field: string) =>
  figure(name, label, 'component', unit, `建设性质为${which.of}的项目各单体的${label}之和。`, {
    where: built(which, 'project.'),
    measure: sum(field),
  })

const fromDonor: Expression = { and: [filled('donor'), filled('donatedOn')] }

export const pairedUnitFigures: readonly Figure[] = [
  figure('pairedRecipients', '单位结对对象', 'pairing', '个', '单位结对帮扶的村、社区和学校，一个计一次。', {
    where: ofUnits,
    measure: distinct('receiver'),
  }),
  figure('pairedVillages', '单位结对行政村', 'pairing', '村', '单位结对帮扶、类型为行政村的对象，一村计一次。', {
    where: { and: [ofUnits, has('receiver.village.kind', '村')] },
    measure: distinct('receiver'),
  }),
  figure('unitPairingYear', '单位结对年份', 'pairing', '年', '单位结对中最早起始的年份。', {
    where: ofUnits,
    measure: { kind: 'earliest', field: 'startsOn', part: 'year' },
  }),
  inCharge('personsInCharge', '帮扶责任人员', '第一责任人、分管领导和联络员，一人计一次。', { or: [...leading, has('role', '联络员')] }),
  inCharge('liaisonOfficers', '科室联络员', '职责为联络员的人员，一人计一次。', has('role', '联络员')),
  figure('staffMeetingDay', '全体工作人员会议日期', 'meeting', '', '部署工作的全体工作人员会议的日期；几次不同日则不出数。', {
    where: has('kind', '全体'),
    measure: only('heldOn'),
  }),
  figure('planStages', '工作计划阶段', 'task', '个', '工作计划中的不同阶段。', { measure: distinct('stage') }),
  figure('confirmedTasks', '完成并经双方确认的任务', 'task', '项', '完成日期有效、双方已确认的计划任务。', {
    where: { and: [is('confirmed', true), filled('doneOn')] },
    measure: rows,
  }),
  figure('quartersVisited', '领导走访结对村的季度', 'visit', '季', '第一责任人或分管领导到村走访的不同季度，走访日期有效才计。', {
    where: { and: [round, has('hostKind', '村')] },
    measure: {
      kind: 'distinct',
      field: 'visitedOn',
      part: 'quarter',
      also: { record: 'posting', field: 'person', own: 'visitor', where: { or: leading } },
    },
  }),
  figure('leaderRounds', '领导走访', 'visit', '次', '日期有效的领导走访。', { where: round, measure: rows }),
  figure('accompaniedRounds', '上级领导陪同的走访', 'visit', '次', '登记有陪同领导、日期有效的领导走访。', {
    where: { and: [round, filled('accompanying')] },
    measure: rows,
  }),
  figure('raisedRequests', '走访收集的问题', 'request', '件', '走访中反映的问题，一件计一次。', { where: raised, measure: rows }),
  figure('settledRequests', '已解决的问题', 'request', '件', '办理结果为已解决、办结日期有效的走访问题。', {
    where: { and: [raised, is('result', '已解决'), filled('settledOn')] },
    measure: rows,
  }),
  figure('floorArea', '综合体建筑面积', 'component', '平方米', '分层建筑面积之和；按综合体部分分列。', {
    where: is('category', '分层面积'),
    measure: sum('floorArea'),
    by: { field: 'part' },
  }),
  figure('plannedOpening', '计划开业月份', 'event', '', '现场服务活动所服务项目的计划开业月份。', { where: serviceEvent, measure: only('opensOn') }),
  figure('serviceDay', '现场服务活动日期', 'event', '', '现场服务活动的日期；几次不同日则不出数。', { where: serviceEvent, measure: only('heldOn') }),
  figure('servingWindows', '参加活动的窗口部门', 'participant', '个', '参加现场活动、类型为窗口服务部门的单位，一个计一次。', {
    where: has('kind', '窗口'),
    measure: distinct('organisation'),
  }),
  figure('shopsServed', '现场咨询商铺', 'consultation', '家', '登记咨询的商铺，一家计一次。', { measure: distinct('number') }),
  figure('shopTrades', '咨询商铺业态', 'consultation', '类', '登记咨询的商铺的不同业态。', { measure: distinct('trade') }),
  figure('consultedMatters', '咨询事项', 'consultation', '项', '各商铺咨询的不同事项。', { measure: { kind: 'items', field: 'matters' } }),
  figure('reportedMembers', '向社区报到的在职党员', 'reporting', '人', '报到日期有效的在职党员，一人计一次。', {
    where: filled('reportedOn'),
    measure: distinct('person'),
  }),
  paid('moneyForWorks', '支援基础设施资金', '支出类别为基础设施、拨付日期有效的资金。', forWorks),
  figure('instalmentsForWorks', '支援基础设施资金拨付次数', 'disbursement', '次', '支出类别为基础设施、拨付日期有效的拨付。', {
    where: { and: [filled('paidOn'), forWorks] },
    measure: rows,
  }),
  paid('yearEndAid', '年底资助', '支出类别为年底资助、拨付日期有效的资金。', has('category', '年底')),
  figure('plannedMoney', '年初经费计划', 'budget', '元', '年初经费计划金额之和。', { measure: sum('amount') }),
  paid('moneyPaid', '拨付资金', '拨付日期有效的全部资金。'),
  buildingsOf('rebuiltArea', '建筑面积', '平方米', anew, 'floorArea'),
  projectSays('rebuildDue', '翻建项目计划竣工月份', '', anew, 'dueOn', '计划竣工时间'),
  figure('rebuildApprovals', '翻建项目已办结报批手续', 'step', '项', '建设性质为翻建的项目中办结日期有效的报批手续。', {
    where: { and: [built(anew, 'project.'), has('category', '报批'), filled('doneOn')] },
    measure: rows,
  }),
  buildingsOf('convertedArea', '改造建筑面积', '平方米', converted, 'floorArea'),
  projectSays('conversionApproval', '改造项目审批通过月份', '', converted, 'approvedOn', '审批通过月份'),
  projectSays('conversionFinished', '改造项目竣工月份', '', converted, 'finishedOn', '实际竣工时间'),
  projectSays('lettingYear', '改造项目可招租年份', '年', converted, 'letFrom', '可招租年份'),
  buildingsOf('estimatedRent', '预计年租金', '元/年', converted, 'rent'),
  figure('equipmentGiven', '捐赠设备', 'gift', '台', '有资产编号、接收单位已登记的捐赠设备，一台计一次。', {
    where: { and: [filled('asset'), filled('receiver')] },
    measure: rows,
  }),
  figure('giftBatches', '书籍学习用品捐赠批次', 'gift', '批', '向学校捐赠书籍和学习用品的不同批次。', {
    where: { and: [filled('batch'), filled('receiver.school.name')] },
    measure: distinct('batch'),
  }),
  figure('campaignDay', '捐款日期', 'donation', '', '个人捐款的日期；几次不同日则不出数。', { where: fromDonor, measure: only('donatedOn') }),
  figure('campaignMoney', '个人捐款', 'donation', '元', '日期有效的个人捐款之和。', { where: fromDonor, measure: sum('amount') }),
]
