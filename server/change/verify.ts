/**
 * Replays the log and holds every business row against it: the chain from its first link to its head, then each
 * record type in step with its table. Memory stays small whatever the county's size: both sides are read in order.
 * Runs as the owner of the tables with the whole county in scope.
 */
import type pg from 'pg'
import type { Catalog, OpenRecord } from '../../core/record/catalog.ts'
import { fieldColumns, placeColumn } from '../db/columns.ts'
import { type ChangeEntry, emptyHash, leafOf, linkHash, MerkleTree, unchanging } from './chain.ts'
import { cellsOfLog, storedText } from './encode.ts'
import { type Head, type KeptHead, readHead } from './head.ts'
import { ordered } from './ordered.ts'
import { verifyBreaches } from './verifyBreaches.ts'
import { verifyDerived } from './verifyDerived.ts'
import { verifyExpected } from './verifyExpected.ts'
import { verifyScans } from './verifyScans.ts'
import { verifyVerdicts } from './verifyVerdicts.ts'

export interface VerifyFault {
  kind: 'change' | 'link' | 'head' | 'row' | 'derived' | 'tail'
  message: string
}

export interface Verification {
  ok: boolean
  changes: number
  links: number
  rows: number
  head: Head
  faults: VerifyFault[]
}

const portion = 5000
const mostFaults = 200

/** Verifies one county. `expected` is a head written down earlier, e.g. in a backup or a printed summary: nothing up to it may be missing. */
export async function verify(
  client: pg.ClientBase,
  catalog: Catalog,
  county: string,
  expected?: KeptHead,
  onProgress?: (done: number) => void,
): Promise<Verification> {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await verifyWithin(client, catalog, county, expected, onProgress)
  } finally {
    await client.query('rollback')
  }
}

/** As `verify`, in the transaction that is open: of a restore, before anything of it stands. */
export async function verifyWithin(
  client: pg.ClientBase,
  catalog: Catalog,
  county: string,
  expected?: KeptHead,
  onProgress?: (done: number) => void,
): Promise<Verification> {
  await client.query(`set local app.scope = '${county}'`)
  const faults: VerifyFault[] = []
  const found = (kind: VerifyFault['kind'], message: string) => {
    if (faults.length < mostFaults) faults.push({ kind, message })
  }
  const { changes, links, head, heads } = await verifyChain(client, county, expected, found, onProgress)
  if (expected) checkExpected(expected, heads, found)
  let rows = 0
  for (const definition of catalog.records.values()) {
    if (!definition.derived) rows += await verifyRows(client, definition, county, found)
  }
  await verifyDerived(client, catalog, county, found)
  await verifyVerdicts(client, catalog, county, found)
  await verifyExpected(client, county, found)
  await verifyBreaches(client, catalog, county, found)
  await verifyScans(client, county, found)
  return { ok: !faults.length, changes, links, rows, head, faults }
}

export type Tell = (kind: VerifyFault['kind'], message: string) => void

interface StoredLink {
  number: string
  id: string
  first_change: string
  changes: number
  actor: string
  actor_name: string
  entered_at: Date
  reason: string | null
  source: string
  root: Buffer
  hash: Buffer
}

async function verifyChain(client: pg.ClientBase, county: string, expected: KeptHead | undefined, tell: Tell, onProgress?: (done: number) => void) {
  const head = await readHead(client, county)
  let previous: Buffer = emptyHash
  let links = 0
  let nextChange = 1
  const heads = new Map([[0, emptyHash.toString('hex')]])
  for await (const link of ordered<StoredLink>(client, 'select * from link where county = $1 order by number', [county])) {
    links++
    if (Number(link.number) !== links) {
      tell('link', `日志缺少第${links}号链节，或次序被改动`)
      links = Number(link.number)
    }
    if (Number(link.first_change) !== nextChange) tell('link', `第${link.number}号链节应从第${nextChange}条记录开始，现为第${link.first_change}条`)
    const root = await rootOf(client, county, link, tell)
    if (!root.equals(link.root)) tell('change', `第${link.number}号链节内的记录与其摘要不符：有记录被改动、删除、增加或调换`)
    const hash = linkHash(previous, {
      county,
      number: Number(link.number),
      id: link.id,
      firstChange: Number(link.first_change),
      changes: link.changes,
      actor: link.actor,
      actorName: link.actor_name,
      enteredAt: link.entered_at.toISOString(),
      reason: link.reason,
      source: link.source,
      root: link.root,
    })
    if (!hash.equals(link.hash)) tell('link', `第${link.number}号链节与其摘要不符：链节或之前的链节被改动`)
    previous = link.hash
    nextChange = Number(link.first_change) + link.changes
    if (expected?.link === links) heads.set(links, link.hash.toString('hex'))
    onProgress?.(nextChange - 1)
  }
  const stray = await client.query<{ count: string }>(
    'select count(*) from change where county = $1 and not exists (select 1 from link where link.county = $1 and link.id = change.link)',
    [county],
  )
  if (Number(stray.rows[0]?.count)) tell('change', `日志中有${stray.rows[0]?.count}条记录不属于任何链节`)
  const end: Head = { county, link: links, change: nextChange - 1, hash: previous.toString('hex') }
  if (head.link !== end.link || head.change !== end.change || head.hash !== end.hash) {
    tell('head', `日志的末端登记为第${head.link}号链节、第${head.change}条记录，实际为第${end.link}号、第${end.change}条：末端被截去或改动`)
  }
  return { changes: end.change, links, heads, head: end }
}

