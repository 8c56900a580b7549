/** What can be asked about who must visit whom. */
import type { Route } from '../http/endpoint.ts'
import { idOf, pageOf } from '../http/requests.ts'
import { countPeriods, type ExpectedFilter, listExpected, sumExpected } from './listExpected.ts'

type Query = Record<string, string | undefined>

const some = (value: string | undefined) => value || undefined
const idIn = (value: string | undefined) => (value ? idOf({ id: value }) : undefined)
const owingOf = (value: string | undefined) => (['missed', 'now', 'either'] as const).find((each) => each === value)

const filterOf = ({ within, year, duty, unit, giver, receiver, owing, number, mark }: Query): ExpectedFilter => ({
  ...{ within: some(within), year: some(year), duty: idIn(duty), giver: idIn(giver), receiver: idIn(receiver), owing: owingOf(owing) },
  // 未注明 is said by a dash: an empty text asks for all.
  unit: unit === '-' ? '' : some(unit),
  period: number && mark ? { number: Number(number) || 0, mark: mark.slice(0, 10) } : undefined,
})

export const dutyRoutes: Route[] = [
  { method: 'GET', url: '/duties/expected', handle: ({ ctx, query }) => listExpected(ctx, filterOf(query), pageOf(query)) },
  {
    method: 'GET',
    url: '/duties/mine',
    handle: async ({ ctx, query }) =>
      ctx.actor.person ? listExpected(ctx, { ...filterOf(query), giver: ctx.actor.person }, pageOf(query)) : { total: 0, rows: [] },
  },
  { method: 'GET', url: '/duties/sums', handle: ({ ctx, query }) => sumExpected(ctx, filterOf(query)) },
  { method: 'GET', url: '/duties/periods', handle: ({ ctx, query }) => countPeriods(ctx, filterOf(query)) },
]
