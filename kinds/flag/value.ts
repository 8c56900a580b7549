/** Yes or no; not known is empty, never no. */
import type { ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'

const words = new Map<string, boolean>([
  ...['是', '有', '√', '✓', '1', 'Y', 'y', '对', '已'].map((word) => [word, true] as const),
  ...['否', '无', '×', '✗', '0', 'N', 'n', '没有', '未'].map((word) => [word, false] as const),
])

export const flagValue: ValueFace<boolean> = {
  read(text) {
    const value = words.get(halfWidth(text).trim())
    return value === undefined ? { fault: { key: 'flag.unreadable', details: { text: text.slice(0, 20) } } } : { value }
  },
  check: (value) => (typeof value === 'boolean' ? undefined : { key: 'flag.unreadable', details: { text: String(value).slice(0, 20) } }),
  show: (value) => (value ? '是' : '否'),
}
