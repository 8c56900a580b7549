import { describe, expect, it } from 'vitest'
import { runsOn, type Substitution, substitutionFault } from './substitution.ts'

const office = { role: 'town', scope: '449901101' }
const wish: Substitution = { absent: 'huang', substitute: 'tan', startsOn: '2026-03-02', endsOn: '2026-03-06' }
const keyOf = (more: Partial<Substitution>, others: Substitution[] = [], offices = [office]) =>
  substitutionFault({ ...wish, ...more }, office, offices, others, '2026-03-01')?.key

describe('a substitute', () => {
  it('holds the same office, is somebody else, and is named before the days begin', () => {
    expect(keyOf({})).toBeUndefined()
    expect(keyOf({ substitute: 'huang' })).toBe('substitute.samePerson')
    expect(keyOf({}, [], [{ role: 'town', scope: '449901102' }])).toBe('substitute.otherOffice')
    expect(keyOf({}, [], [{ role: 'village', scope: office.scope }])).toBe('substitute.otherOffice')
    expect(keyOf({ endsOn: '2026-03-01' })).toBe('substitute.days')
    expect(keyOf({ startsOn: '2026-02-28' })).toBe('substitute.datedBack')
  })

  it('is the only one of those days, and is not away himself, so that nobody stands in for somebody who stands in', () => {
    const other = { ...wish, startsOn: '2026-03-06', endsOn: '2026-03-20' }
    expect(keyOf({}, [{ ...other, substitute: 'pan' }])).toBe('substitute.taken')
    expect(keyOf({}, [{ ...other, absent: 'tan', substitute: 'pan' }])).toBe('substitute.away')
    expect(keyOf({}, [{ ...other, absent: 'pan', substitute: 'huang' }])).toBe('substitute.standsIn')
    expect(keyOf({}, [{ ...other, startsOn: '2026-03-07' }])).toBeUndefined()
    expect(keyOf({}, [{ ...wish, startsOn: '2026-02-20', endsOn: '2026-03-20', endedOn: '2026-03-02' }])).toBeUndefined()
  })

  it('acts from the first day to the last, or to the day before it was ended', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07']
    expect(days.map((day) => runsOn(wish, day))).toEqual([false, true, true, false])
    expect(days.map((day) => runsOn({ ...wish, endedOn: '2026-03-04' }, day))).toEqual([false, true, false, false])
  })
})
