/** Who owes which visits of a year, as it is listed and added up. */
import type { Cycle } from './periods.ts'

export interface ExpectedLine {
  id: string
  duty: string
  label: string
  cycle: Cycle
  giver: string
  giverName: string
  organisation: string | null
  receiver: string | null
  receiverName: string
  region: string
  year: number
  marks: string
  missed: number
  isDueNow: boolean
  lastVisitOn: string | null
}

export interface ExpectedSum {
  /** A village, or a unit; null where the pairing names no unit. */
  of: string | null
  pairs: number
  met: number
  excused: number
  missed: number
  now: number
}
