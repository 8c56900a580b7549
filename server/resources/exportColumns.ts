/** The columns of an exported list: the places above its rows where they differ, then the chosen fields, each with what stands in its cells. */
import { seesWhole, shownBelow } from '../../core/access/wholeFrom.ts'
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isSecret, type Value } from '../../core/record/definition.ts'
import { headingOf } from '../../core/record/heading.ts'
import { excelFaces } from '../../kinds/excel.ts'
import { sqlFaces } from '../../kinds/sql.ts'
import type { Look } from '../../office/excel/styles.ts'
import type { Cell } from '../../office/excel/writeWorkbook.ts'
import type { StoredRow } from '../change/encode.ts'
import type { Ctx } from '../context.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import { titleAlias } from '../query/present.ts'

export interface ExportColumn {
  heading: string
  look: Look
  cell(row: StoredRow): Cell
}

type Places = ReadonlyMap<string, string>

/** Levels of places above a village's rows, by the length of their codes. */
const levels = [
  { length: 9, label: '乡镇' },
  { length: 12, label: '行政村' },
]

export function exportColumns(ctx: Ctx, definition: OpenRecord, fields: readonly OpenField[], within: string, places: Places): ExportColumn[] {
  const place = placeColumn(definition)
  const above = levels
    .filter(({ length }) => length > within.length)
    .map(({ label, length }): ExportColumn => {
      const nameOf = (code: string) => (code.length >= length ? (places.get(code.slice(0, length)) ?? '') : '')
      return { heading: label, look: 'words', cell: (row) => nameOf(String(row[place])) }
    })
  return [...above, ...fields.map((field) => fieldColumn(ctx, field, places))]
}

function fieldColumn({ keys, actor }: Ctx, field: OpenField, places: Places): ExportColumn {
  const { look, cell: cellOf } = excelFaces[field.kind]
  const column = columnOf(field)
  const alias = titleAlias(field)
  const show = (value: Value, row: StoredRow): Cell => {
    if (!seesWhole(field, actor.role.scopeLength)) return shownBelow(field, value, isSecret(field.kind))
    if (field.kind === 'ref') return String(row[alias] ?? '')
    if (field.kind === 'region') return places.get(String(value)) ?? String(value)
    return cellOf(value, field)
  }
  // A text that could not be read stands where its value would, as its author wrote it.
  const kept = (text: string | undefined) => (text && isSecret(field.kind) ? keys.open(Buffer.from(text, 'base64')) : (text ?? null))
  return {
    heading: headingOf(field, '\n'),
    look,
    cell(row) {
      const stored = row[column]
      if (stored === null || stored === undefined) return kept(row.raw?.[field.name])
      return show(sqlFaces[field.kind].decode(stored, keys) as Value, row)
    },
  }
}
