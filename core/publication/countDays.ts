/** The last day of a notice. The day it is posted is not counted; the last one is, to its end. */
import { Problem } from '../problem.ts'
import type { WorkYear } from './workYear.ts'

/** Codes of the list 天数算法. */
export const calendarDays = '1'
export const workingDays = '2'

const dayMs = 24 * 3600_000
const nextDay = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** `startsOn` and the answer are ISO days. Throws `calendar.unknown` when working days are counted through a year whose holidays are not known. */
export function countDays(startsOn: string, days: number, rule: string, years: readonly WorkYear[]): string {
  let day = startsOn
  for (let counted = 0; counted < days; ) {
    day = nextDay(day)
    if (rule !== workingDays || isWorked(day, years)) counted++
  }
  return day
}

/** Days still to come, the last one counted; 0 on the last day, negative when it is over. */
export const daysLeft = (today: string, endsOn: string) => Math.round((Date.parse(endsOn) - Date.parse(today)) / dayMs)

export function isWorked(day: string, years: readonly WorkYear[]): boolean {
  const year = Number(day.slice(0, 4))
  const known = years.find((each) => each.year === year)
  if (!known) throw new Problem('calendar.unknown', { year })
  const date = day.slice(5)
  if (known.on.includes(date)) return true
  if (known.off.some((span) => isWithin(date, span))) return false
  return ![0, 6].includes(new Date(day).getUTCDay())
}

function isWithin(date: string, span: string): boolean {
  const [from = '', to = from] = span.split('/')
  return date >= from && date <= to
}
