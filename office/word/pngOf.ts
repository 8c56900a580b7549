/** Black and white squares as a PNG of one bit a pixel. */
import { deflateSync } from 'node:zlib'

/** `scale`: pixels of a module; `quiet`: white modules around. */
export function pngOf(modules: readonly (readonly boolean[])[], scale = 8, quiet = 4): { content: Buffer; size: number } {
  const size = (modules.length + 2 * quiet) * scale
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(size / 8), 0xff)
    row[0] = 0
    const line = modules[Math.floor(y / scale) - quiet] ?? []
    for (let x = 0; x < size; x++) if (line[Math.floor(x / scale) - quiet]) row[1 + (x >> 3)] = (row[1 + (x >> 3)] as number) & ~(0x80 >> (x & 7))
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 1
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [part('IHDR', header), part('IDAT', deflateSync(Buffer.concat(rows))), part('IEND', Buffer.alloc(0))]
  return { content: Buffer.concat([signature, ...parts]), size }
}

function part(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crcOf(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
