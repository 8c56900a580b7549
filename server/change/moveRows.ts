/**
 * Rows get another place, and all that lives where they live goes along: memberships and visits of a household, the subject
 * behind it with its names, what is to be settled, the counts. Each of them says so in the log.
 */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isInside } from '../../kinds/region/value.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import type { Batch } from './batch.ts'
import { countRows, moveSubjects } from './projection.ts'
import { arrayLiteral, updateRows } from './rows.ts'

const portion = 2000

/** Where a row goes that lives here. */
export type Move = (from: string) => string

/** How many rows moved, with those that went along. `happenedOn`: ISO day. */
export async function moveRows(batch: Batch, definition: OpenRecord, ids: readonly string[], move: Move, happenedOn: string): Promise<number> {
  let moved = 0
  for (let from = 0; from < ids.length; from += portion)
    moved += await movePortion(batch, definition, ids.slice(from, from + portion), move, happenedOn)
  return moved
}

async function movePortion(batch: Batch, definition: OpenRecord, ids: readonly string[], move: Move, happenedOn: string): Promise<number> {
  const { ctx, tx } = batch
  const { county, scope } = ctx.actor
  const { name } = definition
  const place = placeColumn(definition)
  const { rows } = await sql<{ id: string; version: number; place: string }>`
    select id, version, ${sql.ref(place)} as place from ${sql.table(name)}
    where county = ${county} and id = any(${arrayLiteral(ids)}::uuid[]) order by id for update`.execute(tx)
  if (rows.length < ids.length) throw new Problem('right.place')
  const going = rows.map((row) => ({ ...row, to: move(row.place) })).filter((row) => row.to !== row.place)
  if (!going.length) return 0
  const isOwn = definition.fields[definition.place]?.kind === 'region'
  for (const row of going) {
    if (!isInside(row.place, scope) || !isInside(row.to, scope)) throw new Problem('right.place')
    countRows(batch.tally, name, row.place, -1)
    countRows(batch.tally, name, row.to, 1)
    batch.log.add({
      record: name,
      rowId: row.id,
      version: row.version + 1,
      operation: 'update',
      region: row.to,
      happenedOn,
      content: JSON.stringify({ values: isOwn ? { [definition.place]: row.to } : {} }),
    })
  }
  const columns = [
    { name: 'id', type: 'uuid' },
    { name: 'version', type: 'integer' },
    { name: place, type: 'text' },
  ]
  await updateRows(
    tx,
    name,
    county,
    columns,
    going.map((row) => [row.id, String(row.version + 1), row.to]),
  )
  await batch.sendLog()
  const gone = going.map(({ id }) => id)
  await moveSubjects(tx, definition, county, gone)
  await moveFindings(tx, county, definition, gone)
  return gone.length + (await moveDependents(batch, definition, gone, move, happenedOn))
}

/** Rows of all record types whose place is that of one of these. */
async function moveDependents(batch: Batch, owner: OpenRecord, owners: readonly string[], move: Move, happenedOn: string): Promise<number> {
  let moved = 0
  for (const { definition, field } of dependentsOf(batch, owner)) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(definition.name)}
      where county = ${batch.ctx.actor.county} and ${sql.ref(columnOf(field))} = any(${arrayLiteral(owners)}::uuid[]) order by id`.execute(batch.tx)
    const ids = rows.map(({ id }) => id)
    moved += await moveRows(batch, definition, ids, move, happenedOn)
  }
  return moved
}

const dependentsOf = ({ ctx }: Batch, owner: OpenRecord): { definition: OpenRecord; field: OpenField }[] =>
  [...ctx.catalog.records.values()].flatMap((definition) => {
    const field = definition.fields[definition.place]
    const isHere = field?.kind === 'ref' && (field.to === owner.name || (field.to === 'subject' && owner.subject))
    return field && isHere && !definition.derived ? [{ definition, field }] : []
  })

/** What is to be settled about a row is settled where the row lives. */
export async function moveFindings(tx: Tx, county: string, definition: OpenRecord, ids: readonly string[]) {
  if (!ids.length) return
  await sql`
    update finding set region = own.${sql.ref(placeColumn(definition))} from ${sql.table(definition.name)} as own
    where finding.county = ${county} and finding.row_id = any(${arrayLiteral(ids)}::uuid[]) and own.county = ${county} and own.id = finding.row_id`.execute(
    tx,
  )
}
