/** Maps published in China show places shifted by some hundred metres (GCJ-02). The shift as it is publicly known, and its inverse by nearing. */

const a = 6378245
const eccentricity = 0.00669342162296594

const sines = (x: number, ...terms: readonly (readonly [factor: number, frequency: number])[]) =>
  terms.reduce((sum, [factor, frequency]) => sum + factor * Math.sin(x * frequency * Math.PI), 0)

function shiftOf(lon: number, lat: number): [lon: number, lat: number] {
  const x = lon - 105
  const y = lat - 35
  const waves = (sines(x, [20, 6], [20, 2]) * 2) / 3
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves +
    (sines(y, [20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30]) * 2) / 3
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves +
    (sines(x, [20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30]) * 2) / 3
  const angle = (lat / 180) * Math.PI
  const magic = 1 - eccentricity * Math.sin(angle) ** 2
  return [
    (east * 180) / ((a / Math.sqrt(magic)) * Math.cos(angle) * Math.PI),
    (north * 180) / (((a * (1 - eccentricity)) / (magic * Math.sqrt(magic))) * Math.PI),
  ]
}

export function toGcj02(lon: number, lat: number): [lon: number, lat: number] {
  const [east, north] = shiftOf(lon, lat)
  return [lon + east, lat + north]
}

export function fromGcj02(lon: number, lat: number): [lon: number, lat: number] {
  let [x, y] = [lon, lat]
  for (let turn = 0; turn < 4; turn++) {
    const [east, north] = shiftOf(x, y)
    ;[x, y] = [lon - east, lat - north]
  }
  return [x, y]
}
