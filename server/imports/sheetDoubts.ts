/** What is told of a sheet as a whole: that it is read without a column such sheets have, or left out though it is nearly known. */
import { sayFault } from '../../core/problem.ts'
import type { Catalog } from '../../core/record/catalog.ts'
import type { Outcome } from '../../core/sheet/judge.ts'
import { targetsOf } from '../../core/sheet/mapping.ts'
import type { SheetReading } from '../../core/sheet/readSheet.ts'
import type { Fault } from '../../kinds/kind.ts'
import { addFault, type ImportReport } from './report.ts'

export function tellSheetDoubts(catalog: Catalog, report: ImportReport, name: string, reading: SheetReading) {
  const [fault, outcome] = doubtOf(catalog, reading) ?? []
  if (fault && outcome)
    addFault(report, { sheet: name, row: Math.max(1, reading.top.firstRow), kind: fault.key, outcome, message: `“${name}”：${sayFault(fault)}` })
}

function doubtOf(catalog: Catalog, { by, sheet, isRead, likely = [] }: SheetReading): [Fault, Outcome] | undefined {
  if (by !== 'headings') return undefined
  const [first] = likely
  if (!isRead) return first && [{ key: 'sheet.likely', details: { layout: first.layout.label } }, 'refused']
  if (!sheet?.lacks.length) return undefined
  const labels = targetsOf(catalog, sheet.layout).flatMap(({ target, label }) => (sheet.lacks.includes(target) ? [label] : []))
  return [{ key: 'sheet.lacking', details: { layout: sheet.layout.label, labels: labels.join('”、“') } }, 'noted']
}
