/** Rows of which some record cannot be made are found before anything of them is written: a row is registered whole or not at all. */
import { sayFault } from '../../core/problem.ts'
import { getRecord, type OpenField } from '../../core/record/catalog.ts'
import { checkField } from '../../core/record/checkValues.ts'
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import type { Fault } from '../../kinds/kind.ts'
import { keyOf } from './lookup.ts'
import type { SheetRow } from './sheetRows.ts'
import { refuseRow, type SheetWork } from './sheetWork.ts'

export function refuseUnsound(work: SheetWork, rows: readonly SheetRow[]) {
  for (const part of work.parts) {
    for (const row of rows) {
      if (row.refused || row.inherited.has(part.as) || !Object.keys(part.columns).length) continue
      refuseIncomplete(work, part, row)
      if (!row.refused && !part.merged && !part.newPlace && !part.repeats) refuseRepeated(work, part, row)
    }
  }
}

/** A required value of the sheet's own columns is missing, and no registered record could supply it. */
function refuseIncomplete(work: SheetWork, part: SheetPart, row: SheetRow) {
  const definition = getRecord(work.ctx.catalog, part.record)
  const judged = row.parts[part.as]
  if (!judged || row.known[part.as] || (!judged.filled && part.record !== 'household')) return
  for (const name of Object.keys(part.columns)) {
    // What was read has been checked as it was.
    if ((judged.values[name] ?? null) !== null) continue
    const field = definition.fields[name] as OpenField
    // A pairing with a helper nobody knows is still a pairing; only what lives where the named record lives has no place without it.
    const isKey = definition.key[0] === name && (field.kind !== 'ref' || definition.place === name)
    const fault = checkField(field, judged.values[name], work.ctx.today, name in judged.raw && !isKey)
    if (!fault) continue
    const said: Fault = isKey
      ? { key: 'import.keyMissing', details: { label: field.label } }
      : { key: 'import.rowInvalid', details: { sentence: sayFault(fault) } }
    return refuseRow(work, row, { ...said, field: name, ...whereStands(judged, name) })
  }
}

/** A natural key stands once in a sheet. */
function refuseRepeated(work: SheetWork, part: SheetPart, row: SheetRow) {
  const definition = getRecord(work.ctx.catalog, part.record)
  const key = keyOf(work.ctx, definition, row.parts[part.as]?.values ?? {})
  if (key === undefined) return
  const claim = `${part.as} ${key}`
  const first = work.claimed.get(claim)
  if (first === undefined) return void work.claimed.set(claim, row.number)
  const field = definition.key[0] as string
  refuseRow(work, row, { key: 'import.twice', details: { row: first }, field, ...whereStands(row.parts[part.as], field) })
}
