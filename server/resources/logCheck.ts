/** The check of the log that anyone entitled may ask for. It reads everything, so whoever asks while one runs gets its answer. */
import { requireAction } from '../access/requireAction.ts'
import { type Verification, verify } from '../change/verify.ts'
import type { Ctx } from '../context.ts'

const running = new WeakMap<Ctx['db'], Map<string, Promise<Verification>>>()

export async function checkLog(ctx: Ctx): Promise<Verification> {
  requireAction(ctx, 'log.verify')
  const { db, catalog, actor } = ctx
  const { county } = actor
  const known = running.get(db) ?? new Map<string, Promise<Verification>>()
  running.set(db, known)
  const check = known.get(county) ?? db.owner((client) => verify(client, catalog, county)).finally(() => known.delete(county))
  known.set(county, check)
  return check
}
