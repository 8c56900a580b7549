/** A period as a condition takes the days that the period itself says are within it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../expression/expression.ts'
import { isWithin, type Period } from '../sheet/period.ts'
import { inPeriod } from './inPeriod.ts'

const two = (number: number) => String(number).padStart(2, '0')
const days = fc
  .tuple(fc.integer({ min: 2010, max: 2020 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map(([year, month, day]) => (month === 0 ? `${year}` : day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`))
const periods = fc
  .record({ from: fc.integer({ min: 2011, max: 2018 }), years: fc.integer({ min: 0, max: 2 }), school: fc.boolean() })
  .map(({ from, years, school }): Period => ({ from, to: from + years, ...(school ? { kind: 'school' } : {}) }))

const takes = (definition: { happened?: string; lasts?: string | true }, period: Period, row: Record<string, string>) => {
  const condition = inPeriod(definition, period)
  return condition ? holds(condition, (path) => row[path] ?? null) : true
}

describe('a period', () => {
  it('takes an event exactly when its day is within it', () => {
    fc.assert(
      fc.property(days, periods, (day, period) => {
        expect(takes({ happened: 'heldOn' }, period, { heldOn: day })).toBe(isWithin(period, day))
      }),
    )
    expect(takes({ happened: 'heldOn' }, { from: 2016, to: 2016 }, {})).toBe(false)
  })

  it('takes what lasts when it had begun and had not yet ended', () => {
    const pairing = { happened: 'startsOn', lasts: 'endsOn' }
    const in2016 = (row: Record<string, string>) => takes(pairing, { from: 2016, to: 2016 }, row)
    expect(in2016({ startsOn: '2014-03-01' })).toBe(true)
    expect(in2016({ startsOn: '2014-03', endsOn: '2016-01-05' })).toBe(true)
    expect(in2016({ startsOn: '2014', endsOn: '2015-12-31' })).toBe(false)
    expect(in2016({ startsOn: '2017-01-01' })).toBe(false)
    expect(takes({ happened: 'startsOn', lasts: true }, { from: 2016, to: 2016 }, { startsOn: '2014-03-01' })).toBe(true)
  })

  it('leaves alone what has no day', () => {
    expect(takes({}, { from: 2016, to: 2016 }, {})).toBe(true)
  })
})
