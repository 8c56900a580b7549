/** Every step of every procedure, tried by everybody, out of turn, too early, too late and by the same person: only the one way goes. */
import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import type { Procedure } from './procedure.ts'
import { type Attempt, countedAnew, deadlineFrom, nextStep, refusalOf, standing, type Taken } from './refusalOf.ts'

const roles = ['village', 'town', 'county', 'auditor', 'system']
const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)

/** The steps before one, each by a person of its own, a day apart. */
const upTo = ({ steps }: Procedure, count: number): Taken[] =>
  steps
    .slice(0, count)
    .map(({ name }, at) => ({ step: name, outcome: 'passed', happenedOn: day(at), enteredOn: day(at), person: `taker of ${name}` }))

const procedures = catalogSource.procedures
const places = procedures.flatMap((procedure) =>
  procedure.steps.map((step, at) => ({ procedure, step, at, title: `${procedure.label}：${step.label}` })),
)

describe.each(places)('$title', ({ procedure, step, at }) => {
  const taken = upTo(procedure, at)
  const right: Attempt = {
    step: step.name,
    outcome: 'passed',
    person: 'somebody else',
    role: step.by[0] as string,
    happenedOn: day(at),
    today: day(at),
  }
  const keyOf = (attempt: Partial<Attempt>, before = taken) => refusalOf(procedure, before, { ...right, ...attempt })?.key

  it('goes in its turn, by its office, on the day', () => {
    for (const role of step.by) expect(keyOf({ role })).toBeUndefined()
  })

  it('is refused to every other office, and to the machine', () => {
    for (const role of roles.filter((each) => !step.by.includes(each))) expect(keyOf({ role }), role).toBe('case.otherOffice')
    expect(keyOf({ person: null })).toBe('case.nobody')
  })

  it('is refused after any other number of steps than those before it', () => {
    for (let count = 0; count <= procedure.steps.length; count++) {
      if (count === at) continue
      expect(keyOf({ happenedOn: day(99), today: day(99) }, upTo(procedure, count)), String(count)).toBe(
        count === procedure.steps.length ? 'case.ended' : 'case.outOfOrder',
      )
    }
  })

  it('is refused once an earlier step was not passed', () => {
    for (let failed = 0; failed < at; failed++) {
      const before = taken.map((each, index): Taken => ({ ...each, outcome: index === failed ? 'failed' : 'passed' }))
      expect(keyOf({}, before)).toBe('case.ended')
    }
  })

  it('is refused to who took a step that must be another person’s, under whatever account', () => {
    for (const before of step.notBy ?? []) {
      const earlier = taken.find((each) => each.step === before)
      if (earlier) expect(keyOf({ person: earlier.person }), before).toBe('case.samePerson')
    }
  })

  it('is refused to who was at the home it rests on, and to who stands in for somebody it is refused to', () => {
    for (const before of step.notBy ?? []) {
      const withPeople = taken.map((each): Taken => (each.step === before ? { ...each, surveyors: ['surveyor'], actingFor: 'who was away' } : each))
      if (!taken.some((each) => each.step === before)) continue
      for (const person of ['surveyor', 'who was away']) {
        expect(keyOf({ person }, withPeople), before).toBe('case.samePerson')
        expect(keyOf({ actingFor: person }, withPeople), before).toBe('case.sameAbsent')
      }
    }
    expect(keyOf({ actingFor: 'somebody who had no hand in it' })).toBeUndefined()
  })

  it('is refused before its day, and on a day before that of the step before', () => {
    expect(keyOf({ happenedOn: day(at + 1) })).toBe('case.inFuture')
    if (at > 0) expect(keyOf({ happenedOn: day(at - 2) })).toBe('case.tooEarly')
  })

  it('is refused before the day an earlier step was written up, until a second person has seen the dated paper', () => {
    if (at === 0) return
    const late = taken.map((each, index): Taken => (index === at - 1 ? { ...each, enteredOn: day(at + 5) } : each))
    const attempt = { happenedOn: day(at + 1), today: day(at + 5) }
    expect(keyOf(attempt, late)).toBe('case.tooEarly')
    expect(
      keyOf(
        attempt,
        late.map((each) => ({ ...each, confirmedBy: 'a second person' })),
      ),
    ).toBeUndefined()
  })

  const before = procedure.steps[at - 1]
  const back = { ...right, outcome: 'returned', enteredOn: day(at), person: 'somebody else' } as const satisfies Partial<Attempt> & Taken

  it('is sent back by the office whose turn it is, to the step before, unless that was the decision', () => {
    const key = !before ? 'case.nothingBefore' : before.kind === 'decide' ? 'case.decidedAlready' : undefined
    for (const role of step.by) expect(keyOf({ outcome: 'returned', role })).toBe(key)
    for (const role of roles.filter((each) => !step.by.includes(each))) expect(keyOf({ outcome: 'returned', role })).toBe('case.otherOffice')
    expect(keyOf({ outcome: 'returned', person: null })).toBe('case.nobody')
    if (!key) expect(nextStep(procedure, [...taken, back])).toBe(before)
  })

  it('waits, once sent back, until the step before was done again, from the day of the return on', () => {
    if (!before || before.kind === 'decide') return
    const returned = [...taken, back]
    const again: Attempt = { ...right, step: before.name, role: before.by[0] as string, happenedOn: day(at), today: day(at) }
    expect(keyOf({}, returned)).toBe('case.outOfOrder')
    expect(refusalOf(procedure, returned, again)).toBeUndefined()
    expect(refusalOf(procedure, returned, { ...again, happenedOn: day(at - 1) })).toMatchObject({
      key: 'case.tooEarly',
      details: { before: '退回补正' },
    })
    expect(countedAnew(day(0), returned)).toEqual({ day: day(at), what: '退回' })
    const redone: Taken[] = [...returned, { ...back, step: before.name, outcome: 'passed', person: 'who did it again' }]
    expect(standing(redone).map((each) => each.step)).toEqual(taken.map((each) => each.step))
    expect(keyOf({}, redone)).toBeUndefined()
    // Nobody is another person because what he did was sent back.
    for (const mine of taken.filter((each) => step.notBy?.includes(each.step))) expect(keyOf({ person: mine.person }, redone)).toBe('case.samePerson')
    const started = deadlineFrom(procedure, redone)
    if (step.due) expect(started).toBe(before.name === step.due.from ? day(at) : taken.find((each) => each.step === step.due?.from)?.happenedOn)
    else expect(started).toBeUndefined()
  })

  it('can be denied only where it decides something', () => {
    const never = ['apply', 'announce', 'register'].includes(step.kind)
    expect(keyOf({ outcome: 'failed' })).toBe(never ? 'case.cannotFail' : undefined)
  })
})

describe('a procedure', () => {
  it.each(procedures)('$label has reviews by other people than those who entered what is reviewed, and one decision', ({ steps }) => {
    expect(steps.filter(({ kind }) => kind === 'decide')).toHaveLength(1)
    for (const step of steps.filter(({ kind }) => kind === 'review' || kind === 'decide')) {
      const before = steps
        .slice(0, steps.indexOf(step))
        .filter(({ kind }) => ['apply', 'check', 'meeting', 'review', ...(step.kind === 'decide' ? ['compare'] : [])].includes(kind))
      expect(before.map(({ name }) => name).filter((name) => !step.notBy?.includes(name))).toEqual([])
    }
  })

  it.each(procedures)('$label names only steps and programmes that are there', ({ steps, programmes }) => {
    const names = steps.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { notBy = [], due } of steps)
      expect([...notBy, ...(due ? [due.from] : [])].filter((name) => !names.includes(name) && name !== 'compare')).toEqual([])
    expect(programmes.filter((name) => !catalogSource.programmes.some((programme) => programme.name === name))).toEqual([])
  })
})
