/** What a procedure must know of a notice. */
import { sql } from 'kysely'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { getNotice } from './storedNotice.ts'

export interface NoticeFacts {
  /** Code of the list 公示公告种类. */
  kind: string
  stage: string
  region: string
  startsOn: string | null
  /** Empty too where it was taken down before its time: then it never hung long enough. */
  endsOn: string | null
  isReleased: boolean
  /** Ids of households it named. */
  households: string[]
  openObjections: { id: string; household: string | null }[]
  /** Settled, and found to be right. */
  upheldObjections: { id: string; household: string | null }[]
}

export async function readNotice(ctx: Ctx, tx: Tx, id: string): Promise<NoticeFacts> {
  const { county } = ctx.actor
  const { kind, stage, region, startsOn, endsOn, closedOn, releasedBy } = await getNotice(ctx, tx, id)
  const named = await sql<{ household: string }>`
    select household from published where county = ${county} and publication = ${id} and is_dropped is not true order by household`.execute(tx)
  const objections = await sql<{ id: string; household: string | null; settled_on: string | null; is_upheld: boolean | null }>`
    select id, household, settled_on, is_upheld from objection where county = ${county} and publication = ${id} order by id`.execute(tx)
  const those = (test: (row: (typeof objections.rows)[number]) => boolean) =>
    objections.rows.filter(test).map(({ id: objection, household }) => ({ id: objection, household }))
  return {
    ...{ kind, stage, region, startsOn },
    endsOn: closedOn && endsOn && closedOn <= endsOn ? null : endsOn,
    isReleased: Boolean(releasedBy && startsOn),
    households: named.rows.map(({ household }) => household),
    openObjections: those((row) => !row.settled_on),
    upheldObjections: those((row) => Boolean(row.settled_on && row.is_upheld)),
  }
}
