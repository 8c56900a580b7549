/**
 * Where something lies, as degrees of WGS-84 (CGCS2000, which 北斗 and phones give, is the same at the scale of a village), kept as
 * "经度,纬度" to a metre. What is copied from 高德, 腾讯 or 微信 says so and is converted once. Secret: it leads to somebody's door.
 */
import type { ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'
import { fromGcj02 } from './gcj02.ts'

const decimals = 5
/** China with its islands. */
const bounds = { lon: [73, 136], lat: [3, 54] } as const

const isIn = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to
const isChina = (lon: number, lat: number) => isIn(lon, bounds.lon) && isIn(lat, bounds.lat)

const written = (lon: number, lat: number) => `${lon.toFixed(decimals)},${lat.toFixed(decimals)}`

/** 经度 and 纬度 of a value, or nothing where it is none. */
export function readPoint(value: unknown): [lon: number, lat: number] | undefined {
  const match = typeof value === 'string' ? /^(\d{2,3}\.\d{5}),(\d{1,2}\.\d{5})$/.exec(value) : null
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

export const pointValue: ValueFace<string> = {
  secret: true,
  read(text) {
    const plain = halfWidth(text)
    const numbers =
      plain
        .replace(/GCJ-?02/gi, '')
        .match(/\d+(\.\d+)?/g)
        ?.map(Number) ?? []
    const [first = Number.NaN, second = Number.NaN] = numbers
    if (numbers.length !== 2 || /[-′″'"分秒]/.test(plain.replace(/GCJ-02/gi, ''))) return { fault: { key: 'point.unreadable', details: {} } }
    // Whoever says latitude first is understood: in China the two ranges do not meet.
    const [lon, lat] = first < second ? [second, first] : [first, second]
    if (!isChina(lon, lat)) return { fault: { key: 'point.outside', details: {} } }
    if (!/GCJ|高德|腾讯|微信|火星/i.test(plain)) return { value: written(lon, lat) }
    return { value: written(...fromGcj02(lon, lat)), note: { key: 'point.converted', details: {} } }
  },
  check(value) {
    const point = readPoint(value)
    if (!point) return { key: 'point.unreadable', details: {} }
    return isChina(...point) ? undefined : { key: 'point.outside', details: {} }
  },
  show: () => '东经***，北纬***',
}
