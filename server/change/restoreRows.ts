/** Rows that a link corrected get back what stood before it, read from the log; sealed values as they were sealed then. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isInside } from '../../kinds/region/value.ts'
import { type Column, fieldColumns, placeColumn } from '../db/columns.ts'
import type { Batch } from './batch.ts'
import { cellsOfLog, type StoredRow } from './encode.ts'
import { moveFindings } from './moveRows.ts'
import { countRows, moveSubjects, refreshTitles, touchesTitle } from './projection.ts'
import { arrayLiteral, type Cell, updateRows } from './rows.ts'
import type { WrittenLink } from './withdraw.ts'
import { liveEntries } from './withdrawn.ts'

interface Entry {
  /** Of its link. */
  number: string
  row_id: string
  link: string
  operation: string
  region: string
  content: { withdrawn?: string; values?: Record<string, unknown>; raw?: Record<string, string> }
}

export async function restoreRows(batch: Batch, span: WrittenLink, definition: OpenRecord, ids: readonly string[]) {
  const { ctx, tx } = batch
  const { county, scope } = ctx.actor
  const wanted = sql`${arrayLiteral(ids)}::uuid[]`
  const stored = await sql<StoredRow>`
    select * from ${sql.table(definition.name)} where county = ${county} and id = any(${wanted}) order by id for update`.execute(tx)
  const { rows: entries } = await sql<Entry>`
    select link.number, change.row_id, change.link, change.operation, change.region, change.content
    from change join link on link.county = change.county and link.id = change.link
    where change.county = ${county} and change.row_id = any(${wanted}) and change.operation in ('create', 'update', 'withdraw')
    order by link.number, change.entry`.execute(tx)
  if (stored.rows.length < ids.length) throw new Problem('withdraw.inUse')
  const byRow = new Map<string, Entry[]>(ids.map((id) => [id, []]))
  for (const entry of liveEntries(entries)) byRow.get(entry.row_id)?.push(entry)

  const groups = new Map<string, { columns: Column[]; rows: Cell[][] }>()
  const retitled: string[] = []
  const moved: string[] = []
  const home = definition.fields[definition.place]
  for (const row of stored.rows) {
    const { values, raw, place } = before(span, byRow.get(row.id) ?? [])
    const names = Object.keys(values)
    const fields = names.map((name) => definition.fields[name]).filter((field): field is OpenField => field !== undefined)
    const here = String(row[placeColumn(definition)])
    const back = place ?? here
    if (!isInside(here, scope) || !isInside(back, scope)) throw new Problem('right.place')
    if (here !== back) {
      countRows(batch.tally, definition.name, here, -1)
      countRows(batch.tally, definition.name, back, 1)
      moved.push(row.id)
    }
    // A place taken from another row is no field of its own.
    const taken = here !== back && home?.kind === 'ref'
    const columns = [...systemColumns, ...(raw ? [rawColumn] : []), ...(taken ? [placeOfRow] : []), ...fields.flatMap(fieldColumns)]
    const key = columns.map(({ name }) => name).join()
    const group = groups.get(key) ?? { columns, rows: [] }
    groups.set(key, group)
    const version = row.version + 1
    const rawCells = raw ? [Object.keys(raw).length ? JSON.stringify(raw) : null] : []
    group.rows.push([
      row.id,
      String(version),
      ...rawCells,
      ...(taken ? [back] : []),
      ...fields.flatMap((field) => cellsOfLog(field, values[field.name])),
    ])
    batch.log.add({
      record: definition.name,
      rowId: row.id,
      version,
      operation: 'withdraw',
      region: back,
      happenedOn: ctx.today,
      content: JSON.stringify({ withdrawn: span.id, values, ...(raw ? { raw } : {}) }),
    })
    if (touchesTitle(ctx.catalog, definition, names)) retitled.push(row.id)
  }
  for (const { columns, rows } of groups.values()) await updateRows(tx, definition.name, county, columns, rows)
  await moveSubjects(tx, definition, county, moved)
  await moveFindings(tx, county, definition, moved)
  await refreshTitles(tx, ctx.catalog, definition, county, retitled)
}

/** What the fields that the link touched held before it, as logged, and where the row lived; `raw` when it touched that too. */
function before(span: WrittenLink, entries: readonly Entry[]) {
  if (entries.some(({ number }) => Number(number) > span.number)) throw new Problem('withdraw.inUse')
  const own = entries.filter(({ number }) => Number(number) === span.number)
  const earlier = entries.filter(({ number }) => Number(number) < span.number)
  const held: Record<string, unknown> = Object.assign({}, ...earlier.map(({ content }) => content.values ?? {}))
  const touched = [...new Set(own.flatMap(({ content }) => Object.keys(content.values ?? {})))]
  const values = Object.fromEntries(touched.map((name) => [name, held[name] ?? null]))
  const raw = own.some(({ content }) => content.raw) ? (earlier.findLast(({ content }) => content.raw)?.content.raw ?? {}) : undefined
  return { values, raw, place: earlier.at(-1)?.region }
}

const systemColumns: Column[] = [
  { name: 'id', type: 'uuid' },
  { name: 'version', type: 'integer' },
]
const rawColumn: Column = { name: 'raw', type: 'json' }
const placeOfRow: Column = { name: 'region', type: 'text' }
