/** A reference to another record of the same county by its id, a UUID of version 7. */
import type { ValueFace } from '../kind.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const refValue: ValueFace<string> = {
  read(text) {
    const value = text.trim().toLowerCase()
    return uuid.test(value) ? { value } : { fault: { key: 'ref.unknown', details: { text: value.slice(0, 40) } } }
  },
  check: (value) =>
    typeof value === 'string' && uuid.test(value) ? undefined : { key: 'ref.unknown', details: { text: String(value).slice(0, 40) } },
  show: (value) => value,
}
