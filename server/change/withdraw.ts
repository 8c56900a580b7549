/**
 * Takes back all that one link of the log did: rows it created leave their tables, fields it corrected get what stood
 * there before, what is derived follows. The log keeps every entry; the withdrawal is entries of its own. Whatever was
 * done since to one of these rows, or refers to one, refuses the whole; who and what it was is listed elsewhere.
 */
import { sql } from 'kysely'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord, type OpenRecord } from '../../core/record/catalog.ts'
import { referenceOrder } from '../../core/record/referenceOrder.ts'
import { isInside } from '../../kinds/region/value.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import type { Batch } from './batch.ts'
import { countRows, removeNames } from './projection.ts'
import { restoreRows } from './restoreRows.ts'
import { arrayLiteral, insertRows } from './rows.ts'
import { isWithdrawnSql } from './withdrawn.ts'

/** A link of the log, by its number and by the id its entries bear. */
export interface WrittenLink {
  number: number
  id: string
  changes: number
  source: string
}

/** SQL: the entry under this alias is one of the link's. */
export const inLink = (county: string, { id }: WrittenLink, entry = 'change') =>
  sql`${sql.ref(`${entry}.county`)} = ${county} and ${sql.ref(`${entry}.link`)} = ${id}`

/** SQL: the entry under this alias is of a link after it. */
export const isLater = (county: string, { number }: WrittenLink, entry: string) =>
  sql`exists (select 1 from link where link.county = ${county} and link.id = ${sql.ref(`${entry}.link`)} and link.number > ${number})`

const portion = 4000

export async function withdrawLink(batch: Batch, span: WrittenLink) {
  const created = new Map<string, string[]>()
  for (let from = 0; from < span.changes; from += portion) {
    for (const { record, operation, ids } of await touchedRows(batch, span, from)) {
      const definition = getRecord(batch.ctx.catalog, record)
      if (!mayWrite(batch.ctx.actor, record)) throw new Problem('right.write', { label: definition.label })
      if (operation === 'update') await restoreRows(batch, span, definition, ids)
      else {
        await logRemoval(batch, span, definition, ids)
        created.set(record, (created.get(record) ?? []).concat(ids))
      }
    }
    await batch.sendLog()
  }
  if (created.has('region')) await refuseLivedIn(batch, span)
  await removeRows(batch, created)
  await takeBackFindings(batch, span, [...created.values()])
  await sql`delete from import_row where county = ${batch.ctx.actor.county} and source = ${span.source}`.execute(batch.tx)
}

/** Rows whose first entry in the link lies in this portion, by record type and by what that entry was. */
async function touchedRows({ ctx, tx }: Batch, span: WrittenLink, from: number) {
  const { county } = ctx.actor
  const { rows } = await sql<{ record: string; operation: 'create' | 'update'; ids: string[] }>`
    select record, operation, array_agg(row_id order by entry) as ids from change
    where ${inLink(county, span)} and entry >= ${from} and entry < ${from + portion} and (operation = 'create' or operation = 'update' and not exists (
      select 1 from change as earlier
      where ${inLink(county, span, 'earlier')} and earlier.row_id = change.row_id and earlier.entry < change.entry))
    group by record, operation order by operation desc, record`.execute(tx)
  return rows
}

interface RemovedRow {
  id: string
  version: number
  place: string
  owner: string | null
}

/** Locks the rows, finds that nobody touched them since, and logs that they go. */
async function logRemoval(batch: Batch, span: WrittenLink, definition: OpenRecord, ids: readonly string[]) {
  const { ctx, tx } = batch
  const { county, scope } = ctx.actor
  const { name } = definition
  const home = definition.fields[definition.place]
  const owner = home?.kind === 'ref' ? sql.ref(columnOf(home)) : sql`null::uuid`
  const { rows } = await sql<RemovedRow>`
    select id, version, ${sql.ref(placeColumn(definition))} as place, ${owner} as owner from ${sql.table(name)}
    where county = ${county} and id = any(${arrayLiteral(ids)}::uuid[]) order by id for update`.execute(tx)
  if (rows.length < ids.length || rows.some(({ place }) => !isInside(place, scope))) throw new Problem('withdraw.inUse')
  await refuseChangedSince(
    batch,
    span,
    rows.filter(({ version }) => version > 1).map(({ id }) => id),
  )
  const content = JSON.stringify({ withdrawn: span.id })
  for (const { id, version, place } of rows) {
    countRows(batch.tally, name, place, -1)
    batch.log.add({ record: name, rowId: id, version: version + 1, operation: 'withdraw', region: place, happenedOn: ctx.today, content })
  }
  if (definition.subject) await removeNames(tx, county, ids)
  const hung = rows.filter((row) => row.owner !== null).map((row) => [county, row.owner, row.id, name, row.place])
  await insertRows(tx, 'withdrawn', withdrawnColumns, hung)
}

