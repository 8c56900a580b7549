import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { endedBefore, marks, periodAt, standingOf } from './marks.ts'
import { addDays, type Cycle, cycles, periodsOf, toldBy, workedDays } from './periods.ts'

const someDay = fc.integer({ min: 0, max: 14_000 }).map((days) => addDays('2010-01-01', days))
const someCycle = fc.constantFrom<Cycle>(...cycles)

describe('a cadence', () => {
  it('puts every day into exactly one period of exactly one year', () => {
    fc.assert(
      fc.property(someCycle, someDay, (cycle, day) => {
        const year = Number(day.slice(0, 4))
        const holding = [year - 1, year, year + 1].flatMap((each) => periodsOf(cycle, each).filter(({ from, to }) => from <= day && day <= to))
        expect(holding).toHaveLength(1)
      }),
    )
  })

  it('has periods that follow each other without a gap, also from year to year', () => {
    fc.assert(
      fc.property(someCycle, fc.integer({ min: 2010, max: 2050 }), (cycle, year) => {
        const all = [...periodsOf(cycle, year), ...periodsOf(cycle, year + 1)]
        for (const [at, { from }] of all.entries()) if (at) expect(from).toBe(addDays(all[at - 1]?.to as string, 1))
      }),
    )
  })

  it('tells the period of a month or a year where all of it lies in one', () => {
    fc.assert(
      fc.property(someCycle, fc.integer({ min: 2010, max: 2050 }), fc.constantFrom(4, 7), (cycle, year, length) => {
        const parts = length === 4 ? [`${year}`] : Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
        const periods = [year - 1, year, year + 1].flatMap((each) => periodsOf(cycle, each))
        const isTold = parts.every(
          (part) => periods.filter(({ from, to }) => from.slice(0, length) <= part && to.slice(0, length) >= part).length === 1,
        )
        expect(toldBy[cycle].includes(length)).toBe(isTold)
      }),
    )
  })

  it('finds the week of National Day without a working day, and the one before it short', () => {
    const weeks = periodsOf('week', 2025)
    const [holiday, before] = ['2025-10-01', '2025-09-28'].map((day) => weeks[periodAt(weeks, day) - 1])
    expect(workedDays(holiday as { from: string; to: string }, workYears)).toEqual(['2025-09-29', '2025-09-30'])
    expect(workedDays(before as { from: string; to: string }, workYears)).toContain('2025-09-28')
  })
})

describe('what was missed', () => {
  const row = fc.record({ cycle: someCycle, year: fc.integer({ min: 2012, max: 2040 }), seed: fc.array(fc.nat(6), { minLength: 53, maxLength: 53 }) })
  const signs = Object.values(marks)

  it('is counted once, on the day after its period ended and on every later one, and never when it was met or excused', () => {
    fc.assert(
      fc.property(row, someDay, ({ cycle, year, seed }, today) => {
        const periods = periodsOf(cycle, year)
        const line = periods.map((_, at) => signs[seed[at] as number] as string)
        const missed = periods.filter((period, at) => standingOf(line[at] as string, period, today) === 'missed')
        expect(missed).toEqual(periods.filter(({ to }, at) => line[at] === marks.open && to < today))
        // The count that lists make of the signs of ended periods is the same.
        expect(line.slice(0, endedBefore(periods, today)).filter((sign) => sign === marks.open)).toHaveLength(missed.length)
        // At most one period is due now; it is the one the day lies in.
        const now = periods.filter((period, at) => standingOf(line[at] as string, period, today) === 'now')
        expect(now.every(({ from, to }) => from <= today && today <= to) && now.length <= 1).toBe(true)
      }),
    )
  })
})
