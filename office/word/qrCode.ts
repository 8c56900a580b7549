/** An address as a QR code (ISO/IEC 18004): bytes, correction level M, up to version 9, which holds 180 of them. */

/** Of each version: correction bytes of a block, and the data bytes of its blocks. */
const versions: readonly { correction: number; blocks: readonly number[]; alignment: readonly number[] }[] = [
  { correction: 10, blocks: [16], alignment: [] },
  { correction: 16, blocks: [28], alignment: [6, 18] },
  { correction: 26, blocks: [44], alignment: [6, 22] },
  { correction: 18, blocks: [32, 32], alignment: [6, 26] },
  { correction: 24, blocks: [43, 43], alignment: [6, 30] },
  { correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34] },
  { correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38] },
  { correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42] },
  { correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46] },
]

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

/** Rows of dark modules. Throws when the text is too long. */
export function qrCode(text: string): boolean[][] {
  const bytes = [...Buffer.from(text, 'utf8')]
  const version = versions.findIndex(({ blocks }) => blocks.reduce((sum, size) => sum + size) >= bytes.length + 2) + 1
  if (!version) throw new Error(`too long for a code: ${bytes.length} bytes`)
  const bits = codewords(bytes, version).flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((at) => (byte >> at) & 1))
  const candidates = masks.map((_, mask) => draw(version, mask, bits))
  return candidates.reduce((best, each) => (penalty(each) < penalty(best) ? each : best))
}

/** Mode 4 and the length in front, 0xEC and 0x11 in turn behind; then block by block a byte of each, data before correction. */
function codewords(bytes: readonly number[], version: number): number[] {
  const { correction, blocks } = versions[version - 1] as (typeof versions)[number]
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0]
  const data = nibbles.flatMap((nibble, at) => (at % 2 ? [] : [(nibble << 4) | (nibbles[at + 1] ?? 0)]))
  const capacity = blocks.reduce((sum, size) => sum + size)
  for (let at = 0; data.length < capacity; at++) data.push(at % 2 ? 0x11 : 0xec)
  const startOf = (block: number) => blocks.slice(0, block).reduce((sum, size) => sum + size, 0)
  const parts = blocks.map((size, block) => data.slice(startOf(block), startOf(block) + size))
  const corrections = parts.map((part) => remainder(part, correction))
  const interleaved = (all: readonly number[][]) =>
    Array.from({ length: Math.max(...all.map((each) => each.length)) }, (_, at) => all.flatMap((each) => each[at] ?? [])).flat()
  return [...interleaved(parts), ...interleaved(corrections)]
}

/** Powers of 2 in the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1, and their logarithms. */
const powers: number[] = []
const logarithms: number[] = []
for (let at = 0, value = 1; at < 255; at++) {
  powers[at] = value
  logarithms[value] = at
  value = (value << 1) ^ (value & 128 ? 0x11d : 0)
}
const times = (a: number, b: number) => (a && b ? (powers[((logarithms[a] as number) + (logarithms[b] as number)) % 255] as number) : 0)

/** Reed-Solomon: what is left of the data, shifted, divided by the generator. */
function remainder(data: readonly number[], degree: number): number[] {
  let generator = [1]
  for (let at = 0; at < degree; at++) {
    generator = [...generator, 0].map((value, index) => value ^ times(generator[index - 1] ?? 0, powers[at] as number))
  }
  const rest = [...data, ...Array<number>(degree).fill(0)]
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at] as number
    for (const [index, value] of generator.entries()) rest[at + index] = (rest[at + index] as number) ^ times(value, factor)
  }
  return rest.slice(data.length)
}

function draw(version: number, mask: number, bits: readonly number[]): boolean[][] {
  const size = version * 4 + 17
  const modules: (boolean | undefined)[][] = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined))
  const set = (row: number, column: number, isDark: boolean) => {
    const line = modules[row]
    if (line && column >= 0 && column < size) line[column] = isDark
  }
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const) {
    for (let r = -1; r <= 7; r++)
      for (let c = -1; c <= 7; c++) {
        const ring = Math.max(Math.abs(r - 3), Math.abs(c - 3))
        set(top + r, left + c, ring === 3 || ring <= 1)
      }
  }
  const centres = versions[version - 1]?.alignment ?? []
  for (const row of centres)
    for (const column of centres) {
      if (modules[row]?.[column] !== undefined) continue
      for (let r = -2; r <= 2; r++) for (let c = -2; c <= 2; c++) set(row + r, column + c, Math.max(Math.abs(r), Math.abs(c)) !== 1)
    }
  for (let at = 8; at < size - 8; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  drawFormat(set, size, mask)
  if (version >= 7) drawVersion(set, size, version)
  fill(modules, size, mask, bits)
  return modules as boolean[][]
}

/** The bits of `value` with the remainder by which reading errors are found. */
function withCheck(value: number, generator: number, degree: number): number {
  let rest = value << degree
  for (let at = 31; at >= degree; at--) if ((rest >> at) & 1) rest ^= generator << (at - degree)
  return (value << degree) | rest
}

type Set = (row: number, column: number, isDark: boolean) => void

/** Level M has the bits 00, so that the mask alone is said. */
function drawFormat(set: Set, size: number, mask: number) {
  const format = withCheck(mask, 0x537, 10) ^ 0x5412
  for (let at = 0; at < 15; at++) {
    const isDark = ((format >> at) & 1) === 1
    set(at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, 8, isDark)
    set(8, at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at, isDark)
  }
  set(size - 8, 8, true)
}

function drawVersion(set: Set, size: number, version: number) {
  const said = withCheck(version, 0x1f25, 12)
  for (let at = 0; at < 18; at++) {
    const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)]
    const isDark = ((said >> at) & 1) === 1
    set(near, far, isDark)
    set(far, near, isDark)
  }
}

/** Two columns at a time from the right, up and down in turn, around what is drawn already. */
function fill(modules: (boolean | undefined)[][], size: number, mask: number, bits: readonly number[]) {
  const isMasked = masks[mask] as (typeof masks)[number]
  let next = 0
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right--
    for (let step = 0; step < size; step++) {
      const row = isUp ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        const line = modules[row] as (boolean | undefined)[]
        if (line[column] === undefined) line[column] = (bits[next++] === 1) !== isMasked(row, column)
      }
    }
  }
}

/** How hard it would be to read: long runs, blocks of one colour, too much of one. */
function penalty(modules: readonly boolean[][]): number {
  const columns = modules.map((_, at) => modules.map((row) => row[at] as boolean))
  const runs = [...modules, ...columns].flatMap(
    (line) =>
      line
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .match(/0{5,}|1{5,}/g) ?? [],
  )
  let blocks = 0
  for (let r = 1; r < modules.length; r++)
    for (let c = 1; c < modules.length; c++) {
      const [above, here] = [modules[r - 1] as boolean[], modules[r] as boolean[]]
      if (here[c] === here[c - 1] && here[c] === above[c] && here[c] === above[c - 1]) blocks++
    }
  const dark = modules.flat().filter(Boolean).length / modules.length ** 2
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + blocks * 3 + Math.floor(Math.abs(dark - 0.5) * 20) * 10
}
