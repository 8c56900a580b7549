/** Who must not answer for whom: a helper is no member of the household, and never was. */
import { sql } from 'kysely'
import type { Refusal } from '../../core/pairing/workOut.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export async function forbiddenPairs(ctx: Ctx, tx: Tx, opened: readonly { giver: string; receiver: string }[]): Promise<Refusal[]> {
  const receivers = [...new Set(opened.map(({ receiver }) => receiver))]
  const { rows } = await sql<{ person: string; household: string; name: string }>`
    select membership.person, membership.household, person.name from membership join person on person.county = membership.county and person.id = membership.person
    where membership.county = ${ctx.actor.county} and membership.household = any(${arrayLiteral(receivers)}::uuid[])`.execute(tx)
  const named = new Map(rows.map(({ person, household, name }) => [`${person} ${household}`, name]))
  return opened.flatMap(({ giver, receiver }): Refusal[] => {
    if (giver === receiver) return [{ receiver, fault: { key: 'pairing.itself', details: {} } }]
    const name = named.get(`${giver} ${receiver}`)
    return name === undefined ? [] : [{ receiver, fault: { key: 'pairing.ownHousehold', details: { name } } }]
  })
}
