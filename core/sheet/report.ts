/** What an import found and did, sheet by sheet; what the page, the command line and the person who sent the file read. */
import type { Outcome } from './judge.ts'

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
  /** `confidence` of each: from 0 to 1, how sure its field is. */
  columns: { column: string; heading: string; record: string; field: string; label: string; confidence: number }[]
  unknown: { column: string; heading: string }[]
}

export interface ImportReport {
  file: string
  place: string
  sheets: ReportedSheet[]
  /** Sheets nothing was recognised in. */
  unread: string[]
  /** By record type; a record that several rows speak of counts once for each. */
  counts: Record<string, Tallies>
  faults: ReportedFault[]
  /** All faults, also those beyond the list. */
  faultCounts: Record<Outcome, number>
}
