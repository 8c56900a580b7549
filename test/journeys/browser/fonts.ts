/** Chinese fonts for a machine that has none: unpacked from the npm package, and shown to the browser by a fontconfig of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'

const packageFolder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
// The family as the font itself calls it. Latin letters and digits are in it too.
const family = 'Noto Sans SC Thin'
const weights = [400, 700]
// All that is written in Chinese, and the parts of the font that have the tick and the arrow.
const subsets = ['chinese-simplified', '87', '109']

/** Writes the fonts and their fonts.conf into `folder`, which will later be found at `place`. */
export function unpackFonts(folder: string, place: string) {
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  for (const name of weights.flatMap((weight) => subsets.map((subset) => `noto-sans-sc-${subset}-${weight}-normal`))) {
    writeFileSync(join(fonts, `${name}.ttf`), sfntOf(readFileSync(join(packageFolder, 'files', `${name}.woff`))))
  }
  writeFileSync(join(folder, 'fonts.conf'), fontconfigOf(join(place, 'fonts'), join(place, 'fontcache')))
}

const woffHeader = 44
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

/** A WOFF is the tables of a TrueType or OpenType font, each compressed by zlib when that makes it smaller. */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, woffHeader + index * woffEntry))
  const header = Buffer.alloc(sfntHeader + count * sfntEntry)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(power * 16, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((count - power) * 16, 10)
  let at = header.length
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const entry = sfntHeader + index * sfntEntry
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(at, entry + 8)
    header.writeUInt32BE(content.length, entry + 12)
    at += padded(content).length
  }
  return Buffer.concat([header, ...tables.map(({ content }) => padded(content))])
}

function readTable(woff: Buffer, entry: number) {
  const offset = woff.readUInt32BE(entry + 4)
  const stored = woff.readUInt32BE(entry + 8)
  const length = woff.readUInt32BE(entry + 12)
  const content = woff.subarray(offset, offset + stored)
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    content: stored < length ? inflateSync(content) : content,
  }
}

const padded = (content: Buffer) => Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)])

const fontconfigOf = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
${['sans-serif', 'serif', 'monospace'].map((name) => `  <alias><family>${name}</family><prefer><family>${family}</family></prefer></alias>`).join('\n')}
</fontconfig>
`
