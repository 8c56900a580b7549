/** What a proposal starts from: households of a place without a helper, helpers with room, quotas, and who must not meet. */
import { sql } from 'kysely'
import { quotas } from '../../catalog/pairing/quotas.ts'
import type { AssignHelper } from '../../core/pairing/assignment.ts'
import type { Quota } from '../../core/pairing/quota.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { helpersSql } from './helpersSql.ts'
import { boundOf } from './quotaSql.ts'
import { type Looked, shortfallSql } from './shortfallSql.ts'
import type { Task } from './solvingProcess.ts'

export interface TaskWish {
  /** At most so many households for one helper, those helped already counted. */
  most: number
  /** Categories of helpers to be asked; all when empty. */
  kinds: readonly string[]
}

export async function taskOf(ctx: Ctx, tx: Tx, looked: Looked, { most, kinds }: TaskWish): Promise<Task> {
  const helpers = await helpersOf(ctx, tx, looked, most, kinds)
  const homes = await sql<{ id: string; place: string }>`
    select subject as id, region as place from (${shortfallSql(ctx, 'uncovered', looked)}) uncovered order by region, subject`.execute(tx)
  const members = await sql<{ household: string; person: string }>`
    select m.household, m.person from membership m join (${shortfallSql(ctx, 'uncovered', looked)}) uncovered on uncovered.subject = m.household
    where m.county = ${ctx.actor.county} and m.person in (select id from (${helpersSql(ctx, looked)}) helper)`.execute(tx)
  const barred = new Map<string, string[]>()
  for (const { household, person } of members.rows) barred.set(household, [...(barred.get(household) ?? []), person])
  return { helpers, households: homes.rows.map(({ id, place }) => ({ id, place, not: barred.get(id) ?? [] })) }
}

async function helpersOf(ctx: Ctx, tx: Tx, looked: Looked, most: number, wanted: readonly string[]): Promise<AssignHelper[]> {
  const { rows } = await sql<{ id: string; region: string; kinds: string[]; households: number }>`
    select id, region, kinds, households from (${helpersSql(ctx, looked)}) helper where is_known order by region, name, id`.execute(tx)
  const due: { kinds: readonly string[]; bound: number }[] = []
  for (const quota of Object.values<Quota>(quotas)) {
    const bound = quota.counts === 'households' && quota.bound === 'atLeast' ? await boundOf(ctx, tx, quota, looked.within) : undefined
    if (bound !== undefined && 'helpers' in quota.of) due.push({ kinds: quota.of.helpers, bound })
  }
  return rows.flatMap(({ id, region, kinds, households }): AssignHelper[] => {
    if (wanted.length && !wanted.some((kind) => kinds.includes(kind))) return []
    const owed = Math.max(0, ...due.flatMap((each) => (each.kinds.some((kind) => kinds.includes(kind)) ? each.bound : [])))
    return [{ id, place: region, now: households, least: Math.max(0, owed - households), most: Math.max(0, Math.max(most, owed) - households) }]
  })
}
