/** How cases concluded before they came in are said. */
import type { PastOutcome } from '../../../core/procedure/pastCase.ts'

/** Columns of the board, in their order. */
export const pastOutcomes: { outcome: PastOutcome; label: string; tag: 'success' | 'info' | 'warning' }[] = [
  { outcome: 'passed', label: '已纳入', tag: 'success' },
  { outcome: 'failed', label: '未通过', tag: 'info' },
  { outcome: 'unknown', label: '结果未写明', tag: 'warning' },
]

export const pastOutcome = (outcome: PastOutcome) => pastOutcomes.find((each) => each.outcome === outcome) as (typeof pastOutcomes)[number]

/** As the choice beside the procedures. */
export const pastName = 'past'
