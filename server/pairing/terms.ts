/** What a new pairing says of its two sides as they are now: the helper's category and office, the household's village and size. */
import { sql } from 'kysely'
import { pairingStates } from '../../core/pairing/standing.ts'
import type { Values } from '../../core/record/definition.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

const villageLength = 12

export async function termsOf(
  ctx: Ctx,
  tx: Tx,
  opened: readonly { giver: string; receiver: string }[],
): Promise<(row: { giver: string; receiver: string }) => Values> {
  const { county } = ctx.actor
  const ids = (of: 'giver' | 'receiver') => sql`${arrayLiteral([...new Set(opened.map((row) => row[of]))])}::uuid[]`
  const posts = await sql<{ person: string; category: string | null; organisation: string | null }>`
    select distinct on (person) person, category, organisation from posting
    where county = ${county} and person = any(${ids('giver')}) order by person, category is null, starts_on desc nulls last, id`.execute(tx)
  // Of somebody registered above the writer's place no post is seen, but what the pairings there say of him.
  const agreed = await sql<{ giver: string; category: string | null; organisation: string | null }>`
    select distinct on (giver) giver, giver_kind as category, organisation from pairing
    where county = ${county} and giver = any(${ids('giver')}) order by giver, organisation is null, starts_on desc nulls last, id`.execute(tx)
  const places = await sql<{ id: string; region: string; size: number | null }>`
    select subject.id, subject.region, household.size from subject
    left join household on household.county = subject.county and household.id = subject.id
    where subject.county = ${county} and subject.id = any(${ids('receiver')})`.execute(tx)
  const postOf = new Map(posts.rows.map((row) => [row.person, row]))
  const agreedOf = new Map(agreed.rows.map((row) => [row.giver, row]))
  const placeOf = new Map(places.rows.map((row) => [row.id, row]))
  return ({ giver, receiver }) => {
    const place = placeOf.get(receiver)
    const village = place && place.region.length >= villageLength ? place.region.slice(0, villageLength) : null
    const post = postOf.get(giver) ?? agreedOf.get(giver)
    return {
      ...{ giverKind: post?.category ?? null, organisation: post?.organisation ?? null },
      ...{ village, persons: place?.size ?? null, state: pairingStates.standing },
    }
  }
}
