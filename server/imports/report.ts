/** What an import found and did, sheet by sheet; what the page, the command line and the person who sent the file read. */
import type { Outcome } from '../../core/sheet/judge.ts'

export interface Tallies {
  created: number
  updated: number
  unchanged: number
  refused: number
}

export interface ReportedFault {
  sheet: string
  /** As in Excel, from 1. */
  row: number
  /** Letters, as in Excel; missing when it is about the row. */
  column?: string
  kind: string
  outcome: Outcome
  message: string
}

export interface ReportedSheet {
  name: string
  layout: string
  label: string
  rows: number
  confidence: number
  columns: { column: string; heading: string; record: string; field: string; label: string }[]
  unknown: { column: string; heading: string }[]
}

export interface ImportReport {
  file: string
  place: string
  sheets: ReportedSheet[]
  /** Sheets nothing was recognised in. */
  unread: string[]
  /** By record type. */
  counts: Record<string, Tallies>
  faults: ReportedFault[]
  /** All faults, also those beyond the list. */
  faultCounts: Record<Outcome, number>
}

/** More faults than a person can work through are counted, not listed. */
export const listedFaults = 5000

export function columnLetters(index: number): string {
  let letters = ''
  for (let at = index + 1; at > 0; at = Math.floor((at - 1) / 26)) letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters
  return letters
}

export const emptyReport = (file: string, place: string): ImportReport => ({
  file,
  place,
  sheets: [],
  unread: [],
  counts: {},
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
