/** The calendar of notices as GET /publications/calendar gives it, and how its days are said. */
import type { HangingNotice } from '../../../core/publication/noticeCalendar.ts'
import { daysBetween } from '../../shell/moment.ts'

/** The month before or after: 2026-12 and one is 2027-01. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

export function daysIn(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: new Date(Date.UTC(year, number, 0)).getUTCDate() }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

/** Codes of the list 公示公告种类. */
const isNotice = ({ kind }: HangingNotice) => kind === '1'

export type Standing = 'past' | 'today' | 'soon' | 'hanging' | 'ahead'

/** How far a notice has come, in words and by its colour. */
export function standingOf(notice: HangingNotice, today: string): { standing: Standing; words: string } {
  const { endsOn, isTakenDown } = notice
  if (isTakenDown) return { standing: 'past', words: '已撤下' }
  const left = daysBetween(today, endsOn)
  if (left < 0) return { standing: 'past', words: '已到期' }
  if (left === 0) return { standing: 'today', words: isNotice(notice) ? '今天到期，明天可办下一环节' : '今天到期' }
  return { standing: left <= 2 ? 'soon' : 'hanging', words: `还有${left}天` }
}
