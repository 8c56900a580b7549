/**
 * Which roster a sheet is and which column is which field, by all that speaks for it together: headings (alike, not only the
 * same), units, what the cells hold, the title. Where two readings are close a column stays unread: a wrong one is worse than none.
 */
import type { Catalog, OpenField } from '../record/catalog.ts'
import { type Column, columnsOf, mostOf } from './columnScores.ts'
import { type Area, type HeaderPlace, headerPlaces } from './headingPaths.ts'
import type { SheetLayout } from './layout.ts'
import { thingsOf } from './likeness.ts'
import { readColumns } from './readColumns.ts'
import { type WantedSheet, type WantedSheets, wantedSheets } from './wanted.ts'

export interface MappedColumn {
  /** From 0. */
  column: number
  heading: string
  part: string
  field: OpenField
  /** What the heading says in brackets, e.g. 万元. */
  unit: string | undefined
  /** How sure it is, 0 to 1. */
  confidence: number
}

export interface RecognisedSheet {
  layout: SheetLayout
  /** Paths of all headings, by column; empty where none stands. */
  headings: readonly string[]
  columns: MappedColumn[]
  /** Headings no field was found for; their cells are not read. */
  unknown: { column: number; heading: string }[]
  /** First row of data, from 0. */
  firstRow: number
  /** Share of the headings that were understood, 0 to 1. */
  confidence: number
}

/** The best reading of a sheet's top, or nothing when no layout finds what it needs. `name`: of the sheet. */
export function recogniseSheet(
  catalog: Catalog,
  top: readonly (readonly string[])[],
  merges: readonly Area[],
  name = '',
): RecognisedSheet | undefined {
  const known = wantedSheets(catalog)
  let best: Reading | undefined
  for (const place of headerPlaces(top, merges)) {
    const columns = columnsOf(catalog, known.index, place.headings, top.slice(place.row + place.depth))
    const title = new Set(
      thingsOf(
        [
          name,
          ...top
            .slice(0, place.row)
            .flat()
            .filter((line) => !/单位|时间|日期/.test(line)),
        ].join(' '),
      ),
    )
    for (const sheet of known.sheets) {
      if (best && mostOf(columns, sheet.wanted) + titleWorth <= best.score) continue
      const reading = readAs(known, sheet, columns, title, place)
      if (reading && (!best || reading.score > best.score)) best = reading
    }
  }
  return best?.sheet
}

interface Reading {
  sheet: RecognisedSheet
  score: number
}

const titleWorth = 1.5
const unreadCosts = 0.45
const missingCosts = 0.9
/** What a sheet is known by must be said this well, but for one of several under a title that says the rest. */
const wellSaid = 0.5

function readAs(
  known: WantedSheets,
  { layout, wanted, titles }: WantedSheet,
  columns: readonly Column[],
  title: ReadonlySet<string>,
  place: HeaderPlace,
): Reading | undefined {
  const read = readColumns(columns, wanted)
  const mapped = read.flatMap(({ at, wanted: { part, field }, confidence }): MappedColumn[] => {
    const { column, heading, unit } = columns[at] as Column
    return field ? [{ column, heading, part, field, unit, confidence: Math.round(confidence * 100) / 100 }] : []
  })
  const unread = columns.length - read.length
  const missing = wanted.filter((each) => each.needed && !read.some((found) => found.wanted === each)).length
  const titled = Math.max(...titles.map((things) => shareSaid(known, things, title)))
  const doubtful = missing + read.filter(({ wanted: { needed }, gain }) => needed && gain < wellSaid).length
  const isWhole = doubtful === 0 || (doubtful === 1 && layout.needs.length > 2 && titled > 0.6 && unread <= columns.length / 4)
  if (!isWhole || mapped.length < 2 || unread > columns.length / 2) return undefined
  const unknown = columns.filter(({ column }) => !mapped.some((each) => each.column === column)).map(({ column, heading }) => ({ column, heading }))
  const score = read.reduce((sum, { gain }) => sum + gain, 0) + titled * titleWorth - unread * unreadCosts - missing * missingCosts
  const confidence = 1 - unread / columns.length
  return { sheet: { layout, headings: place.headings, columns: mapped, unknown, firstRow: place.row + place.depth, confidence }, score }
}

/** How much of a layout's title the sheet's own lines say. */
function shareSaid({ titleWeight }: WantedSheets, things: readonly string[], title: ReadonlySet<string>): number {
  const all = things.reduce((sum, thing) => sum + titleWeight(thing), 0)
  return things.reduce((sum, thing) => sum + (title.has(thing) ? titleWeight(thing) : 0), 0) / (all || 1)
}
