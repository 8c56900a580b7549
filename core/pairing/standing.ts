/**
 * When a pairing stands: from its first day to its last, both counted. A day that is written to the year or month only begins with the
 * first and ends with the last of it. A workbook may say that a pairing is over and not since when: it stands on no day that is known.
 */

export interface Span {
  startsOn: string | null
  endsOn: string | null
  /** A word of the list 结对状态. */
  state: string | null
}

/** Words of the list 结对状态 that the acts write. */
export const pairingStates = { standing: '在帮', changed: '已调整', ended: '已结束' } as const

const beginning = '0000-00-00'
const never = '9999-99-99'

/** The first day it may have stood on, as text that compares with days. */
export const firstDay = ({ startsOn }: Span) => (startsOn ? startsOn.padEnd(10, '-00') : beginning)

/** The last day it may have stood on; before the first where it is over and nobody knows since when. */
export function lastDay({ endsOn, state }: Span): string {
  if (endsOn) return endsOn.padEnd(10, '-99')
  return isOverByWord(state) ? '' : never
}

const isOverByWord = (state: string | null) => state === pairingStates.changed || state === pairingStates.ended

export const standsOn = (span: Span, day: string) => firstDay(span) <= day && day <= lastDay(span)

/** Over, and no more to be changed: only a correction touches it. */
export const isPast = (span: Span, today: string) => isOverByWord(span.state) || lastDay(span) < today

export const overlap = (a: Span, b: Span) => firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a)

/** The day before or after a whole ISO day. */
export function shiftDay(day: string, by: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + by)
  return moment.toISOString().slice(0, 10)
}

/** The first whole day after a day, month or year. */
export function dayAfter(day: string): string {
  const [year = 0, month = 12] = day.split('-').map(Number)
  return day.length === 10 ? shiftDay(day, 1) : new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
