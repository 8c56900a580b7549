/** What stands in a cell of another kind by mistake and belongs to a person: a mobile number, or digits as many as an ID number's. */
import { halfWidth } from '../../kinds/width.ts'

const personal = /(?<!\d)1[3-9](?: ?\d){9}(?!\d)|\d(?: ?[\dXx]){13,}/g

/** The text with such digits struck out; one without them stays as it is. */
export function maskPersonal(text: string): string {
  const plain = halfWidth(text)
  const masked = plain.replace(personal, (digits) => digits.slice(0, 3).padEnd(digits.length, '*'))
  return masked === plain ? text : masked
}
