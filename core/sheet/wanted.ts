/** What each layout wants of a sheet, worked out once per catalog: fields with the words they are called by. */
import type { Catalog, OpenField, OpenRecord } from '../record/catalog.ts'
import { getRecord } from '../record/catalog.ts'
import { splitHeading } from './headingPaths.ts'
import type { SheetLayout, SheetPart } from './layout.ts'
import { indexWords, thingsOf, type WordIndex } from './likeness.ts'

export interface Wanted {
  part: string
  /** Nothing: known, and left where it stands. */
  field: OpenField | undefined
  /** Into the index of the catalog. */
  words: readonly number[]
  /** The sheet is not this one without it. */
  needed: boolean
  /** Stands in the layout by name, not only because all fields are read. */
  named: boolean
}

export interface WantedSheet {
  layout: SheetLayout
  wanted: readonly Wanted[]
  /** What its titles say. */
  titles: readonly (readonly string[])[]
}

export interface WantedSheets {
  index: WordIndex
  sheets: readonly WantedSheet[]
  /** How little a thing in a title is worth: those in many titles least. */
  titleWeight(thing: string): number
}

const made = new WeakMap<Catalog, WantedSheets>()

export function wantedSheets(catalog: Catalog): WantedSheets {
  const before = made.get(catalog)
  if (before) return before
  const numbers = new Map<string, number>()
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  }
  const sheets = catalog.sheets.map((layout): WantedSheet => {
    const ignored: Wanted = { part: '', field: undefined, words: [], needed: false, named: true }
    return {
      layout,
      wanted: [
        ...layout.parts.flatMap((part) =>
          wantedBy(catalog, part).map(({ field, words }) => ({
            part: part.as,
            field,
            words: [...words].map(numberOf),
            needed: layout.needs.includes(`${part.as}.${field.name}`),
            named: field.name in part.columns,
          })),
        ),
        ...[...alwaysIgnored, ...(layout.ignores ?? [])].map((word) => ({ ...ignored, words: [numberOf(word)] })),
      ],
      titles: [layout.label, ...(layout.titles ?? [])].map(thingsOf),
    }
  })
  const spread = new Map<string, number>()
  for (const { titles } of sheets) for (const thing of new Set(titles.flat())) spread.set(thing, (spread.get(thing) ?? 0) + 1)
  const found = {
    index: indexWords([...numbers.keys()]),
    sheets,
    titleWeight: (thing: string) => Math.log(1 + sheets.length / (1 + (spread.get(thing) ?? 0))),
  }
  made.set(catalog, found)
  return found
}

/** Numbering and sums: never a field, wherever they stand. */
const alwaysIgnored = ['序号', '小计', '合计', '总计']

interface WantedField {
  part: string
  field: OpenField
  /** The one of its words that a template says. */
  heading: string
  words: ReadonlySet<string>
}

const byDefinition = new WeakMap<OpenRecord, Map<SheetPart, WantedField[]>>()

/** The fields a part reads from cells, and the words their columns bear; worked out once. */
export function wantedBy(catalog: Catalog, part: SheetPart): readonly WantedField[] {
  const definition = getRecord(catalog, part.record)
  const byPart = byDefinition.get(definition) ?? new Map<SheetPart, WantedField[]>()
  byDefinition.set(definition, byPart)
  const found = byPart.get(part) ?? findWanted(definition, part)
  byPart.set(part, found)
  return found
}

function findWanted(definition: OpenRecord, part: SheetPart): WantedField[] {
  const own = Object.keys(part.columns).filter((name) => part.columns[name]?.from === undefined)
  const others = part.all
    ? definition.fieldList
        .filter(({ name, kind, notInSheets }) => kind !== 'ref' && !notInSheets && !(name in part.columns) && !(name in (part.set ?? {})))
        .map(({ name }) => name)
    : []
  return [...own, ...others].map((name) => {
    const { headings = [], only, expected } = part.columns[name] ?? {}
    const known = definition.fields[name] as OpenField
    const field = expected ? { ...known, expected } : known
    const labels = only ? [] : [known.label, ...(known.excel ?? [])]
    const words = new Set([...headings, ...labels].flatMap((word) => splitHeading(word).endings[0] ?? []))
    return { part: part.as, field, heading: headings[0] ?? known.label, words }
  })
}
