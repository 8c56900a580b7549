/**
 * Which roster a sheet is and which column is which field, found from its headings: one to three rows, merged
 * groups joined to paths ('家庭成员/姓名'), titles and notes above skipped.
 */
import { halfWidth } from '../../kinds/width.ts'
import type { Catalog, OpenField } from '../record/catalog.ts'
import { getRecord } from '../record/catalog.ts'
import type { SheetLayout, SheetPart } from './layout.ts'

export interface Area {
  startRow: number
  startCol: number
  endRow: number
  endCol: number
}

export interface MappedColumn {
  /** From 0. */
  column: number
  heading: string
  part: string
  field: OpenField
  /** What the heading says in brackets, e.g. 万元. */
  unit: string | undefined
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

const maxHeaderRows = 3

/** The best reading of a sheet's top, or nothing when no layout has all the columns it needs. */
export function recogniseSheet(catalog: Catalog, top: readonly (readonly string[])[], merges: readonly Area[]): RecognisedSheet | undefined {
  let best: RecognisedSheet | undefined
  for (const { headings, firstRow } of headingBlocks(top, merges)) {
    const split = headings.map((heading) => ({ heading, ...splitHeading(heading) }))
    for (const layout of catalog.sheets) {
      const found = mapColumns(catalog, layout, split, firstRow)
      if (found && (!best || isBetter(found, best, top))) best = found
    }
  }
  return best
}

/** Rows that may be the headings of a sheet, and where its data would begin. Fewer rows first: a title above the headings would only lengthen their paths. */
export function* headingBlocks(top: readonly (readonly string[])[], merges: readonly Area[], most = maxHeaderRows) {
  for (let depth = 1; depth <= most; depth++) {
    for (let row = 0; row + depth <= top.length; row++) yield { headings: headingPaths(top, merges, row, depth), firstRow: row + depth }
  }
}

/** More columns understood; of as many, the one that the sheet calls itself, as a template of ours does. */
function isBetter(found: RecognisedSheet, best: RecognisedSheet, top: readonly (readonly string[])[]): boolean {
  const isSaid = ({ layout, firstRow }: RecognisedSheet) => top.slice(0, firstRow).some((row) => row.includes(layout.label))
  return found.columns.length === best.columns.length ? isSaid(found) && !isSaid(best) : found.columns.length > best.columns.length
}

/** One path per column; a group merged over columns is said before each of them, a cell merged downwards only once. */
function headingPaths(top: readonly (readonly string[])[], merges: readonly Area[], row: number, depth: number): string[] {
  const width = Math.max(...top.slice(row, row + depth).map((cells) => cells.length), 0)
  const at = (r: number, c: number) => {
    const merge = merges.find((area) => r >= area.startRow && r <= area.endRow && c >= area.startCol && c <= area.endCol)
    return (merge ? top[merge.startRow]?.[merge.startCol] : top[r]?.[c]) ?? ''
  }
  return Array.from({ length: width }, (_, column) => {
    const parts = Array.from({ length: depth }, (_, level) => at(row + level, column).replace(/\s+/g, ''))
    return parts.filter((part, level) => part && part !== parts[level - 1]).join('/')
  })
}

interface Heading {
  heading: string
  /** The heading, and what is left of it when groups are taken off. */
  endings: string[]
  unit: string | undefined
}

function mapColumns(catalog: Catalog, layout: SheetLayout, headings: readonly Heading[], firstRow: number): RecognisedSheet | undefined {
  const called = wordsOf(catalog, layout)
  const taken = new Set<Wanted>()
  const columns: MappedColumn[] = []
  const unknown: { column: number; heading: string }[] = []
  for (const [column, { heading, endings, unit }] of headings.entries()) {
    if (!heading) continue
    // The longest ending that anything is called: '课时/受援学校' is not the column 受援学校.
    const match = endings.map((ending) => called.get(ending)?.find((wanted) => !taken.has(wanted))).find(Boolean)
    if (match) {
      columns.push({ column, heading, part: match.part, field: match.field, unit })
      taken.add(match)
    } else if (!/^(序号|编号|行号)$/.test(endings.at(-1) ?? '')) unknown.push({ column, heading })
  }
  const has = (need: string) => columns.some(({ part, field }) => `${part}.${field.name}` === need)
  if (!layout.needs.every(has)) return undefined
  return {
    layout,
    headings: headings.map(({ heading }) => heading),
    columns,
    unknown,
    firstRow,
    confidence: columns.length / (columns.length + unknown.length),
  }
}

interface Wanted {
  part: string
  field: OpenField
  heading: string
  words: ReadonlySet<string>
}

/** Every sheet is held against every layout at every row of its top: which words call what is worked out once. */
const known = new WeakMap<Catalog['records'], Map<SheetLayout, Map<string, Wanted[]>>>()

function wordsOf(catalog: Catalog, layout: SheetLayout): ReadonlyMap<string, readonly Wanted[]> {
  const byLayout = known.get(catalog.records) ?? new Map<SheetLayout, Map<string, Wanted[]>>()
  known.set(catalog.records, byLayout)
  const found = byLayout.get(layout)
  if (found) return found
  const called = new Map<string, Wanted[]>()
  for (const wanted of layout.parts.flatMap((part) => wantedBy(catalog, part)))
    for (const word of wanted.words) called.set(word, [...(called.get(word) ?? []), wanted])
  byLayout.set(layout, called)
  return called
}

/** The fields a part reads from cells, the words their columns bear, and the one of them that a template says. */
export function wantedBy(catalog: Catalog, part: SheetPart): readonly Wanted[] {
  const definition = getRecord(catalog, part.record)
  const named = Object.keys(part.columns).filter((name) => part.columns[name]?.from === undefined)
  const others = part.all
    ? definition.fieldList
        .filter(({ name, kind }) => kind !== 'ref' && !(name in part.columns) && !(name in (part.set ?? {})))
        .map(({ name }) => name)
    : []
  return [...named, ...others].map((name) => {
    const { headings = [], only, expected } = part.columns[name] ?? {}
    const own = definition.fields[name] as OpenField
    const field = expected ? { ...own, expected } : own
    const labels = only ? [] : [own.label, ...(own.excel ?? [])]
    const words = new Set([...headings, ...labels].flatMap((word) => splitHeading(word).endings[0] ?? []))
    return { part: part.as, field, heading: headings[0] ?? own.label, words }
  })
}

/** '收入/年人均收入(元)' → endings 收入/年人均收入 and 年人均收入, unit 元. */
export function splitHeading(heading: string): Omit<Heading, 'heading'> {
  const path = halfWidth(heading).split('/')
  const match = /^(.*?)[(（[【]([^)）\]】]*)[)）\]】]$/.exec(path.at(-1) ?? '')
  const words = [...path.slice(0, -1), match?.[1] || path.at(-1) || ''].map((word) => word.replace(/[\s*:：]/g, ''))
  return { endings: words.map((_, at) => words.slice(at).join('/')), unit: match?.[2] || undefined }
}
