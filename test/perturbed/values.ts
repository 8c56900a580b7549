/** Other years, ID numbers, phones, codes and amounts, each changed so that what they say of each other stays true. */
import { checkDigit } from '../../kinds/idNumber/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import type { Cell } from './book.ts'
import type { Random } from './random.ts'

export interface Shift {
  years: number
  /** First six digits of ID numbers: never assigned. */
  area: string
  phones: string
  style: 'dots' | 'slashes' | 'words' | 'compact' | 'dashes'
  /** By unit: what amounts are multiplied by. */
  factors: Readonly<Record<string, number>>
}

export const shiftOf = (years: readonly number[], random: Random): Shift => ({
  years: random.pick(years),
  area: random.pick(['139901', '219901', '339901', '359901', '419901', '619901']),
  phones: random.pick(['1980000', '1970000', '1960000']),
  style: random.pick(['dots', 'slashes', 'words', 'compact', 'dashes']),
  factors: { 元: random.pick([2, 3, 5]), 亩: random.pick([2, 3]), 公里: random.pick([2, 3]), 平方米: random.pick([2, 4]) },
})

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const fullWidth = (text: string) => text.replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** The same cell some years later, of other people, in other amounts. */
export function shifted(cell: Cell, heading: string, shift: Shift): Cell {
  if (cell instanceof Date) {
    const year = cell.getUTCFullYear() + shift.years
    const isLast = cell.getUTCMonth() === 1 && cell.getUTCDate() === 29 && !isLeap(year)
    return new Date(Date.UTC(year, cell.getUTCMonth(), isLast ? 28 : cell.getUTCDate()))
  }
  const unit = /[(（]([^)）]*)[)）]$/.exec(heading)?.[1] ?? ''
  const factor = shift.factors[unit]
  if (typeof cell === 'number') {
    if (factor) return Math.round(cell * factor * 10_000) / 10_000
    return yearly.test(heading) && cell > 1950 && cell < 2100 ? cell + shift.years : cell
  }
  if (typeof cell !== 'string') return cell
  const plain = halfWidth(cell)
  if (factor && /^[\d.]+(?:万?元)?$/.test(plain))
    return plain.replace(/[\d.]+/, (number) => String(Math.round(Number(number) * factor * 10_000) / 10_000))
  if (/^\d{16,17}[\dxX]$/.test(plain.replace(/\s/g, ''))) return otherId(cell, shift)
  if (heading === '户编号' && /^\d{12,14}$/.test(plain)) return shift.area + plain.slice(6)
  if (/^1990000\d{3,4}$/.test(plain)) return plain.replace('1990000', shift.phones)
  return otherStyle(otherYears(cell, shift.years), shift)
}

/** The style in which an office writes days, where it writes them as words. */
function otherStyle(text: string, { style }: Shift): string {
  const [, year, month, day] = /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})日?$/.exec(text) ?? []
  if (!year || !month || !day) return text
  const two = (part: string) => part.padStart(2, '0')
  return {
    dots: text,
    slashes: `${year}/${Number(month)}/${Number(day)}`,
    words: `${year}年${Number(month)}月${Number(day)}日`,
    compact: `${year}${two(month)}${two(day)}`,
    dashes: `${year}-${two(month)}-${two(day)}`,
  }[style]
}

const yearly = /年份|年度|识别年度|可招租/

/** Amounts are no years. */
export const otherYears = (text: string, years: number) =>
  text
    .replace(/(?<!\d)(19[3-9]\d|20[0-3]\d)(?=$|[^\d元万])/g, (year) => String(Number(year) + years))
    .replace(/(?<!\d)(\d{4})([.\-/年]0?2[.\-/月])29(?!\d)/g, (all, year, month) => (isLeap(Number(year)) ? all : `${year}${month}28`))

/** A wrong check digit stays a wrong one, a short number a short one. */
function otherId(cell: string, { area, years }: Shift): string {
  const plain = halfWidth(cell).replace(/\s/g, '')
  const year = Number(plain.slice(6, 10)) + years
  const end = plain.slice(10, 14) === '0229' && !isLeap(year) ? '0228' : plain.slice(10, 14)
  // The last digit of the area stays: two people may differ in nothing else.
  const digits = `${area.slice(0, 5)}${plain[5]}${year}${end}${plain.slice(14)}`
  if (plain.length !== 18) return digits
  const right = checkDigit(plain.slice(0, 17)) === plain.slice(17).toUpperCase()
  const now = checkDigit(digits.slice(0, 17))
  const last = right ? now : wrongDigit(now)
  const text = digits.slice(0, 17) + (plain.endsWith('x') && last === 'X' ? 'x' : last)
  return plain === cell.replace(/\s/g, '') ? text : fullWidth(text)
}

export const wrongDigit = (digit: string) => (digit === 'X' ? '0' : String((Number(digit) + 1) % 10))
