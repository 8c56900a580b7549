/**
 * Keeps the findings of what ledgers show to have been wrong in step with their rows: derived, and reckoned again for each village a
 * transaction touched, at its end and with the whole county before it, since a meeting may have been held above the place of the writer.
 */
import { sql } from 'kysely'
import type { Catalog } from '../../core/record/catalog.ts'
import { openFindings } from '../change/findings.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { breachesIn } from './pastLedgers.ts'

/** Records that ledgers of procedures are made of; of places because notices name where they hung. */
const deciding = ['meeting', 'notice', 'step', 'vote', 'survey', 'region']

/** What stands in `finding.source`. */
export const source = 'ledgers'

/** `link`: the log of the transaction that ends; `records`: what it touched. */
export async function keepBreaches(ctx: Ctx, tx: Tx, link: string, records: ReadonlySet<string>): Promise<void> {
  if (!deciding.some((name) => records.has(name))) return
  const { county, scope } = ctx.actor
  await sql`select set_config('app.scope', ${county}, true), pg_advisory_xact_lock(hashtext(${`breach ${county}`}))`.execute(tx)
  const villages = await touchedVillages(tx, county, link)
  await findBreaches(tx, ctx.catalog, county, villages)
  await sql`select set_config('app.scope', ${scope}, true)`.execute(tx)
}

async function touchedVillages(tx: Tx, county: string, link: string): Promise<string[]> {
  const { rows } = await sql<{ village: string }>`
    select distinct left(region, 12) as village from change where county = ${county} and link = ${link} and record in (${sql.join(deciding)})`.execute(
    tx,
  )
  return rows.map(({ village }) => village)
}

async function findBreaches(tx: Tx, catalog: Catalog, county: string, villages: readonly string[]) {
  if (!villages.length) return
  const found = await breachesIn(async (query) => (await query.execute(tx)).rows, catalog, county, villages)
  const wanted = new Set(found.map(({ rowId, field, key, details }) => JSON.stringify([rowId, field, key, details])))
  const { rows } = await sql<{ id: string; row_id: string; field: string; kind: string; details: object }>`
    select id, row_id, field, kind, details from finding
    where county = ${county} and source = ${source} and settled_link is null and left(region, 12) = any(${arrayLiteral(villages)}::text[])`.execute(
    tx,
  )
  const gone = rows.filter(({ row_id, field, kind, details }) => !wanted.has(JSON.stringify([row_id, field, kind, details])))
  await sql`delete from finding where county = ${county} and id = any(${arrayLiteral(gone.map(({ id }) => id))}::uuid[])`.execute(tx)
  await openFindings(tx, county, source, found)
}
