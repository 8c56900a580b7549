import { describe, expect, it } from 'vitest'
import { maskPhone, phoneValue } from './value.ts'

const field = { label: '联系电话' }

describe('a phone number', () => {
  it.each([
    ['19900001234', '19900001234'],
    ['１９９０００01234', '19900001234'],
    ['199-0000-1234', '19900001234'],
    ['199 0000 1234', '19900001234'],
    ['+86 19900001234', '19900001234'],
    ['8619900001234', '19900001234'],
    ['0756-1234567', '0756-1234567'],
    ['02012345678', '02012345678'],
  ])('is read from %s', (text, value) => {
    expect(phoneValue.read(text, field)).toEqual({ value })
  })

  it.each(['1990000123', '199000012345', '29900001234', '1234567', '无', '19900001234/19900001235'])('is not %s', (text) => {
    expect(phoneValue.read(text, field)).toMatchObject({ fault: { key: 'phone.wrong' } })
  })

  it('is told by its length and its ends when it is wrong', () => {
    expect(phoneValue.read('1990000634', field)).toEqual({ fault: { key: 'phone.wrong', details: { masked: '199***0634', length: 10 } } })
  })

  it('is masked in its middle', () => {
    expect(maskPhone('19900001234')).toBe('199****1234')
    expect(maskPhone('123')).toBe('***')
  })
})
