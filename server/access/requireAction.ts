/** A right to do something, apart from reading and writing records. */
import { type Action, may } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'

export function requireAction({ actor }: Pick<Ctx, 'actor'>, action: Action) {
  if (!may(actor, action)) throw new Problem('right.action')
}
