import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hmacSha256 } from './sha256.ts'

it('keyed hashes are those of the standard', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string({ unit: 'binary', maxLength: 200 }), (key, text) => {
      expect(hmacSha256(Buffer.from(key))(text)).toEqual(createHmac('sha256', key).update(text).digest())
    }),
  )
})
