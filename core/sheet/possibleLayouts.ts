/** What a sheet could be by the words of its headings alone, for a person to choose from. */
import type { Catalog } from '../record/catalog.ts'
import { splitHeading, wantedBy } from './recognise.ts'
import type { ReportedSheet } from './report.ts'

const most = 8
const fewestColumns = 2

/** The words of each field, by layout; a catalog does not change. */
const wordsOf = new WeakMap<Catalog, Map<string, ReadonlySet<string>[]>>()

export function possibleLayouts(catalog: Catalog, headings: readonly string[]): ReportedSheet['possible'] {
  const words = wordsOf.get(catalog) ?? collectWords(catalog)
  const endings = headings.filter(Boolean).map((heading) => splitHeading(heading).endings)
  return catalog.sheets
    .map(({ name, label }) => ({ layout: name, label, columns: countFound(words.get(name) ?? [], endings) }))
    .filter(({ columns }) => columns >= fewestColumns)
    .sort((a, b) => b.columns - a.columns)
    .slice(0, most)
}

function collectWords(catalog: Catalog) {
  const words = new Map(
    catalog.sheets.map(({ name, parts }) => [name, parts.flatMap((part) => wantedBy(catalog, part).map((wanted) => wanted.words))]),
  )
  wordsOf.set(catalog, words)
  return words
}

function countFound(fields: readonly ReadonlySet<string>[], headings: readonly (readonly string[])[]): number {
  const open = new Set(fields)
  for (const endings of headings) {
    const found = [...open].find((words) => endings.some((ending) => words.has(ending)))
    if (found) open.delete(found)
  }
  return fields.length - open.size
}
