/** Who took an import back, when and why, as its row and the link of the withdrawal tell it. */
import type { Withdrawal } from '../../core/sheet/importRun.ts'
import { actorWords } from '../access/actorWords.ts'
import type { Ctx } from '../context.ts'

export interface StoredWithdrawal {
  withdrawal?: string | null
  actor?: string | null
  actor_name?: string | null
  entered_at?: Date | null
  reason?: string | null
}

export function withdrawalOf(ctx: Ctx, { withdrawal, actor, actor_name, entered_at, reason }: StoredWithdrawal): Withdrawal | null {
  if (!withdrawal || !actor || !actor_name || !entered_at) return null
  return { actorName: actorWords(ctx, { actor, actor_name }), at: entered_at.toISOString(), reason: reason ?? '', link: Number(withdrawal) }
}
