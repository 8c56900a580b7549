import { describe, expect, it } from 'vitest'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { dueDay } from './dueDay.ts'

const within = (days: number, counted: '自然日' | '工作日') => ({ due: { days, counted, from: 'apply' } })

describe('a deadline', () => {
  it('leaves out the day it is counted from, and of working days the holidays', () => {
    expect(dueDay(within(15, '自然日'), '2026-09-25', workYears)).toBe('2026-10-10')
    expect(dueDay(within(5, '工作日'), '2026-09-24', workYears)).toBe('2026-10-09')
  })

  it('is not guessed where there is none, or where the holidays are not announced yet', () => {
    expect(dueDay({}, '2026-01-05', workYears)).toBeUndefined()
    expect(dueDay(within(15, '工作日'), '2026-12-25', workYears)).toBeUndefined()
    expect(dueDay(within(15, '自然日'), '2026-12-25', workYears)).toBe('2027-01-09')
  })
})
