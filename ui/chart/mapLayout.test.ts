import { describe, expect, it } from 'vitest'
import type { MappedHousehold } from '../../core/pairing/visitMap.ts'
import { hullOf, layoutMap, mapSize } from './mapLayout.ts'

const household = (id: string, region: string, position: string): MappedHousehold => ({
  ...{ id, title: id, region, position },
  ...{ needsHelp: true, isPaired: false, lastVisitOn: null, openRequests: 0 },
})
const [one, two] = ['449901101201', '449901101202']
const households = [
  household('a', `${one}001`, '108.32000,23.84000'),
  household('b', `${one}001`, '108.33000,23.84000'),
  household('c', `${one}002`, '108.32500,23.85000'),
  household('d', `${two}001`, '108.36000,23.82000'),
  household('e', `${two}001`, '108.36000,23.82000'),
]

describe('a map of households', () => {
  it('has north above and east at the right, all of it inside its frame', () => {
    const { marks } = layoutMap({ households, villages: [] }, 12)
    const at = new Map(marks.map((mark) => [mark.id, mark]))
    expect(at.get('b')?.x).toBeGreaterThan(at.get('a')?.x as number)
    expect(at.get('c')?.y).toBeLessThan(at.get('a')?.y as number)
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(mapSize.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(mapSize.height)
    }
  })

  it('draws a metre as long to the north as to the east, and says how long', () => {
    const { marks, scale } = layoutMap({ households: households.slice(0, 3), villages: [] }, 12)
    const [a, b, c] = marks
    const [east, north] = [(b?.x as number) - (a?.x as number), (a?.y as number) - (c?.y as number)]
    // A hundredth of a degree: 1018 m to the east at this latitude, 1113 m to the north.
    expect(north / east).toBeCloseTo(1113.2 / 1018.3, 2)
    expect((scale.length / scale.metres) * 1113.2).toBeCloseTo(north, 0)
  })

  it('outlines and names each village, at the place it says or above its households', () => {
    const { places } = layoutMap({ households, villages: [{ region: two, name: '河口村', position: '108.36000,23.84000' }] }, 12)
    expect(places.map(({ region, outline }) => [region, outline !== ''])).toEqual([
      [one, true],
      [two, false],
    ])
    const village = layoutMap({ households, villages: [] }, 15).places
    expect(village.map(({ region }) => region)).toEqual([`${one}001`, `${one}002`, `${two}001`])
  })

  it('shows both of two families at one door', () => {
    const { marks } = layoutMap({ households, villages: [] }, 12)
    const [d, e] = marks.slice(-2)
    expect(Math.hypot((d?.x as number) - (e?.x as number), (d?.y as number) - (e?.y as number))).toBeGreaterThan(5)
  })

  it('is empty of nobody', () => {
    expect(layoutMap({ households: [], villages: [] }, 12).marks).toEqual([])
  })

  it('is outlined by the outermost', () => {
    expect(
      hullOf([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [2, 2],
      ]),
    ).toHaveLength(4)
  })
})
