/** Makes a picture of a page small: a PNG of at most 256 colours, every other colour becoming the nearest of them. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostColours = 256
const hardlyTold = 40
const surfaces = 48

/** Takes 8-bit RGB or RGBA without interlacing, as a browser writes it. Transparency is lost. */
export function shrinkPng(png: Buffer): Buffer {
  const parts = chunksOf(png)
  const header = parts.find(({ type }) => type === 'IHDR')?.content ?? Buffer.alloc(0)
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const channels = header[9] === 6 ? 4 : 3
  const packed = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
  const pixels = unfilter(inflateSync(packed), width * channels, height, channels)
  const palette = choosePalette(pixels, channels)
  const indexOf = nearestIn(palette)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = indexOf(pixels.readUIntBE((y * width + x) * channels, 3))
  const indexed = Buffer.from(header)
  indexed[9] = 3
  return Buffer.concat([
    signature,
    chunk('IHDR', indexed),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunksOf(png: Buffer) {
  const found: { type: string; content: Buffer }[] = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    found.push({ type: png.toString('latin1', at + 4, at + 8), content: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return found
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** Each line says in its first byte from which neighbours its bytes were foretold: left, above, both, or the best of three. */
function unfilter(lines: Buffer, stride: number, height: number, step: number): Buffer {
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= step ? (pixels[at - step] ?? 0) : 0
      const above = y > 0 ? (pixels[at - stride] ?? 0) : 0
      const corner = x >= step && y > 0 ? (pixels[at - stride - step] ?? 0) : 0
      const foretold = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0
      pixels[at] = ((lines[y * (stride + 1) + 1 + x] ?? 0) + foretold) & 0xff
    }
  }
  return pixels
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

/** The commonest, which are surfaces, as they are; of the others none that can hardly be told from one already there, so that rare colours have room. */
function choosePalette(pixels: Buffer, channels: number): number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const chosen: number[] = []
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (chosen.length === mostColours) break
    if (chosen.length < surfaces || chosen.every((other) => distance(other, colour) > hardlyTold)) chosen.push(colour)
  }
  return chosen
}

const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]

const distance = (a: number, b: number) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 0xff) - ((b >> 8) & 0xff)) ** 2 + ((a & 0xff) - (b & 0xff)) ** 2

function nearestIn(palette: number[]) {
  const known = new Map(palette.map((colour, index) => [colour, index]))
  return (colour: number): number => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const distances = palette.map((each) => distance(each, colour))
    const nearest = distances.indexOf(Math.min(...distances))
    known.set(colour, nearest)
    return nearest
  }
}
