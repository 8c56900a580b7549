import { describe, expect, it } from 'vitest'
import { guangdong2016 } from '../../catalog/programmes/guangdong2016.ts'
import { monitoring2021 } from '../../catalog/programmes/monitoring.ts'
import { askedClauses, mayExempt, wholeAnswers } from './askedClauses.ts'
import { type Barred, surveyorsFault } from './surveyors.ts'

describe('what a survey asks', () => {
  it('are the clauses in force in their order: looks in words where the survey has a field, the line reckoned, the others answered', () => {
    const asked = askedClauses(guangdong2016, { without: ['不进6'], effects: { 优先1: 'admit' } })
    expect(asked.map(({ code }) => code)).toEqual(guangdong2016.clauses.map(({ code }) => code).filter((code) => code !== '不进6'))
    const how = Object.fromEntries(asked.map(({ code, asking }) => [code, asking]))
    expect(how).toMatchObject({ 收入线: 'reckoned', 看1: 'words', 进1: 'answer', 不进5: 'answer' })
    expect(asked.find(({ code }) => code === '优先1')?.effect).toBe('admit')
    expect(JSON.stringify(asked)).not.toContain('"when"')
  })

  it('keeps what was left open as not seen, never as no', () => {
    const asked = askedClauses(monitoring2021, {})
    const whole = wholeAnswers(asked, [{ code: '查3', met: '2' }])
    expect(whole).toHaveLength(asked.length)
    expect(whole.filter(({ met }) => met !== '3')).toEqual([{ code: '查3', met: '2' }])
  })

  it('lets off only from what excludes and is met', () => {
    expect(mayExempt({ effect: 'strict' }, '1')).toBe(true)
    expect(mayExempt({ effect: 'veto' }, '2')).toBe(false)
    expect(mayExempt({ effect: 'admit' }, '1')).toBe(false)
  })
})

describe('who surveys', () => {
  const barred: Barred[] = [
    { id: 'a', title: '农一', why: 'member' },
    { id: 'b', title: '韦二', why: 'helper' },
  ]
  it.each([
    [['x', 'y'], undefined],
    [['x', null], 'survey.twoNeeded'],
    [['x', 'x'], 'survey.samePerson'],
    [['a', 'x'], 'survey.ownMember'],
    [['x', 'b'], 'survey.ownHelper'],
  ] as const)('of %j: %s', (surveyors, key) => {
    expect(surveyorsFault(surveyors, barred)?.key).toBe(key)
  })
})
