import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { endedBefore, marks, periodAt, standingOf } from './marks.ts'
import { addDays, type Cycle, cycles, numberedDays, periodsOf, workedDays } from './periods.ts'

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

  it('knows a month of a quarter, and not the week of a month', () => {
    expect(numberedDays(periodsOf('quarter', 2026)).get('2026-05')).toBe(2)
    expect(numberedDays(periodsOf('year', 2026)).get('2026')).toBe(1)
    expect(numberedDays(periodsOf('week', 2026)).get('2026-05')).toBeUndefined()
    expect(numberedDays(periodsOf('week', 2021)).get('2021-01-03')).toBeUndefined()
    expect(numberedDays(periodsOf('week', 2020)).get('2021-01-03')).toBe(53)
    expect(numberedDays(periodsOf('week', 2020)).get('2021-01')).toBeUndefined()
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
