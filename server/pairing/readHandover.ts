/**
 * What whoever takes over must know: for each receiver of one who leaves the last visit, what was promised there, requests that are open,
 * what was agreed to be done; and the open tasks of the places.
 */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import type { Handover, HandoverRow } from '../../core/pairing/handover.ts'
import { Problem } from '../../core/problem.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { standsSql } from './standingSql.ts'

const most = 5000
const promisesShown = 5

export async function readHandover(ctx: Ctx, id: string, { page, size }: { page: number; size: number }): Promise<Handover> {
  if (!['pairing', 'visit', 'request', 'task'].every((record) => mayRead(ctx.actor, record))) throw new Problem('right.read')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { county } = ctx.actor
    const giver = await sql<Handover['giver']>`select id, title, type from subject where county = ${county} and id = ${id}`.execute(tx)
    if (!giver.rows[0]) throw new Problem('record.missing')
    const all = await sql<{ id: string; region: string }>`
      select p.id, p.region from pairing p where p.county = ${county} and p.giver = ${id} and ${standsSql('p', ctx.today)} order by p.region, p.id limit ${most}`.execute(
      tx,
    )
    const shown = all.rows.slice((page - 1) * size, page * size).map((row) => row.id)
    return {
      giver: giver.rows[0],
      pairings: all.rows.map((row) => row.id),
      rows: await rowsOf(ctx, tx, shown),
      tasks: await tasksOf(ctx, tx, [...new Set(all.rows.map(({ region }) => region.slice(0, 12)))]),
    }
  })
}

/** Each looks up what is told of its receiver, newest first. */
async function rowsOf({ actor: { county } }: Ctx, tx: Tx, pairings: readonly string[]): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`
    select p.id as pairing, p.receiver, receiver.title, receiver.type, p.region, p.starts_on as "startsOn", p.measures,
      (select json_build_object('id', v.id, 'visitedOn', v.visited_on, 'content', v.content) from visit v
        where v.county = ${county} and v.host = p.receiver order by v.visited_on desc nulls last, v.id desc limit 1) as "lastVisit",
      coalesce((select json_agg(json_build_object('id', v.id, 'visitedOn', v.visited_on, 'promise', v.promise, 'promisedBy', v.promised_by)) from (
        select * from visit v where v.county = ${county} and v.host = p.receiver and v.promise is not null order by v.visited_on desc limit ${promisesShown}) v), '[]') as promises,
      coalesce((select json_agg(json_build_object('id', r.id, 'content', r.content, 'dueOn', r.due_on) order by r.due_on nulls last) from (
        select r.id, r.content, r.due_on from request r where r.county = ${county} and r.host = p.receiver and r.settled_on is null
        union select r.id, r.content, r.due_on from request r join visit v on v.county = r.county and v.id = r.visit
        where r.county = ${county} and v.host = p.receiver and r.settled_on is null) r), '[]') as requests
    from pairing p join subject receiver on receiver.county = p.county and receiver.id = p.receiver
    where p.county = ${county} and p.id = any(${arrayLiteral(pairings)}::uuid[]) order by p.region, p.id`.execute(tx)
  return rows
}

async function tasksOf({ actor: { county } }: Ctx, tx: Tx, villages: readonly string[]): Promise<Handover['tasks']> {
  const { rows } = await sql<Handover['tasks'][number]>`
    select id, name, region, due_on as "dueOn" from task
    where county = ${county} and left(region, 12) = any(${arrayLiteral(villages)}::text[]) and done_on is null order by due_on nulls last, id limit 50`.execute(
    tx,
  )
  return rows
}
