/** What a sheet could be, for a person to choose from: as it was nearly read, then by the words of its headings alone. */
import type { Catalog } from '../record/catalog.ts'
import { splitHeading } from './headingPaths.ts'
import type { RecognisedSheet } from './recognise.ts'
import type { ReportedSheet } from './report.ts'
import { wantedBy } from './wanted.ts'

const most = 8
const fewestColumns = 2

export function possibleLayouts(catalog: Catalog, headings: readonly string[], likely: readonly RecognisedSheet[] = []): ReportedSheet['possible'] {
  const near = likely.map(({ layout: { name, label }, columns }) => ({ layout: name, label, columns: columns.length }))
  const endings = headings.filter(Boolean).map((heading) => splitHeading(heading).endings)
  const byWords = catalog.sheets
    .filter(({ name }) => !near.some(({ layout }) => layout === name))
    .map(({ name, label, parts }) => {
      const fields = parts.flatMap((part) => wantedBy(catalog, part).map(({ words }) => words))
      return { layout: name, label, columns: countFound(fields, endings) }
    })
    .filter(({ columns }) => columns >= fewestColumns)
    .sort((a, b) => b.columns - a.columns)
  return [...near, ...byWords].slice(0, most)
}

function countFound(fields: readonly ReadonlySet<string>[], headings: readonly (readonly string[])[]): number {
  const open = new Set(fields)
  for (const endings of headings) {
    const found = [...open].find((words) => endings.some((ending) => words.has(ending)))
    if (found) open.delete(found)
  }
  return fields.length - open.size
}
