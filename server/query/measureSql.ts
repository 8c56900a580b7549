/** A measure as the SQL of one value over the rows of a plan. */
import { type RawBuilder, sql } from 'kysely'
import { comparisonsOf } from '../../core/expression/expression.ts'
import { type DayPart, type Elsewhere, elsewhereOf, type GroupSpan, type Measure, type Tally } from '../../core/figure/figure.ts'
import { lengthInside } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { type Plan, planOf } from './plan.ts'

type Sql = RawBuilder<unknown>

const lengths: Record<DayPart, number> = { year: 4, month: 7 }

export const keySql = (plan: Plan, { field, part }: GroupSpan): Sql =>
  part === 'week' || part === 'quarter'
    ? dated(plan.column(field), spans[part])
    : part
      ? sql`left(${plan.column(field)}, ${sql.lit(part === 'inside' ? lengthInside(plan.within) : lengths[part])})`
      : plan.column(field)

const spans = { week: 'IYYY-IW', quarter: 'YYYY-Q' }

/** A partial day lies in no week, and may lie in no quarter. */
const dated = (column: Sql, pattern: string): Sql => sql`case when length(${column}) = 10 then to_char(${column}::date, ${sql.lit(pattern)}) end`

const tallies: { [K in Tally['kind']]: (plan: Plan, measure: Extract<Tally, { kind: K }>) => Sql } = {
  rows: () => sql`count(*)`,
  distinct: (plan, measure) => sql`count(distinct ${keySql(plan, measure)})`,
  sum: (plan, { fields }) =>
    sql`(${sql.join(
      fields.map((field) => sql`coalesce(sum(${plan.column(field)}), 0)`),
      sql` + `,
    )})`,
  days: (plan, { from, to }) => {
    const [first, last] = [plan.column(from), plan.column(to)]
    return sql`coalesce(sum(case when length(${first}) = 10 and length(${last}) = 10 then ${last}::date - ${first}::date end), 0)`
  },
}

const tally = (plan: Plan, measure: Tally): Sql => tallies[measure.kind](plan, measure as never)

/** Aggregates over `plan.from plan.where`; extremes of groups stand as statements of their own. */
const measures: { [K in Exclude<Measure['kind'], Tally['kind']>]: (plan: Plan, measure: Extract<Measure, { kind: K }>) => Sql } = {
  // Where nothing of what it asks was ever recorded, a share is unknown: unknown is not no.
  share: (plan, { part }) => {
    const asked = comparisonsOf(part).filter(({ op }) => op !== 'isEmpty' && op !== 'isFilled')
    const counted = sql`count(*) filter (where ${plan.condition(part)})`
    const isFilled = asked.map(({ field }) => sql`${plan.column(field)} is not null`)
    return isFilled.length ? sql`case when count(*) filter (where ${sql.join(isFilled, sql` or `)}) > 0 then ${counted} end` : counted
  },
  earliest: (plan, measure) => sql`min(${keySql(plan, measure)})`,
  latest: (plan, measure) => sql`max(${keySql(plan, measure)})`,
  only: (plan, { field }) => sql`case when count(distinct ${plan.column(field)}) = 1 then min(${plan.column(field)}::text) end`,
  first: (plan, { field, by }) => sql`(array_agg(${plan.column(field)} order by ${plan.column(by)}, own.id))[1]`,
  last: (plan, { field, by }) => sql`(array_agg(${plan.column(field)} order by ${plan.column(by)} desc nulls last, own.id))[1]`,
  groups: (plan, { by, of = { kind: 'rows' }, atLeast = 1, atMost }) => sql`(select count(*) from (select 1 ${plan.from} ${plan.where}
    group by ${sql.join(by.map((key) => keySql(plan, key)))}
    having ${tally(plan, of)} >= ${settled(atLeast)} ${atMost === undefined ? sql`` : sql`and ${tally(plan, of)} <= ${atMost}`}) as groups)`,
  items: (plan, { field }) => sql`(select count(distinct trim(item)) from (select ${plan.column(field)} as list ${plan.from} ${plan.where}) as lists
    cross join lateral regexp_split_to_table(lists.list, '[、,，;；]') as item where trim(item) <> '')`,
  least: (plan, measure) => extreme(plan, measure, sql`min`),
  most: (plan, measure) => extreme(plan, measure, sql`max`),
}

/** Bounds that other figures say are settled before it is asked. */
function settled(bound: number | { figure: string }): number {
  if (typeof bound === 'number') return bound
  throw new Error(`the bound ${bound.figure} has not been computed`)
}

const extreme = (plan: Plan, { by, of }: Extract<Measure, { kind: 'least' | 'most' }>, pick: Sql) =>
  sql`(select ${pick}(groups.value) from (select ${tally(plan, of)} as value ${plan.from} ${plan.where} group by ${sql.join(by.map((key) => keySql(plan, key)))}) as groups)`

export function measureSql(plan: Plan, measure: Measure): Sql {
  return measure.kind in tallies ? tally(plan, measure as Tally) : measures[measure.kind as keyof typeof measures](plan, measure as never)
}

/** Rows whose value stands in another record type's field too: a school that both gives and receives; or that does not: counted there already. */
export function alsoCondition(ctx: Ctx, plan: Plan, measure: Measure): Sql {
  if (measure.kind !== 'distinct') return sql``
  const there = ({ record, field, where, own = measure.field }: Elsewhere) => {
    const other = planOf(ctx, { record, where, within: plan.within, period: plan.period })
    const column = other.column(field)
    return sql`${plan.column(own)} in (select ${column} ${other.from} ${other.where})`
  }
  const { also, except } = measure
  return sql`${also ? sql` and ${there(elsewhereOf(also))}` : sql``}${except ? sql` and (${there(except)}) is not true` : sql``}`
}
