/** Rows of a sheet as the importer works on them: judged parts, and what became of each. */
import type { Catalog } from '../../core/record/catalog.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { isFurniture, type JudgedPart, judgePart } from '../../core/sheet/judge.ts'
import type { MappedColumn, RecognisedSheet } from '../../core/sheet/recognise.ts'
import type { StoredRow } from '../change/encode.ts'

export interface SheetRow {
  /** As in Excel, from 1. */
  number: number
  parts: Record<string, JudgedPart>
  /** Parts whose cells are the row's above: they are judged and written once. */
  inherited: ReadonlySet<string>
  /** What is registered already, by part; null when looked for and not found. */
  known: Record<string, StoredRow | null>
  /** Fields corrected for a later day than this sheet speaks of, with that day, by part. */
  later: Record<string, ReadonlyMap<string, string>>
  /** The step of a case that rests on what is registered, by part. */
  rested: Record<string, string | undefined>
  /** Record and place of each part, once settled. */
  made: Record<string, Made>
  /** Parts of which the record is made new by this row. */
  born: Set<string>
  refused: boolean
  /** What refining parts say of this row went in with the record itself. */
  refined: boolean
}

export interface Made {
  id: string
  place: string
}

/** What a row says about one record, before it is known whether that is new. */
export interface Candidate {
  row: SheetRow
  values: Values
  raw: Record<string, string>
  key: string | undefined
  /** Of a record without a natural key: a hash of all it says, and the record an earlier file made of the same. */
  fingerprint?: string
  same?: Made | undefined
}

/** Columns of each part, once per sheet. */
export function columnsByPart({ layout, columns }: RecognisedSheet): Map<string, MappedColumn[]> {
  return new Map(layout.parts.map((part) => [part.as, columns.filter((column) => column.part === part.as)]))
}

/** Judges a portion of rows. `before` is the last row of the portion before, for cells merged across the border. */
export function judgeRows(
  catalog: Catalog,
  sheet: RecognisedSheet,
  rows: readonly (readonly string[])[],
  firstNumber: number,
  before: SheetRow | undefined,
  today: string,
): SheetRow[] {
  const columns = columnsByPart(sheet)
  const judged: SheetRow[] = []
  let previous = before
  rows.forEach((cells, index) => {
    if (isFurniture(cells)) return
    const parts: Record<string, JudgedPart> = {}
    const inherited = new Set<string>()
    for (const part of sheet.layout.parts) {
      const own = judgePart(getRecord(catalog, part.record), columns.get(part.as) ?? [], cells, today)
      const above = previous?.parts[part.as]
      if (part.merged && above && !own.filled) {
        parts[part.as] = above
        inherited.add(part.as)
      } else parts[part.as] = own
    }
    previous = {
      number: firstNumber + index,
      parts,
      inherited,
      known: {},
      later: {},
      rested: {},
      made: {},
      born: new Set(),
      refused: false,
      refined: false,
    }
    judged.push(previous)
  })
  return judged
}
