/** Free text and names. A name written 王　芳 is 王芳. */
import type { Fault, ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'
import { standingFor } from '../words.ts'

const defaultMax = 500

/** Written where a name should stand when there is none. */
const nobody = /^(?:待定|待填|不详|未知|暂无|无|某某|某|[?？/]+)$/

export const textValue: ValueFace<string> = {
  read(text, field) {
    const trimmed = halfWidth(text).trim()
    const said = field.properName ? trimmed.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/[•・．‧]/g, '·') : trimmed
    const value = (field.codes && standingFor(field.codes, said)) ?? said
    if (field.properName && nobody.test(value)) return { fault: { key: 'text.nobody', details: { text: value } } }
    const fault = textValue.check(value, field, '')
    return fault ? { fault } : { value }
  },
  check(value, field): Fault | undefined {
    // A zero byte or half a character can be kept by no database.
    if (typeof value !== 'string' || value.includes('\0') || /\p{Surrogate}/u.test(value)) return { key: 'text.notText', details: {} }
    const max = field.max ?? defaultMax
    if (value.length > max && [...value].length > max) return { key: 'text.tooLong', details: { max } }
    if (field.pattern && !wholly(field.pattern).test(value)) {
      return { key: 'text.pattern', details: { help: field.help ?? '' } }
    }
    return undefined
  },
  show: (value) => value,
}

const patterns = new Map<string, RegExp>()

function wholly(pattern: string): RegExp {
  const found = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u')
  patterns.set(pattern, found)
  return found
}
