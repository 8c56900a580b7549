/** What a person has settled about the sheets of an import: held against the catalog when it is sent, taken again when it is written. */
import { Problem } from '../../core/problem.ts'
import type { Catalog } from '../../core/record/catalog.ts'
import type { ImportedFile } from '../../core/sheet/importRun.ts'
import { type SettledSheet, targetsOf } from '../../core/sheet/mapping.ts'

/** Throws a Problem for a sheet, layout or field that is not there, and for a field that two columns would fill. */
export function checkSettled(catalog: Catalog, files: readonly ImportedFile[], settled: readonly SettledSheet[]) {
  for (const { file, at, layout: name, columns } of settled) {
    const { report } = files[file] ?? {}
    const sheet = report && [...report.sheets, ...report.unread].find((each) => each.at === at)
    if (report && !sheet) throw new Problem('mapping.noSheet')
    if (name === null) continue
    const layout = catalog.sheets.find((each) => each.name === name)
    if (!layout) throw new Problem('mapping.noLayout', { sheet: sheet?.name ?? '' })
    const known = new Map(targetsOf(catalog, layout).map(({ target, label }) => [target, label]))
    const taken = new Set<string>()
    for (const [column, target] of Object.entries(columns)) {
      if (target === null) continue
      const label = known.get(target)
      if (!label) throw new Problem('mapping.noField', { column, layout: layout.label })
      if (taken.has(target)) throw new Problem('mapping.twice', { label, sheet: sheet?.name ?? '' })
      taken.add(target)
    }
  }
}

/** Sheets that were not simply read by their headings, as their check read them, so that writing does what was foretold. */
export const settledOf = (files: readonly ImportedFile[]): SettledSheet[] =>
  files.flatMap(({ report }, file) =>
    [...(report?.sheets ?? []), ...(report?.unread ?? [])]
      .filter(({ by }) => by !== 'headings')
      .map(({ at, layout, columns, unknown, kept }) => ({
        file,
        at,
        layout: layout || null,
        ...(kept ? { kept } : {}),
        columns: Object.fromEntries([
          ...columns.map(({ column, target }) => [column, target] as const),
          ...unknown.map(({ column }) => [column, null] as const),
        ]),
      })),
  )
