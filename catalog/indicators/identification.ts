/** What a village team counts while it finds out who is to be helped. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, filled, has, is, rows, sum } from './build.ts'

const poor = is('registeredPoor', true)
const poorMember: Expression[] = [is('household.registeredPoor', true), { op: 'isEmpty', field: 'leftOn' }]
const persons = distinct('person')
const oneOf = (field: string, ...value: string[]) => ({ op: 'in', field, value }) as const
const earliest = (field: string, part?: 'month' | 'year') => ({ kind: 'earliest', field, ...(part ? { part } : {}) }) as const
const latest = (field: string, part?: 'month' | 'year') => ({ kind: 'latest', field, ...(part ? { part } : {}) }) as const

/** Old when the register was made: 60 years or more before the day it speaks of. */
const old = (bornOn: string, asOf: string) => ({ op: 'atMost', field: bornOn, than: asOf, years: 60 }) as const

/** The household lives in a village that is registered, not only somewhere in the place of the import. */
const inVillage = (path: string) => oneOf(`${path}.level`, '5', '6')

const shareOfPoor = (name: string, label: string, definition: string, part: Expression) =>
  figure(name, label, 'household', '%', definition, { where: poor, measure: { kind: 'share', part } })

const criteriaOf = (name: string, category: string) =>
  figure(name, `“${category}”标准`, 'criterion', '条', `标准类别为“${category}”的条目。`, { where: is('category', category), measure: rows })

const surveyedIn = (round: string) => ({ and: [is('round', round), filled('surveyedOn')] }) as const

const roundMonth = (name: string, round: string, which: 'earliest' | 'latest') =>
  figure(
    name,
    `${round}入户调查${which === 'earliest' ? '开始' : '结束'}月份`,
    'survey',
    '',
    `${round}入户调查中${which === 'earliest' ? '最早' : '最晚'}一次的月份。`,
    {
      where: surveyedIn(round),
      measure: { kind: which, field: 'surveyedOn', part: 'month' },
    },
  )

const concludedIn = (name: string, label: string, round: string, conclusion: string) =>
  figure(name, label, 'survey', '户', `${round}入户调查结论为“${conclusion}”的农户，一户计一次。`, {
    where: { and: [is('round', round), is('conclusion', conclusion)] },
    measure: distinct('household'),
  })

const wentOut = (kind: string): Expression => ({ and: [is('kind', kind), filled('wentOn'), inVillage('region')] })
const outings = (
  name: string,
  label: string,
  kind: string,
  unit: string,
  what: string,
  measure: ReturnType<typeof sum | typeof distinct | typeof earliest | typeof latest>,
) => figure(name, label, 'dispatch', unit, `工作类型为“${kind}”、日期有效、到访村已登记的出动记录，${what}。`, { where: wentOut(kind), measure })

