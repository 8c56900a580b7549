/** How far an act on many cases has come, for whoever began it; known while it runs, and to this process only. */
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'

interface Running {
  account: string
  total: number
  done: number
}

const running = new Map<string, Running>()

/** Runs an act that may be asked about by its number, if it has one. */
export async function followed<T>(
  { actor }: Ctx,
  act: string | undefined,
  total: number,
  work: (advance: (done: number) => void) => Promise<T>,
): Promise<T> {
  if (!act) return work(() => {})
  const state = { account: actor.account, total, done: 0 }
  running.set(act, state)
  try {
    return await work((done) => {
      state.done = done
    })
  } finally {
    if (running.get(act) === state) running.delete(act)
  }
}

/** Nobody else's act; one that is over is known by its rows. */
export function getActProgress({ actor }: Ctx, act: string): { total: number; done: number } {
  const found = running.get(act)
  if (!found || found.account !== actor.account) throw new Problem('case.noAct')
  return { total: found.total, done: found.done }
}
