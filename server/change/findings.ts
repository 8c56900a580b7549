/** Findings: what a person must look at. Derived from what came in; a finding on a field ends when the field is corrected. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Fault } from '../../kinds/kind.ts'
import type { Tx } from '../db/database.ts'
import { arrayLiteral, insertRows } from './rows.ts'

export interface Finding extends Fault {
  record: string
  rowId: string
  field: string
  region: string
  /** The field has a sound value; the finding is about a text that would have replaced it. */
  isKnown?: boolean
}

const columns = ['county', 'id', 'record', 'row_id', 'field', 'kind', 'details', 'region', 'source', 'opened_at'].map((name) => ({
  name,
  type: { id: 'uuid', row_id: 'uuid', details: 'json', opened_at: 'timestamptz' }[name] ?? 'text',
}))

/**
 * Opens findings; one that is open already stays as it is. A text once found wanting and settled is not told again
 * while the field keeps the sound value that settled it, and what was confirmed as it stands never is.
 */
export async function openFindings(tx: Tx, county: string, source: string, findings: readonly Finding[]) {
  if (!findings.length) return
  const ids = [...new Set(findings.map((finding) => finding.rowId))]
  const { rows } = await sql<{ row_id: string; field: string; kind: string; details: string; open: boolean; confirmed: boolean }>`
    select row_id, field, kind, details::text as details, settled_link is null as open, settled_link is not null and exists (
      select 1 from change where change.county = finding.county and change.link = finding.settled_link and change.entry = finding.settled_entry and operation = 'confirm') as confirmed
    from finding where county = ${county} and row_id = any(${arrayLiteral(ids)}::uuid[])`.execute(tx)
  const keyOf = (row: { field: string; kind: string }, id: string) => `${id} ${row.field} ${row.kind}`
  const open = new Set(rows.filter((row) => row.open).map((row) => keyOf(row, row.row_id)))
  const saidOf = (some: typeof rows) => new Set(some.map((row) => `${keyOf(row, row.row_id)} ${row.details}`))
  const [settled, confirmed] = [saidOf(rows.filter((row) => !row.open)), saidOf(rows.filter((row) => row.confirmed))]
  const fresh = findings.filter((finding) => {
    const key = keyOf({ field: finding.field, kind: finding.key }, finding.rowId)
    if ((finding.isKnown ? settled : confirmed).has(`${key} ${JSON.stringify(finding.details)}`)) return false
    return !open.has(key) && open.add(key)
  })
  const now = new Date().toISOString()
  await insertRows(
    tx,
    'finding',
    columns,
    fresh.map((finding) => [
      county,
      uuid(),
      finding.record,
      finding.rowId,
      finding.field,
      finding.key,
      JSON.stringify(finding.details),
      finding.region,
      source,
      now,
    ]),
  )
}

export interface Corrected {
  rowId: string
  field: string
  /** Place of the log entry in its transaction. */
  entry: number
}

/** Settles open findings on corrected fields, by entries of the link to come. */
export async function settleFindings(tx: Tx, county: string, link: string, corrected: readonly Corrected[]) {
  if (!corrected.length) return
  await sql`
    update finding set settled_link = ${link}, settled_entry = fixed.entry
    from unnest(${arrayLiteral(corrected.map((each) => each.rowId))}::uuid[], ${arrayLiteral(corrected.map((each) => each.field))}::text[],
                ${arrayLiteral(corrected.map((each) => String(each.entry)))}::integer[]) as fixed (row_id, field, entry)
    where finding.county = ${county} and finding.row_id = fixed.row_id and finding.field = fixed.field and finding.settled_link is null`.execute(tx)
}
