/**
 * A step past its day is told to the level above, which urges (催办); nothing is decided because of it. How long it is left to those
 * whose turn it is stands in the procedure.
 */
import { isWorked } from '../publication/countDays.ts'
import type { WorkYear } from '../publication/workYear.ts'
import type { Procedure, Step } from './procedure.ts'

const levels = ['village', 'town', 'county'] as const

/** The role that urges: next above all that may take the step. Nothing above the county. */
export function levelAbove({ by }: Pick<Step, 'by'>): string | undefined {
  return levels[Math.max(...by.map((role) => levels.indexOf(role as (typeof levels)[number]))) + 1]
}

/** Working days that have begun since the day by which it should be done; 0 on that day. Nothing where holidays are not announced yet. */
export function workedDaysPast(dueOn: string, today: string, years: readonly WorkYear[]): number | undefined {
  if (![dueOn, today].every((day) => years.some(({ year }) => year === Number(day.slice(0, 4))))) return undefined
  let days = 0
  for (let at = Date.parse(dueOn) + dayMs; at <= Date.parse(today); at += dayMs) if (isWorked(new Date(at).toISOString().slice(0, 10), years)) days++
  return days
}

const dayMs = 24 * 3600_000

/** Whether the level above is told. */
export const isUrged = ({ urgedAfter }: Pick<Procedure, 'urgedAfter'>, daysPast: number | undefined) =>
  urgedAfter !== undefined && daysPast !== undefined && daysPast >= urgedAfter
