import { describe, expect, it } from 'vitest'
import { isWithin, type Period, periodOf, readPeriod, sayPeriod } from './period.ts'

const days = (times: number, ...all: string[]) => all.flatMap((day) => Array.from({ length: times }, () => day))

describe('the period', () => {
  it('is the year in which most events lie, with its neighbours', () => {
    expect(periodOf([...days(30, '2016-03-01'), ...days(20, '2015-12-01', '2013-05-01')])).toEqual({ from: 2015, to: 2016 })
    expect(periodOf([...days(300, '2016-03-01'), '2017-01-01'])).toEqual({ from: 2016, to: 2016 })
    expect(periodOf(days(19, '2016-03-01'))).toBeUndefined()
  })

  it('may be of school years, which begin with August', () => {
    const period = periodOf(days(30, '2003-08-20', '2004-07-10', '2004-09-01', '2005-06'), 'school')
    expect(period).toEqual({ from: 2003, to: 2004, kind: 'school' })
    expect(['2003-07-31', '2003-08-01', '2005-07-31', '2005-08', '2003', '2005', '2006'].map((day) => isWithin(period as Period, day))).toEqual([
      ...[false, true, true, false, true, true, false],
    ])
  })

  it.each<[string, Period | undefined, string?]>([
    ['2016', { from: 2016, to: 2016 }, '2016年'],
    ['2003-2006', { from: 2003, to: 2006 }, '2003—2006年'],
    ['2003年', { from: 2003, to: 2003 }, '2003年'],
    ['2003/2004', { from: 2003, to: 2003, kind: 'school' }, '2003/2004学年'],
    ['2003/2004-2005/2006', { from: 2003, to: 2005, kind: 'school' }, '2003/2004—2005/2006学年'],
    ['2003/2005', undefined],
    ['2003/2004-2006', undefined],
    ['2006-2003', undefined],
    ['去年', undefined],
  ])('is read from %s', (text, period, said) => {
    expect(readPeriod(text)).toEqual(period)
    if (period) expect(sayPeriod(period)).toBe(said)
  })
})
