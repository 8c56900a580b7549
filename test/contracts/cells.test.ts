/** What is written into a workbook is read out of it, for every field there is: an exported ledger can come back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { type OpenField, openCatalog } from '../../core/record/catalog.ts'
import type { Value } from '../../core/record/definition.ts'
import { headingOf } from '../../core/record/heading.ts'
import { excelFaces } from '../../kinds/excel.ts'
import type { FieldOptions, Reading } from '../../kinds/kind.ts'
import { valueFaces } from '../../kinds/value.ts'
import { openWorkbook } from '../../office/excel/reader.ts'
import { type Cell, WorkbookWriter } from '../../office/excel/writeWorkbook.ts'
import { type Pool, valuesOf } from '../county/arbitrary.ts'

const pool: Pool = { idsOf: () => ['01890a5d-ac96-774b-bcce-b302099a8057'], today: '2026-01-01' }
const fields = [...openCatalog(catalogSource).records.values()].flatMap(({ fieldList }) => fieldList)
/** Excel keeps fifteen digits of a number. */
const kept = 10 ** 15

const read = (field: OpenField, text: string) =>
  (valueFaces[field.kind].read as (text: string, field: FieldOptions, unit?: string) => Reading<Value>)(
    text,
    field,
    field.kind === 'money' ? '元' : field.unit,
  )

/** Blanks at the ends of a text are none of it, and one that is all blanks is empty. */
const sound = (field: OpenField, value: Value) =>
  typeof value === 'number' ? Math.abs(value) < kept : field.kind !== 'text' || String(value).trim() !== ''

async function roundTrip(columns: readonly OpenField[], rows: readonly (readonly Value[])[]): Promise<string[][]> {
  const book = new WorkbookWriter()
  const sheet = await book.open({
    name: '往返',
    above: [{ text: '往返', look: 'title', height: 30 }],
    columns: columns.map((field) => ({ heading: headingOf(field, '\n'), look: excelFaces[field.kind].look, width: 12 })),
  })
  await sheet.write(
    rows.map((row) => row.map((value, at): Cell => excelFaces[(columns[at] as OpenField).kind].cell(value, columns[at] as OpenField))),
  )
  await sheet.end()
  const workbook = await openWorkbook(await book.end(), '往返.xlsx')
  try {
    return await workbook.rows(0, 2, 2 + rows.length)
  } finally {
    workbook.close()
  }
}

describe('a workbook of ours', () => {
  it('gives back every value of every field', async () => {
    const samples = fields.map((field) =>
      fc.sample(
        valuesOf(field, pool).filter((value) => sound(field, value)),
        { numRuns: 25, seed: 5 },
      ),
    )
    const rows = Array.from({ length: 25 }, (_, row) => samples.map((values) => values[row] as Value))
    const cells = await roundTrip(fields, rows)
    const wrong = fields.flatMap((field, at) =>
      rows.flatMap((row, number) => {
        const reading = read(field, cells[number]?.[at] ?? '')
        const expected = field.kind === 'text' ? read(field, String(row[at])) : { value: row[at] }
        const same = 'value' in reading && 'value' in expected && reading.value === expected.value
        return same ? [] : [`${field.label}: ${JSON.stringify(row[at])} → ${JSON.stringify(cells[number]?.[at])} → ${JSON.stringify(reading)}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})
