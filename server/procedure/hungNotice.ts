/** A notice as a case needs to know it: when it hung, whom it named, who objected. */
import { sql } from 'kysely'
import type { Hung } from '../../core/procedure/evidence.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export async function hungNotice(ctx: Ctx, tx: Tx, id: string): Promise<Hung | undefined> {
  const { county, scope } = ctx.actor
  const { rows } = await sql<{ stage: string; starts_on: string | null; ends_on: string | null; released_by: string | null }>`
    select stage, starts_on, ends_on, released_by from publication
    where county = ${county} and id = ${id} and region >= ${scope} and region < ${regionEnd(scope)}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const named = await sql<{ household: string }>`
    select household from published where county = ${county} and publication = ${id} and is_dropped is not true`.execute(tx)
  const objections = await sql<{ household: string | null; settled_on: string | null; is_upheld: boolean | null }>`
    select household, settled_on, is_upheld from objection where county = ${county} and publication = ${id}`.execute(tx)
  const households = new Set(named.rows.map(({ household }) => household))
  // An objection that names nobody is about all of them until it is settled.
  const about = (household: string | null) => (household ? [household] : [...households])
  return {
    stage: row.stage,
    startsOn: row.released_by ? row.starts_on : null,
    endsOn: row.released_by ? row.ends_on : null,
    households,
    objected: new Set(objections.rows.flatMap(({ household, settled_on }) => (settled_on ? [] : about(household)))),
    upheld: new Set(objections.rows.flatMap(({ household, is_upheld }) => (is_upheld && household ? [household] : []))),
  }
}
