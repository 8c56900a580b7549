import { describe, expect, it } from 'vitest'
import { codeValue } from './value.ts'

const codes = {
  name: 'relation',
  label: '与户主关系',
  basis: '试',
  codes: [
    { code: '01', label: '户主', also: ['本人'] },
    { code: '05', label: '之儿媳（孙）' },
  ],
}
const field = { label: '关系', codes }

describe('a code', () => {
  it.each([
    ['户主', '01'],
    ['本人', '01'],
    ['01', '01'],
    ['０１', '01'],
    [' 户 主 ', '01'],
    ['之儿媳(孙)', '05'],
    ['之儿媳孙', '05'],
  ])('“%s” is %s', (text, value) => {
    expect(codeValue.read(text, field)).toEqual({ value })
  })

  it.each(['户长', '1', '', '户主户主'])('“%s” is none of the list, which is named', (text) => {
    expect(codeValue.read(text, field)).toEqual({ fault: { key: 'code.unknown', details: { text, list: '与户主关系' } } })
  })

  it('is valid only as its code, and shown as its label', () => {
    expect(codeValue.check('户主', field, '')).toMatchObject({ key: 'code.unknown' })
    expect(codeValue.check('01', field, '')).toBeUndefined()
    expect(codeValue.show('01', field)).toBe('户主')
  })
})
