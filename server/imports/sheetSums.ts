/** The sums a sheet states, held against its rows once all of them are in. They are no records, so nothing is registered of them. */
import { getRecord } from '../../core/record/catalog.ts'
import type { MappedColumn, RecognisedSheet } from '../../core/sheet/recognise.ts'
import { isSumRow, openSums, type Sums, type Term } from '../../core/sheet/sums.ts'
import type { SheetRow } from './sheetRows.ts'
import { type SheetWork, tellFault } from './sheetWork.ts'

export interface SheetSums {
  /** A portion of rows as they stand in the sheet, from row `first`, and what became of those that are records. */
  take(cells: readonly (readonly string[])[], first: number, rows: readonly SheetRow[]): void
  /** Once all else that is wrong has been told. */
  tell(): void
}

export function openSheetSums(work: SheetWork, sheet: RecognisedSheet): SheetSums {
  const sums = openSums(sheet.columns)
  const said = new Set<string>()
  return {
    take(cells, first, rows) {
      let next = 0
      for (const [at, row] of cells.entries()) {
        const number = first + at
        const record = rows[next]?.number === number ? rows[next++] : undefined
        if (record) addRow(work, sums, record, said)
        else if (isSumRow(row)) sums.state(number, row)
      }
    },
    tell() {
      for (const { row, ...fault } of sums.wrong(work.doubts)) tellFault(work, { number: row }, fault)
    },
  }
}

function addRow(work: SheetWork, sums: Sums, row: SheetRow, said: Set<string>) {
  const again = new Map(work.parts.map((part) => [part.as, isSaidAgain(work, part.as, row, said)]))
  sums.add(
    row.number,
    sums.columns.map((column) => termOf(row, column, again.get(column.part) ?? false)),
  )
}

/** Whether a row above spoke of the same record: a household before each of its members. */
function isSaidAgain(work: SheetWork, as: string, row: SheetRow, said: Set<string>): boolean {
  const part = work.parts.find((each) => each.as === as)
  const [key = ''] = part ? getRecord(work.ctx.catalog, part.record).key : []
  const value = row.parts[as]?.values[key]
  if (!part || !(part.merged || part.repeats) || value === undefined || value === null || row.inherited.has(as)) return false
  const known = said.has(`${as} ${value}`)
  said.add(`${as} ${value}`)
  return known
}

function termOf(row: SheetRow, { part, field }: MappedColumn, again: boolean): Term | undefined {
  const judged = row.parts[part]
  if (!judged || row.inherited.has(part)) return undefined
  const value = judged.values[field.name]
  return typeof value === 'number' ? { value, again } : undefined
}
