import { describe, expect, it } from 'vitest'
import { moneyValue } from './value.ts'

const field = { label: '年人均收入' }
const noted = (value: number) => ({ value, note: expect.objectContaining({ key: 'money.asText' }) })

describe('an amount of money', () => {
  it.each([
    ['0', 0],
    ['300', 30_000],
    ['1,234.50', 123_450],
    ['1，234.50'.replace('，', ','), 123_450],
    ['１２３４．５', 123_450],
    ['-20', -2000],
    ['+20', 2000],
    ['¥300', 30_000],
    ['￥ 300', 30_000],
    ['2949.99', 294_999],
    ['12.30000', 1230],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %i fen', (text, value) => {
    expect(moneyValue.read(text, field)).toEqual({ value })
  })

  it.each([
    ['2万元', 2_000_000],
    ['2万', 2_000_000],
    ['0.35万元', 350_000],
    ['1亿元', 10_000_000_000],
    ['3千', 300_000],
    ['300元', 30_000],
    ['３００元', 30_000],
    ['300元整', 30_000],
  ])('%s is %i fen, and noted', (text, value) => {
    expect(moneyValue.read(text, field)).toEqual(noted(value))
  })

  it.each([
    ['二百元', 20_000],
    ['两百块', 20_000],
    ['贰佰元整', 20_000],
    ['人民币叁万伍仟元整', 3_500_000],
    ['一千零五元', 100_500],
    ['一千零五十元', 105_000],
    ['十二元', 1_200],
    ['一百一十元', 11_000],
    ['壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分', 123_456_789],
    ['二亿元', 20_000_000_000],
    ['1万2千元', 1_200_000],
    ['1万2000元', 1_200_000],
    ['3千5百元', 350_000],
    ['三元五角', 350],
  ])('%s is %i fen in words, and noted', (text, value) => {
    expect(moneyValue.read(text, field)).toEqual(noted(value))
  })

  // 1万2元 may be twelve thousand or ten thousand and two.
  it.each(['二百五元', '三万二元', '1万2元', '一百百元', '百元', '二三元', '零元零', '约二百元', '二百元左右', '一万亿万元'])(
    '“%s” may be another amount',
    (text) => {
      expect(moneyValue.read(text, field)).toMatchObject({ fault: { key: 'money.unreadable' } })
    },
  )

  it('under a heading that says 万元 is taken in 万元', () => {
    expect(moneyValue.read('5', field, '万元')).toEqual({ value: 5_000_000 })
    expect(moneyValue.read('0.295', field, '万元')).toEqual({ value: 295_000 })
    for (const unit of ['万', '单位：万元', '人民币万元', '万元/年']) expect(moneyValue.read('5', field, unit)).toEqual({ value: 5_000_000 })
    expect(moneyValue.read('5', field, '十万元')).toEqual({ value: 50_000_000 })
    expect(moneyValue.read('5', field, '千元')).toEqual({ value: 500_000 })
    expect(moneyValue.read('5', field, '亿元')).toEqual({ value: 50_000_000_000 })
  })

  it('that says its own unit is not multiplied again by the heading’s', () => {
    expect(moneyValue.read('5万元', field, '万元')).toEqual(noted(5_000_000))
    expect(moneyValue.read('2万', field, '万元')).toEqual(noted(2_000_000))
    expect(moneyValue.read('300元', field, '万元')).toEqual(noted(30_000))
    expect(moneyValue.read('300.123元', field, '万元')).toHaveProperty('fault')
  })

  it.each(['12.345', '1.005', '0.0000001万元', '1,23', '12,34.5', '一百', '300美元', '约300', '300-400', '3.2.1', '1e5', '', '99999999999999999'])(
    '“%s” is no amount',
    (text) => {
      expect(moneyValue.read(text, field)).toMatchObject({ fault: { key: 'money.unreadable' } })
    },
  )

  it('is shown with two decimals and thousands', () => {
    expect(moneyValue.show(123_456_789, field)).toBe('1,234,567.89')
    expect(moneyValue.show(5, field)).toBe('0.05')
    expect(moneyValue.show(-5, field)).toBe('-0.05')
  })

  it.each([1.5, '5', Number.NaN, 2 ** 53, null, true])('is not %s', (value) => {
    expect(moneyValue.check(value, field, '')).toEqual({ key: 'money.notFen', details: {} })
  })
})
