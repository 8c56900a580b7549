/** SHA-256, and keyed: by way of hexadecimal text, for a buffer straight from the hash has memory of its own, which costs more than the hashing. */
import { hash } from 'node:crypto'

export const sha256 = (data: string | Buffer): Buffer => Buffer.from(hash('sha256', data, 'hex'), 'hex')

/** HMAC-SHA-256 (RFC 2104) under one key of 32 bytes. */
export function hmacSha256(key: Buffer): (text: string) => Buffer {
  const block = 64
  const padded = (pad: number) => Buffer.alloc(block, pad).map((byte, at) => byte ^ (key[at] ?? 0))
  const inner = padded(0x36)
  const scratch = Buffer.concat([inner], 1024)
  const outer = Buffer.concat([padded(0x5c), Buffer.alloc(32)])
  return (text) => {
    const size = block + Buffer.byteLength(text)
    const message = size <= scratch.length ? scratch : Buffer.concat([inner], size)
    message.write(text, block)
    outer.write(hash('sha256', message.subarray(0, size), 'hex'), block, 'hex')
    return sha256(outer)
  }
}
