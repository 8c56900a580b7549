/** What a visit begins with: who is paired with the one visited, what was found and promised last time, and what is said to the writer of a draft. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { type OtherVisit, type VisitDoubt, type VisitDraft, visitDoubts } from '../../core/visit/visitDoubts.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { whoWentSql } from './whoWentSql.ts'

export interface VisitStart {
  host: { id: string; type: string; title: string; region: string }
  /** Of the account that asks. */
  self: string | null
  /** Paired with the host today or in the team of its place, and within the reader's sight. */
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
      with helping as (
        select giver as id, 1 as nearness from pairing
        where county = ${county} and receiver = ${host} and coalesce(starts_on, '') <= ${ctx.today}
          and (ends_on is null and coalesce(state, '') not in ('已调整', '已结束') or ends_on >= ${ctx.today})
        union all
        select posting.person, 2 from team join posting on posting.county = team.county and posting.team = team.id
        where team.county = ${county} and team.ends_on is null and left(${found.region}, length(team.region)) = team.region
          and (posting.ends_on is null or posting.ends_on >= ${ctx.today}))
      select giver.id, giver.title from (select id, min(nearness) as nearness from helping group by id) as helping
      join subject as giver on giver.county = ${county} and giver.id = helping.id
      order by nearness, giver.title, giver.id`.execute(tx)
    const last = await sql<VisitStart['last'][number]>`
      select visit.id, visited_on as "visitedOn", ${whoWentSql} as visitor, content, promise, promised_by as "promisedBy" from visit
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
  const went =
    side === 'host'
      ? sql`visit.host = ${id}`
      : sql`visit.id in (select id from visit where county = ${actor.county} and visitor = ${id}
          union all select visit from companion where county = ${actor.county} and person = ${id})`
  const { rows } = await sql<OtherVisit>`
    select ${side === 'visitor' ? sql`${id}::uuid` : sql`visitor`} as visitor, host, coalesce(host.title, host_name, '') as "hostTitle", left(visit.region, 12) as village,
      coalesce(place.name, '') as "villageName", visited_on as "visitedOn", content
    from visit
    left join subject as host on host.county = visit.county and host.id = visit.host
    left join region as place on place.county = visit.county and place.code = left(visit.region, 12)
    where visit.county = ${actor.county} and ${went} and visited_on is not null
    order by visited_on desc, visit.id desc limit ${lately}`.execute(tx)
  return rows
}
