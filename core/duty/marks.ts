/** What stands at each period of a year for one duty of one pair, as one sign a period, and what that means on a day. */
import type { DutyPeriod } from './periods.ts'

export const marks = {
  /** Nobody is bound: not paired yet or no longer, or the duty did not hold. */
  none: '.',
  /** Bound, and no visit yet. Whether it was missed or still lies ahead is a matter of the day it is looked at. */
  open: 'o',
  met: 'v',
  /** By a visit that was entered long after. */
  metLate: 'l',
  /** By a visit that somebody else entered. */
  metFor: 'd',
  /** Let off with a reason. */
  excused: 'x',
  /** No working day in it. */
  holiday: 'h',
} as const

export type Mark = (typeof marks)[keyof typeof marks]

export const standings = ['missed', 'now', 'ahead', 'met', 'metLate', 'metFor', 'excused', 'holiday'] as const
export type Standing = (typeof standings)[number]

const settled: Record<string, Standing | undefined> = {
  [marks.met]: 'met',
  [marks.metLate]: 'metLate',
  [marks.metFor]: 'metFor',
  [marks.excused]: 'excused',
  [marks.holiday]: 'holiday',
}

/** Nothing where nobody is bound. */
export function standingOf(mark: string, { from, to }: DutyPeriod, today: string): Standing | undefined {
  if (mark === marks.open) return to < today ? 'missed' : from <= today ? 'now' : 'ahead'
  return settled[mark]
}

/** How many periods are over. A period is over when its last day is. */
export const endedBefore = (periods: readonly DutyPeriod[], today: string) => periods.filter(({ to }) => to < today).length

/** The number of the period that a day lies in, from 1; 0 when none does. */
export const periodAt = (periods: readonly DutyPeriod[], day: string) => periods.findIndex(({ from, to }) => from <= day && day <= to) + 1

/** A visit entered more than so many days after it took place is marked 补录. */
export const lateAfterDays = 7

/** The last year that is expected ahead: from November on the next one too. */
export const aheadYear = (today: string) => Number(today.slice(0, 4)) + (today.slice(5, 7) >= '11' ? 1 : 0)
