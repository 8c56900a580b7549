/** Filling the report of an import. */
import type { ImportReport, ReportedFault, Tallies } from '../../core/sheet/report.ts'

export type { ImportReport } from '../../core/sheet/report.ts'

/** More faults than a person can work through are counted, not listed. */
export const listedFaults = 5000

export const emptyReport = (file: string, place: string): ImportReport => ({
  file,
  place,
  sheets: [],
  unread: [],
  counts: {},
  changes: [],
  changedValues: 0,
  faults: [],
  faultCounts: { noted: 0, kept: 0, refused: 0 },
})

export function countOutcome(report: ImportReport, record: string, outcome: keyof Tallies, by = 1) {
  const counts = report.counts[record] ?? { created: 0, updated: 0, unchanged: 0, refused: 0 }
  report.counts[record] = counts
  counts[outcome] += by
}

export function addFault(report: ImportReport, fault: ReportedFault) {
  report.faultCounts[fault.outcome]++
  if (report.faults.length < listedFaults) report.faults.push(fault)
}
