/**
 * 不脱贫不收队: a team is not withdrawn while households of its place still need help, unless another team of the place takes over in the same
 * act. Its members' posts end with it; the households its members help go to a person named in the act.
 */
import { sql } from 'kysely'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { dayValue } from '../../kinds/day/value.ts'
import type { Batch } from '../change/batch.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { needsHelpSql } from './needsHelp.ts'
import { act } from './recordPairing.ts'
import { standsSql } from './standingSql.ts'

export interface TeamClosing {
  /** The last day. */
  on: string
  reason: string
  /** The team that takes over. */
  to?: string
  /** Who takes over the households that members of the team help. */
  helper?: string
}

interface Team {
  id: string
  version: number
  name: string
  region: string
  starts_on: string | null
  ends_on: string | null
}

export async function closeTeam(ctx: Ctx, id: string, wish: TeamClosing): Promise<{ posts: number; pairings: number }> {
  if (!mayWrite(ctx.actor, 'team')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'team').label })
  const reason = wish.reason.trim()
  if (!reason) throw new Problem('reason.required')
  if (dayValue.check(wish.on, { label: '' }, '')) throw new Problem('pairing.dayWrong')
  if (wish.on > ctx.today) throw new Problem('pairing.inFuture')
  const { result } = await write(ctx, { reason, source: 'desktop', through: 'pairing' }, async (batch) => {
    const team = await lockTeam(batch, id)
    if (team.ends_on) throw new Problem('team.closed', { day: team.ends_on })
    if (team.starts_on && wish.on < team.starts_on) throw new Problem('team.beforeStart', { day: team.starts_on })
    const heir = wish.to ? await lockTeam(batch, wish.to) : undefined
    if (heir && (heir.id === team.id || heir.ends_on || !isOfPlace(team.region, heir.region))) throw new Problem('team.otherPlace')
    if (!heir) await refuseNeeded(batch, team)
    const pairings = await handOver(batch, team, wish, reason)
    const posts = await endPosts(batch, team, wish.on)
    await batch.add([{ record: 'team', id, version: team.version, values: { endsOn: wish.on }, happenedOn: wish.on }])
    return { posts, pairings }
  })
  return result
}

const isOfPlace = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

async function lockTeam({ ctx, tx }: Batch, id: string): Promise<Team> {
  const { rows } = await sql<Team>`
    select id, version, name, region, starts_on, ends_on from team where county = ${ctx.actor.county} and id = ${id} for update`.execute(tx)
  if (!rows[0]) throw new Problem('record.missing')
  return rows[0]
}

/** Names the households, so that somebody can go and see. */
async function refuseNeeded({ ctx, tx }: Batch, { region, name }: Team) {
  const { rows } = await sql<{ id: string; title: string; total: string }>`
    select h.id, subject.title, count(*) over () as total from household h join subject on subject.county = h.county and subject.id = h.id
    where h.county = ${ctx.actor.county} and h.region >= ${region} and h.region < ${region} || 'z' and ${needsHelpSql(ctx, 'h')}
    order by h.region, h.code limit 200`.execute(tx)
  if (!rows.length) return
  const names = rows.slice(0, 5).map(({ title }) => title)
  const refused = rows.map(({ id, title }) => ({ id, title, message: '还需要帮扶' }))
  throw new Problem('team.stillNeeded', { name, count: Number(rows[0]?.total), names: names.join('、') }, { refused })
}

/** The new ones begin on the last day of the team: both are there when it hands over. What the team itself helps goes to the team that takes over, what its members help to the person named. */
async function handOver(batch: Batch, team: Team, { on, to, helper }: TeamClosing, reason: string): Promise<number> {
  const { ctx, tx } = batch
  const { county } = ctx.actor
  const { rows } = await sql<{ id: string; giver: string; title: string }>`
    select p.id, p.giver, receiver.title from pairing p join subject receiver on receiver.county = p.county and receiver.id = p.receiver
    where p.county = ${county} and ${standsSql('p', ctx.today)} and (p.giver = ${team.id}
      or p.giver in (select person from posting where county = ${county} and team = ${team.id} and ends_on is null)) order by p.region, p.id`.execute(
    tx,
  )
  const own = rows.filter(({ giver }) => giver === team.id)
  const ofMembers = rows.filter(({ giver }) => giver !== team.id)
  if (own.length && !to) await act(batch, { act: 'end', pairings: own.map(({ id }) => id), on, reason })
  if (own.length && to) await act(batch, { act: 'change', pairings: own.map(({ id }) => id), giver: to, on: on, reason })
  if (!ofMembers.length) return own.length
  if (!helper) {
    const names = ofMembers.slice(0, 5).map(({ title }) => title)
    throw new Problem('team.membersHelp', { count: ofMembers.length, names: names.join('、') })
  }
  await act(batch, { act: 'change', pairings: ofMembers.map(({ id }) => id), giver: helper, on: on, reason })
  return rows.length
}

async function endPosts(batch: Batch, { id }: Team, on: string): Promise<number> {
  const { ctx, tx } = batch
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from posting where county = ${ctx.actor.county} and team = ${id} and ends_on is null order by id for update`.execute(tx)
  await batch.add(rows.map((row) => ({ record: 'posting', ...row, values: { endsOn: on }, happenedOn: on })))
  return rows.length
}
