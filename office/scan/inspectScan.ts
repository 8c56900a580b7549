/**
 * What a scan is, told by its bytes and not by its name: PDF, JPEG or PNG, whole, with nothing behind it and nothing in it that acts.
 * Nothing is decoded here; pictures are walked by their own lengths, and of a PDF the names are read.
 */
import { crc32 } from 'node:zlib'
import { Problem } from '../../core/problem.ts'
import { inspectPdf } from './inspectPdf.ts'

export type ScanFormat = 'pdf' | 'jpeg' | 'png'

export const maxScanBytes = 10 * 2 ** 20
const maxSide = 20_000
const maxPixels = 120_000_000

const formats: readonly { format: ScanFormat; magic: Buffer; inspect(content: Buffer, name: string): void }[] = [
  { format: 'pdf', magic: Buffer.from('%PDF-'), inspect: inspectPdf },
  { format: 'jpeg', magic: Buffer.from([0xff, 0xd8, 0xff]), inspect: inspectJpeg },
  { format: 'png', magic: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), inspect: inspectPng },
]

/** `name` is what the user calls the file. Throws a Problem `scan.…` where it must not be kept. */
export function inspectScan(content: Buffer, name: string): ScanFormat {
  if (content.length > maxScanBytes) throw new Problem('scan.tooLarge', { name, limit: maxScanBytes / 2 ** 20 })
  const found = formats.find(({ magic }) => content.subarray(0, magic.length).equals(magic))
  if (!found) throw new Problem('scan.otherKind', { name })
  found.inspect(content, name)
  return found.format
}

function checkSize(width: number, height: number, name: string) {
  if (!width || !height) throw new Problem('scan.broken', { name })
  if (width > maxSide || height > maxSide || width * height > maxPixels) throw new Problem('scan.tooManyPixels', { name, width, height })
}

/** Segment by segment to the end of the picture. */
function inspectJpeg(content: Buffer, name: string) {
  const broken = new Problem('scan.broken', { name })
  let isSized = false
  for (let at = 2; ; ) {
    if (content[at] !== 0xff) throw broken
    while (content[at] === 0xff) at++
    const marker = content[at++]
    if (marker === undefined) throw broken
    if (marker === endOfImage) {
      if (!isSized) throw broken
      return refuseBehind(content, at, name)
    }
    if (marker >= 0xd0 && marker <= 0xd7) continue
    if (at + 2 > content.length) throw broken
    const length = content.readUInt16BE(at)
    if (length < 2 || at + length > content.length) throw broken
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (length < 8) throw broken
      checkSize(content.readUInt16BE(at + 5), content.readUInt16BE(at + 3), name)
      isSized = true
    }
    at += length
    if (marker === startOfScan) at = endOfScan(content, at)
  }
}

export const endOfImage = 0xd9
export const startOfScan = 0xda

/** In the data of a scan FF is followed by 00 or a restart. */
export function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at >= 0; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return content.length
}

/** Chunk by chunk, each by its checksum. */
function inspectPng(content: Buffer, name: string) {
  const broken = new Problem('scan.broken', { name })
  for (let at = 8; ; ) {
    if (at + 12 > content.length) throw broken
    const length = content.readUInt32BE(at)
    const end = at + 12 + length
    if (end > content.length) throw broken
    const kind = content.toString('latin1', at + 4, at + 8)
    if ((at === 8) !== (kind === 'IHDR') || (kind === 'IHDR' && length !== 13)) throw broken
    if (crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) throw broken
    if (kind === 'IHDR') checkSize(content.readUInt32BE(at + 8), content.readUInt32BE(at + 12), name)
    if (kind === 'IEND') return refuseBehind(content, end, name)
    at = end
  }
}

/** A picture with a program or an archive behind it is two files in one. */
function refuseBehind(content: Buffer, end: number, name: string) {
  if (content.subarray(end).some((byte) => byte !== 0)) throw new Problem('scan.trailing', { name })
}