function checkExpected(expected: KeptHead, heads: ReadonlyMap<number, string>, tell: Tell) {
  const hash = heads.get(expected.link)
  if (hash === undefined) tell('tail', `日志应至少有${expected.link}号链节（据已留存的末端凭证），现在没有：末尾被截去`)
  else if (hash !== expected.hash) tell('tail', `第${expected.link}号链节与已留存的末端凭证不符：日志被换过`)
}

/** Over the entries that bear the id of the link, in their order. */
async function rootOf(client: pg.ClientBase, county: string, { id, first_change }: StoredLink, tell: Tell): Promise<Buffer> {
  const tree = new MerkleTree()
  const text =
    'select entry, record, row_id, version, operation, region, happened_on, content::text as content from change where county = $1 and link = $2 and entry > $3 order by entry limit $4'
  for (let last = -1; ; ) {
    const { rows } = await client.query<ChangeRow>(text, [county, id, last, portion])
    for (const row of rows) {
      if (row.entry !== last + 1) tell('change', `日志缺少第${Number(first_change) + last + 1}条记录`)
      last = row.entry
      tree.add(
        leafOf({
          record: row.record,
          rowId: row.row_id,
          version: row.version,
          operation: row.operation,
          region: row.region,
          happenedOn: row.happened_on,
          content: row.content,
        }),
      )
    }
    if (rows.length < portion) return tree.root()
  }
}

interface ChangeRow {
  entry: number
  record: string
  row_id: string
  version: number
  operation: ChangeEntry['operation']
  region: string
  happened_on: string
  content: string
}

type Folded = { isGone: boolean; version: number; cells: Map<string, string | null>; raw: string }

/** Table and log in the same order of ids; every row must be what its changes add up to. */
async function verifyRows(client: pg.ClientBase, definition: OpenRecord, county: string, tell: Tell): Promise<number> {
  const place = placeColumn(definition)
  const columns = definition.fieldList.flatMap((field) => fieldColumns(field).map(({ name }) => name))
  const select = `select id, version, coalesce(raw::text, '{}') as raw, ${place} as place_of_row, ${columns.map((name) => `"${name}"`).join(', ')} from ${definition.name} where county = $1 order by id`
  const table = ordered<Record<string, unknown>>(client, select, [county])
  const log = foldedRows(client, definition, county)
  let rows = 0
  let [row, entry] = [await table.next(), await log.next()]
  while (!row.done || !entry.done) {
    const rowId = row.done ? undefined : String(row.value.id)
    const logId = entry.done ? undefined : entry.value[0]
    if (logId === undefined || (rowId !== undefined && rowId < logId)) {
      tell('row', `${definition.label} ${rowId} 在表中有，日志中没有：未经登记写入`)
      row = await table.next()
    } else if (rowId === undefined || logId < rowId) {
      tell('row', `${definition.label} ${logId} 在日志中有，表中没有：被删除`)
      entry = await log.next()
    } else {
      rows++
      compareRow(definition, row.value as Record<string, unknown>, (entry.value as [string, Folded])[1], tell)
      ;[row, entry] = [await table.next(), await log.next()]
    }
  }
  return rows
}

function compareRow(definition: OpenRecord, row: Record<string, unknown>, folded: Folded, tell: Tell) {
  if (row.version !== folded.version) tell('row', `${definition.label} ${row.id} 的版本为${row.version}，日志中为${folded.version}`)
  if (row.raw !== folded.raw) tell('row', `${definition.label} ${row.id} 留存的原文与日志不符`)
  for (const [column, expected] of folded.cells) {
    if (storedText(row[column]) === expected) continue
    const label = definition.fieldList.find((field) => fieldColumns(field).some(({ name }) => name === column))?.label ?? '所在地'
    tell('row', `${definition.label} ${row.id} 的“${label}”与日志不符：未经登记改动`)
  }
}

/** Each row of a record type folded from its changes, in order of id; without those that a withdrawal took out. */
async function* foldedRows(client: pg.ClientBase, definition: OpenRecord, county: string): AsyncGenerator<[string, Folded], undefined> {
  const text = `select row_id, version, operation, region, content from change join link on link.county = change.county and link.id = change.link
    where change.county = $1 and record = $2 and operation <> all($3) order by row_id, link.number, entry`
  let id: string | undefined
  let folded: Folded = blank(definition)
  for await (const change of ordered<{
    row_id: string
    version: number
    operation: ChangeEntry['operation']
    region: string
    content: { values?: Record<string, unknown>; raw?: unknown }
  }>(client, text, [county, definition.name, unchanging])) {
    if (id !== change.row_id) {
      if (id !== undefined && !folded.isGone) yield [id, folded]
      id = change.row_id
      folded = blank(definition)
    }
    folded.isGone = change.operation === 'withdraw' && !change.content.values
    folded.version = change.version
    // A place taken from another row is no field of its own.
    if (definition.fields[definition.place]?.kind === 'ref') folded.cells.set('place_of_row', change.region)
    if (change.content.raw !== undefined) folded.raw = JSON.stringify(change.content.raw)
    for (const [name, logged] of Object.entries(change.content.values ?? {})) {
      const field = definition.fields[name]
      if (!field) continue
      for (const [at, cell] of cellsOfLog(field, logged).entries()) folded.cells.set((fieldColumns(field)[at] as { name: string }).name, cell)
    }
  }
  if (id !== undefined && !folded.isGone) yield [id, folded]
}

const blank = (definition: OpenRecord): Folded => ({
  isGone: false,
  version: 0,
  raw: '{}',
  cells: new Map(definition.fieldList.flatMap((field) => fieldColumns(field).map(({ name }) => [name, null] as [string, null]))),
})
