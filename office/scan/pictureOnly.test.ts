/** What phones write into their photos does not come along. */
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pngOf } from '../word/pngOf.ts'
import { inspectScan } from './inspectScan.ts'
import { pictureOnly } from './pictureOnly.ts'

const segment = (marker: number, body: Buffer | string) => {
  const bytes = Buffer.from(body as string, 'latin1')
  return Buffer.concat([Buffer.of(0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255), bytes])
}
const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')
/** Orientation 6, and a directory of GPS with the text of a place; as iPhones (MM) and many Android phones (II) write it. */
const tiff = {
  MM: Buffer.concat([
    hex('4d4d002a 00000008 0002 0112 0003 00000001 0006 0000 8825 0004 00000001 00000026 00000000'),
    Buffer.from('GPS 25.0 N 110.0 E'),
  ]),
  II: Buffer.concat([
    hex('49492a00 08000000 0200 1201 0300 01000000 0600 0000 2588 0400 01000000 26000000 00000000'),
    Buffer.from('GPS 25.0 N 110.0 E'),
  ]),
}
const exif = (body: Buffer) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), body]))
const jfif = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0')
const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours')
const picture = Buffer.concat([
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.of(8, 0, 10, 0, 10, 1, 1, 0x11, 0)),
  segment(0xc4, Buffer.alloc(20, 2)),
  segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
  Buffer.of(1, 0xff, 0, 2, 0xff, 0xd0, 3),
  Buffer.of(0xff, 0xd9),
])
const start = Buffer.of(0xff, 0xd8)
const jpeg = (...before: Buffer[]) => Buffer.concat([start, ...before, picture])
const upright = (byte: number) => exif(hex(`4d4d002a 00000008 0001 0112 0003 00000001 00${byte.toString(16).padStart(2, '0')} 0000 00000000`))
const strip = (content: Buffer) => {
  const kept = pictureOnly(content, 'jpeg')
  expect(inspectScan(kept, '照片.jpg')).toBe('jpeg')
  return kept
}

describe('a JPEG of a phone', () => {
  it.each(Object.entries(tiff))('loses its place, time, device and small copy, and stays the right way up (%s)', (_order, body) => {
    const said = [
      exif(body),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>'),
      segment(0xed, 'Photoshop 3.0\0City'),
      segment(0xfe, 'GPS'),
    ]
    expect(strip(jpeg(...said, profile))).toEqual(jpeg(upright(6), profile))
    expect(strip(jpeg(jfif, ...said, segment(0xe0, 'JFXX\0\x10small copy'), segment(0xe2, 'MPF\0'), profile))).toEqual(
      jpeg(jfif, upright(6), profile),
    )
  })

  it('that says nothing but its picture stays as it is, byte by byte', () => {
    for (const plain of [jpeg(), jpeg(jfif), jpeg(jfif, profile, segment(0xee, 'Adobe\0\x64\0\0\0\0\x01'))]) expect(strip(plain)).toEqual(plain)
  })

  it('whose notes cannot be read loses them all the same', () => {
    for (const body of [Buffer.alloc(0), Buffer.from('GPS'), hex('4d4d002a ffffffff'), hex('4d4d002a 00000008 ffff 0112 0003')])
      expect(strip(jpeg(exif(body)))).toEqual(jpeg())
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void strip(jpeg(exif(Buffer.from(bytes)), segment(0xe5, Buffer.from(bytes))))),
    )
  })
})

describe('a PNG', () => {
  const plain = pngOf([[true, false]]).content
  const chunk = (kind: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }

  it('loses its texts and notes, and stays the right way up', () => {
    const head = plain.subarray(0, 33)
    const noted = Buffer.concat([
      head,
      chunk('tEXt', Buffer.from('Location\0GPS')),
      chunk('eXIf', tiff.MM),
      chunk('tIME', Buffer.alloc(7)),
      plain.subarray(33),
    ])
    const kept = pictureOnly(noted, 'png')
    expect(inspectScan(kept, '照片.png')).toBe('png')
    expect(kept).toEqual(
      Buffer.concat([head, chunk('eXIf', hex('4d4d002a 00000008 0001 0112 0003 00000001 0006 0000 00000000')), plain.subarray(33)]),
    )
    expect(pictureOnly(plain, 'png')).toEqual(plain)
  })
})

it('a PDF stays as it was given', () => {
  const content = Buffer.from('%PDF-1.5 …')
  expect(pictureOnly(content, 'pdf')).toBe(content)
})
