/**
 * The periods of a cadence: a year of weeks, months, quarters, halves, or the year itself. Every day lies in exactly one period of
 * exactly one year; weeks are those of ISO 8601 and belong to the year that most of their days lie in.
 */
import { isWorked } from '../publication/countDays.ts'
import type { WorkYear } from '../publication/workYear.ts'

export const cycles = ['week', 'month', 'quarter', 'half', 'year'] as const
export type Cycle = (typeof cycles)[number]

/** Both ends included, ISO days. */
export interface DutyPeriod {
  from: string
  to: string
}

const dayMs = 24 * 3600_000
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 10)
export const addDays = (day: string, days: number) => iso(Date.parse(day) + days * dayMs)

/** The Monday of the first ISO week: that of 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4)
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs
}

const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const

export function periodsOf(cycle: Cycle, year: number): DutyPeriod[] {
  if (cycle === 'week') {
    const [from, to] = [firstMonday(year), firstMonday(year + 1)]
    const weeks = Math.round((to - from) / (7 * dayMs))
    return Array.from({ length: weeks }, (_, at) => ({ from: iso(from + at * 7 * dayMs), to: iso(from + (at * 7 + 6) * dayMs) }))
  }
  const months = monthsOf[cycle]
  return Array.from({ length: 12 / months }, (_, at) => ({
    from: iso(Date.UTC(year, at * months, 1)),
    to: iso(Date.UTC(year, (at + 1) * months, 0)),
  }))
}

/** How much of a day must be known to tell its period: lengths of an ISO day that lie in one period wholly, as a month in a quarter. */
export const toldBy: Readonly<Record<Cycle, readonly number[]>> = { week: [10], month: [7, 10], quarter: [7, 10], half: [7, 10], year: [4, 7, 10] }

/** Whether people work on a day; of a year whose holidays are not announced yet, Monday to Friday. */
export function works(day: string, years: readonly WorkYear[]): boolean {
  const isKnown = years.some(({ year }) => year === Number(day.slice(0, 4)))
  return isKnown ? isWorked(day, years) : ![0, 6].includes(new Date(day).getUTCDay())
}

/** Working days of a period. */
export function workedDays({ from, to }: DutyPeriod, years: readonly WorkYear[]): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (works(day, years)) days.push(day)
  return days
}
