/**
 * A photo without what its camera wrote beside the picture: where it was taken, when, with which device, its small copy. What is needed
 * to show it as it was taken stays: which way up, and the colours it means. Of a PDF everything stays. The picture itself is not touched.
 */
import { crc32 } from 'node:zlib'
import { endOfImage, endOfScan, type ScanFormat, startOfScan } from './inspectScan.ts'

/** `content` has been inspected: it is whole. */
export const pictureOnly = (content: Buffer, format: ScanFormat): Buffer => strippers[format](content)

const strippers: Record<ScanFormat, (content: Buffer) => Buffer> = { pdf: (content) => content, jpeg: stripJpeg, png: stripPng }

const begins = (body: Buffer, text: string) => body.subarray(0, text.length).toString('latin1') === text

/** Application segments that say how the picture is to be shown, by their marker; all others, and comments, go. */
const shown: Record<number, string> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' }
const exif = 'Exif\0\0'

function stripJpeg(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, 2)]
  let orientation: number | undefined
  let at = 2
  while (at < content.length) {
    const from = at
    while (content[at] === 0xff) at++
    const marker = content[at++] as number
    if (marker >= 0xd0 && marker <= 0xd9) {
      kept.push(content.subarray(from, marker === endOfImage ? content.length : at))
      if (marker === endOfImage) break
      continue
    }
    const end = at + content.readUInt16BE(at)
    const body = content.subarray(at + 2, end)
    at = marker === startOfScan ? endOfScan(content, end) : end
    const isApplication = (marker >= 0xe0 && marker <= 0xef) || marker === comment
    if (marker === 0xe1 && begins(body, exif)) orientation ??= orientationOf(body.subarray(exif.length))
    if (!isApplication || begins(body, shown[marker] ?? '\0nothing')) kept.push(content.subarray(from, at))
  }
  if (orientation) kept.splice(isJfif(kept[1]) ? 2 : 1, 0, jpegExif(orientation))
  return Buffer.concat(kept)
}

const comment = 0xfe

const isJfif = (segment: Buffer | undefined) => segment?.[1] === 0xe0

/** Which way up, 2 to 8, of a TIFF header as cameras write it; nothing where it says nothing, or 1, or cannot be read. */
function orientationOf(tiff: Buffer): number | undefined {
  const little = begins(tiff, 'II')
  const short = (at: number) => (at + 2 > tiff.length ? -1 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 8 || short(2) !== 42) return undefined
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < Math.max(0, short(directory)); entry++) {
    const at = directory + 2 + entry * 12
    if (short(at) !== 0x0112) continue
    const value = short(at + 8)
    return value >= 2 && value <= 8 ? value : undefined
  }
  return undefined
}

/** A TIFF header that says nothing but which way up. */
const tiffOf = (orientation: number) => Buffer.from(`4d4d002a000000080001011200030000000100${`0${orientation}`.slice(-2)}000000000000`, 'hex')

function jpegExif(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from(exif, 'latin1'), tiffOf(orientation)])
  return Buffer.concat([Buffer.of(0xff, 0xe1, 0, body.length + 2), body])
}

/** Chunks that say how the picture is to be shown; those without which it cannot be shown begin with a capital. */
const shownChunks = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'cICP', 'acTL', 'fcTL', 'fdAT']

function stripPng(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, 8)]
  for (let at = 8; at + 12 <= content.length; ) {
    const end = at + 12 + content.readUInt32BE(at)
    const kind = content.toString('latin1', at + 4, at + 8)
    if (/^[A-Z]/.test(kind) || shownChunks.includes(kind)) kept.push(content.subarray(at, end))
    const orientation = kind === 'eXIf' ? orientationOf(content.subarray(at + 8, end - 4)) : undefined
    if (orientation) kept.push(chunkOf('eXIf', tiffOf(orientation)))
    at = end
  }
  return Buffer.concat(kept)
}

function chunkOf(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
