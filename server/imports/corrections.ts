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
import type { Change } from '../change/batch.ts'
import { decodeRow, encodeField, isSame, type StoredRow } from '../change/encode.ts'
import { columnOf } from '../db/columns.ts'
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
  if (definition.past && isOver(definition, stored[columnOf(definition.fields[definition.past.by] as OpenField)], work.ctx.today)) {
    const [name = ''] = Object.keys(changed)
    const fault = { key: 'record.past', details: { label: definition.label }, field: name, outcome: 'kept' } as const
    tellFault(work, row, { ...fault, ...whereStands(row.parts[part.as], name) })
    return undefined
  }
  return { record: definition.name, id: stored.id, version: stored.version, values: changed, raw: kept, happenedOn: work.happenedOn }
}

export async function knowLaterCorrections(work: SheetWork, part: SheetPart, candidates: readonly Candidate[]) {
  const corrected = candidates.flatMap(({ row }) => row.known[part.as] ?? []).filter(({ version }) => version > 1)
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
