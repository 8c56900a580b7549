/** The entries of an archive as they lie in it, packed; the file was inspected before (inspectFile.ts). */
import { Readable } from 'node:stream'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import type { PackedEntry } from './archive.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const stored = 0
const deflated = 8

/** Throws where it is no archive, or one of a form that workbooks do not have. */
export function readArchive(content: Buffer): Map<string, PackedEntry> {
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || content.readUInt32LE(end) !== endMark) throw new Error('no archive')
  const entries = new Map<string, PackedEntry>()
  let at = content.readUInt32LE(end + 16)
  for (let left = content.readUInt16LE(end + 10); left > 0; left--) {
    if (content.readUInt32LE(at) !== entryMark) throw new Error('no entry')
    const [name, extra, remark] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset)) as [number, number, number]
    const path = content.subarray(at + 46, at + 46 + name)
    const local = content.readUInt32LE(at + 42)
    const from = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28)
    const method = content.readUInt16LE(at + 10)
    if (method !== stored && method !== deflated) throw new Error('another compression')
    entries.set(path.toString(), {
      path,
      method,
      flags: content.readUInt16LE(at + 8),
      time: content.readUInt16LE(at + 12),
      date: content.readUInt16LE(at + 14),
      crc: content.readUInt32LE(at + 16),
      size: content.readUInt32LE(at + 24),
      packed: content.subarray(from, from + content.readUInt32LE(at + 20)),
    })
    at += 46 + name + extra + remark
  }
  return entries
}

export const unpack = ({ method, packed, size }: PackedEntry): Buffer =>
  method === stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })

/** Piece by piece. */
export const unpacking = ({ method, packed }: PackedEntry): AsyncIterable<Buffer> =>
  method === stored ? Readable.from([packed]) : Readable.from([packed]).pipe(createInflateRaw())
