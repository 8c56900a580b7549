/** A measure as the SQL of one value over the rows of a plan. */
import { type RawBuilder, sql } from 'kysely'
import type { DayPart, GroupKey, Measure, Tally } from '../../core/figure/figure.ts'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import type { Plan } from './plan.ts'

type Sql = RawBuilder<unknown>

const lengths: Record<DayPart, number> = { year: 4, month: 7 }

export const keySql = (plan: Plan, { field, part }: GroupKey): Sql =>
  part ? sql`left(${plan.column(field)}, ${sql.lit(lengths[part])})` : plan.column(field)

const tallies: { [K in Tally['kind']]: (plan: Plan, measure: Extract<Tally, { kind: K }>) => Sql } = {
  rows: () => sql`count(*)`,
  distinct: (plan, measure) => sql`count(distinct ${keySql(plan, measure)})`,
  sum: (plan, { fields }) =>
    sql`(${sql.join(
      fields.map((field) => sql`coalesce(sum(${plan.column(field)}), 0)`),
      sql` + `,
    )})`,
}

const tally = (plan: Plan, measure: Tally): Sql => tallies[measure.kind](plan, measure as never)

/** Aggregates over `plan.from plan.where`; extremes of groups stand as statements of their own. */
const measures: { [K in Exclude<Measure['kind'], Tally['kind']>]: (plan: Plan, measure: Extract<Measure, { kind: K }>) => Sql } = {
  share: (plan, { part }) => sql`count(*) filter (where ${plan.condition(part)})`,
  earliest: (plan, measure) => sql`min(${keySql(plan, measure)})`,
  latest: (plan, measure) => sql`max(${keySql(plan, measure)})`,
  only: (plan, { field }) => sql`case when count(distinct ${plan.column(field)}) = 1 then min(${plan.column(field)}::text) end`,
  least: (plan, measure) => extreme(plan, measure, sql`min`),
  most: (plan, measure) => extreme(plan, measure, sql`max`),
}

const extreme = (plan: Plan, { by, of }: Extract<Measure, { kind: 'least' | 'most' }>, pick: Sql) =>
  sql`(select ${pick}(groups.value) from (select ${tally(plan, of)} as value ${plan.from} ${plan.where} group by ${sql.join(by.map((key) => keySql(plan, key)))}) as groups)`

export function measureSql(plan: Plan, measure: Measure): Sql {
  return measure.kind in tallies ? tally(plan, measure as Tally) : measures[measure.kind as keyof typeof measures](plan, measure as never)
}

/** Rows whose value stands in another record type's field too: a school that both gives and receives. */
export function alsoCondition(ctx: Pick<Ctx, 'actor' | 'catalog'>, plan: Plan, measure: Measure): Sql {
  if (measure.kind !== 'distinct' || !measure.also) return sql``
  const [record = '', name = ''] = measure.also.split('.')
  const other: OpenRecord = getRecord(ctx.catalog, record)
  const column = columnOf(other.fields[name] as OpenField)
  const place = sql.ref(`other.${placeColumn(other)}`)
  return sql` and ${plan.column(measure.field)} in (
    select ${sql.ref(`other.${column}`)} from ${sql.table(record)} as other
    where other.county = ${ctx.actor.county} and ${place} >= ${plan.within} and ${place} < ${regionEnd(plan.within)})`
}
