/**
 * Cases are sent back one step by the office that has them before it, with what is to be put right. A step like any other: it stays
 * in the record of the case, what was done before stays beside it, and the step before is done again from this day on.
 */
import { Problem } from '../../core/problem.ts'
import { type Attempt, nextStep, refusalOf } from '../../core/procedure/refusalOf.ts'
import type { Change } from '../change/batch.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { attemptOf, type Trying, takenAs } from './attempt.ts'
import { caseValues, stepChange } from './caseChanges.ts'
import { faultAt, refuseAny } from './openCases.ts'
import { lockTogether } from './storedCases.ts'

export interface Return extends Omit<Trying, 'happenedOn'> {
  cases: readonly string[]
  reason: string
}

/** All or none. Answers with the step they are sent back to. */
export async function sendBack(ctx: Ctx, wish: Return): Promise<{ returned: number; to: string }> {
  const { today } = ctx
  const reason = wish.reason.trim()
  if (reason.length < 5) throw new Problem('case.returnReason')
  const { result } = await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const { cases, procedure, titles } = await lockTogether(ctx, batch.tx, wish.cases, wish.step)
    const attempt: Attempt = { ...(await attemptOf(ctx, batch.tx, { step: wish.step, actingFor: wish.actingFor })), outcome: 'returned' }
    refuseAny(cases.flatMap(({ id, taken }) => faultAt(id, titles, refusalOf(procedure, taken, attempt))))
    const after = cases.map((each) => ({ each, taken: [...each.taken, takenAs(attempt)] }))
    await batch.add(
      after.map(({ each: { id, version }, taken }): Change => {
        return { record: 'casefile', id, version, values: caseValues(procedure, taken), happenedOn: today }
      }),
    )
    await batch.add(cases.map(({ id }) => stepChange(ctx, procedure, { ...attempt, case: id, opinion: reason })))
    return { returned: cases.length, to: nextStep(procedure, after[0]?.taken ?? [])?.label ?? '' }
  })
  return result
}
