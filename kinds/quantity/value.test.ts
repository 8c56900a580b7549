import { describe, expect, it } from 'vitest'
import { quantityValue } from './value.ts'

const land = { label: '耕地面积', unit: '亩' }
const converted = (value: number) => ({ value, note: expect.objectContaining({ key: 'quantity.converted' }) })

describe('a quantity', () => {
  it.each([
    ['3.5', 35_000],
    ['３．５亩', 35_000],
    ['0', 0],
    ['1,200', 12_000_000],
    ['0.0001', 1],
  ])('%s is kept in ten-thousandths of its unit', (text, value) => {
    expect(quantityValue.read(text, land)).toEqual({ value })
  })

  it('is converted exactly from the unit it is written in, and noted', () => {
    expect(quantityValue.read('2公顷', land)).toEqual(converted(300_000))
    expect(quantityValue.read('0.1公顷', land)).toEqual(converted(15_000))
    expect(quantityValue.read('1.5公里', { label: '道路', unit: '米' })).toEqual(converted(15_000_000))
    expect(quantityValue.read('2吨', { label: '粮食', unit: '斤' })).toEqual(converted(40_000_000))
  })

  it('is converted from the unit of its heading, unless it says its own', () => {
    expect(quantityValue.read('2', land, '公顷')).toEqual(converted(300_000))
    expect(quantityValue.read('2亩', land, '公顷')).toEqual({ value: 20_000 })
  })

  it.each(['-1', '3.00001', '三亩', '2斤', '3-4', '', '900719925474099公顷'])('is not “%s”', (text) => {
    const reading = quantityValue.read(text, land)
    expect('fault' in reading || quantityValue.check(reading.value, land, '') !== undefined).toBe(true)
  })

  it('is shown without needless zeros', () => {
    expect(quantityValue.show(35_000, land)).toBe('3.5')
    expect(quantityValue.show(12_000_000, land)).toBe('1,200')
  })
})
