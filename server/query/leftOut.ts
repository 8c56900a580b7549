/**
 * Rows that a list leaves out until it is asked for all: persons who only hold an account are no one's household, and what is
 * closed or merged into another is past.
 */
import { type RawBuilder, sql } from 'kysely'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import type { Plan } from './plan.ts'

/** SQL: the row whose id this is, of a table aliased `own` where it tells by a field of its own, is left out. */
export function leftOutSql(ctx: Pick<Ctx, 'actor' | 'catalog'>, definition: OpenRecord, id = 'own.id'): RawBuilder<boolean> | undefined {
  const ways = [pastIds(ctx, definition), holderIds(ctx, definition)].flatMap((ids) => ids ?? [])
  if (!ways.length) return undefined
  return sql`(${sql.join(
    ways.map((ids) => sql`${sql.ref(id)} in ${ids}`),
    sql` or `,
  )})`
}

/** Few, and found by an index of their own. */
function pastIds({ actor }: Pick<Ctx, 'actor'>, { name, fields, leftOut }: OpenRecord): RawBuilder<unknown> | undefined {
  if (!leftOut?.filled) return undefined
  const column = sql.ref(`past.${columnOf(fields[leftOut.filled] as OpenField)}`)
  return sql`(select past.id from ${sql.table(name)} as past where past.county = ${actor.county} and ${column} is not null)`
}

/** It begins at the record that refers to them, which is small, so that a long list stays quick. */
function holderIds(ctx: Pick<Ctx, 'actor' | 'catalog'>, { leftOut }: OpenRecord): RawBuilder<unknown> | undefined {
  if (!leftOut?.referredBy || !leftOut.notBy) return undefined
  const [holder, held] = referring(ctx, leftOut.referredBy, 'holder')
  const [keeper, kept] = referring(ctx, leftOut.notBy, 'keeper')
  return sql`(
    select ${held} from ${holder} where holder.county = ${ctx.actor.county} and ${held} is not null
      and not exists (select from ${keeper} where keeper.county = holder.county and ${kept} = ${held}))`
}

/** 'account.person' as table and column. */
function referring({ catalog }: Pick<Ctx, 'catalog'>, path: string, alias: string): [RawBuilder<unknown>, RawBuilder<unknown>] {
  const [record = '', field = ''] = path.split('.')
  const column = columnOf(getRecord(catalog, record).fields[field] as OpenField)
  return [sql`${sql.table(record)} as ${sql.ref(alias)}`, sql.ref(`${alias}.${column}`)]
}

/** How many rows of a plan they are. */
export async function countLeftOut(ctx: Ctx, tx: Tx, plan: Plan): Promise<number> {
  const out = leftOutSql(ctx, plan.definition)
  if (!out) return 0
  const { rows } = await sql<{ count: string }>`select count(*) ${plan.from} ${plan.where} and ${out}`.execute(tx)
  return Number(rows[0]?.count)
}
