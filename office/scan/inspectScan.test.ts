/** What may be kept as a scan, and what is refused before anything looks into it. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../core/problem.ts'
import { pngOf } from '../word/pngOf.ts'
import { inspectScan, maxScanBytes } from './inspectScan.ts'

const segment = (marker: number, body: Buffer) => Buffer.concat([Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body])
const frame = (width: number, height: number) => segment(0xc0, Buffer.of(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0))
const jpegOf = (width: number, height: number, data = Buffer.of(1, 0xff, 0, 2, 0xff, 0xd0, 3)) =>
  Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, Buffer.from('JFIF\0')),
    frame(width, height),
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    data,
    Buffer.of(0xff, 0xd9),
  ])
const pdfOf = (...objects: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    ...objects.map((each, at) => Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(each), Buffer.from('\nendobj\n')])),
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([Buffer.from(`<< ${dictionary} >>\nstream\n`), content, Buffer.from('\nendstream')])
const packed = (inner: string, more = '') => stream(`/Type /ObjStm /N 1 /First 4 ${more} /Filter /FlateDecode`, deflateSync(Buffer.from(inner)))

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const png = pngOf([[true, false]]).content

function found(content: Buffer): string {
  try {
    return inspectScan(content, '会议记录.pdf')
  } catch (error) {
    return (error as Problem).key
  }
}

describe('a scan', () => {
  it('is a PDF, a JPEG or a PNG by its bytes, whatever it is called', () => {
    expect([pdfOf(catalog), jpegOf(1654, 2339), png].map(found)).toEqual(['pdf', 'jpeg', 'png'])
    expect(found(pdfOf(catalog, packed('1 0 << /Type /Page >>'), stream('/Type /XObject /Filter /DCTDecode', jpegOf(10, 10))))).toBe('pdf')
    for (const other of ['<html>', 'GIF89a', 'PK\u0003\u0004', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'MZ', ''])
      expect(found(Buffer.from(other))).toBe('scan.otherKind')
  })

  it('is no larger than a scan need be, in bytes and in pixels', () => {
    expect(found(Buffer.alloc(maxScanBytes + 1))).toBe('scan.tooLarge')
    expect(found(jpegOf(20_001, 10))).toBe('scan.tooManyPixels')
    expect(found(jpegOf(19_000, 19_000))).toBe('scan.tooManyPixels')
    expect(found(jpegOf(0, 10))).toBe('scan.broken')
  })

  it('is whole, and has nothing behind it', () => {
    for (const whole of [jpegOf(10, 10), png]) {
      for (let length = 8; length < whole.length; length++) expect(found(whole.subarray(0, length)), String(length)).toBe('scan.broken')
      expect(found(Buffer.concat([whole, Buffer.from('PK\u0003\u0004')]))).toBe('scan.trailing')
    }
    expect(found(pdfOf(catalog).subarray(0, 40))).toBe('scan.broken')
    expect(found(Buffer.concat([pdfOf(catalog), Buffer.alloc(2000, 'x')]))).toBe('scan.broken')
    const spoilt = Buffer.from(png)
    spoilt[20] = (spoilt[20] as number) ^ 1
    expect(found(spoilt)).toBe('scan.broken')
  })

  it('has nothing in it that acts, also where it is written with escapes or packed away', () => {
    const acting = [
      '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
      '<< /S /Launch /F (cmd.exe) >>',
      '<< /S /SubmitForm >>',
      '<< /Type /EmbeddedFile >>',
      '<< /XFA 3 0 R >>',
    ]
    for (const object of acting) {
      expect(found(pdfOf(catalog, object)), object).toBe('scan.acts')
      expect(found(pdfOf(catalog, packed(`1 0 ${object}`))), object).toBe('scan.acts')
    }
    expect(found(pdfOf('<< /S /J#61vaScr#69pt >>'))).toBe('scan.acts')
    expect(found(pdfOf('<< /Encrypt 5 0 R >>'))).toBe('scan.locked')
  })

  it('packs nothing in a way that is not looked into', () => {
    const inner = deflateSync(Buffer.from('1 0 << /S /JavaScript >>'))
    expect(found(pdfOf(stream('/Type /ObjStm /Filter /LZWDecode', inner)))).toBe('scan.unreadable')
    expect(found(pdfOf(stream('/Type /ObjStm /Filter [ /ASCIIHexDecode /FlateDecode ]', inner)))).toBe('scan.unreadable')
    expect(found(pdfOf(packed('1 0 << >>', '/DecodeParms << /Predictor 12 >>')))).toBe('scan.unreadable')
    expect(found(pdfOf(stream('/Type /ObjStm /Filter /FlateDecode', Buffer.from('no deflate'))))).toBe('scan.unreadable')
    expect(found(pdfOf(stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(40 * 2 ** 20)))))).toBe('scan.unreadable')
    // Where the looking would not find it: a dictionary too far before its stream.
    expect(found(pdfOf(stream(`/Type /ObjStm /X (${'x'.repeat(5000)}) /Filter /FlateDecode`, inner)))).toBe('scan.unreadable')
  })

  it('never brings anything down, whatever stands behind a right beginning', () => {
    const beginnings = [Buffer.from('%PDF-1.4\n'), Buffer.of(0xff, 0xd8, 0xff, 0xe0), png.subarray(0, 33)]
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (beginning, rest) => {
        expect(found(Buffer.concat([beginning, rest]))).toMatch(/^(pdf|jpeg|png|scan\.)/)
      }),
    )
  })
})
