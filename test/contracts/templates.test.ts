/** The blank form of every sheet is that sheet again when it comes back: each heading is understood as the field it was written for. */
import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { recogniseSheet } from '../../core/sheet/recognise.ts'
import { templateColumns } from '../../core/sheet/template.ts'
import { templateSheet } from '../../server/resources/sheetTemplate.ts'

const catalog = openCatalog(catalogSource)

describe.each(catalog.sheets)('the template $label', (layout) => {
  const columns = templateColumns(catalog, layout)
  const { plan, rows } = templateSheet(catalog, layout)

  it('is recognised as itself, every column as the field it was written for', () => {
    const written = [...plan.above.map(({ text }) => [text]), plan.columns.map(({ heading }) => heading), ...rows]
    const found = recogniseSheet(
      catalog,
      written.slice(0, 20).map((row) => row.map((cell) => String(cell ?? ''))),
      [],
    )
    expect(found?.layout.name).toBe(layout.name)
    expect(found?.columns.map(({ part, field }) => `${part}.${field.name}`)).toEqual(columns.map(({ part, field }) => `${part}.${field.name}`))
    expect(found?.unknown).toEqual([])
    expect(found?.firstRow).toBe(plan.above.length + 1)
  })

  it('has a column for whatever the sheet cannot do without, and says so', () => {
    for (const need of layout.needs) expect(columns.find(({ part, field }) => `${part}.${field.name}` === need)?.hint).toMatch(/^必填/)
  })

  it('offers no choice that a drop-down could not carry', () => {
    for (const { choices } of columns) {
      expect(choices.join(',').length).toBeLessThan(254)
      expect(choices.filter((choice) => /[,"]/.test(choice))).toEqual([])
    }
  })
})
