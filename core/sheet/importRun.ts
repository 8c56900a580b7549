/** An import on its way, as it is kept, answered and shown. */
import type { ImportReport } from './report.ts'

export type ImportState = 'checking' | 'checked' | 'writing' | 'written' | 'failed' | 'cancelled' | 'withdrawn'

export interface ImportRun {
  id: string
  fileName: string
  state: ImportState
  /** Rows of `total`. */
  done: number
  total: number
  startedAt: string
  /** Run at the command line of the machine, not from a page. */
  commandLine: boolean
  link: number | null
  /** Who took it back, when and why; only where one import is asked for. */
  withdrawal?: Withdrawal | null
  report: ImportReport | { problem: { key: string; message: string } } | null
}

export interface Withdrawal {
  actorName: string
  at: string
  reason: string
  link: number
}

/** What would go if a written import were taken back: rows by record type. */
export interface WithdrawalPreview {
  removed: Record<string, number>
  /** Rows that existed before and get back what stood there. */
  restored: Record<string, number>
  /** Names of workbooks that were written in the same transaction and go with it. */
  together: string[]
}

/** Something done since that a withdrawal would destroy. */
export interface Obstacle {
  why: 'corrected' | 'refers' | 'lives'
  record: string
  /** Missing where it is about a place as a whole. */
  rowId?: string
  title: string
  /** Who did it and when; missing where it is about a place as a whole. */
  actorName?: string
  at?: string
  link?: number
  /** The import that did it, where it can be looked at. */
  import: { id: string; fileName: string } | null
}
