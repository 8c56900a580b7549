/** What an import found and did, sheet by sheet; what the page, the command line and the person who sent the file read. */
import type { Outcome } from './judge.ts'
import type { KeptMapping } from './mapping.ts'
import type { Period } from './period.ts'

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

/** A value of a record that exists, before and after. */
export interface ReportedChange {
  sheet: string
  /** As in Excel, from 1. */
  row: number
  /** What is changed: the kind of record and what the row is called. */
  record: string
  title: string
  label: string
  /** As people read them, secrets masked; empty where nothing stands. */
  before: string
  after: string
}

export interface ReportedColumn {
  /** Letters, as in Excel. */
  column: string
  heading: string
  /** Of its first cells, secrets masked. */
  samples: string[]
}

export interface ReportedSheet {
  /** Number in the file, from 0. */
  at: number
  name: string
  /** What it was taken for; empty when for nothing. */
  layout: string
  label: string
  rows: number
  confidence: number
  /** How its columns were found: by their headings, as remembered for sheets of its shape, as told for this import. */
  by: 'headings' | 'kept' | 'told'
  /** The memory it was read by, and the place that is kept at. */
  kept: { id: string; region: string } | null
  /** `target` names the field within the layout, as 'part.field'; `confidence` is how sure that is, from 0 to 1. */
  columns: (ReportedColumn & { record: string; field: string; label: string; target: string; confidence: number })[]
  unknown: ReportedColumn[]
  /** What it would need to be read as this layout. */
  lacks: string[]
  /** What else it could be, the likeliest first. */
  possible: { layout: string; label: string; columns: number }[]
  /** As it will be remembered, where it was told for this import. */
  mapping?: KeptMapping['columns']
}

export interface ImportReport {
  file: string
  place: string
  /** The years that all workbooks of the import speak of; missing where their events are too few to tell. */
  period?: Period
  sheets: ReportedSheet[]
  /** Sheets of which nothing is read: not recognised, lacking something, or not wanted. */
  unread: ReportedSheet[]
  /** By record type; a record that several rows speak of counts once for each. */
  counts: Record<string, Tallies>
  /** Values of existing records that become others, the first thousand of the import. */
  changes: ReportedChange[]
  /** All of them, also those beyond the list. */
  changedValues: number
  faults: ReportedFault[]
  /** All faults, also those beyond the list. */
  faultCounts: Record<Outcome, number>
}
