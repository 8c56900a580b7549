import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay, lastDay, overlap, shiftDay, standsOn } from './standing.ts'
import { afterwards, type Pairing, type PairingAct, workOut } from './workOut.ts'

const today = '2016-12-31'
const still = { key: 'pairing.stillNeeded', details: {} }
const needy = new Map(['甲户', '乙户'].map((household) => [household, still]))
const row = (id: string, given: Partial<Pairing> = {}): Pairing => ({
  ...{ id, giver: '张', receiver: '甲户', startsOn: '2016-01-01', endsOn: null, state: '在帮' },
  ...given,
})
const keysOf = (history: readonly Pairing[], act: PairingAct) => workOut(history, act, { today, needy }).refused.map(({ fault }) => fault.key)

describe('an act on pairings', () => {
  it('closes one row the day before the new helper begins, and opens another that follows it', () => {
    const { closed, opened } = workOut([row('1')], { act: 'change', pairings: ['1'], giver: '李', on: '2016-05-01' }, { today, needy })
    expect(closed).toEqual([{ id: '1', endsOn: '2016-04-30', state: '已调整' }])
    expect(opened).toEqual([{ giver: '李', receiver: '甲户', startsOn: '2016-05-01', follows: '1' }])
  })

  it('does not leave a household without a helper that still needs one', () => {
    expect(keysOf([row('1')], { act: 'end', pairings: ['1'], on: '2016-05-01' })).toEqual(['pairing.stillNeeded'])
    expect(keysOf([row('1', { receiver: '丙户' })], { act: 'end', pairings: ['1'], on: '2016-05-01' })).toEqual([])
    expect(keysOf([row('1'), row('2', { giver: '李' })], { act: 'end', pairings: ['1'], on: '2016-05-01' })).toEqual([])
  })

  it('nor by writing down an earlier end after the one who stayed has gone too', () => {
    const history = [row('1'), row('2', { giver: '李', endsOn: '2016-06-30', state: '已结束' })]
    expect(keysOf(history, { act: 'end', pairings: ['1'], on: '2016-05-01' })).toEqual(['pairing.stillNeeded'])
  })

  it.each([
    ['a second time', { act: 'pair', giver: '张', receivers: ['甲户'], on: '2016-03-01' }, 'pairing.twice'],
    ['from tomorrow', { act: 'pair', giver: '李', receivers: ['甲户'], on: '2017-01-01' }, 'pairing.inFuture'],
    ['to the one who helps already', { act: 'change', pairings: ['1'], giver: '张', on: '2016-03-01' }, 'pairing.sameGiver'],
    ['before it began', { act: 'change', pairings: ['1'], giver: '李', on: '2016-01-01' }, 'pairing.beforeStart'],
    ['that is over', { act: 'end', pairings: ['2'], on: '2016-03-01' }, 'pairing.past'],
    ['by a correction that ends it', { act: 'correct', pairing: '1', endsOn: '2016-03-01' }, 'pairing.endByAct'],
    ['into the time of the one before', { act: 'correct', pairing: '1', startsOn: '2015-11-01' }, 'pairing.twice'],
  ] as [string, PairingAct, string][])('is refused: %s', (_, act, key) => {
    expect(keysOf([row('1'), row('2', { startsOn: '2015', endsOn: '2015-12', state: '已结束' })], act)).toEqual([key])
  })
})

describe('any history of acts', () => {
  const days = fc.integer({ min: 0, max: 365 }).map((at) => shiftDay('2016-01-01', at))
  const act = fc.record({
    act: fc.constantFrom('pair', 'change', 'end', 'correct'),
    giver: fc.constantFrom('张', '李', '王'),
    receiver: fc.constantFrom('甲户', '乙户', '丙户'),
    on: days,
    until: fc.option(days, { nil: undefined }),
    which: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
  })

  type Played = typeof act extends fc.Arbitrary<infer T> ? T : never

  /** Does what is not refused, as the office would. */
  function play(acts: readonly Played[], seen: (before: readonly Pairing[], after: readonly Pairing[], done: string) => void) {
    let history: Pairing[] = []
    let made = 0
    for (const { act: kind, giver, receiver, on, until, which } of acts) {
      const pairings = which.flatMap((at) => history[at]?.id ?? [])
      const wish: PairingAct =
        kind === 'pair'
          ? { act: kind, giver, receivers: [receiver], on }
          : kind === 'correct'
            ? { act: kind, pairing: pairings[0] ?? '', ...(which.length > 2 ? { giver } : {}), startsOn: on, ...(until ? { endsOn: until } : {}) }
            : kind === 'change'
              ? { act: kind, pairings, giver, on }
              : { act: kind, pairings, on }
      const effect = workOut(history, wish, { today, needy })
      if (effect.refused.length) continue
      const after = afterwards(history, effect).map((each) => (each.id ? each : { ...each, id: String(++made) }))
      seen(history, after, kind)
      history = after
    }
  }

  it('never has one helper twice for one household on the same day', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) =>
        play(acts, (_, after) => {
          for (const a of after)
            for (const b of after)
              if (a.id < b.id && a.giver === b.giver && a.receiver === b.receiver) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false)
        }),
      ),
    )
  })

  it('leaves no day without a helper on which a household that needs one had one', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) =>
        play(acts, (before, after) => {
          for (const receiver of needy.keys())
            for (let day = '2016-01-01'; day <= '2017-01-05'; day = shiftDay(day, 1)) {
              const helped = (rows: readonly Pairing[]) => rows.some((each) => each.receiver === receiver && standsOn(each, day))
              if (helped(before)) expect(helped(after), `${receiver} ${day}`).toBe(true)
            }
        }),
      ),
      { numRuns: 60 },
    )
  })

  it('touches a closed row by a correction only, and no row ends before it begins', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) =>
        play(acts, (before, after, done) => {
          for (const each of before) if (each.state !== '在帮' && done !== 'correct') expect(after).toContainEqual(each)
          for (const each of after) expect(firstDay(each) <= lastDay(each), JSON.stringify(each)).toBe(true)
        }),
      ),
    )
  })
})
