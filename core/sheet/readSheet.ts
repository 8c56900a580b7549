/** Which sheet this is and which column is which field: as somebody has settled it, else as it is remembered for sheets of this shape, else by its headings. */
import type { Catalog } from '../record/catalog.ts'
import { columnLetters } from './columnLetters.ts'
import { type Area, headingBlocks, splitHeading } from './headingPaths.ts'
import type { SheetLayout } from './layout.ts'
import { headingKeys, type KeptMapping, lacksOf, type SettledSheet, shapeOf, targetsOf } from './mapping.ts'
import { likelyOf, type MappedColumn, type RecognisedSheet, readingsOf, recogniseSheet, sureOf } from './recognise.ts'

export interface SheetTop {
  /** Of the sheet in its workbook. */
  name?: string
  top: readonly (readonly string[])[]
  merges: readonly Area[]
}

interface Headings {
  headings: readonly string[]
  firstRow: number
}

export interface SheetReading {
  by: 'headings' | 'kept' | 'told'
  /** What it was taken for; missing when for nothing. */
  sheet?: RecognisedSheet
  /** Nothing is lacking, and nobody wants it left out. */
  isRead: boolean
  /** Labels of what the layout cannot do without. */
  lacks: string[]
  /** Its headings, or what looks most like them. */
  top: Headings
  kept?: SettledSheet['kept']
  /** What it is or could be by its headings, the likeliest first. */
  likely?: readonly RecognisedSheet[]
}

export type Told = Pick<SettledSheet, 'layout' | 'columns' | 'kept'>

export function readSheet(catalog: Catalog, head: SheetTop, told: Told | undefined, kept: ReadonlyMap<string, KeptMapping>): SheetReading {
  return told ? asTold(catalog, head, told) : (asKept(catalog, head, kept) ?? byHeadings(catalog, head))
}

function byHeadings(catalog: Catalog, head: SheetTop): SheetReading {
  const readings = readingsOf(catalog, head.top, head.merges, head.name)
  const sheet = sureOf(readings)?.sheet
  const likely = likelyOf(readings).map((reading) => reading.sheet)
  if (!sheet) return { by: 'headings', isRead: false, lacks: [], top: likely[0] ?? likelyHeadings(head), likely }
  return { by: 'headings', sheet, isRead: true, lacks: [], top: sheet, likely }
}

function asTold(catalog: Catalog, head: SheetTop, { layout: name, columns, kept }: Told): SheetReading {
  const how = kept ? ({ by: 'kept', kept } as const) : ({ by: 'told' } as const)
  const layout = catalog.sheets.find((each) => each.name === name)
  if (!layout) return { ...how, isRead: false, lacks: [], top: byHeadings(catalog, head).top }
  const whole = readAs(catalog, head, layout)
  const found = whole ?? readPartly(catalog, head, layout) ?? { ...likelyHeadings(head), columns: [] }
  const named = new Map(Object.entries(columns))
  const taken = new Set(named.values())
  const targets = new Map<number, string | null>()
  for (const column of found.headings.keys()) {
    const letters = columnLetters(column)
    const own = found.columns.find((each) => each.column === column)
    const target = own ? targetOf(own) : null
    targets.set(column, named.get(letters) ?? (named.has(letters) || taken.has(target) ? null : target))
  }
  const sheet = mapped(catalog, layout, found, targets)
  // What recognition itself can do without is not asked of a person either.
  const dispensable = whole ? lacksOf(catalog, layout, whole.columns.map(targetOf)) : []
  const lacks = lacksOf(catalog, layout, sheet.columns.map(targetOf)).filter((label) => !dispensable.includes(label))
  return { ...how, sheet, isRead: lacks.length === 0, lacks, top: sheet }
}

function asKept(catalog: Catalog, head: SheetTop, kept: ReadonlyMap<string, KeptMapping>): SheetReading | undefined {
  if (!kept.size) return undefined
  for (const block of headingBlocks(head.top, head.merges)) {
    const keys = headingKeys(block.headings)
    const mapping = kept.get(shapeOf(keys.values()))
    if (!mapping) continue
    const layout = catalog.sheets.find(({ name }) => name === mapping.layout)
    const targets = new Map([...keys].map(([column, key]) => [column, mapping.columns[key] ?? null]))
    const sheet = layout && mapped(catalog, layout, block, targets)
    // What was remembered before a definition changed may no longer do.
    if (sheet?.columns.length === [...targets.values()].filter(Boolean).length)
      return { by: 'kept', sheet, isRead: true, lacks: [], top: sheet, kept: mapping }
  }
  return undefined
}

const targetOf = ({ part, field }: MappedColumn) => `${part}.${field.name}`

const readAs = (catalog: Catalog, { top, merges, name }: SheetTop, layout: SheetLayout) =>
  recogniseSheet({ ...catalog, sheets: [layout] }, top, merges, name)

/** The best reading of a sheet as this layout, though columns are missing that it needs. */
function readPartly(catalog: Catalog, head: SheetTop, layout: SheetLayout): RecognisedSheet | undefined {
  const found = readAs(catalog, head, { ...layout, needs: [] })
  return found?.columns.length ? { ...found, layout } : undefined
}

/** Where no word is known: the first row that has most to say. */
function likelyHeadings({ top, merges }: SheetTop): Headings {
  let likely: Headings & { words: number } = { headings: [], firstRow: 0, words: 0 }
  for (const block of headingBlocks(top, merges, 1)) {
    const words = new Set(block.headings.filter((heading) => /\p{Script=Han}/u.test(heading))).size
    if (words > likely.words) likely = { ...block, words }
  }
  return likely
}

function mapped(
  catalog: Catalog,
  layout: SheetLayout,
  { headings, firstRow }: Headings,
  targets: ReadonlyMap<number, string | null>,
): RecognisedSheet {
  const known = new Map(targetsOf(catalog, layout).map((each) => [each.target, each]))
  const columns: MappedColumn[] = []
  const unknown: RecognisedSheet['unknown'] = []
  for (const [column, heading] of headings.entries()) {
    if (!heading) continue
    const found = known.get(targets.get(column) ?? '')
    if (found) columns.push({ column, heading, part: found.part, field: found.field, unit: splitHeading(heading).unit, confidence: 1 })
    else unknown.push({ column, heading })
  }
  return { layout, headings, columns, unknown, firstRow, confidence: 1, lacks: [] }
}
