/** The period a set of events speaks of: the years or school years, without a gap, in which most of them lie. */

import { Problem } from '../problem.ts'

/** With fewer events nothing is said of a year that differs. */
const fewest = 20

/** Years below this share of all events do not belong to the period, whatever lies beside them. */
const leastShare = 0.005

/** A school year bears the number of the year it begins in. */
export type YearKind = 'calendar' | 'school'

export interface Period {
  /** First and last year, both included. */
  from: number
  to: number
  /** Left out: calendar years. */
  kind?: 'school'
}

/** Of ISO days, whole or partial. Nothing when they are too few to tell. */
export function periodOf(days: readonly string[], kind: YearKind = 'calendar'): Period | undefined {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(yearOf(day, kind), (counts.get(yearOf(day, kind)) ?? 0) + 1)
  const period = periodOfYears(counts)
  return period && kind === 'school' ? { ...period, kind } : period
}

/** Of how many events lie in each year. */
export function periodOfYears(counts: ReadonlyMap<number, number>): Period | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!most || total < fewest) return undefined
  const belongs = (year: number) => (counts.get(year) ?? 0) > total * leastShare && (counts.get(year) ?? 0) > 1
  const period = { from: most[0], to: most[0] }
  while (belongs(period.from - 1)) period.from--
  while (belongs(period.to + 1)) period.to++
  return period
}

/** Teachers are sent and schools prepared in August, for the year that begins in September. */
export const schoolYearBegins = 8

function yearOf(day: string, kind: YearKind = 'calendar'): number {
  const [year = 0, month] = day.split('-').map(Number)
  return kind === 'school' && month !== undefined && month < schoolYearBegins ? year - 1 : year
}

export function isWithin({ from, to, kind }: Period, day: string): boolean {
  // A year alone may be either of the school years that share it.
  const last = kind === 'school' && day.length === 4 ? to + 1 : to
  const year = yearOf(day, kind)
  return year >= from && year <= last
}

const sayYear = (year: number, kind: YearKind = 'calendar') => (kind === 'school' ? `${year}/${year + 1}` : String(year))

/** 2016年, 2003—2006年, 2003/2004—2005/2006学年. */
export const sayPeriod = ({ from, to, kind }: Period) =>
  `${[...new Set([from, to])].map((year) => sayYear(year, kind)).join('—')}${kind === 'school' ? '学年' : '年'}`

const written = /^(\d{4})(?:\/(\d{4}))?(?:\s*[-—–至到]+\s*(\d{4})(?:\/(\d{4}))?)?(?:学?年)?$/

/** 2016, 2003-2006, 2003/2004 or 2003/2004-2005/2006; nothing when it is no period. */
export function readPeriod(text: string): Period | undefined {
  const match = written.exec(text.trim())
  if (!match) return undefined
  const [from, half, to, toHalf] = match.slice(1).map((year) => (year === undefined ? undefined : Number(year)))
  if (from === undefined || (to ?? from) < from) return undefined
  if (half === undefined) return toHalf === undefined ? { from, to: to ?? from } : undefined
  const isPair = half === from + 1 && (to === undefined ? toHalf === undefined : toHalf === to + 1)
  return isPair ? { from, to: to ?? from, kind: 'school' } : undefined
}

/** The same, of somebody who meant a period. */
export function givenPeriod(text: string): Period {
  const period = readPeriod(text)
  if (!period) throw new Problem('period.wrong', { text: text.slice(0, 40) })
  return period
}

/** As it is written in an address or a command: 2016, 2003-2006, 2003/2004. */
export const writePeriod = ({ from, to, kind }: Period) => [...new Set([from, to])].map((year) => sayYear(year, kind)).join('-')
