/** What ledgers tell of a household that was decided on before there were cases, as the server gives it and pages show it. */

/** `unknown`: voted on, and nothing says what became of it. */
export type PastOutcome = 'passed' | 'failed' | 'unknown'

export interface PastLine {
  household: string
  title: string
  code: string | null
  region: string
  outcome: PastOutcome
  /** The day of the vote, or the year in which it was registered. */
  on: string | null
}

export interface PastStep {
  record: string
  id: string
  label: string
  day: string | null
  /** Of a notice its last day. */
  lastDay: string | null
  /** What came of it, as it is written. */
  said: string | null
  outcome: 'passed' | 'failed' | null
  /** The place whose list or notice it was, where the ledger does not name the household. */
  ofPlace: string | null
  /** What is wrong with it and still open. */
  breaches: string[]
}

export interface PastCase extends PastLine {
  /** As which procedure its steps are read, where they can be. */
  procedure: string | null
  steps: PastStep[]
}

/** How many of which village came out how. */
export interface PastCell {
  region: string
  outcome: PastOutcome
  cases: number
}
