import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { qrCode } from './qrCode.ts'

const printed = (text: string) => qrCode(text).map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))

describe('a code for an address', () => {
  it('grows with what it says, and refuses what no phone would read from a sheet', () => {
    expect([14, 26, 42, 62, 84, 106, 122, 152, 180].map((most) => printed('x'.repeat(most)).length)).toEqual([21, 25, 29, 33, 37, 41, 45, 49, 53])
    expect(() => qrCode('x'.repeat(181))).toThrow('too long')
  })

  it.each([
    [11, 'b6a1'],
    [74, '7d3c'],
    [150, '9782'],
  ])('stays as it was when it agreed with another encoder, for %s signs', (length, sum) => {
    const text = length === 74 ? 'https://bangfu.example.gov.cn/public/notices/449901-XTMSRIeemfe2thAN2_2DiA' : 'x'.repeat(length)
    expect(createHash('sha256').update(printed(text).join('\n')).digest('hex').slice(0, 4)).toBe(sum)
  })
})
