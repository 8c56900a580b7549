/**
 * The one question: a record type, a condition and a place, as the FROM and WHERE of one statement that already
 * carries the actor's rights. Lists, counts, figures and the rows behind a figure all read through it.
 */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import type { Expression } from '../../core/expression/expression.ts'
import { inPeriod } from '../../core/figure/inPeriod.ts'
import { Problem } from '../../core/problem.ts'
import type { OpenRecord } from '../../core/record/catalog.ts'
import type { Period } from '../../core/sheet/period.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { placeColumn } from '../db/columns.ts'
import { columnSql, conditionSql, type Joins } from './conditionSql.ts'

export interface Question {
  record: string
  where?: Expression | undefined
  /** A region code inside the actor's place; the actor's own place when missing. */
  within?: string | undefined
  /** Also what stands above the place and holds in it, of record types that say so. */
  above?: boolean | undefined
  /** Only what happened in these years; of record types without a day all. */
  period?: Period | undefined
}

export interface Plan {
  definition: OpenRecord
  within: string
  period: Period | undefined
  /** `from … left join …`, the record's table aliased `own`; with the joins of every path that was asked for before it is read. */
  readonly from: RawBuilder<unknown>
  /** County, place, and the condition. */
  where: RawBuilder<unknown>
  /** The column at the end of a path. */
  column(path: string): RawBuilder<unknown>
  condition(expression: Expression): RawBuilder<unknown>
}

export function planOf(ctx: Ctx, question: Question): Plan {
  const definition = ctx.catalog.records.get(question.record)
  if (!definition) throw new Problem('record.unknown')
  if (!mayRead(ctx.actor, definition.name)) throw new Problem('right.read')
  const within = question.within ?? ctx.actor.scope
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  const joins: Joins = new Map()
  const conditions = [question.where, question.period && inPeriod(definition, question.period)].flatMap((each) => each ?? [])
  const condition = conditions.length ? sql` and ${conditionSql(ctx, definition, { and: conditions }, joins)}` : sql``
  const place = sql.ref(`own.${placeColumn(definition)}`)
  const inside = sql`${place} >= ${within} and ${place} < ${regionEnd(within)}`
  const held = question.above && definition.holdsBelow ? sql`(${inside} or left(${within}, length(${place})) = ${place})` : inside
  return {
    definition,
    within,
    period: question.period,
    get from() {
      return sql`from ${sql.table(definition.name)} as own ${joins.size ? sql.join([...joins.values()], sql` `) : sql``}`
    },
    column: (path) => columnSql(ctx, definition, path, joins),
    condition: (expression) => conditionSql(ctx, definition, expression, joins),
    where: sql`where own.county = ${ctx.actor.county} and ${held}${condition}`,
  }
}
