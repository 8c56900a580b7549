/**
 * How far households have come on their way into the register, counted from the cases themselves: what was asked for, looked at,
 * voted on, shown to everyone, decided and refused. Which steps are meant is read from the procedures.
 */
import type { Expression } from '../../core/expression/expression.ts'
import type { Elsewhere, Figure } from '../../core/figure/figure.ts'
import type { Procedure, StepKind } from '../../core/procedure/procedure.ts'
import { caseState } from '../codes/cases.ts'
import * as procedures from '../procedures/procedures.ts'
import { derived, distinct, figure, filled, is, rows, sum } from './build.ts'

const all: readonly Procedure[] = Object.values(procedures)
const namesOf = (some: readonly Procedure[]) => some.map(({ name }) => name).sort()
const admitting = namesOf(all.filter(({ purpose }) => purpose === 'admit'))
const leaving = namesOf(all.filter(({ purpose }) => purpose === 'leave'))
const registering = namesOf(all.filter(({ registers }) => registers))

const oneOf = (field: string, value: readonly string[]): Expression => ({ op: 'in', field, value })
const steps = (kind: StepKind): Expression =>
  oneOf('step', [...new Set(all.flatMap((each) => each.steps.flatMap((step) => (step.kind === kind ? [step.name] : []))))].sort())

const [passed, failed, returned] = [is('outcome', '1'), is('outcome', '2'), is('outcome', '3')]
const done = oneOf('outcome', ['1', '2'])
const of = (names: readonly string[]) => oneOf('casefile.procedure', names)
const places = (path: string) => ({ field: path, part: 'inside' }) as const
const ofCase = places('casefile.household.region')

/** Households whose case went through a step of this kind. */
const gone = (name: string, label: string, definition: string, ...where: Expression[]) =>
  figure(name, label, 'proceeding', '户', `${definition}；一户计一次，按下级地方分列。`, {
    where: { and: [done, ...where] },
    measure: distinct('casefile.household'),
    by: ofCase,
  })

/** Households of a procedure that were decided on in their favour. */
const decidedIn = (names: readonly string[]): Expression => ({ and: [steps('decide'), passed, of(names)] })
const amongDecided = (names: readonly string[], own: string): Elsewhere => ({
  ...{ record: 'proceeding', field: 'casefile.household', own },
  where: decidedIn(names),
})

const membersOf = (name: string, label: string, definition: string, names: readonly string[]) =>
  figure(name, label, 'membership', '人', `${definition}中未离开的家庭成员，一人计一次。`, {
    where: { op: 'isEmpty', field: 'leftOn' },
    measure: { kind: 'distinct', field: 'person', also: amongDecided(names, 'household') },
  })

export const applied: Expression = oneOf('procedure', admitting)

/** Cases by state, place by place: the columns of one picture. */
const stateNames: Record<string, string> = { 1: 'casesUnderWay', 2: 'casesAdmitted', 3: 'casesClosedIn', 4: 'casesClosedOut' }
const byState = caseState.codes.map(({ code, label }) =>
  figure(stateNames[code] as string, `${label}的办理`, 'casefile', '件', `状态为“${label}”的办理，按受理日期归年；按下级地方分列。`, {
    where: is('state', code),
    measure: rows,
    by: places('household.region'),
  }),
)

const released = { and: [is('kind', '1'), filled('releasedBy'), filled('startsOn')] } as const

const objected = (name: string, label: string, definition: string, ...where: Expression[]) =>
  figure(name, label, 'objection', '件', definition, { where: { and: where }, measure: rows, by: { field: 'way' } })

const lastScreening = (name: string, label: string, field: string) =>
  figure(name, label, 'screening', '户', `范围内最近一次筛查的${label}。`, { measure: { kind: 'last', field, by: 'ranOn' } })

