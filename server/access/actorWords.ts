/** Who did it, in words the asker can use: the account of the machine says something to the county's officers, nothing to a clerk. */

import type { Ctx } from '../context.ts'
import { machineAccount } from './systemActor.ts'

export const actorWords = ({ actor: { scope, county } }: Pick<Ctx, 'actor'>, { actor, actor_name }: { actor: string; actor_name: string }): string =>
  actor === machineAccount && scope !== county ? '县级' : actor_name
