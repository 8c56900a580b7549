/** Where households stand on a map without a ground: degrees as metres on a plane, each village with its hull and its name. */
import type { MappedHousehold, VisitMap } from '../../core/pairing/visitMap.ts'
import { readPoint } from '../../kinds/point/value.ts'

export interface Mark extends MappedHousehold {
  x: number
  y: number
}

export interface MapPlace {
  region: string
  /** An outline around its households; empty where they are fewer than three. */
  outline: string
  x: number
  y: number
}

export interface MapLayout {
  marks: Mark[]
  places: MapPlace[]
  /** A round distance, and how long it is drawn. */
  scale: { metres: number; length: number }
}

export const mapSize = { width: 860, height: 520, edge: 48 }

const metresPerDegree = 111_320
/** Fewer metres than this are not drawn larger: two neighbours are no map. */
const leastMetres = 400
const beside = 9

type Spot = [x: number, y: number]

/** Metres east and south of the first, true enough for a county. */
function flatten(points: readonly Spot[]): Spot[] {
  const [[lon0, lat0] = [0, 0]] = points
  const narrowing = Math.cos((lat0 * Math.PI) / 180)
  return points.map(([lon, lat]) => [(lon - lon0) * metresPerDegree * narrowing, (lat0 - lat) * metresPerDegree])
}

/** `depth` is how many digits of a place's code tell one outline from another. */
export function layoutMap({ households, villages }: Pick<VisitMap, 'households' | 'villages'>, depth: number): MapLayout {
  const spots = flatten([...households, ...villages].map(({ position }) => readPoint(position) ?? [0, 0]))
  if (!spots.length) return { marks: [], places: [], scale: { metres: 0, length: 0 } }
  const range = (at: 0 | 1) => [Math.min(...spots.map((spot) => spot[at])), Math.max(...spots.map((spot) => spot[at]))] as const
  const [[west, east], [north, south]] = [range(0), range(1)]
  const room = { width: mapSize.width - 2 * mapSize.edge, height: mapSize.height - 2 * mapSize.edge }
  const perMetre = Math.min(room.width / Math.max(east - west, leastMetres), room.height / Math.max(south - north, leastMetres))
  const drawn = spots.map(
    ([x, y]): Spot => [mapSize.width / 2 + (x - (west + east) / 2) * perMetre, mapSize.height / 2 + (y - (north + south) / 2) * perMetre],
  )
  const taken = new Map<string, number>()
  const marks = households.map((household, at): Mark => {
    const [x, y] = apart(drawn[at] as Spot, taken)
    return { ...household, x, y }
  })
  return { marks, places: placesOf(marks, villages, drawn.slice(households.length), depth), scale: scaleOf(perMetre) }
}

/** Families of one house stand beside each other. */
function apart([x, y]: Spot, taken: Map<string, number>): Spot {
  const key = `${Math.round(x / beside)} ${Math.round(y / beside)}`
  const before = taken.get(key) ?? 0
  taken.set(key, before + 1)
  const angle = before * 2.4
  const far = before ? beside * (0.6 + 0.25 * Math.sqrt(before)) : 0
  return [x + far * Math.cos(angle), y + far * Math.sin(angle)]
}

function placesOf(marks: readonly Mark[], villages: VisitMap['villages'], drawn: readonly Spot[], depth: number): MapPlace[] {
  const places = new Map<string, Spot[]>()
  for (const { region, x, y } of marks) {
    const place = region.slice(0, depth)
    places.set(place, [...(places.get(place) ?? []), [x, y]])
  }
  const said = new Map(villages.map(({ region }, at) => [region.slice(0, depth), drawn[at] as Spot]))
  return [...new Set([...places.keys(), ...said.keys()])].map((region) => {
    const own = places.get(region) ?? []
    const [x, y] = said.get(region) ?? aboveOf(own)
    return {
      region,
      outline:
        own.length < 3
          ? ''
          : `M${hullOf(own)
              .map((spot) => spot.map(Math.round).join())
              .join('L')}Z`,
      x,
      y,
    }
  })
}

/** Where a name covers none of them. */
const aboveOf = (spots: readonly Spot[]): Spot => [spots.reduce((sum, [x]) => sum + x, 0) / spots.length, Math.min(...spots.map(([, y]) => y))]

/** The smallest outline without dents around all of them, by Andrew’s monotone chain. */
export function hullOf(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort(([a, b], [c, d]) => a - c || b - d)
  const turn = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const chain = (from: readonly Spot[]) => {
    const kept: Spot[] = []
    for (const spot of from) {
      while (kept.length > 1 && turn(kept.at(-2) as Spot, kept.at(-1) as Spot, spot) <= 0) kept.pop()
      kept.push(spot)
    }
    return kept.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.reverse())]
}

const roundMetres = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]

function scaleOf(perMetre: number): MapLayout['scale'] {
  const metres = roundMetres.find((each) => each * perMetre >= 60) ?? 100_000
  return { metres, length: metres * perMetre }
}
