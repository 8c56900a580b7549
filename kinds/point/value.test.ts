import { describe, expect, it } from 'vitest'
import { fromGcj02, toGcj02 } from './gcj02.ts'
import { pointValue, readPoint } from './value.ts'

const field = { label: '位置' }

describe('a position', () => {
  it.each([
    ['115.32,32.84', '115.32000,32.84000'],
    ['115.320004， 32.84', '115.32000,32.84000'],
    ['东经115.32 北纬32.84', '115.32000,32.84000'],
    ['32.84,115.32', '115.32000,32.84000'],
    ['１１５.３２°E ３２.８４°N', '115.32000,32.84000'],
  ])('is read from %s', (text, value) => {
    expect(pointValue.read(text, field)).toEqual({ value })
    expect(readPoint(value)).toEqual([115.32, 32.84])
  })

  it.each(['村东头', '115.32', '115°19′12″,32°50′24″', '115.32,32.84,50'])('is not %s', (text) => {
    expect(pointValue.read(text, field)).toMatchObject({ fault: { key: 'point.unreadable' } })
  })

  it('lies in China', () => {
    expect(pointValue.read('2.35,48.85', field)).toMatchObject({ fault: { key: 'point.outside' } })
    expect(pointValue.check('150.00000,32.00000', field, '')).toMatchObject({ key: 'point.outside' })
    expect(pointValue.check('115.32,32.84', field, '')).toMatchObject({ key: 'point.unreadable' })
  })

  it('copied from a published map is moved back to where it is, and says so', () => {
    const [lon, lat] = toGcj02(116.39, 39.9)
    // About 500 m to the east and 150 m to the north in Beijing.
    expect([lon - 116.39, lat - 39.9].map((shift) => shift.toFixed(4))).toEqual(['0.0062', '0.0014'])
    const back = fromGcj02(lon, lat)
    expect(Math.abs(back[0] - 116.39) + Math.abs(back[1] - 39.9)).toBeLessThan(1e-6)
    expect(pointValue.read(`高德 ${lon},${lat}`, field)).toMatchObject({ value: '116.39000,39.90000', note: { key: 'point.converted' } })
    expect(pointValue.read(`GCJ-02 ${lon},${lat}`, field)).toMatchObject({ value: '116.39000,39.90000' })
  })

  it('is shown to nobody by the way', () => {
    expect(pointValue.show('115.32000,32.84000', field)).not.toMatch(/\d/)
  })
})
