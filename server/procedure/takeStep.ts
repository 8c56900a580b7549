/**
 * One step taken in many cases at once, as meetings and notices do: all of them or none. What is refused is told case by case.
 * Nothing is skipped, dated back or approved by the person who entered it. Sent again under the same number, it is the same act.
 */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { decisionOf, type Step } from '../../core/procedure/procedure.ts'
import { type Attempt, countsFrom, nextStep, refusalOf, type StepOutcome } from '../../core/procedure/refusalOf.ts'
import type { Values } from '../../core/record/definition.ts'
import type { Fault } from '../../kinds/kind.ts'
import type { Change } from '../change/batch.ts'
import { arrayLiteral } from '../change/rows.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { attemptOf, type Trying, takenAs } from './attempt.ts'
import { carryOut } from './carryOut.ts'
import { caseValues, stepChange } from './caseChanges.ts'
import { followed } from './followedActs.ts'
import { type Ground, groundOf } from './ground.ts'
import { type Held, holdMeeting } from './holdMeeting.ts'
import { faultAt, type Refused, refuseAny } from './openCases.ts'
import { lockTogether, outcomeOf, type StoredCase } from './storedCases.ts'

export interface StepWish extends Trying {
  cases: readonly string[]
  /** UUIDv7 made by whoever asks, so that a repeated request is the same act. */
  act?: string | undefined
  /** Of all cases; at a meeting the ballots say it. Passed when missing. */
  outcome?: StepOutcome | undefined
  opinion?: string | undefined
  paper?: string | undefined
  meeting?: Held | undefined
  publication?: string | undefined
}

export interface StepsTaken {
  passed: number
  failed: number
  proceedings: string[]
}

export const takeStep = (ctx: Ctx, wish: StepWish): Promise<StepsTaken> =>
  followed(ctx, wish.act, wish.cases.length, (advance) => takeAll(ctx, wish, advance))

async function takeAll(ctx: Ctx, wish: StepWish, advance: (done: number) => void): Promise<StepsTaken> {
  const { result } = await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const { cases, procedure, titles } = await lockTogether(ctx, batch.tx, wish.cases, wish.step)
    const before = wish.act ? await takenBefore(ctx, batch.tx, wish.act, wish.cases) : undefined
    if (before) return before
    const base = await attemptOf(ctx, batch.tx, wish)
    // Who and when first: what a meeting or a notice lacks is of no interest to an office whose turn it is not.
    refuseAny(cases.flatMap(({ id, taken }) => faultAt(id, titles, refusalOf(procedure, taken, { ...base, outcome: 'passed' }))))
    const step = nextStep(procedure, cases[0]?.taken ?? []) as Step
    const held = await holdMeeting(ctx, batch, step, cases, wish.meeting, base.happenedOn)
    const ground = await groundOf(ctx, batch.tx, step, cases, wish.publication)
    const attempts = cases.map((each) => ({ each, outcome: held?.outcomes.get(each.id) ?? wish.outcome ?? 'passed' }))
    refuseAny(attempts.flatMap(({ each, outcome }) => refusedOn(step, ground, each, { ...base, outcome }, wish.opinion ?? '', titles)))
    const proceedings: string[] = []
    for (let from = 0; from < attempts.length; from += portion) {
      const some = attempts.slice(from, from + portion)
      await batch.add(
        some.map(({ each, outcome }): Change => {
          const values = caseValues(procedure, [...each.taken, takenAs({ ...base, outcome })])
          return { record: 'casefile', id: each.id, version: each.version, values, happenedOn: base.happenedOn }
        }),
      )
      const steps = some.map(({ each, outcome }) => {
        const rests: Values = { ...ground.restsOf(each), ...(held ? { meeting: held.meeting } : {}) }
        const { opinion, paper, act } = wish
        return stepChange(ctx, procedure, { ...base, case: each.id, outcome, opinion, paper, act, rests })
      })
      for (const { id } of await batch.add(steps)) proceedings.push(id)
      advance(proceedings.length)
    }
    const passed = attempts.flatMap(({ each, outcome }) => (outcome === 'passed' ? [each] : []))
    if (step === decisionOf(procedure)) await carryOut(batch, procedure, passed, base.happenedOn)
    return { passed: passed.length, failed: attempts.length - passed.length, proceedings }
  })
  return result
}

/** Written at once; between portions others are answered, and told how far it has come. */
const portion = 200

/** What came of the act, where it has been taken already. */
async function takenBefore(ctx: Ctx, tx: Tx, act: string, cases: readonly string[]): Promise<StepsTaken | undefined> {
  const { rows } = await sql<{ id: string; outcome: string }>`
    select id, outcome from proceeding where county = ${ctx.actor.county} and act = ${act} and casefile = any(${arrayLiteral(cases)}::uuid[])
    order by id`.execute(tx)
  if (!rows.length) return undefined
  if (rows.length !== new Set(cases).size) throw new Problem('case.otherAct')
  const passed = rows.filter(({ outcome }) => outcomeOf(outcome) === 'passed').length
  return { passed, failed: rows.length - passed, proceedings: rows.map(({ id }) => id) }
}

function refusedOn(
  step: Step,
  ground: Ground,
  each: StoredCase,
  attempt: Attempt & { outcome: StepOutcome },
  opinion: string,
  titles: ReadonlyMap<string, string>,
): Refused[] {
  const last = each.taken.at(-1)
  const since = last ? countsFrom(last) : each.openedOn
  const fault: Fault | undefined =
    refusalOf(each.procedure, each.taken, attempt) ??
    (attempt.outcome === 'failed' && !opinion.trim() && step.kind !== 'meeting'
      ? { key: 'case.reason', details: { step: step.label } }
      : undefined) ??
    ground.faultOf(each, attempt.outcome, opinion, since, attempt.happenedOn)
  return faultAt(each.id, titles, fault)
}
