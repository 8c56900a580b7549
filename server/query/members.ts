/** The members of a breakdown: what they are called, and in which order they stand. */
import { type RawBuilder, sql } from 'kysely'
import { findPath } from '../../core/expression/expression.ts'
import type { GroupKey } from '../../core/figure/figure.ts'
import { getRecord, type OpenField } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { keySql } from './measureSql.ts'
import type { Plan } from './plan.ts'
import { placeNames, titlesOf } from './titles.ts'

/**
 * An order that does not depend on that of rows in a workbook: numbered records by number, others as they were registered, days and
 * amounts by themselves, words by when what they name happened.
 */
export function memberOrder(ctx: Ctx, plan: Plan, by: GroupKey): RawBuilder<unknown> {
  const { definition } = plan
  const field = findPath(ctx.catalog, definition, by.field)?.at(-1) as OpenField
  const key = keySql(plan, by)
  const first = sql`min(own.id::text)`
  if (field.kind === 'ref' && field.by) {
    const target = getRecord(ctx.catalog, field.to as string)
    const number = sql.ref(`named.${columnOf(target.fields[field.by] as OpenField)}`)
    return sql`(select ${number} from ${sql.table(target.name)} as named where named.county = ${ctx.actor.county} and named.id = ${key}) collate "C" nulls last, ${key}`
  }
  if (field.kind !== 'text') return sql`${key}, ${first}`
  return definition.happened ? sql`min(${plan.column(definition.happened)}) nulls last, ${first}` : first
}

/** Of records and places what they are called, of a part of a day the part itself; other values are shown as their field shows them. */
export async function memberLabels(
  ctx: Ctx,
  tx: Tx,
  field: OpenField,
  isPart: boolean,
  keys: readonly (string | null)[],
): Promise<Map<string, string>> {
  if (isPart) return new Map(keys.flatMap((key) => (key === null ? [] : [[key, key]])))
  const named =
    field.kind === 'ref' ? await titlesOf(ctx, tx, field.to as string, keys) : field.kind === 'region' ? await placeNames(ctx, tx, keys) : undefined
  return new Map(named ? keys.flatMap((key) => (key === null ? [] : [[key, named.get(key) ?? '']])) : [])
}
