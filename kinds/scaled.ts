import { halfWidth } from './width.ts'

/** Powers of ten that Chinese writing puts behind a number. */
const magnitudes: Record<string, number> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }
const written = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(千万|百万|千|万|亿)?\s*(.*)$/

export interface ScaledNumber {
  /** The number times ten to the power `scale`, exact. */
  scaled: number
  /** What stood behind the number, e.g. 元. */
  rest: string
  /** True when a sign such as 万 was resolved. */
  resolved: boolean
}

/**
 * Reads a decimal number as an integer scaled by `scale` places, without binary fractions.
 * `shift` is what a heading adds (万元 → 4). Nothing when it is not a number or has more places than are kept.
 */
export function readScaled(text: string, scale: number, shift = 0): ScaledNumber | undefined {
  const match = written.exec(halfWidth(text).trim())
  if (!match) return undefined
  const [, sign, whole, fraction = '', magnitude, rest = ''] = match
  const places = scale + shift + (magnitude ? (magnitudes[magnitude] ?? 0) : 0)
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > places) return undefined
  const scaled = Number(`${whole?.replaceAll(',', '')}${kept.padEnd(places, '0')}`)
  if (!Number.isSafeInteger(scaled)) return undefined
  return { scaled: sign === '-' && scaled !== 0 ? -scaled : scaled, rest: rest.trim(), resolved: Boolean(magnitude) }
}

/** The decimal text of a scaled integer with at least `least` places. */
export function showScaled(scaled: number, scale: number, least: number): string {
  const digits = Math.abs(scaled)
    .toFixed(0)
    .padStart(scale + 1, '0')
  const whole = digits.slice(0, -scale).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits.slice(-scale).replace(/0+$/, '').padEnd(least, '0')
  return `${scaled < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}
