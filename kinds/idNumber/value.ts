/**
 * Resident identity number: GB 11643-1999, check digit by ISO 7064 MOD 11-2. Secret.
 * The area part is where the person was first registered, so any area is accepted; old codes are legal.
 */
import type { Fault, ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** The check digit of the first 17 digits. */
export function checkDigit(digits: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (digits.charCodeAt(i) - 48) * (weights[i] as number)
  return checkDigits[sum % 11] as string
}

export const birthOfId = (id: string) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`

/** Sex by GB/T 2261.1: 1 male, 2 female. */
export const sexOfId = (id: string) => (Number(id[16]) % 2 === 1 ? '1' : '2')

/** Without the last four: a birth date beside it would give the number away. */
export const maskId = (id: string) => (id.length < 8 ? '' : id.slice(0, 4)).padEnd(id.length, '*')

function faultOf(id: string): Fault | undefined {
  const masked = maskId(id)
  if (id.length !== 18) return { key: 'idNumber.length', details: { length: id.length, masked } }
  if (!/^\d{17}[\dX]$/.test(id)) return { key: 'idNumber.characters', details: { masked } }
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1850 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { key: 'idNumber.birth', details: { masked } }
  // Which digit it should be is not told: it would be written in without a look at the card.
  return checkDigit(id) === id[17] ? undefined : { key: 'idNumber.checkDigit', details: { masked } }
}

export const idNumberValue: ValueFace<string> = {
  secret: true,
  read(text) {
    const value = halfWidth(text).replace(/\s+/g, '').replace(/^'/, '').toUpperCase()
    if (/E\+/.test(value)) return { fault: { key: 'idNumber.rounded', details: {} } }
    const fault = faultOf(value)
    return fault ? { fault } : { value }
  },
  check: (value) => (typeof value === 'string' ? faultOf(value) : { key: 'idNumber.characters', details: { masked: '' } }),
  show: maskId,
}
