import { describe, expect, it } from 'vitest'
import { proseOf } from './prose.ts'

const yuan = (plain: number, shown = '') => proseOf({ unit: '元', plain, shown })

describe('money in a sentence', () => {
  it('is said in 万元 where two decimals of that say it exactly', () => {
    expect([22_700, 10_000, 1_956_000, 293_400].map((value) => yuan(value))).toEqual(['2.27万元', '1万元', '195.6万元', '29.34万元'])
  })

  it('stays in yuan where 万元 would round it, and below', () => {
    expect(proseOf({ unit: '元/年', plain: 150_000, shown: '150,000.00' })).toBe('15万元/年')
    expect([4000, 9999.5, 171_850, 12_345.67].map((value) => yuan(value))).toEqual(['4000元', '9999.5元', '171850元', '12345.67元'])
  })
})

it('whatever is not money is said as it is shown, with its unit', () => {
  expect(proseOf({ unit: '户', plain: 91, shown: '91' })).toBe('91户')
  expect(proseOf({ unit: '', plain: '2016-05-05', shown: '2016年5月5日' })).toBe('2016年5月5日')
  expect(proseOf({ unit: '元', plain: null, shown: '—' })).toBe('—元')
})
