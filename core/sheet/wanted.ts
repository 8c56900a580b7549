/** What each layout wants of a sheet, worked out once per catalog: fields with the words they are called by. */
import type { Catalog, OpenField, OpenRecord } from '../record/catalog.ts'
import { getRecord } from '../record/catalog.ts'
import { splitHeading } from './headingPaths.ts'
import type { SheetLayout, SheetPart } from './layout.ts'
import { indexWords, type Stage, stageOf, thingsOf, type WordIndex } from './likeness.ts'

export interface Wanted {
  part: string
  /** Nothing: known, and left where it stands. */
  field: OpenField | undefined
  /** Into the index of the catalog. */
  words: readonly number[]
  /** What all its words that say so speak of. */
  stage: Stage | undefined
  /** The sheet is not this one without it. */
  needed: boolean
  /** And without it none of its rows can become a record. */
  essential: boolean
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
  /** How little a thing in a title is worth: those in many titles least, those in none nothing. */
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
    const ignored: Wanted = { part: '', field: undefined, words: [], stage: undefined, needed: false, essential: false, named: true }
    return {
      layout,
      wanted: [
        ...layout.parts.flatMap((part) =>
          wantedBy(catalog, part).map(({ field, words }) => ({
            part: part.as,
            field,
            words: [...words].map(numberOf),
            stage: commonStage(words),
            needed: layout.needs.includes(`${part.as}.${field.name}`),
            essential: isEssential(catalog, layout, part, field),
            named: field.name in part.columns,
          })),
        ),
        ...[...alwaysIgnored, ...(layout.ignores ?? [])].map((word) => ({ ...ignored, words: [numberOf(word)] })),
      ],
      titles: [layout.label, ...(layout.titles ?? [])].map((title) => thingsOf(title).filter((thing) => !sheetNames.has(thing))),
    }
  })
  const spread = new Map<string, number>()
  for (const { titles } of sheets) for (const thing of new Set(titles.flat())) spread.set(thing, (spread.get(thing) ?? 0) + 1)
  const found = {
    index: indexWords([...numbers.keys()]),
    sheets,
    titleWeight: (thing: string) => (spread.has(thing) ? Math.log(1 + sheets.length / (1 + (spread.get(thing) ?? 0))) : 0),
  }
  made.set(catalog, found)
  return found
}

function commonStage(words: ReadonlySet<string>): Stage | undefined {
  const stages = new Set([...words].flatMap((word) => stageOf(word) ?? []))
  return stages.size === 1 ? [...stages][0] : undefined
}

/** Required of the record itself; a place only where it tells records apart, for they may live where the import does. */
function isEssential(catalog: Catalog, layout: SheetLayout, part: SheetPart, field: OpenField): boolean {
  if (part.says || part.refines || !(field.name in part.columns)) return false
  if (!part.newPlace) return Boolean(field.required)
  return layout.parts.some(({ record, set = {} }) => getRecord(catalog, record).key.some((name) => set[name] === `$${part.as}`))
}

/** What any sheet may be called. */
const sheetNames: ReadonlySet<string> = new Set(
  '登记 登记表 登记簿 登记册 统计 统计表 汇总 汇总表 一览 一览表 明细 明细表 情况 情况表 记录表 台账 表 簿 册 工作 安排表 安排'.split(' '),
)

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
        .filter(
          ({ name, kind, notInSheets, through }) =>
            kind !== 'ref' && !notInSheets && !through && !(name in part.columns) && !(name in (part.set ?? {})),
        )
        .map(({ name }) => name)
    : []
  return [...own, ...others].map((name) => {
    const { headings = [], only, expected } = part.columns[name] ?? {}
    const known = definition.fields[name] as OpenField
    const field = expected ? { ...known, expected } : known
    const labels = only ? [] : [known.label, ...(known.excel ?? [])]
    const both = known.until ? ['起止时间'] : []
    const words = new Set([...headings, ...labels, ...both].flatMap((word) => splitHeading(word).endings[0] ?? []))
    return { part: part.as, field, heading: headings[0] ?? known.label, words }
  })
}
