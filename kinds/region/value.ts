/**
 * A place as its code: 6 digits for a county, 9 for a town, 12 for an administrative village or community,
 * 15 for a natural village, whose last three digits are our own (the national code ends at 12, 统计用区划代码).
 * A code begins with its parent's code, so "inside" is a range of texts.
 */
import type { ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'

const pattern = /^\d{6}(\d{3}){0,3}$/

export const regionValue: ValueFace<string> = {
  read(text) {
    const value = halfWidth(text).replace(/\s+/g, '')
    return pattern.test(value) ? { value } : { fault: { key: 'region.unknown', details: { text: value.slice(0, 30) } } }
  },
  check: (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : { key: 'region.unknown', details: { text: String(value).slice(0, 30) } },
  show: (value) => value,
}

/** The text just after every code inside `code`. Range form, because a row-security policy with LIKE cannot use an index. */
export const regionEnd = (code: string) => `${code}z`

/** How long the codes are of the places directly inside one: 12 digits for the villages of a town. Nothing lies inside a natural village. */
export const lengthInside = (code: string) => Math.min(15, code.length + 3)

export const isInside = (code: string, scope: string) => code.startsWith(scope)
