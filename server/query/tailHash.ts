/**
 * Finding people by the last four of a number. Whoever tried all ten thousand would know everybody's, so an account may
 * ask only so often: enough for a pile of identity cards, not for a list of the village.
 */
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'

const mostAsked = 60
const withinMs = 10 * 60_000

const asked = new Map<string, { first: number; count: number }>()

/** The keyed hash of the last four that stands beside a sealed number. Counts; throws `request.tooMany`. */
export function tailHash({ actor, keys }: Pick<Ctx, 'actor' | 'keys'>, kind: string, lastFour: string): Buffer {
  const now = Date.now()
  for (const [account, { first }] of asked) if (now - first > withinMs) asked.delete(account)
  const known = asked.get(actor.account) ?? { first: now, count: 0 }
  asked.set(actor.account, known)
  if (++known.count > mostAsked) throw new Problem('search.tooMany', { minutes: Math.ceil((known.first + withinMs - now) / 60_000) })
  return keys.blind(`${kind} tail`, lastFour.toUpperCase())
}
