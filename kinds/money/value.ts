/** An amount of money in fen, an integer, so that sums and comparisons are exact everywhere. */
import type { ValueFace } from '../kind.ts'
import { readScaled, showScaled } from '../scaled.ts'

const shifts: Record<string, number> = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 }

export const moneyValue: ValueFace<number> = {
  read(text, _field, unit = '元') {
    // A cell that says its own unit means that, not the heading's.
    const number = readScaled(text.replace(/^[¥￥]\s*/, ''), 2, /[千万亿元]/.test(text) ? 0 : (shifts[unit] ?? 0))
    if (!number || !/^(元|元整|元\/年|元\/月)?$/.test(number.rest)) {
      return { fault: { key: 'money.unreadable', details: { text: text.slice(0, 30) } } }
    }
    const noteworthy = number.resolved || number.rest !== ''
    const shown = showScaled(number.scaled, 2, 0)
    return noteworthy
      ? { value: number.scaled, note: { key: 'money.asText', details: { text: text.slice(0, 30), value: shown } } }
      : { value: number.scaled }
  },
  check: (value) => (Number.isSafeInteger(value) ? undefined : { key: 'money.notFen', details: {} }),
  show: (value) => showScaled(value, 2, 2),
}
