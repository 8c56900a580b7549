/** An import on its way, as it is kept, answered and shown: one or several workbooks, checked and written together. */
import type { SettledSheet } from './mapping.ts'
import type { ImportReport } from './report.ts'

export type ImportState = 'checking' | 'checked' | 'writing' | 'written' | 'failed' | 'cancelled' | 'withdrawn'

/** A failure with its sentence, as it is kept. */
export interface ToldProblem {
  key: string
  message: string
}

export interface ImportedFile {
  name: string
  /** Why nothing of it can be read; the others go on without it. */
  problem: ToldProblem | null
  /** Whoever imports wants nothing of it read. */
  leftOut: boolean
  /** Once it has been read; in a list of imports nothing. */
  report: ImportReport | null
}

export interface ImportRun {
  id: string
  /** What the import is called: its file, or the first of several. */
  fileName: string
  files: ImportedFile[]
  /** What somebody has said of its sheets. */
  settled: SettledSheet[]
  state: ImportState
  /** Rows of `total`. */
  done: number
  total: number
  startedAt: string
  /** Run at the command line of the machine, not from a page. */
  commandLine: boolean
  /** Sent by whoever asks. */
  own: boolean
  link: number | null
  /** Why nothing was written. */
  problem: ToldProblem | null
  /** Who took it back, when and why; only where one import is asked for. */
  withdrawal?: Withdrawal | null
}

/** What may come in one import. */
export const importLimits = { files: 30, megabytes: 200 }

export const nameOfFiles = (names: readonly string[]) => (names.length > 1 ? `${names[0]}等${names.length}份` : (names[0] ?? ''))

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
