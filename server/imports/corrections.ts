/**
 * What a sheet changes of a record that exists: only values that differ, never an emptied one, never a newer correction,
 * never a sound ID number by another.
 */
import { getRecord, type OpenField, type OpenRecord, showValue } from '../../core/record/catalog.ts'
import { isSecret, type Value, type Values } from '../../core/record/definition.ts'
import { isOver } from '../../core/record/past.ts'
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { maskId } from '../../kinds/idNumber/value.ts'
import type { Fault } from '../../kinds/kind.ts'
import type { Change } from '../change/batch.ts'
import { decodeRow, encodeField, isSame, type StoredRow } from '../change/encode.ts'
import { columnOf } from '../db/columns.ts'
import { restedOn } from '../procedure/restedOn.ts'
import { laterCorrections } from './lookup.ts'
import type { Candidate, SheetRow } from './sheetRows.ts'
import { type SheetWork, tellFault } from './sheetWork.ts'

/** The fields that differ from what is registered, or nothing. */
export function correctionOf(
  work: SheetWork,
  part: SheetPart,
  definition: OpenRecord,
  { row, values, raw }: Candidate,
  stored: StoredRow,
): Change | undefined {
  const changed: Values = {}
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = definition.fields[name] as OpenField
    const isKnown = stored[columnOf(field)] !== null
    if (raw[name] !== undefined) {
      if (isKnown || (stored.raw && sameRaw(work, field, stored.raw[name], raw[name]))) continue
      changed[name] = null
      kept[name] = raw[name]
    } else if (value !== null && !isSame(field, stored, encodeField(field, value, work.ctx.keys))) {
      const later = row.later[part.as]?.get(name)
      if (later) keepNewer(work, part, row, field, value, stored, later)
      else if (field.fixed && isKnown)
        tellFault(work, row, {
          key: 'field.fixed',
          details: { label: field.label },
          field: name,
          outcome: 'kept',
          ...whereStands(row.parts[part.as], name),
        })
      else if (name === definition.key[0] && isKnown) keepKnownId(work, part, row, field, stored)
      else changed[name] = value
    }
  }
  if (!Object.keys(changed).length) return undefined
  const settled = settledBy(work, definition, stored, row.rested[part.as])
  if (settled) {
    const [name = ''] = Object.keys(changed)
    tellFault(work, row, { ...settled, field: name, outcome: 'kept', ...whereStands(row.parts[part.as], name) })
    return undefined
  }
  return { record: definition.name, id: stored.id, version: stored.version, values: changed, raw: kept, happenedOn: work.happenedOn }
}

/** Why nothing of the record may become another any more: it is over, or was decided upon. */
function settledBy({ ctx }: SheetWork, definition: OpenRecord, stored: StoredRow, step: string | undefined): Fault | undefined {
  if (step !== undefined) return { key: 'record.restedOn', details: { step } }
  const ends = definition.past && columnOf(definition.fields[definition.past.by] as OpenField)
  return ends && isOver(definition, stored[ends], ctx.today) ? { key: 'record.past', details: { label: definition.label } } : undefined
}

/** What was done to records since, and which steps rest on them, before a sheet may correct them. */
export async function knowWhatFollowed(work: SheetWork, part: SheetPart, candidates: readonly Candidate[]) {
  const known = candidates.flatMap(({ row }) => row.known[part.as] ?? [])
  const rested = await restedOn(
    work.ctx,
    work.batch.tx,
    part.record,
    known.map(({ id }) => id),
  )
  for (const { row } of candidates) row.rested[part.as] = rested.get(row.known[part.as]?.id ?? '')
  const corrected = known.filter(({ version }) => version > 1)
  const found = await laterCorrections(
    work.ctx,
    work.batch.tx,
    corrected.map(({ id }) => id),
    work.happenedOn,
  )
  for (const { row } of candidates) row.later[part.as] = found.get(row.known[part.as]?.id ?? '') ?? new Map()
}

/** An old sheet does not undo what was corrected for a later day. */
function keepNewer(work: SheetWork, part: SheetPart, row: SheetRow, field: OpenField, value: Value, stored: StoredRow, day: string) {
  const known = showValue(field, decodeRow({ ...getRecord(work.ctx.catalog, part.record), fieldList: [field] }, stored, work.ctx.keys)[field.name])
  const details = { day, written: showValue(field, value), known }
  row.parts[part.as]?.faults.push({
    key: 'import.older',
    details,
    field: field.name,
    outcome: 'noted',
    ...whereStands(row.parts[part.as], field.name),
  })
}

/** Same name, same household, another sound number: the registered one stays until somebody has seen the card. */
function keepKnownId(work: SheetWork, part: SheetPart, row: SheetRow, field: OpenField, stored: StoredRow) {
  const judged = row.parts[part.as]
  const known = maskId(work.ctx.keys.open(stored[columnOf(field)] as Buffer))
  const written = maskId(String(judged?.values[field.name]))
  judged?.faults.push({
    key: 'import.idDiffers',
    details: { written, known },
    field: field.name,
    outcome: 'kept',
    ...whereStands(judged, field.name),
  })
}

function sameRaw(work: SheetWork, field: OpenField, stored: string | undefined, text: string): boolean {
  if (stored === undefined) return false
  return (isSecret(field.kind) ? work.ctx.keys.open(Buffer.from(stored, 'base64')) : stored) === text
}
