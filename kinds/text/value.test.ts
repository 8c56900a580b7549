import { describe, expect, it } from 'vitest'
import { textValue } from './value.ts'

const name = { label: '姓名', properName: true, max: 60 }
const plain = { label: '备注', max: 10 }

describe('a text', () => {
  it.each([
    ['王　芳', '王芳'],
    ['王 芳', '王芳'],
    [' 王芳 ', '王芳'],
    ['买买提•艾山', '买买提·艾山'],
    ['John Smith', 'John Smith'],
  ])('that is a name is read from “%s” as “%s”', (text, value) => {
    expect(textValue.read(text, name)).toEqual({ value })
  })

  it('that is no name keeps its blanks', () => {
    expect(textValue.read('两 处', plain)).toEqual({ value: '两 处' })
  })

  it('has its length counted in characters, not in halves of them', () => {
    expect(textValue.read('𠮷'.repeat(10), plain)).toHaveProperty('value')
    expect(textValue.read('𠮷'.repeat(11), plain)).toEqual({ fault: { key: 'text.tooLong', details: { max: 10 } } })
  })

  it('matches its pattern in full', () => {
    const code = { label: '户编号', pattern: '[0-9A-Za-z-]+', help: '只用数字和字母' }
    expect(textValue.read('A-1', code)).toEqual({ value: 'A-1' })
    expect(textValue.read('A 1', code)).toEqual({ fault: { key: 'text.pattern', details: { help: '只用数字和字母' } } })
    expect(textValue.read('A-1\nB', code)).toHaveProperty('fault')
  })

  it.each([5, true, null, 'a\u0000b', 'a\ud800'])('is not %j', (value) => {
    expect(textValue.check(value, name, '')).toEqual({ key: 'text.notText', details: {} })
  })
})
