/** Any workbook, old or new, by a library that takes its time over whatever may stand in one. */
import { readXls, readXlsx } from 'hucre'
import { cellText } from './cellText.ts'
import type { WorkbookKind } from './inspectFile.ts'
import type { ReadSheet } from './quickWorkbook.ts'

export async function wholeWorkbook(content: Uint8Array, kind: WorkbookKind): Promise<ReadSheet[]> {
  const { sheets } = kind === 'xls' ? await readXls(content) : await readXlsx(content)
  return sheets.map(({ name, rows, merges = [] }) => ({
    name,
    // A blank row of an old .xls is a hole.
    rows: Array.from(rows, (row) => Array.from(row ?? [], cellText)),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({ startRow, startCol, endRow, endCol })),
  }))
}
