/** An amount of money in fen, an integer, so that sums and comparisons are exact everywhere. */
import type { ValueFace } from '../kind.ts'
import { readScaled, showScaled } from '../scaled.ts'
import { readInWords } from './inWords.ts'

const zeros: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
const moneyUnit = /^(?:单位)?(?:人民币)?([十百千万亿]*)元?(?:[/每、].*)?$/

/** Powers of ten that a unit puts behind a number of 元: 万元, 万, 单位：十万元. */
function shiftOf(unit: string): number {
  const [, magnitudes = ''] = moneyUnit.exec(unit.replace(/[\s:：]/g, '')) ?? []
  return [...magnitudes].reduce((sum, each) => sum + (zeros[each] ?? 0), 0)
}

export const moneyValue: ValueFace<number> = {
  read(text, _field, unit = '元') {
    // A cell that says its own unit means that, not the heading's.
    const plain = text
      .replace(/^(?:[¥￥]|人民币)\s*/, '')
      .replaceAll('仟', '千')
      .replace(/块钱?$/, '元')
    const number = readScaled(plain, 2, /[千万亿元]/.test(plain) ? 0 : shiftOf(unit))
    const isNumber = number !== undefined && /^(元|元整|元\/年|元\/月)?$/.test(number.rest)
    if (isNumber && !number.resolved && number.rest === '') return { value: number.scaled }
    const value = isNumber ? number.scaled : readInWords(text)
    return value === undefined
      ? { fault: { key: 'money.unreadable', details: { text: text.slice(0, 30) } } }
      : { value, note: { key: 'money.asText', details: { text: text.slice(0, 30), value: showScaled(value, 2, 0) } } }
  },
  check: (value) => (Number.isSafeInteger(value) ? undefined : { key: 'money.notFen', details: {} }),
  show: (value) => showScaled(value, 2, 2),
}
