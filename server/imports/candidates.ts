/** What the rows of a sheet say about a record, before it is known whether that is new. */
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import type { Value, Values } from '../../core/record/definition.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { placeColumn } from '../db/columns.ts'
import { keyOf } from './lookup.ts'
import type { Candidate, SheetRow } from './sheetRows.ts'
import type { SheetWork } from './sheetWork.ts'

/** What the row says about this part: nothing, one record, or one for each that a cell names. */
export function candidatesOf(work: SheetWork, part: SheetPart, definition: OpenRecord, row: SheetRow): Candidate[] {
  const candidate = candidateOf(work, part, definition, row)
  const [list] = Object.entries(row.parts[part.as]?.lists ?? {})
  if (!candidate || !list) return candidate ? [candidate] : []
  const [field, ids] = list
  return ids.map((id) => {
    const values = { ...candidate.values, [field]: id }
    return { ...candidate, values, key: keyOf(work.ctx, definition, values) }
  })
}

function candidateOf(work: SheetWork, part: SheetPart, definition: OpenRecord, row: SheetRow): Candidate | undefined {
  const judged = row.parts[part.as]
  if (!judged || row.inherited.has(part.as)) return undefined
  if (!holdsFor(part, row)) return undefined
  if (!judged.filled && Object.keys(part.columns).length) return undefined
  const values: Values = { ...work.titled.get(part.as), ...judged.values }
  for (const [name, constant] of Object.entries(part.set ?? {})) {
    const value = resolveSet(work, part, definition.fields[name] as OpenField, constant, row)
    if (value === undefined) return undefined
    values[name] = value
  }
  if (part.refines) return row.made[part.refines] && !row.refined ? { row, values, raw: {}, key: undefined } : undefined
  return { row, values, raw: judged.raw, key: keyOf(work.ctx, definition, values) }
}

/** Whether a part has something to say of this row. */
const holdsFor = ({ when = [] }: Pick<SheetPart, 'when'>, row: SheetRow) =>
  when.every(({ part, field, is }) => {
    const wanted = typeof is === 'string' && is.startsWith('=') ? saidBy(row, is) : is
    return wanted !== undefined && (row.parts[part]?.values[field] ?? null) === wanted
  })

/** '=alias.field': what that part says in this row. */
function saidBy(row: SheetRow, path: string): Value | undefined {
  const [part = '', name = ''] = path.slice(1).split('.')
  return row.parts[part]?.values[name] ?? undefined
}

/** What a later part will say about a record of this portion, said at once: a household is born with its head. */
export function refinementOf(work: SheetWork, part: SheetPart, definition: OpenRecord, rows: readonly SheetRow[], from: number): Values {
  const values: Values = {}
  for (const { refines, when, set } of work.parts) {
    if (refines !== part.as || !when) continue
    for (let at = from; at < rows.length && rows[at]?.parts[part.as] === rows[from]?.parts[part.as]; at++) {
      const row = rows[at] as SheetRow
      if (row.refused || !holdsFor({ when }, row)) continue
      for (const [name, constant] of Object.entries(set ?? {})) {
        const value = resolveSet(work, part, definition.fields[name] as OpenField, constant, row)
        if (value === undefined) continue
        values[name] = value
        row.refined = true
      }
    }
  }
  return values
}

function resolveSet(work: SheetWork, part: SheetPart, field: OpenField, constant: Value, row: SheetRow): Value | undefined {
  if (typeof constant === 'string' && constant.startsWith('=')) return saidBy(row, constant)
  if (constant === '@day') return work.happenedOn
  if (constant === '@place') return work.place
  if (typeof constant !== 'string' || !constant.startsWith('$')) return constant
  const alias = constant.slice(1)
  const other = work.parts.find((each) => each.as === alias)
  if (!other) throw new Error(`part ${part.as} refers to an unknown part ${constant}`)
  if (field.kind === 'ref') return row.made[alias]?.id
  const { place, name } = getRecord(work.ctx.catalog, other.record)
  const known = row.known[alias]
  if (row.made[alias]) return row.made[alias].place
  if (known) return String(known[placeColumn(getRecord(work.ctx.catalog, name))])
  // A sheet that has no column of places speaks of the place of the import.
  if (other.newPlace && !row.parts[alias]?.columns.length) return work.place
  return row.parts[alias]?.values[place] ?? undefined
}
