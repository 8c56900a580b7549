import { describe, expect, it } from 'vitest'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { catalogSource } from '../../catalog/catalog.ts'
import { isUrged, levelAbove, workedDaysPast } from './overdue.ts'

describe('a step past its day', () => {
  it('is told to the level next above those whose turn it is, and to nobody above the county', () => {
    expect(levelAbove({ by: ['village'] })).toBe('town')
    expect(levelAbove({ by: ['town', 'county'] })).toBeUndefined()
    expect(levelAbove({ by: ['town'] })).toBe('county')
  })

  it('is told after so many working days, holidays left out', () => {
    expect(workedDaysPast('2026-09-24', '2026-09-24', workYears)).toBe(0)
    expect(workedDaysPast('2026-09-24', '2026-10-09', workYears)).toBe(5)
    expect(workedDaysPast('2026-09-24', '2027-01-09', workYears)).toBeUndefined()
    expect([2, 3, undefined].map((days) => isUrged({ urgedAfter: 3 }, days))).toEqual([false, true, false])
    expect(isUrged({}, 30)).toBe(false)
  })

  it.each(catalogSource.procedures)('$label says when, if it has deadlines', ({ steps, urgedAfter }) => {
    expect(urgedAfter !== undefined).toBe(steps.some(({ due }) => due))
  })
})
