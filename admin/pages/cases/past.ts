/** What ledgers tell of cases concluded before they came in, as the server gives it, and how it is said. */
export interface PastLine {
  household: string
  title: string
  code: string | null
  region: string
  outcome: PastOutcome
  on: string | null
}

export type PastOutcome = 'passed' | 'failed' | 'unknown'

export interface PastCell {
  region: string
  outcome: PastOutcome
  cases: number
}

export interface PastCase extends PastLine {
  procedure: string | null
  steps: {
    record: string
    id: string
    label: string
    day: string | null
    lastDay: string | null
    said: string | null
    outcome: 'passed' | 'failed' | null
    ofPlace: string | null
    breaches: string[]
  }[]
}

/** Columns of the board, in their order. */
export const pastOutcomes: { outcome: PastOutcome; label: string; tag: 'success' | 'info' | 'warning' }[] = [
  { outcome: 'passed', label: '已纳入', tag: 'success' },
  { outcome: 'failed', label: '未通过', tag: 'info' },
  { outcome: 'unknown', label: '结果未写明', tag: 'warning' },
]

export const pastOutcome = (outcome: PastOutcome) => pastOutcomes.find((each) => each.outcome === outcome) as (typeof pastOutcomes)[number]

/** As the choice beside the procedures. */
export const pastName = 'past'
