/** The period a set of events speaks of: the years, without a gap, in which most of them lie. */

/** With fewer events nothing is said of a year that differs. */
const fewest = 20

/** Years below this share of all events do not belong to the period, whatever lies beside them. */
const leastShare = 0.005

export interface Period {
  /** First and last year, both included. */
  from: number
  to: number
}

/** Of ISO days, whole or partial. Nothing when they are too few to tell. */
export function periodOf(days: readonly string[]): Period | undefined {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1)
  return periodOfYears(counts)
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

const yearOf = (day: string) => Number(day.slice(0, 4))

export const isWithin = ({ from, to }: Period, day: string) => yearOf(day) >= from && yearOf(day) <= to

/** 2016年, 2003—2006年. */
export const sayPeriod = ({ from, to }: Period) => (from === to ? `${from}年` : `${from}—${to}年`)