const withdrawnColumns = ['county', 'owner', 'row_id', 'record', 'region'].map((name) => ({
  name,
  type: { owner: 'uuid', row_id: 'uuid' }[name] ?? 'text',
}))

async function refuseChangedSince({ ctx, tx }: Batch, span: WrittenLink, ids: readonly string[]) {
  if (!ids.length) return
  const { county } = ctx.actor
  const { rows } = await sql`
    select 1 from change as later
    where later.county = ${county} and later.row_id = any(${arrayLiteral(ids)}::uuid[]) and ${isLater(county, span, 'later')}
      and later.operation in ('create', 'update') and not ${isWithdrawnSql('later')} limit 1`.execute(tx)
  if (rows.length) throw new Problem('withdraw.inUse')
}

/** Nothing refers to a place by a key, so that something lives there is read from the tally, less what goes along. */
async function refuseLivedIn({ ctx, tx, tally }: Batch, span: WrittenLink) {
  const { county } = ctx.actor
  const { rows } = await sql<{ record: string; region: string; rows: string }>`
    select distinct tally.record, tally.region, tally.rows
    from change join region on region.county = change.county and region.id = change.row_id
    join tally on tally.county = region.county and tally.region >= region.code and tally.region < region.code || 'z'
    where ${inLink(county, span)} and change.record = 'region' and change.operation = 'create'`.execute(tx)
  if (rows.some(({ record, region, rows }) => Number(rows) + (tally.get(`${record} ${region}`) ?? 0) > 0)) throw new Problem('withdraw.inUse')
}

/**
 * What refers goes before what it refers to; whatever else refers to it makes a foreign key refuse. Rows are named by their
 * ids: joined to the log, a planner without statistics reads the log once for each (ADR 0006).
 */
async function removeRows({ ctx, tx }: Batch, created: ReadonlyMap<string, readonly string[]>) {
  const order = referenceOrder(ctx.catalog).reverse()
  const gone = order.map((name) => ({ name, ids: created.get(name) ?? [] })).filter(({ ids }) => ids.length)
  const remove = (table: string, ids: readonly string[]) =>
    sql`delete from ${sql.table(table)} where county = ${ctx.actor.county} and id = any(${arrayLiteral(ids)}::uuid[])`.execute(tx)
  for (const { name, ids } of gone) await remove(name, ids)
  for (const { name, ids } of gone) if (getRecord(ctx.catalog, name).subject) await remove('subject', ids)
}

/** Findings on rows that go and those the link opened end; those it settled are open again. */
async function takeBackFindings({ ctx, tx }: Batch, span: WrittenLink, gone: readonly (readonly string[])[]) {
  const { county } = ctx.actor
  const settledByIt = sql`finding.settled_link = ${span.id}`
  for (const ids of gone) await sql`delete from finding where county = ${county} and row_id = any(${arrayLiteral(ids)}::uuid[])`.execute(tx)
  await sql`delete from finding where county = ${county} and source = ${span.source} and (settled_link is null or ${settledByIt})`.execute(tx)
  // One that was opened anew meanwhile stands for both.
  await sql`
    delete from finding where county = ${county} and ${settledByIt} and exists (
      select 1 from finding as other where other.county = ${county} and other.row_id = finding.row_id and other.field = finding.field
        and other.kind = finding.kind and other.settled_link is null)`.execute(tx)
  await sql`update finding set settled_link = null, settled_entry = null where county = ${county} and ${settledByIt}`.execute(tx)
}
