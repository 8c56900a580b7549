/** Before a portion is written: its places and names, what is registered of it, and the rows that cannot be. */
import { getRecord } from '../../core/record/catalog.ts'
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { maskPersonal } from '../../core/sheet/maskPersonal.ts'
import { maskId } from '../../kinds/idNumber/value.ts'
import { tellOthersCharges } from './charges.ts'
import { findByKey, keyOf } from './lookup.ts'
import { matchPersons } from './matchPersons.ts'
import { resolveNames } from './names.ts'
import type { SheetRow } from './sheetRows.ts'
import { refuseRow, type SheetWork } from './sheetWork.ts'
import { refuseUnsound } from './unsound.ts'

/**
 * What a portion can know before anything of it is written: places, and which of its records are registered. Portions are
 * prepared in order, each while the one before it is being written, so this must not need what that one writes;
 * keys met earlier in the sheet are in `work.claimed`.
 */
export async function prepareRows(work: SheetWork, rows: readonly SheetRow[]) {
  for (const row of rows) {
    const keeper = work.heldBack.get(row.number)
    resolvePlaces(work, row)
    if (keeper) refuseHeldBack(work, row, keeper)
  }
  await resolveNames(work, rows)
  await tellOthersCharges(work, rows)
  for (const part of work.parts) if (part.record === 'household' && !part.refines) await knowOwners(work, part, rows)
  refuseUnsound(work, rows)
  for (const part of work.parts) if (part.record === 'person' && !part.says) await matchPersons(work, part, rows)
}

function refuseHeldBack(work: SheetWork, row: SheetRow, keeper: number) {
  const part = work.parts.find((each) => each.record === 'person')
  const judged = part && row.parts[part.as]
  refuseRow(work, row, {
    key: 'import.idTwice',
    details: { masked: maskId(String(judged?.values.idNumber ?? '')), row: keeper },
    field: 'idNumber',
    ...whereStands(judged, 'idNumber'),
  })
}

/** Place names to codes, before anything else: rights and new records depend on them. */
function resolvePlaces(work: SheetWork, row: SheetRow) {
  for (const part of work.parts) {
    const judged = row.parts[part.as]
    if (!judged || row.inherited.has(part.as)) continue
    const { place } = getRecord(work.ctx.catalog, part.record)
    for (const { field, text, column, heading } of judged.places) {
      const code = work.places.find(text)
      judged.values[field] = code ?? null
      if (code) continue
      judged.raw[field] = maskPersonal(text)
      judged.faults.push({ key: 'region.unknown', details: { text: maskPersonal(text).slice(0, 30) }, column, heading, field, outcome: 'kept' })
      // The record lives at the place of the import until somebody says where it belongs.
      if (field === place) judged.values[field] = work.place
    }
    if (part.newPlace && typeof judged.values.name === 'string') {
      const above = part.below ? row.parts[part.below]?.values[place] : undefined
      judged.values[place] = work.places.find(judged.values.name) ?? work.places.allocate(judged.values.name, (above as string) ?? undefined)
    }
  }
}

/** Households first, though persons are written before them: who a person is depends on where they live. */
async function knowOwners(work: SheetWork, part: SheetPart, rows: readonly SheetRow[]) {
  const definition = getRecord(work.ctx.catalog, part.record)
  const keys = new Map(rows.map((row) => [row, keyOf(work.ctx, definition, row.parts[part.as]?.values ?? {})]))
  const found = await findByKey(work.ctx, work.batch.tx, definition, [...new Set([...keys.values()].filter((key) => key !== undefined))])
  for (const row of rows) row.known[part.as] = found.get(keys.get(row) ?? '') ?? null
}