export const caseFigures: readonly Figure[] = [
  lastScreening('lastScreened', '筛查户数', 'households'),
  lastScreening('lastScreenedIn', '筛查符合户', 'admitted'),
  lastScreening('lastScreenedQuestioned', '筛查须核实户', 'questioned'),
  lastScreening('lastScreenedUnclear', '筛查情况不清户', 'incomplete'),
  lastScreening('lastScreenedOut', '筛查不符合户', 'outside'),
  figure('householdsApplied', '受理申请户', 'casefile', '户', '申请、线索已受理，按纳入程序办理的农户；一户计一次，按下级地方分列。', {
    where: applied,
    measure: distinct('household'),
    by: places('household.region'),
  }),
  gone('householdsChecked', '入户核查户', '办过入户核查的农户', steps('check')),
  gone('householdsCompared', '数据比对户', '办过数据比对的农户', steps('compare')),
  gone('householdsVoted', '会议评议户', '经会议逐户表决的农户，通过和未通过都计', steps('meeting')),
  gone('householdsOnNotice', '公示期满户', '公示期满、办过公示环节的农户', steps('notice'), passed),
  gone('householdsReviewed', '乡镇审核户', '乡镇审核过的农户，通过和未通过都计', steps('review')),
  gone('householdsApproved', '县级审定纳入户', '县级审定通过纳入的农户', decidedIn(admitting)),
  gone('householdsAnnounced', '审定公告户', '审定后办过公告的农户', steps('announce'), of(admitting)),
  figure('householdsRefused', '未通过户', 'proceeding', '户', '按纳入程序办理、有一个环节未通过的农户，一户在一个环节计一次；按环节分列。', {
    where: { and: [failed, of(admitting)] },
    measure: distinct('casefile.household'),
    by: { field: 'label' },
  }),
  figure('householdsReturned', '退回补正户', 'proceeding', '户', '退回补正过的农户，一户在一个环节计一次；按退回的环节分列。', {
    where: returned,
    measure: distinct('casefile.household'),
    by: { field: 'label' },
  }),
  figure(
    'refusalOpinions',
    '未通过的理由',
    'proceeding',
    '户',
    '入户核查、比对、公示、审核、审定未通过的农户；按写明的意见分列。会议未通过的看“表决未通过户”。',
    {
      where: { and: [failed, of(admitting), { not: steps('meeting') }] },
      measure: distinct('casefile.household'),
      by: { field: 'opinion' },
    },
  ),
  figure('votedDown', '表决未通过户', 'vote', '户', '会议表决结果为未通过的农户，一户计一次；按未通过原因分列。', {
    where: is('result', '未通过'),
    measure: distinct('household'),
    by: { field: 'reason' },
  }),
  membersOf('personsApproved', '县级审定纳入人口', '县级审定通过纳入的农户', admitting),
  derived('approvedShare', '审定纳入户占受理户比重', '%', '县级审定纳入户除以受理申请户（按户计）。', 'percent', [
    'householdsApproved',
    'householdsApplied',
  ]),
  figure('openHouseholds', '在册农户', 'household', '户', '没有销户的农户，一户计一次。', { measure: rows }),
  figure('openPersons', '在册人口', 'membership', '人', '没有销户的农户中未离开的家庭成员，一人计一次。', {
    where: {
      and: [
        { op: 'isEmpty', field: 'leftOn' },
        { op: 'isEmpty', field: 'household.closedOn' },
      ],
    },
    measure: distinct('person'),
  }),
  derived('approvedHouseholdShare', '审定纳入户占在册农户比重', '%', '县级审定纳入户除以在册农户（按户计）。', 'percent', [
    'householdsApproved',
    'openHouseholds',
  ]),
  derived('approvedPersonShare', '审定纳入人口占在册人口比重', '%', '县级审定纳入人口除以在册人口（按人计）。', 'percent', [
    'personsApproved',
    'openPersons',
  ]),
  gone('householdsLeft', '消除风险户', '按退出、风险消除程序审定通过的农户', decidedIn(leaving)),
  membersOf('personsLeft', '消除风险人口', '按退出、风险消除程序审定通过的农户', leaving),
  ...byState,
  figure('noticesHung', '张榜公示', 'publication', '榜', '已发布、有起止日期的公示，一榜计一次；按环节分列。', {
    where: released,
    measure: rows,
    by: { field: 'stage' },
  }),
  objected('objectionsReceived', '收到公示异议', '公示期间收到的异议；按提出方式分列。'),
  objected('objectionsUpheld', '异议成立', '已处理、查实成立的异议；按提出方式分列。', filled('settledOn'), is('isUpheld', true)),
  objected('objectionsDismissed', '异议不成立', '已处理、不成立的异议；按提出方式分列。', filled('settledOn'), is('isUpheld', false)),
  objected('objectionsOpen', '未处理异议', '还没有处理的异议；按提出方式分列。', { op: 'isEmpty', field: 'settledOn' }),
  derived('objectionsSettledShare', '异议处理比重', '%', '已处理的异议除以收到的异议（按件计）。', 'percent', [
    'objectionsSettledHere',
    'objectionsReceived',
  ]),
  objected('objectionsSettledHere', '已处理异议', '填有处理日期的异议；按提出方式分列。', filled('settledOn')),
]

