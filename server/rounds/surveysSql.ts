/** The surveys of a round and the households due in it, as selects that carry county and place. */
import { type RawBuilder, sql } from 'kysely'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { LookedAt, Round } from './getRound.ts'

export const inPlace = (ctx: Ctx, alias: string, within: string) =>
  sql`${sql.ref(`${alias}.county`)} = ${ctx.actor.county} and ${sql.ref(`${alias}.region`)} >= ${within} and ${sql.ref(`${alias}.region`)} < ${regionEnd(within)}`

/** By its name; a survey that names no round belongs to that in whose days it was made. */
export function surveysSql(ctx: Ctx, round: Round, within: string): RawBuilder<unknown> {
  const { name, startsOn, endsOn } = round
  const unnamed = startsOn && endsOn ? sql`s.round is null and s.surveyed_on >= ${startsOn} and s.surveyed_on <= ${endsOn}` : sql`false`
  return sql`select s.* from survey s where ${inPlace(ctx, 's', within)} and s.household is not null and (s.round = ${name} or ${unnamed})`
}

/** One of each household: what it came to at the end of the round. An empty conclusion is '', no survey no row. */
export const outcomesSql = (ctx: Ctx, round: Round, within: string): RawBuilder<unknown> => sql`
  select distinct on (household) household, region, coalesce(conclusion, '') as conclusion
  from (${surveysSql(ctx, round, within)}) made order by household, surveyed_on desc nulls last, id desc`

/** Households that should be surveyed: household, region. All of the place where the round does not say which. */
export function dueSql(ctx: Ctx, { round, within, earlier: [before] }: LookedAt): RawBuilder<unknown> {
  const all = sql`select h.id as household, h.region from household h where ${inPlace(ctx, 'h', within)}`
  if (round.target === '2') return sql`${all} and h.registered_poor`
  if (round.target === '3')
    return sql`${all} and not exists (
      select 1 from survey s where s.county = h.county and s.household = h.id and s.surveyed_on < ${round.startsOn ?? ctx.today}
        and s.round is distinct from ${round.name})`
  if (round.target === '4' && before) return sql`${all} and h.id in (select household from (${surveysSql(ctx, before, within)}) earlier)`
  return all
}
