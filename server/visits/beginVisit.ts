/** What a visit begins with: who is paired with the one visited, what was found and promised last time, and what is said to the writer of a draft. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { type OtherVisit, type VisitDoubt, type VisitDraft, visitDoubts } from '../../core/visit/visitDoubts.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface VisitStart {
  host: { id: string; type: string; title: string; region: string }
  /** Of the account that asks. */
  self: string | null
  /** Paired with the host today, and within the reader's sight. */
  givers: { id: string; title: string; isSelf: boolean }[]
  /** The newest first. */
  last: { id: string; visitedOn: string; visitor: string | null; content: string | null; promise: string | null; promisedBy: string | null }[]
}

export function beginVisit(ctx: Ctx, host: string): Promise<VisitStart> {
  if (!mayRead(ctx.actor, 'visit')) throw new Problem('right.read')
  const { county, scope, person } = ctx.actor
  return ctx.db.read(scope, async (tx) => {
    const found = await hostOf(ctx, tx, host)
    const givers = await sql<{ id: string; title: string }>`
      select distinct giver.id, giver.title from pairing
      join subject as giver on giver.county = pairing.county and giver.id = pairing.giver
      where pairing.county = ${county} and pairing.receiver = ${host} and coalesce(pairing.starts_on, '') <= ${ctx.today}
        and (pairing.ends_on is null and coalesce(pairing.state, '') not in ('已调整', '已结束') or pairing.ends_on >= ${ctx.today})
      order by giver.title, giver.id`.execute(tx)
    const last = await sql<VisitStart['last'][number]>`
      select visit.id, visited_on as "visitedOn", visitor.title as visitor, content, promise, promised_by as "promisedBy" from visit
      left join subject as visitor on visitor.county = visit.county and visitor.id = visit.visitor
      where visit.county = ${county} and visit.host = ${host} order by visited_on desc nulls last, visit.id desc limit 3`.execute(tx)
    return { host: found, self: person, givers: givers.rows.map((giver) => ({ ...giver, isSelf: giver.id === person })), last: last.rows }
  })
}

async function hostOf({ actor }: Ctx, tx: Tx, host: string): Promise<VisitStart['host']> {
  const { rows } = await sql<VisitStart['host']>`select id, type, title, region from subject where county = ${actor.county} and id = ${host}`.execute(
    tx,
  )
  const [found] = rows
  if (!found || !isInside(found.region, actor.scope)) throw new Problem('record.missing')
  return found
}

export type DraftWish = Omit<VisitDraft, 'village'>

export function doubtVisit(ctx: Ctx, draft: DraftWish): Promise<VisitDoubt[]> {
  if (!mayRead(ctx.actor, 'visit')) throw new Problem('right.read')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { region } = await hostOf(ctx, tx, draft.host)
    const others = [...(await visitsOf(ctx, tx, 'visitor', draft.visitor)), ...(await visitsOf(ctx, tx, 'host', draft.host))]
    return visitDoubts({ ...draft, village: region.slice(0, 12) }, others, { person: ctx.actor.person, today: ctx.today })
  })
}

/** A copy is made of what was written lately. */
const lately = 300

async function visitsOf({ actor }: Ctx, tx: Tx, side: 'visitor' | 'host', id: string): Promise<OtherVisit[]> {
  const { rows } = await sql<OtherVisit>`
    select visitor, host, coalesce(host.title, host_name, '') as "hostTitle", left(visit.region, 12) as village,
      coalesce(place.name, '') as "villageName", visited_on as "visitedOn", content
    from visit
    left join subject as host on host.county = visit.county and host.id = visit.host
    left join region as place on place.county = visit.county and place.code = left(visit.region, 12)
    where visit.county = ${actor.county} and ${sql.ref(`visit.${side}`)} = ${id} and visited_on is not null
    order by visited_on desc, visit.id desc limit ${lately}`.execute(tx)
  return rows
}
