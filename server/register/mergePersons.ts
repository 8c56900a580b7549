/**
 * One person who was registered twice becomes one: whatever is told of the second row is told of the first from now on. The second
 * row stays and points to the first; what the first has already stays with the second. One link of the log, taken back as one.
 */
import { sql } from 'kysely'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import type { Batch } from '../change/batch.ts'
import { moveRows } from '../change/moveRows.ts'
import { refreshTitles, touchesTitle } from '../change/projection.ts'
import { updateRows } from '../change/rows.ts'
import { type WrittenLink, withdrawLink } from '../change/withdraw.ts'
import { isWithdrawnSql } from '../change/withdrawn.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'

export interface Merge {
  keep: string
  gone: string
  reason: string
}

/** How many rows now tell of the person kept. */
export async function mergePersons(ctx: Ctx, { keep, gone, reason }: Merge): Promise<{ moved: number }> {
  if (!mayWrite(ctx.actor, 'person')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'person').label })
  if (!reason.trim()) throw new Problem('reason.required')
  if (keep === gone) throw new Problem('register.samePerson')
  const { result } = await write(ctx, { reason: reason.trim(), source: 'desktop', through: 'register' }, (batch) => merge(batch, keep, gone))
  return { moved: result }
}

async function merge(batch: Batch, keep: string, gone: string): Promise<number> {
  const { ctx, tx } = batch
  const { rows } = await sql<{ id: string; version: number; name: string; region: string; merged_into: string | null }>`
    select id, version, name, region, merged_into from person where county = ${ctx.actor.county} and id in (${keep}, ${gone}) order by id for update`.execute(
    tx,
  )
  const [kept, ended] = [keep, gone].map((id) => rows.find((row) => row.id === id))
  if (!kept || !ended) throw new Problem('record.missing')
  for (const { name, merged_into } of rows) if (merged_into) throw new Problem('register.mergedPerson', { name })
  const account = await sql`select 1 from account where county = ${ctx.actor.county} and person = ${gone} limit 1`.execute(tx)
  if (account.rows.length) throw new Problem('register.hasAccount', { name: ended.name })
  let moved = 0
  for (const definition of ctx.catalog.records.values()) {
    if (definition.derived || definition.name === 'account') continue
    for (const field of definition.fieldList) {
      const isOf = field.kind === 'ref' && (field.to === 'person' || field.to === 'subject') && field.name !== 'mergedInto'
      if (isOf) moved += await repoint(batch, definition, field, gone, keep, kept.region)
    }
  }
  await endStays(batch, gone)
  await batch.add([{ record: 'person', id: gone, version: ended.version, values: { mergedInto: keep }, happenedOn: ctx.today }])
  return moved
}

/** Rows that would stand twice under their natural key stay as they are. */
async function repoint(batch: Batch, definition: OpenRecord, field: OpenField, from: string, to: string, region: string): Promise<number> {
  const { ctx, tx } = batch
  const { county } = ctx.actor
  const { name } = definition
  const column = columnOf(field)
  const others = definition.key.filter((each) => each !== field.name).map((each) => columnOf(definition.fields[each] as OpenField))
  const same = sql.join([sql`true`, ...others.map((each) => sql`twin.${sql.ref(each)} is not distinct from own.${sql.ref(each)}`)], sql` and `)
  const free = definition.key.includes(field.name)
    ? sql` and not exists (select 1 from ${sql.table(name)} as twin where twin.county = ${county} and twin.${sql.ref(column)} = ${to} and ${same})`
    : sql``
  const place = definition.fields[definition.place]?.kind === 'region' ? columnOf(definition.fields[definition.place] as OpenField) : 'region'
  const { rows } = await sql<{ id: string; version: number; place: string }>`
    select own.id, own.version, own.${sql.ref(place)} as place from ${sql.table(name)} as own
    where own.county = ${county} and own.${sql.ref(column)} = ${from} ${free} order by own.id for update`.execute(tx)
  if (!rows.length) return 0
  for (const row of rows)
    batch.log.add({
      ...{ record: name, rowId: row.id, version: row.version + 1, operation: 'update', region: row.place, happenedOn: ctx.today },
      content: JSON.stringify({ values: { [field.name]: to } }),
    })
  const columns = [
    { name: 'id', type: 'uuid' },
    { name: 'version', type: 'integer' },
    { name: column, type: 'uuid' },
  ]
  const ids = rows.map(({ id }) => id)
  await updateRows(
    tx,
    name,
    county,
    columns,
    rows.map(({ id, version }) => [id, String(version + 1), to]),
  )
  if (touchesTitle(ctx.catalog, definition, [field.name])) await refreshTitles(tx, ctx.catalog, definition, county, ids)
  if (definition.place === field.name) await moveRows(batch, definition, ids, () => region, ctx.today)
  return ids.length
}

/** Of one household twice: only one of them still belongs to it. */
async function endStays(batch: Batch, gone: string) {
  const { ctx, tx } = batch
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from membership where county = ${ctx.actor.county} and person = ${gone} and left_on is null`.execute(tx)
  await batch.add(rows.map((row) => ({ record: 'membership', ...row, values: { leftOn: ctx.today }, happenedOn: ctx.today })))
}

/** They were two after all: everything the merging did is taken back. `gone`: the row that points to the other. */
export async function separatePersons(ctx: Ctx, gone: string, reason: string): Promise<void> {
  if (!mayWrite(ctx.actor, 'person')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'person').label })
  if (!reason.trim()) throw new Problem('reason.required')
  try {
    await write(ctx, { reason: reason.trim(), source: 'desktop', through: 'register' }, async (batch) =>
      withdrawLink(batch, await linkOf(batch, gone)),
    )
  } catch (error) {
    throw error instanceof Problem && ['withdraw.inUse', 'right.place'].includes(error.key) ? new Problem('register.changedSince') : error
  }
}

async function linkOf({ ctx, tx }: Batch, gone: string): Promise<WrittenLink> {
  const { county } = ctx.actor
  const found = await sql<{
    merged_into: string | null
  }>`select merged_into from person where county = ${county} and id = ${gone} for update`.execute(tx)
  if (!found.rows[0]) throw new Problem('record.missing')
  const { rows } = await sql<{ number: string; id: string; changes: number }>`
    select link.number, link.id, link.changes from change join link on link.county = change.county and link.id = change.link
    where change.county = ${county} and change.row_id = ${gone} and change.operation = 'update' and change.content -> 'values' ->> 'mergedInto' is not null
      and not ${isWithdrawnSql('change')} order by link.number desc limit 1`.execute(tx)
  const [link] = rows
  if (!link || !found.rows[0].merged_into) throw new Problem('register.notMerged')
  // What a source brought is taken back with it; this link brought nothing from outside.
  return { number: Number(link.number), id: link.id, changes: link.changes, source: `merge:${gone}` }
}
