/** A day as an ISO text; a partial day is a year (2016) or a month (2016-06). Text order is time order. */
import type { Fault, ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const written = /^(\d{4})(?:[.\-/年](\d{1,2})(?:[.\-/月](\d{1,2})日?|月)?|年)?$/

const lengthOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function impossible(year: number, month: number | undefined, day: number | undefined): Fault | undefined {
  if (year < 1850 || year > 2200) return { key: 'day.year', details: { year } }
  if (month === undefined) return undefined
  if (month < 1 || month > 12) return { key: 'day.month', details: { month } }
  if (day !== undefined && (day < 1 || day > lengthOfMonth(year, month))) {
    return { key: 'day.day', details: { year, month, day } }
  }
  return undefined
}

export const dayValue: ValueFace<string> = {
  read(text, field) {
    const plain = halfWidth(text)
      .replace(/\s+/g, '')
      .replace(/T00:00:00.*$/, '')
    const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
    const match = compact ?? written.exec(plain)
    if (!match) return { fault: { key: 'day.unreadable', details: { text: plain.slice(0, 20) } } }
    const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined))
    const fault = impossible(year as number, month, day)
    if (fault) return { fault }
    const parts = [match[1], match[2], match[3]].filter(Boolean).map((part) => String(part).padStart(2, '0'))
    const value = parts.join('-')
    if (parts.length < 3 && !field.partial) return { fault: { key: 'day.incomplete', details: { text: plain } } }
    return { value }
  },
  check(value, field, today) {
    const match = typeof value === 'string' ? iso.exec(value) : undefined
    if (!match) return { key: 'day.unreadable', details: { text: String(value).slice(0, 20) } }
    const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined))
    const fault = impossible(year as number, month, day)
    if (fault) return fault
    if (day === undefined && !field.partial) return { key: 'day.incomplete', details: { text: String(value) } }
    if (field.latest === 'today' && today && String(value) > today) return { key: 'day.future', details: { today } }
    return undefined
  },
  show(value) {
    const [year, month, day] = value.split('-').map(Number)
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
  },
}
