/** All pairings of some receivers, locked, so that two clerks cannot pair one household with two helpers in ignorance of each other. */
import { sql } from 'kysely'
import type { Pairing } from '../../core/pairing/workOut.ts'
import { Problem } from '../../core/problem.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface StoredPairing extends Pairing {
  version: number
  /** What was agreed, which a new helper takes over. */
  terms: Record<string, string | boolean | null>
}

const agreed = ['form', 'aim', 'staff', 'teaching', 'funds', 'goods', 'measures'] as const

interface Row extends Record<string, unknown> {
  id: string
  version: number
  giver: string | null
  receiver: string
  starts_on: string | null
  ends_on: string | null
  state: string | null
}

export async function lockHistories(ctx: Ctx, tx: Tx, receivers: readonly string[]): Promise<StoredPairing[]> {
  const wanted = sql`${arrayLiteral(receivers)}::uuid[]`
  const { county } = ctx.actor
  const subjects = await sql`select id from subject where county = ${county} and id = any(${wanted}) order by id for update`.execute(tx)
  if (subjects.rows.length < new Set(receivers).size) throw new Problem('record.missing')
  const { rows } = await sql<Row>`
    select id, version, giver, receiver, starts_on, ends_on, state, ${sql.join(agreed.map((name) => sql.ref(name)))} from pairing
    where county = ${county} and receiver = any(${wanted}) order by id for update`.execute(tx)
  return rows.map(({ id, version, giver, receiver, starts_on, ends_on, state, ...terms }) => ({
    ...{ id, version, giver, receiver, startsOn: starts_on, endsOn: ends_on, state },
    terms: terms as StoredPairing['terms'],
  }))
}

/** Receivers of pairings that the actor sees. Throws when one of them is not there. */
export async function receiversOf(ctx: Ctx, tx: Tx, pairings: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ receiver: string }>`
    select receiver from pairing where county = ${ctx.actor.county} and id = any(${arrayLiteral(pairings)}::uuid[])`.execute(tx)
  if (rows.length < new Set(pairings).size) throw new Problem('record.missing')
  return [...new Set(rows.map(({ receiver }) => receiver))]
}