export const identificationFigures: readonly Figure[] = [
  figure('teamArrival', '驻村工作队进驻日期', 'posting', '', '驻村工作队员中最早的进驻日期。', {
    where: is('role', '驻村工作队员'),
    measure: earliest('startsOn'),
  }),
  figure('teamMembers', '驻村工作队员', 'posting', '人', '驻村工作队的队员，一人计一次。', {
    where: is('role', '驻村工作队员'),
    measure: persons,
  }),
  figure('incomeThreshold', '收入标准', 'threshold', '元', '最近一个年度的年人均收入标准。', {
    measure: { kind: 'last', field: 'amount', by: 'year' },
  }),
  criteriaOf('looks', '四看'),
  criteriaOf('preferences', '五优先'),
  criteriaOf('admissions', '六进'),
  criteriaOf('exclusions', '七不进'),
  figure('poorWithLabour', '有劳动能力的贫困户', 'household', '户', '登记为有劳动能力的建档立卡贫困户。', {
    where: { and: [poor, is('hasLabour', true)] },
    measure: rows,
  }),
  figure('poorWithLabourPersons', '有劳动能力贫困户人口', 'membership', '人', '有劳动能力的建档立卡贫困户中未离开的成员，一人计一次。', {
    where: { and: [...poorMember, is('household.hasLabour', true)] },
    measure: persons,
  }),
  figure('poorWithoutLabour', '没有劳动能力的低保户和五保户', 'household', '户', '登记为没有劳动能力、户属性为低保户或五保户的建档立卡贫困户。', {
    where: { and: [poor, is('hasLabour', false), oneOf('category', '02', '03')] },
    measure: rows,
  }),
  figure('poorWithoutLabourPersons', '没有劳动能力贫困户人口', 'membership', '人', '没有劳动能力的建档立卡贫困户中未离开的成员，一人计一次。', {
    where: { and: [...poorMember, is('household.hasLabour', false)] },
    measure: persons,
  }),
  shareOfPoor(
    'oldHeadShare',
    '户主60岁以上的贫困户占比',
    '户主在情况截至日满60周岁的建档立卡贫困户，除以全部建档立卡贫困户（按户计）。',
    old('head.bornOn', 'asOf'),
  ),
  figure('oldPersonShare', '60岁以上的贫困人口占比', 'membership', '%', '情况截至日满60周岁的贫困人口，除以全部贫困人口（按人计）。', {
    where: { and: poorMember },
    measure: { kind: 'share', part: old('person.bornOn', 'household.asOf') },
  }),
  shareOfPoor(
    'illnessShare',
    '因重大疾病、慢性病、离异、丧偶致贫占比',
    '主要致贫原因为重大疾病、慢性病、离异或丧偶的户数，除以建档立卡贫困户户数。',
    oneOf('povertyCause', '51', '52', '53', '54'),
  ),
  shareOfPoor(
    'skillShare',
    '劳动技能差或文化程度偏低占比',
    '主要致贫原因为劳动技能差或文化程度偏低的户数，除以建档立卡贫困户户数。',
    oneOf('povertyCause', '55', '56'),
  ),
  figure('labourPersonShare', '有劳动能力户人口占贫困人口比重', 'membership', '%', '有劳动能力的贫困户的人口，除以全部贫困人口（按人计）。', {
    where: { and: poorMember },
    measure: { kind: 'share', part: is('household.hasLabour', true) },
  }),
  figure('otherHouseholds', '非贫困户', 'household', '户', '登记为非贫困户、所在村已登记的农户。', {
    where: { and: [is('registeredPoor', false), inVillage('region')] },
    measure: rows,
  }),
  figure('unmotivated', '“等靠要”农户', 'household', '户', '主要致贫原因为自身发展动力不足（等靠要）的建档立卡贫困户。', {
    where: { and: [poor, is('povertyCause', '11')] },
    measure: rows,
  }),
  figure('surveyRounds', '入户调查轮次', 'round', '轮', '安排的调查轮次。', { measure: rows }),
  roundMonth('firstRoundStart', '第一轮', 'earliest'),
  roundMonth('firstRoundEnd', '第一轮', 'latest'),
  roundMonth('secondRoundStart', '第二轮', 'earliest'),
  roundMonth('secondRoundEnd', '第二轮', 'latest'),
  roundMonth('thirdRoundStart', '第三轮', 'earliest'),
  roundMonth('fourthRoundStart', '第四轮', 'earliest'),
  concludedIn('proposed', '第一轮拟纳入户', '第一轮', '拟纳入'),
  figure('surveyedInSecond', '第二轮入户调查户', 'survey', '户', '第二轮入户调查的农户，一户计一次；所在村已登记。', {
    where: { and: [is('round', '第二轮'), inVillage('household.region')] },
    measure: distinct('household'),
  }),
  concludedIn('confirmedInThird', '第三轮维持贫困户', '第三轮', '维持贫困户'),
  concludedIn('confirmedInFourth', '第四轮维持贫困户', '第四轮', '维持贫困户'),
  derived('reachedHouseholds', '前两轮覆盖农户', '户', '第一轮拟纳入户加第二轮入户调查户。', 'sum', ['proposed', 'surveyedInSecond']),
  outings('fullSurveyOutings', '全面入户调查出动', '全面入户', '人次', '出动人次之和', sum('headcount')),
  outings('groupCheckStart', '分组核查开始日期', '分组核查', '', '最早一次的日期', earliest('wentOn')),
  outings('groupCheckGroups', '分组核查小组', '分组核查', '个', '不同小组', distinct('team')),
  outings('groupCheckOutings', '分组核查出动', '分组核查', '人次', '出动人次之和', sum('headcount')),
  outings('secondLookStart', '“再回头看”开始日期', '再回头看', '', '最早一次的日期', earliest('wentOn')),
  outings('secondLookEnd', '“再回头看”结束日期', '再回头看', '', '最晚一次的日期', latest('wentOn')),
  outings('secondLookGroups', '“再回头看”小组', '再回头看', '个', '不同小组', distinct('team')),
  outings('secondLookOutings', '“再回头看”出动', '再回头看', '人次', '出动人次之和', sum('headcount')),
  outings('secondLookVillages', '“再回头看”走访村', '再回头看', '个', '不同的到访村', distinct('region')),
  figure('lookBackStart', '“回头看”开始日期', 'survey', '', '第三轮入户调查中最早的日期。', {
    where: surveyedIn('第三轮'),
    measure: earliest('surveyedOn'),
  }),
  figure('decidingMeetings', '“会”的种类', 'meeting', '会', '程序类别为“会”的不同会议类型。', {
    where: is('procedure', '会'),
    measure: distinct('kind'),
  }),
  figure('appraisingMeetings', '“评”的种类', 'meeting', '评', '程序类别为“评”的不同会议类型。', {
    where: is('procedure', '评'),
    measure: distinct('kind'),
  }),
  figure('acceptedByVote', '评议通过户', 'vote', '户', '评议结果为通过的农户，一户计一次。', {
    where: is('result', '通过'),
    measure: distinct('household'),
  }),
  figure('villagesWithMeeting', '召开村民大会的自然村', 'meeting', '个', '召开自然村村民大会的不同自然村。', {
    where: has('kind', '自然村村民大会'),
    measure: distinct('region'),
  }),
  figure('submissionDay', '上报审查日期', 'step', '', '上报乡镇政府审查的办理日期。', { where: has('name', '上报'), measure: earliest('doneOn') }),
  figure('filedHouseholds', '按期录入户', 'filing', '户', '在情况截至日以前录入、帮扶手册已填致贫原因的建档立卡贫困户。', {
    where: { and: [{ op: 'atMost', field: 'enteredOn', than: 'asOf' }, is('cause', true), is('household.registeredPoor', true)] },
    measure: rows,
  }),
  figure('occasions', '送温暖时机', 'gift', '次', '慰问的不同时机。', { where: filled('occasion'), measure: distinct('occasion') }),
  figure('recipientKinds', '慰问对象类别', 'gift', '类', '慰问对象的不同类别。', { where: filled('occasion'), measure: distinct('recipientKind') }),
  figure('condolenceMoney', '慰问金', 'gift', '元', '慰问日期有效的慰问金之和。', {
    where: { and: [filled('occasion'), filled('givenOn')] },
    measure: sum('cash'),
  }),
]
