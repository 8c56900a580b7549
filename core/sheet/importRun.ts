/** An import on its way, as it is kept, answered and shown. */
import type { ImportReport } from './report.ts'

export type ImportState = 'checking' | 'checked' | 'writing' | 'written' | 'failed' | 'cancelled'

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
  report: ImportReport | { problem: { key: string; message: string } } | null
}
