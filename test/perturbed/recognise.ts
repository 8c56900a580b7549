/** What a sheet is taken for, by itself: its layout, and the field of each column. */
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { recogniseSheet } from '../../core/sheet/recognise.ts'
import { cellText } from '../../office/excel/cellText.ts'
import { putTogether, type Sheet } from './book.ts'

export const catalog = openCatalog(catalogSource)
const looked = 30

export function recognise(sheet: Sheet): { layout: string | undefined; fields: ReadonlyMap<number, string> } {
  const { rows, merges } = putTogether({ ...sheet, rows: sheet.rows.slice(0, looked) })
  const top = rows.slice(0, looked).map((row) => row.map(cellText))
  const found = recogniseSheet(catalog, top, merges, sheet.name)
  return { layout: found?.layout.name, fields: new Map(found?.columns.map(({ column, part, field }) => [column, `${part}.${field.name}`])) }
}
