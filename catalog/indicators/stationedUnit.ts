/** What a unit counts that is stationed in a village. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, filled, has, inForce, is, rows, sum } from './build.ts'

const only = (field: string) => ({ kind: 'only', field }) as const

/** In a village or one of its groups that is registered, not only somewhere in the place of the import. */
const inGroup = (path: string): Expression => ({ op: 'in', field: `${path}.level`, value: ['5', '6'] })

const surveyed: Expression = { and: [filled('surveyedOn'), inGroup('household.region')] }
const surveys = (name: string, label: string, unit: string, definition: string, field: string) =>
  figure(name, label, 'survey', unit, definition, { where: surveyed, measure: distinct(field) })

const duty = (name: string, label: string, unit: string, definition: string, ...where: Expression[]) =>
  figure(name, label, 'rule', unit, definition, { where: { and: [is('category', '结对任务'), ...where] }, measure: only('amount') })

const helping: Expression = { and: [inForce, is('receiver.household.registeredPoor', true)] }
const fulfilled = (name: string, label: string, definition: string, kind: string, quota: string) =>
  figure(name, label, 'pairing', '人', definition, {
    where: { and: [helping, is('giverKind', kind)] },
    measure: { kind: 'groups', by: [{ field: 'giver' }], of: distinct('receiver'), atLeast: { figure: quota } },
  })

const planned = (name: string, label: string, unit: string, definition: string, ...where: Expression[]) =>
  figure(name, label, 'project', unit, definition, { where: { and: [is('category', '产业规划'), ...where] }, measure: rows })

const lines = is('category', '农电线路')
const schoolWork = is('category', '学校改造')
const lecture = is('kind', '宣讲')
const handedOver: Expression = { and: [filled('receipt'), filled('receiver'), { op: 'isEmpty', field: 'donor' }] }

export const stationedUnitFigures: readonly Figure[] = [
  figure('firstMeetingMonth', '首次会议月份', 'meeting', '', '最早一次会议的月份。', {
    measure: { kind: 'earliest', field: 'heldOn', part: 'month' },
  }),
  figure('topicMeetings', '有议题的会议', 'meeting', '次', '登记有议题的会议。', { where: filled('topic'), measure: rows }),
  surveys('surveyDays', '入户调查天数', '天', '有入户调查的不同日期，农户所在社已登记、日期有效才计。', 'surveyedOn'),
  surveys('surveyedGroups', '入户调查的社', '社', '有入户调查的不同社。', 'household.region'),
  surveys('surveyedHouseholds', '入户调查农户', '户', '入户调查过的农户，一户计一次。', 'household'),
  figure('lastExitYear', '全部脱贫年份', 'household', '年', '建档立卡贫困户计划脱贫年度中最晚的一年。', {
    where: is('registeredPoor', true),
    measure: { kind: 'latest', field: 'exitsIn', part: 'year' },
  }),
  duty('projectDuty', '干部领办项目任务', '个/人', '每名村干部应带头实施的项目数。', has('name', '项目')),
  duty('cadreDuty', '干部帮扶任务', '户/人', '每名村干部应帮扶的贫困户数。', has('audience', '干部'), has('name', '户')),
  duty('memberDuty', '党员帮扶任务', '户/人', '每名党员应帮扶的困难户数。', has('audience', '党员'), has('name', '户')),
  figure('leastLedProjects', '干部最少领办项目', 'project', '个/人', '各领办人领办项目数中最小的一个。', {
    where: filled('leader'),
    measure: { kind: 'least', by: [{ field: 'leader' }], of: rows },
  }),
  fulfilled('cadresFulfilling', '完成帮扶任务的村干部', '在帮贫困户数达到任务的村干部，一人计一次。', '村干部', 'cadreDuty'),
  fulfilled('membersFulfilling', '完成帮扶任务的党员', '在帮贫困户数达到任务的党员，一人计一次。', '党员', 'memberDuty'),
  figure('pairedPoorHouseholds', '结对在帮的贫困户', 'pairing', '户', '有人在帮的建档立卡贫困户，一户计一次。', {
    where: helping,
    measure: distinct('receiver'),
  }),
  planned('plannedCooperatives', '规划成立的合作社', '个', '产业规划中主体类型为合作社的项目。', has('kind', '合作社')),
  planned('invitedGrowers', '引进的大户', '户', '产业规划中引进的大户。', has('kind', '大户'), has('manner', '引进')),
  planned('invitedOwners', '引进的业主', '户', '产业规划中引进的业主。', has('kind', '业主'), has('manner', '引进')),
  figure('sectionLength', '村道路计划硬化里程', 'component', '公里', '各路段计划里程之和。', {
    where: { and: [is('category', '道路'), filled('name')] },
    measure: sum('length'),
  }),
  figure('sectionHardened', '村道路已硬化里程', 'progress', '公里', '各路段已硬化路面里程之和。', {
    where: { and: [is('component.category', '道路'), filled('component.name'), is('layer', '路面硬化')] },
    measure: sum('length'),
  }),
  derived('sectionLeft', '村道路待硬化里程', '公里', '计划硬化里程减去已硬化里程。', 'difference', ['sectionLength', 'sectionHardened']),
  figure('powerGroups', '改造农电线路的社', 'component', '社', '列入农电线路改造的不同社。', {
    where: { and: [lines, inGroup('region')] },
    measure: distinct('region'),
  }),
  figure('powerDue', '农电线路计划完成年度', 'component', '年', '农电线路改造的计划完成年度；几个不同则不出数。', {
    where: lines,
    measure: only('dueOn'),
  }),
  figure('schoolDue', '学校改造计划完成日期', 'component', '', '学校改造项目的计划完成日期；几个不同则不出数。', {
    where: schoolWork,
    measure: only('dueOn'),
  }),
  figure('schoolItems', '学校改造项目', 'component', '项', '列入学校改造的项目。', { where: schoolWork, measure: rows }),
  figure('lectures', '法律宣讲', 'event', '次', '进村宣讲活动。', { where: lecture, measure: rows }),
  figure('lecturingDepartments', '参加宣讲的部门', 'event', '个', '参加宣讲的不同部门。', {
    where: lecture,
    measure: { kind: 'items', field: 'departments' },
  }),
  figure('leaflets', '发放宣传单', 'handout', '份', '所在社已登记、日期有效的宣传单发放份数之和。', {
    where: { and: [filled('handedOn'), inGroup('region')] },
    measure: sum('amount'),
  }),
  figure('donationHandedOver', '移交捐款', 'donation', '元', '有收据、接收单位已登记的捐款移交金额之和。', {
    where: handedOver,
    measure: sum('amount'),
  }),
  figure('donors', '捐款人次', 'donation', '人', '捐款金额大于零、日期有效的个人捐款。', {
    where: { and: [filled('donor'), filled('donatedOn'), { op: 'more', field: 'amount', value: 0 }] },
    measure: rows,
  }),
]
