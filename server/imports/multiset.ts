/**
 * Rows without a natural key, when a file comes again: as often as a row stood in an earlier file it is known, beyond that it
 * is new. What it said when it came is remembered, so that a later correction does not make the old file look new.
 */
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { OpenRecord } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { encodeField } from '../change/encode.ts'
import { arrayLiteral, insertRows } from '../change/rows.ts'
import type { Candidate, Made } from './sheetRows.ts'
import type { SheetWork } from './sheetWork.ts'

/** Marks the candidates that earlier files brought already. */
export async function knowAlike(work: SheetWork, definition: OpenRecord, candidates: readonly Candidate[]) {
  for (const candidate of candidates) candidate.fingerprint = fingerprintOf(work, definition, candidate)
  const wanted = [...new Set(candidates.flatMap(({ fingerprint }) => fingerprint ?? []))]
  if (!wanted.length) return
  const { rows } = await sql<{ fingerprint: Buffer; row_id: string; region: string }>`
    select fingerprint, row_id, region from import_row
    where county = ${work.ctx.actor.county} and record = ${definition.name} and source <> ${work.source}
      and fingerprint = any(${arrayLiteral(wanted)}::bytea[]) order by row_id`.execute(work.batch.tx)
  const known = new Map<string, Made[]>()
  for (const { fingerprint, row_id, region } of rows) {
    const key = `\\x${fingerprint.toString('hex')}`
    known.set(key, [...(known.get(key) ?? []), { id: row_id, place: region }])
  }
  for (const candidate of candidates) {
    const key = candidate.fingerprint ?? ''
    const met = work.alike.get(key) ?? 0
    work.alike.set(key, met + 1)
    candidate.same = known.get(key)?.[met]
  }
}

export const rememberRows = (work: SheetWork, definition: OpenRecord, made: readonly (Made & { fingerprint: string })[]) =>
  insertRows(
    work.batch.tx,
    'import_row',
    columns,
    made.map(({ id, place, fingerprint }) => [work.ctx.actor.county, definition.name, fingerprint, id, place, work.source]),
  )

const columns = ['county', 'record', 'fingerprint', 'row_id', 'region', 'source'].map((name) => ({
  name,
  type: { fingerprint: 'bytea', row_id: 'uuid' }[name] ?? 'text',
}))

/** A hash over all that the row says. Of a secret its keyed hash, for its ciphertext is never the same twice. */
function fingerprintOf({ ctx, layout }: SheetWork, definition: OpenRecord, { values, raw }: Candidate): string {
  const said = definition.fieldList.map((field) => {
    const cells = encodeField(field, values[field.name], ctx.keys)
    const text = raw[field.name]
    return [isSecret(field.kind) ? cells[1] : cells[0], text === undefined ? null : ctx.keys.blind('raw', text).toString('hex')]
  })
  // A person who is but a name is known again in a sheet of the same kind only: elsewhere another may bear it.
  const kind = definition.name === 'person' ? layout : ''
  return `\\x${hash('sha256', JSON.stringify([definition.name, kind, said]))}`
}
