/** Sheets that offices keep beside those they report: nothing is read of them, and nobody is asked what they are. */
import { expect, it } from 'vitest'
import { likelyOf, readingsOf, sureOf } from '../../core/sheet/recognise.ts'
import { foreignSheets } from './foreignSheets.ts'
import { catalog } from './recognise.ts'

it.each(foreignSheets)('$name is taken for nothing we know', ({ name, rows }) => {
  const readings = readingsOf(
    catalog,
    rows.map((row) => row.map(String)),
    [],
    name,
  )
  expect(sureOf(readings)?.sheet.layout.name).toBeUndefined()
  expect(likelyOf(readings).map(({ sheet }) => sheet.layout.name)).toEqual([])
})
