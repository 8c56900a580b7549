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
  米: { 公里: 0.001 },
  公斤: { 斤: 2 },
  斤: { 公斤: 0.5 },
  吨: { 公斤: 1000, 斤: 2000 },
}

/** Other writings of the same unit. */
const writings: Record<string, string> = {
  '㎡': '平方米',
  m2: '平方米',
  'm²': '平方米',
  平米: '平方米',
  平方: '平方米',
  km: '公里',
  '㎞': '公里',
  千米: '公里',
  m: '米',
  kg: '公斤',
  '㎏': '公斤',
  千克: '公斤',
  市亩: '亩',
  市斤: '斤',
}

const nameOf = (unit: string) => writings[unit] ?? writings[unit.toLowerCase()] ?? unit
const units = new Set([...Object.keys(factors), ...Object.values(factors).flatMap((to) => Object.keys(to)), ...Object.values(writings)])

function factorOf(from: string, to: string): number | undefined {
  // Where a field has no unit, any that people write is its own.
  if (!to || nameOf(from) === to) return 1
  return factors[nameOf(from)]?.[to]
}

/** Whether values said in one unit can be kept in the other. */
export const convertsTo = (from: string, to: string): boolean => units.has(nameOf(from)) && factorOf(from, nameOf(to)) !== undefined

export const quantityValue: ValueFace<number> = {
  read(text, field, headingUnit) {
    const number = readScaled(text, quantityScale)
    const unit = number?.rest || headingUnit || field.unit || ''
    const factor = factorOf(unit, field.unit ?? '')
    // Divided, not multiplied by a fraction: a binary fraction is not exact.
    const value = number && factor !== undefined ? (factor < 1 ? number.scaled / Math.round(1 / factor) : number.scaled * factor) : Number.NaN
    if (!number || factor === undefined || number.scaled < 0 || !Number.isSafeInteger(value)) {
      return { fault: { key: 'quantity.unreadable', details: { text: text.slice(0, 20), unit: field.unit ?? '' } } }
    }
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
