/**
 * Which roster a sheet is and which column is which field, by all that speaks for it together: headings (alike, not only the
 * same), units, what the cells hold, the title. Where two readings are close a column stays unread: a wrong one is worse than none.
 */
import type { Catalog, OpenField } from '../record/catalog.ts'
import { type Column, columnsOf, mostOf } from './columnScores.ts'
import { type Area, type HeaderPlace, headerPlaces, moneyUnitAbove } from './headingPaths.ts'
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
  /** 'part.field' of what such sheets have and this one was not found to. */
  lacks: readonly string[]
}

/** The best reading of a sheet's top, or nothing where none is sure enough. `name`: of the sheet. */
export const recogniseSheet = (
  catalog: Catalog,
  top: readonly (readonly string[])[],
  merges: readonly Area[],
  name = '',
): RecognisedSheet | undefined => sureOf(readingsOf(catalog, top, merges, name))?.sheet

/** The best of all readings, where it is sure. */
export const sureOf = ([best, next]: readonly Reading[]): Reading | undefined => (best && isSure(best, next) ? best : undefined)

/** Readings that nobody would laugh at: worth asking a person about. */
export const likelyOf = (readings: readonly Reading[]): Reading[] => readings.filter((each) => evidenceFor(each) >= worthAsking)

export interface Reading {
  sheet: RecognisedSheet
  /** How much speaks for it in all. */
  score: number
  /** How much of its title the sheet says, from 0 to 1. */
  titled: number
  /** How well its columns are understood, on average from 0 to a little over 1. */
  understood: number
  /** What the layout needs that is missing, or said in words that are only somewhat like it. */
  doubtful: number
  /** Records can be made of what is found. */
  isPossible: boolean
}

/** As what a sheet could be read, the best first; each layout once. */
export function readingsOf(catalog: Catalog, top: readonly (readonly string[])[], merges: readonly Area[], name = ''): Reading[] {
  const known = wantedSheets(catalog)
  const best = new Map<SheetLayout, Reading>()
  let most = Number.NEGATIVE_INFINITY
  for (const place of headerPlaces(top, merges)) {
    const title = new Set(thingsOf([name, ...saidAbove(top, place.row)].join(' ')))
    const columns = columnsOf(catalog, known.index, place.headings, top.slice(place.row + place.depth), title)
    for (const sheet of known.sheets) {
      const titled = Math.max(...sheet.titles.map((things) => shareSaid(known, things, title)))
      // Far behind the best it makes no difference.
      if (mostOf(columns, sheet.wanted) + worthOf(titled) < most - clear) continue
      const reading = readAs(sheet, columns, titled, place, moneyUnitAbove(top.slice(0, place.row).flat()))
      if (!reading || reading.score <= (best.get(sheet.layout)?.score ?? Number.NEGATIVE_INFINITY)) continue
      best.set(sheet.layout, reading)
      most = Math.max(most, reading.score)
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** Lines above the headings; who reports and when is no title. */
const saidAbove = (top: readonly (readonly string[])[], row: number) =>
  top
    .slice(0, row)
    .flat()
    .filter((line) => !/单位|时间|日期/.test(line))

const titleWorth = 1.5
/** A title that says a layout's own name and nothing of another's. */
const exactly = 0.95
const exactWorth = 3
const unreadCosts = 0.45
const missingCosts = 0.9
/** What a sheet is known by must be said this well, or be made up for by all the rest. */
const wellSaid = 0.5

const worthOf = (titled: number) => titled * (titled >= exactly ? exactWorth : titleWorth)

function readAs(
  { layout, wanted }: WantedSheet,
  columns: readonly Column[],
  titled: number,
  place: HeaderPlace,
  moneyUnit: string | undefined,
): Reading | undefined {
  const read = readColumns(columns, wanted)
  const mapped = read.flatMap(({ at, wanted: { part, field }, confidence }): MappedColumn[] => {
    const { column, heading, unit } = columns[at] as Column
    return field
      ? [
          {
            column,
            heading,
            part,
            field,
            unit: unit ?? (field.kind === 'money' ? moneyUnit : undefined),
            confidence: Math.round(confidence * 100) / 100,
          },
        ]
      : []
  })
  const unread = columns.length - read.length
  if (mapped.length < 2 || unread > columns.length / 2) return undefined
  const missing = wanted.filter((each) => each.needed && !read.some((found) => found.wanted === each))
  const weak = read.filter(({ wanted: { needed }, gain }) => needed && gain < wellSaid).length
  const gained = read.reduce((sum, { gain }) => sum + gain, 0)
  const unknown = columns.filter(({ column }) => !mapped.some((each) => each.column === column)).map(({ column, heading }) => ({ column, heading }))
  return {
    sheet: {
      ...{ layout, headings: place.headings, columns: mapped, unknown, firstRow: place.row + place.depth },
      ...{ confidence: 1 - unread / columns.length, lacks: missing.map(({ part, field }) => `${part}.${field?.name}`) },
    },
    score: gained + worthOf(titled) - unread * unreadCosts - missing.length * missingCosts,
    ...{ titled, understood: gained / columns.length, doubtful: missing.length + weak },
    isPossible: !missing.some(({ essential }) => essential),
  }
}

/** A reading that lacks nothing is taken; of any other, title and columns together must leave no doubt, and no other be near. */
function isSure(reading: Reading, next: Reading | undefined): boolean {
  const { doubtful, isPossible, score, sheet } = reading
  if (doubtful === 0) return evidenceFor(reading) >= plausible
  if (!isPossible || sheet.columns.length < fewestColumns) return false
  return (
    evidenceFor(reading) >= enough && (!next || score - next.score >= (reading.titled >= exactly && next.titled < exactly ? clearByTitle : clear))
  )
}

const evidenceFor = ({ understood, titled, doubtful }: Reading) => understood + titled * titleSpeaks - doubtful * doubtCosts

const fewestColumns = 3
const titleSpeaks = 0.5
const doubtCosts = 0.15
const plausible = 0.5
const enough = 0.7
const clear = 0.8
const clearByTitle = 0.3
const worthAsking = 0.6

/** How much of a layout's title the sheet's own lines say; what they say beside it, in words of other titles, takes a little away. */
function shareSaid({ titleWeight }: WantedSheets, things: readonly string[], title: ReadonlySet<string>): number {
  const weigh = (some: readonly string[]) => some.reduce((sum, thing) => sum + titleWeight(thing), 0)
  const said = weigh(things.filter((thing) => title.has(thing)))
  const beside = weigh([...title].filter((thing) => !things.includes(thing)))
  return said / (weigh(things) + beside * besideCosts || 1)
}

const besideCosts = 0.2
