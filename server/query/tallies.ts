/** How many rows of each record type lie in a place, known without counting: the tally is kept as rows come. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { countLeftOut } from './leftOut.ts'
import { planOf } from './plan.ts'

/** Only of record types that the actor may read and that have rows there. */
export async function talliedRows(ctx: Ctx, tx: Tx, within = ctx.actor.scope): Promise<Map<string, number>> {
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  const { rows } = await sql<{ record: string; rows: string }>`
    select record, sum(rows) as rows from tally
    where county = ${ctx.actor.county} and region >= ${within} and region < ${regionEnd(within)} group by record`.execute(tx)
  return new Map(rows.flatMap(({ record, rows: count }) => (Number(count) && mayRead(ctx.actor, record) ? [[record, Number(count)]] : [])))
}

/**
 * Record types of which anything is kept anywhere in the county: what a figure can know something of. It is the same
 * for every place and whoever asks, so that no two readers find one number to be nothing and to be unknown.
 */
export const recordedTypes = async (ctx: Ctx): Promise<ReadonlySet<string>> =>
  ctx.db.read(ctx.actor.county, async (tx) => {
    const { rows } = await sql<{ record: string }>`
      select record from tally where county = ${ctx.actor.county} group by record having sum(rows) > 0
      union all ${sql.join(derivedTypes(ctx), sql` union all `)}`.execute(tx)
    return new Set(rows.map(({ record }) => record))
  })

/** Derived rows are not tallied. */
const derivedTypes = ({ actor, catalog }: Ctx) =>
  [...catalog.records.values()]
    .filter(({ derived }) => derived)
    .map(({ name }) => sql`select ${name}::text where exists (select from ${sql.table(name)} where county = ${actor.county})`)

/** As many of each record type as its list says. */
export const countRecords = (ctx: Ctx, within?: string): Promise<Record<string, number>> =>
  ctx.db.read(ctx.actor.scope, async (tx) => {
    const counts = await talliedRows(ctx, tx, within)
    for (const [record, rows] of counts) {
      if (getRecord(ctx.catalog, record).leftOut) counts.set(record, rows - (await countLeftOut(ctx, tx, planOf(ctx, { record, within }))))
    }
    return Object.fromEntries(counts)
  })
