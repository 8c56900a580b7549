/** How many: a whole number, not negative. */
import type { ValueFace } from '../kind.ts'
import { readScaled } from '../scaled.ts'

const sound = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 2_000_000_000

export const countValue: ValueFace<number> = {
  read(text) {
    const number = readScaled(text, 0)
    if (!number || !sound(number.scaled) || !/^[\p{Script=Han}]?$/u.test(number.rest)) {
      return { fault: { key: 'count.unreadable', details: { text: text.slice(0, 20) } } }
    }
    return number.rest
      ? { value: number.scaled, note: { key: 'count.asText', details: { text: text.slice(0, 20), value: number.scaled } } }
      : { value: number.scaled }
  },
  check: (value) => (sound(value) ? undefined : { key: 'count.notCount', details: {} }),
  show: (value, { plain }) => (plain ? value.toFixed(0) : value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',')),
}
