import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RequestAct, type RequestActName, type RequestAttempt, requestActs, requestRefusal, stateAfter } from './requestActs.ts'

const raised: RequestAct = { act: 'raise', happenedOn: '2026-05-04', person: 'a' }
const today = '2026-06-30'
const whole = { words: '已办', office: '民政办', outcome: 'solved', opinion: 'content', happenedOn: '2026-05-06', person: 'b' }
const attempt = (act: RequestAttempt['act'], change: Partial<RequestAttempt> = {}): RequestAttempt => ({ act, ...whole, ...change })
const key = (done: readonly RequestAct[], asked: RequestAttempt) => requestRefusal(done, asked, today)?.key

describe('a request', () => {
  it('goes to an office, comes back with an answer, and is closed by the opinion of who asked', () => {
    const done: RequestAct[] = [raised]
    for (const act of ['assign', 'forward', 'answer'] as const) {
      expect(key(done, attempt(act))).toBeUndefined()
      done.push(attempt(act))
    }
    expect(stateAfter(done)).toBe('answered')
    expect(key(done, attempt('opinion'))).toBe('request.samePerson')
    expect(stateAfter([...done, attempt('opinion', { person: 'a' })])).toBe('closed')
  })

  it('is handled again when who asked is not content', () => {
    expect(stateAfter([raised, attempt('assign'), attempt('answer'), attempt('opinion', { opinion: 'discontent' })])).toBe('handling')
  })

  it('says what is lacking, what is too early, and that a ledger cannot be gone on with', () => {
    expect(key([raised], attempt('assign', { office: ' ' }))).toBe('request.lacking')
    expect(key([raised], attempt('assign', { happenedOn: '2026-05-03' }))).toBe('request.tooEarly')
    expect(key([raised], attempt('assign', { happenedOn: '2026-07-01' }))).toBe('request.inFuture')
    expect(key([], attempt('answer'))).toBe('request.imported')
  })

  it('never leaves its states, whatever is tried in whatever order, and nothing is done with a closed one', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom(...(Object.keys(requestActs) as RequestAttempt['act'][])), fc.constantFrom('content', 'discontent')),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(some, (tried) => {
        const done: RequestAct[] = [raised]
        for (const [at, [act, opinion]] of tried.entries()) {
          const wanted = attempt(act, { opinion, person: `p${at}` })
          const refused = key(done, wanted)
          if (stateAfter(done) === 'closed') expect(refused).toBe('request.outOfOrder')
          if (!refused) done.push(wanted)
        }
        const acts = done.map(({ act }): RequestActName => act)
        // Every opinion follows an answer it is about, and every answer an office that was given it.
        for (const [at, act] of acts.entries()) {
          if (act === 'opinion') expect(acts[at - 1]).toBe('answer')
          if (act === 'answer') expect(['assign', 'forward', 'opinion']).toContain(acts[at - 1])
        }
      }),
    )
  })
})
