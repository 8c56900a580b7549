/** Rows that a list leaves out until it is asked for all: persons who only hold an account are no one's household. */
import { type RawBuilder, sql } from 'kysely'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import type { Plan } from './plan.ts'

/** Their ids as a subquery. It begins at the record that refers to them, which is small, so that a long list stays quick. */
export function leftOutIds(ctx: Pick<Ctx, 'actor' | 'catalog'>, { leftOut }: OpenRecord): RawBuilder<unknown> | undefined {
  if (!leftOut) return undefined
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
  const ids = leftOutIds(ctx, plan.definition)
  if (!ids) return 0
  const { rows } = await sql<{ count: string }>`select count(*) ${plan.from} ${plan.where} and own.id in ${ids}`.execute(tx)
  return Number(rows[0]?.count)
}
