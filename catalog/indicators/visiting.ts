/** What a county asks of visits and requests: how many were due and made, how many people went, how many requests were settled and how soon. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, filled, inForce, is, rows, sum } from './build.ts'

const owed = filled('receiver.household.code')
const byUnit = { field: 'organisation' } as const

const went: Expression = { and: [filled('visitor'), filled('visitedOn')] }
const toHousehold: Expression = { and: [filled('visitedOn'), filled('host.household.code')] }
const settled = filled('settledOn')
const timed: Expression = { and: [settled, filled('dueOn')] }
const dated: Expression = { and: [settled, filled('assignedOn')] }

export const visitingFigures: readonly Figure[] = [
  figure(
    'visitsDue',
    '应走访户次',
    'expectation',
    '户次',
    '走访职责要求全年走访农户的户次，免走访和放假的除外，还没到期的在内，不选年份时各年相加；按单位分列。',
    {
      where: owed,
      measure: sum('owed'),
      by: byUnit,
    },
  ),
  figure('visitsMet', '已走访户次', 'expectation', '户次', '应走访户次中已经走访的，代录、补录的在内；按单位分列。', {
    where: owed,
    measure: sum('made'),
    by: byUnit,
  }),
  derived('visitsOpen', '未走访户次', '户次', '应走访户次减去已走访户次，还没到期的在内。', 'difference', ['visitsDue', 'visitsMet']),
  derived('visitsMetShare', '走访完成率', '%', '已走访户次除以应走访户次，还没到期的在内。', 'percent', ['visitsMet', 'visitsDue']),
  figure('visitsWithVisitor', '有走访人的走访', 'visit', '次', '走访方已登记、日期有效的走访。', { where: went, measure: rows }),
  figure('companionTurns', '同行走访', 'companion', '人次', '日期有效的走访中登记在册的同行人员，一次一人计一人次。', {
    where: filled('visit.visitedOn'),
    measure: rows,
  }),
  derived('visitTurns', '走访人次', '人次', '走访方和登记在册的同行人员，一次一人计一人次；只写了姓名、不在册的不计。', 'sum', [
    'visitsWithVisitor',
    'companionTurns',
  ]),
  figure('householdTurns', '走访农户', 'visit', '户次', '日期有效、农户已登记的走访，一次一户计一户次。', { where: toHousehold, measure: rows }),
  figure('householdsVisited', '走访过的农户', 'visit', '户', '有走访的农户，一户计一次。', { where: toHousehold, measure: distinct('host') }),
  figure('vacatedHouseholds', '空岗户', 'pairing', '户', '有过帮扶责任人、现在没有人在帮的建档立卡贫困户，一户计一次。', {
    where: is('receiver.household.registeredPoor', true),
    measure: { kind: 'distinct', field: 'receiver', except: { record: 'pairing', field: 'receiver', where: inForce } },
  }),
  figure('allRequests', '诉求和问题', 'request', '件', '登记的诉求和问题，一件计一次。', { measure: rows }),
  figure('closedRequests', '办结的诉求', 'request', '件', '办结日期有效的诉求和问题，没有解决、已撤回的在内。', { where: settled, measure: rows }),
  derived('requestsClosedShare', '诉求办结率', '%', '办结的诉求除以登记的诉求和问题。', 'percent', ['closedRequests', 'allRequests']),
  figure('timedRequests', '办结的有时限诉求', 'request', '件', '办结日期和办结时限都有效的诉求和问题。', { where: timed, measure: rows }),
  figure('requestsInTime', '按期办结的诉求', 'request', '件', '办结日期不晚于办结时限的诉求和问题。', {
    where: { and: [timed, { op: 'atMost', field: 'settledOn', than: 'dueOn' }] },
    measure: rows,
  }),
  derived('requestsInTimeShare', '诉求按期办结率', '%', '按期办结的诉求除以办结的有时限诉求。', 'percent', ['requestsInTime', 'timedRequests']),
  figure('requestDays', '诉求办理天数', 'request', '天', '从交办到办结的天数之和，交办和办结日期都有效才计。', {
    where: dated,
    measure: { kind: 'days', from: 'assignedOn', to: 'settledOn' },
  }),
  figure('datedRequests', '有办理天数的诉求', 'request', '件', '交办日期和办结日期都有效的诉求和问题。', { where: dated, measure: rows }),
  derived('meanRequestDays', '平均办结天数', '天', '诉求办理天数除以有办理天数的诉求，四舍五入到整天。', 'quotient', [
    'requestDays',
    'datedRequests',
  ]),
]