/**
 * Offices keep ledgers of what they did, or did it here, or both one after the other. Each source has a figure of its own that
 * opens its own rows; together they are one number. A household that both tell of is counted by its case.
 */
const inLedgers = (name: string, label: string, ledger: Figure, here: string, how: 'sum' | 'earliest' = 'sum'): Figure[] => [
  derived(name, label, ledger.unit, `${ledger.definition.replace(/。$/, '')}；在本系统办理的按办理记录计。`, how, [ledger.name, here]),
  ledger,
]

/** Not one that a case tells of. */
const withoutCase: Elsewhere = { record: 'casefile', field: 'household', where: applied }

export const twiceToldFigures: readonly Figure[] = [
  ...inLedgers(
    'applicants',
    '提出申请户',
    figure(
      'applicantsInSurveys',
      '第一轮入户调查的申请户',
      'survey',
      '户',
      '第一轮入户调查的农户，一户计一次；所在村已登记；本系统另有受理的不重复计。',
      {
        where: { and: [is('round', '第一轮'), oneOf('household.region.level', ['5', '6'])] },
        measure: { ...distinct('household'), except: withoutCase },
      },
    ),
    'householdsApplied',
  ),
  ...inLedgers(
    'noticeRounds',
    '公示次数',
    figure('noticeRoundsInLedgers', '台账所记公示次数', 'notice', '次', '公示台账中不同的公示轮次。', { measure: distinct('round') }),
    'noticeStages',
  ),
  figure('noticeStages', '已发布的公示环节', 'publication', '次', '已发布、有起止日期的公示的不同环节。', {
    where: released,
    measure: distinct('stage'),
  }),
  ...inLedgers(
    'firstNoticeDay',
    '首次公示日期',
    figure('firstNoticeDayInLedgers', '台账所记首次公示日期', 'notice', '', '公示台账中最早的公示开始日期。', {
      measure: { kind: 'earliest', field: 'startsOn' },
    }),
    'firstPublicationDay',
    'earliest',
  ),
  figure('firstPublicationDay', '首次发布公示日期', 'publication', '', '已发布的公示中最早的开始日期。', {
    where: released,
    measure: { kind: 'earliest', field: 'startsOn' },
  }),
  ...inLedgers(
    'objections',
    '公示期间异议',
    figure('objectionsInLedgers', '台账所记异议', 'notice', '件', '公示台账中各次公示收到的异议数之和。', { measure: sum('objections') }),
    'objectionsReceived',
  ),
  ...inLedgers(
    'settledObjections',
    '有处理记录的异议',
    figure('objectionsSettledInLedgers', '台账所记已处理异议', 'notice', '件', '公示台账中填有异议处理的公示收到的异议数之和。', {
      where: filled('settlement'),
      measure: sum('objections'),
    }),
    'objectionsSettledHere',
  ),
  ...inLedgers(
    'confirmedHouseholds',
    '确定建卡贫困户',
    figure('confirmedHouseholdsInLedgers', '台账所记确定建卡户', 'step', '户', '步骤台账中确定建卡环节的户数。', {
      where: { op: 'contains', field: 'name', value: '确定建卡' },
      measure: { kind: 'only', field: 'households' },
    }),
    'registeredByDecision',
  ),
  gone('registeredByDecision', '审定建档户', '按建档立卡程序审定通过的农户', decidedIn(registering)),
  ...inLedgers(
    'confirmedPersons',
    '确定建卡贫困人口',
    figure('confirmedPersonsInLedgers', '台账所记确定建卡人口', 'step', '人', '步骤台账中确定建卡环节的人数。', {
      where: { op: 'contains', field: 'name', value: '确定建卡' },
      measure: { kind: 'only', field: 'persons' },
    }),
    'personsRegisteredByDecision',
  ),
  membersOf('personsRegisteredByDecision', '审定建档人口', '按建档立卡程序审定通过的农户', registering),
]
