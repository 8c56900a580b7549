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

/** A time of day behind the day says nothing of the day. */
const clock = /(?<=\d日?)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2})?.*$/

const inWords = /^([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/
const digits = '零一二三四五六七八九'
const digitOf = (word: string) => Math.max(0, digits.indexOf(word))

/** 十二 is 12, 二十 is 20, 三十一 is 31. */
function upToNinetyNine(word: string): number {
  const [tens, ones] = word.includes('十') ? word.split('十') : ['', word]
  return (word.includes('十') ? digitOf(tens || '一') * 10 : 0) + digitOf(ones || '零')
}

/** 二〇一六年三月五日, as documents are dated. */
function inDigits(text: string): string {
  const match = inWords.exec(text.replace(/\s+/g, ''))
  if (!match) return text
  const [, year = '', month, day] = match
  const said = [...year].map(digitOf).join('')
  return `${said}年${month ? `${upToNinetyNine(month)}月` : ''}${day ? `${upToNinetyNine(day)}日` : ''}`
}

export const dayValue: ValueFace<string> = {
  read(text, field) {
    const plain = inDigits(halfWidth(text).trim())
      .replace(clock, '')
      .replace(/\s+/g, '')
      .replace(/号$/, '日')
      .replace(/(?<=\d)[、。—–](?=\d)/g, '-')
      .replace(/(?<=\d)[.。]$/, '')
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
