import { describe, expect, it } from 'vitest'
import { dayValue } from './value.ts'

const whole = { label: '日期' }
const partial = { label: '日期', partial: true }

describe('a day', () => {
  it.each([
    '2016.6.13',
    '2016年6月13日',
    '2016-06-13',
    '2016/6/13',
    '20160613',
    '２０１６．６．１３',
    '2016 年 6 月 13 日',
    '2016年6月13',
    '2016-06-13T00:00:00.000Z',
    '2016-06-13 00:00:00',
    '2016/6/13 10:30',
    '2016年6月13号',
    '2016、6、13',
    '2016—6—13',
    '2016.6.13.',
    '二〇一六年六月十三日',
    '二○一六年六月十三号',
  ])('is read from %s', (text) => {
    expect(dayValue.read(text, whole)).toEqual({ value: '2016-06-13' })
  })

  it.each([
    ['2016年6月', '2016-06'],
    ['2016.6', '2016-06'],
    ['2016-06', '2016-06'],
    ['2016年', '2016'],
    ['2016', '2016'],
    ['二零一六年六月', '2016-06'],
    ['二〇一六年', '2016'],
  ])('may be partial where the field allows it: %s', (text, value) => {
    expect(dayValue.read(text, partial)).toEqual({ value })
    expect(dayValue.read(text, whole)).toMatchObject({ fault: { key: 'day.incomplete' } })
  })

  it.each([
    ['2016.13.5', 'day.month'],
    ['2016.0.5', 'day.month'],
    ['2016年2月31日', 'day.day'],
    ['2015.2.29', 'day.day'],
    ['20160431', 'day.day'],
    ['2016.6.0', 'day.day'],
    ['1016.6.13', 'day.year'],
    ['9999-12-31', 'day.year'],
    ['16.6.13', 'day.unreadable'],
    ['6月13日', 'day.unreadable'],
    ['去年', 'day.unreadable'],
    ['42534', 'day.unreadable'],
    ['2016.6.13前后', 'day.unreadable'],
  ])('is not %s: %s', (text, key) => {
    expect(dayValue.read(text, partial)).toMatchObject({ fault: { key } })
  })

  it('knows leap years', () => {
    expect(dayValue.read('2016.2.29', whole)).toEqual({ value: '2016-02-29' })
    expect(dayValue.read('1900.2.29', whole)).toMatchObject({ fault: { key: 'day.day' } })
    expect(dayValue.read('2000.2.29', whole)).toEqual({ value: '2000-02-29' })
  })

  it('may not lie in the future where the field says so, partial or whole', () => {
    const past = { label: '日期', partial: true, latest: 'today' as const }
    expect(dayValue.check('2016-06-13', past, '2016-06-13')).toBeUndefined()
    expect(dayValue.check('2016-06-14', past, '2016-06-13')).toMatchObject({ key: 'day.future' })
    expect(dayValue.check('2016-06', past, '2016-06-13')).toBeUndefined()
    expect(dayValue.check('2017', past, '2016-06-13')).toMatchObject({ key: 'day.future' })
  })

  it.each([
    ['2016-06-13', '2016年6月13日'],
    ['2016-06', '2016年6月'],
    ['2016', '2016年'],
  ])('%s is shown as %s', (value, shown) => {
    expect(dayValue.show(value, partial)).toBe(shown)
  })
})
