import { describe, expect, it } from 'vitest'
import { countValue } from './value.ts'

const field = { label: '家庭人口' }

describe('a count', () => {
  it.each([
    ['4', 4],
    ['０', 0],
    ['1,024', 1024],
    ['4.0', 4],
  ])('%s is %i', (text, value) => {
    expect(countValue.read(text, field)).toEqual({ value })
  })

  it.each([
    ['4人', 4],
    ['５ 口', 5],
    ['2千', 2000],
  ])('%s is %i, whatever stands behind the number', (text, value) => {
    expect(countValue.read(text, field)).toMatchObject({ value })
  })

  it('notes what stood behind the number', () => {
    expect(countValue.read('4人', field)).toMatchObject({ note: { key: 'count.asText', details: { text: '4人', value: 4 } } })
  })

  it.each(['-1', '1.5', '四', '几口', '4人左右', '2000000001', '4/5', ''])('is not “%s”', (text) => {
    expect(countValue.read(text, field)).toMatchObject({ fault: { key: 'count.unreadable' } })
  })

  it.each([-1, 1.5, '4', 2_000_000_001, Number.NaN])('is not the value %s', (value) => {
    expect(countValue.check(value, field, '')).toEqual({ key: 'count.notCount', details: {} })
  })
})
