/**
 * A measured quantity in the unit of its field, kept as an integer of ten-thousandths of that unit.
 * A unit that people write instead is converted exactly, or refused when that is not possible.
 */
import type { ValueFace } from '../kind.ts'
import { readScaled, showScaled } from '../scaled.ts'

export const quantityScale = 4

/** from → to: factor. 1 公顷 = 15 亩 by definition; 1 公里 = 1000 米; 1 公斤 = 2 斤. */
const factors: Record<string, Record<string, number>> = {
  公顷: { 亩: 15 },
  公里: { 米: 1000 },
  千米: { 公里: 1, 米: 1000 },
  公斤: { 斤: 2 },
  吨: { 公斤: 1000, 斤: 2000 },
  平方米: { 平方米: 1 },
  '㎡': { 平方米: 1 },
  m2: { 平方米: 1 },
}

export const quantityValue: ValueFace<number> = {
  read(text, field, headingUnit) {
    const number = readScaled(text, quantityScale)
    const unit = number?.rest || headingUnit || field.unit || ''
    const factor = unit === field.unit ? 1 : factors[unit]?.[field.unit ?? '']
    if (!number || number.scaled < 0 || factor === undefined || !Number.isSafeInteger(number.scaled * factor)) {
      return { fault: { key: 'quantity.unreadable', details: { text: text.slice(0, 20), unit: field.unit ?? '' } } }
    }
    const value = number.scaled * factor
    return factor === 1 && !number.resolved
      ? { value }
      : {
          value,
          note: { key: 'quantity.converted', details: { text: text.slice(0, 20), value: `${showScaled(value, quantityScale, 0)}${field.unit}` } },
        }
  },
  check: (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : { key: 'quantity.notQuantity', details: {} }),
  show: (value) => showScaled(value, quantityScale, 0),
}
