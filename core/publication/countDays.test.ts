import { describe, expect, it } from 'vitest'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { calendarDays, countDays, daysLeft, isWorked, workingDays } from './countDays.ts'

const until = (startsOn: string, days: number, rule: string) => countDays(startsOn, days, rule, workYears)

describe('the days of a notice', () => {
  it('begin with the day after it is posted', () => {
    expect(until('2026-03-02', 5, calendarDays)).toBe('2026-03-07')
    expect(until('2016-02-27', 7, calendarDays)).toBe('2016-03-05')
  })

  it('leave out weekends and holidays where working days are counted, and count weekends that are worked', () => {
    expect(until('2026-03-02', 5, workingDays)).toBe('2026-03-09')
    // 30 September and the Saturday worked for it, around the holiday of a week.
    expect(until('2026-09-29', 3, workingDays)).toBe('2026-10-09')
    expect(until('2026-09-29', 4, workingDays)).toBe('2026-10-10')
    expect(until('2020-01-23', 1, workingDays)).toBe('2020-02-03')
    expect(until('2016-02-05', 2, workingDays)).toBe('2016-02-14')
  })

  it('are not guessed in a year whose holidays are not announced', () => {
    expect(() => until('2026-12-30', 3, workingDays)).toThrow(/2027年/)
    expect(until('2026-12-30', 3, calendarDays)).toBe('2027-01-02')
  })

  it('are told as what is left', () => {
    expect(daysLeft('2026-03-02', '2026-03-07')).toBe(5)
    expect(daysLeft('2026-03-07', '2026-03-07')).toBe(0)
    expect(daysLeft('2026-03-08', '2026-03-07')).toBe(-1)
  })
})

describe('the working days of a year', () => {
  it.each(workYears.map((year) => [year.year, year] as const))('%s are as many as a year of this country has', (year) => {
    let worked = 0
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
      if (isWorked(new Date(at).toISOString().slice(0, 10), workYears)) worked++
    }
    expect(worked).toBeGreaterThanOrEqual(247)
    expect(worked).toBeLessThanOrEqual(252)
  })

  it('name as worked only Saturdays and Sundays', () => {
    for (const { year, on } of workYears) for (const date of on) expect([0, 6], `${year}-${date}`).toContain(new Date(`${year}-${date}`).getUTCDay())
  })
})
