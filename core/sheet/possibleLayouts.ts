/** What a sheet could be by the words of its headings alone, for a person to choose from. */
import type { Catalog } from '../record/catalog.ts'
import { splitHeading } from './headingPaths.ts'
import type { ReportedSheet } from './report.ts'
import { wantedBy } from './wanted.ts'

const most = 8
const fewestColumns = 2

export function possibleLayouts(catalog: Catalog, headings: readonly string[]): ReportedSheet['possible'] {
  const endings = headings.filter(Boolean).map((heading) => splitHeading(heading).endings)
  return catalog.sheets
    .map(({ name, label, parts }) => {
      const fields = parts.flatMap((part) => wantedBy(catalog, part).map(({ words }) => words))
      return { layout: name, label, columns: countFound(fields, endings) }
    })
    .filter(({ columns }) => columns >= fewestColumns)
    .sort((a, b) => b.columns - a.columns)
    .slice(0, most)
}

function countFound(fields: readonly ReadonlySet<string>[], headings: readonly (readonly string[])[]): number {
  const open = new Set(fields)
  for (const endings of headings) {
    const found = [...open].find((words) => endings.some((ending) => words.has(ending)))
    if (found) open.delete(found)
  }
  return fields.length - open.size
}
