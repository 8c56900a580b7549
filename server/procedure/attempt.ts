/** Who tries a step, in whose place, and on which day by the paper. */
import type { Attempt, Taken } from '../../core/procedure/refusalOf.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { actingFor } from './substitutions.ts'

export interface Trying {
  step: string
  /** ISO day by the paper; today when missing. An earlier one is written up later and says so. */
  happenedOn?: string | undefined
  /** The colleague who is away, for whom this is done. */
  actingFor?: string | undefined
}

export async function attemptOf(ctx: Ctx, tx: Tx, wish: Trying): Promise<Omit<Attempt, 'outcome'>> {
  const { actor, today } = ctx
  const acting = { person: actor.person, role: actor.role.name, actingFor: await actingFor(ctx, tx, wish.actingFor) }
  return { step: wish.step, ...acting, happenedOn: wish.happenedOn ?? today, today }
}

/** The step it is once nothing stands in its way. */
export const takenAs = (attempt: Attempt): Taken => ({ ...attempt, person: attempt.person as string, enteredOn: attempt.today })
