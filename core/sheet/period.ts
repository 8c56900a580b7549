/** The period a set of workbooks speaks of: the years, without a gap, in which most of its events lie. */

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
  for (const day of days) counts.set(Number(day.slice(0, 4)), (counts.get(Number(day.slice(0, 4))) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!most || days.length < fewest) return undefined
  const belongs = (year: number) => (counts.get(year) ?? 0) > days.length * leastShare && (counts.get(year) ?? 0) > 1
  const period = { from: most[0], to: most[0] }
  while (belongs(period.from - 1)) period.from--
  while (belongs(period.to + 1)) period.to++
  return period
}

export const isWithin = ({ from, to }: Period, day: string) => Number(day.slice(0, 4)) >= from && Number(day.slice(0, 4)) <= to
