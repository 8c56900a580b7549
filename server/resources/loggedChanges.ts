/**
 * Entries of the log about rows, in its order. A row that moved is told from its beginning to whoever sees it now, also of the
 * time when it lived elsewhere; of one that is out of sight only what was written while it was in it.
 */
import { sql } from 'kysely'
import type { Operation } from '../change/chain.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface LoggedChange {
  number: string
  link: string
  link_number: string
  record: string
  row_id: string
  version: number
  operation: Operation
  happened_on: string
  content: {
    values?: Record<string, unknown>
    raw?: Record<string, string>
    revealed?: string[]
    confirmed?: { field: string; kind: string }
    withdrawn?: string
  }
  entered_at: Date
  actor: string
  actor_name: string
  reason: string | null
  source: string
}

const longestHistory = 2000

/** `record` is the type of the first of the ids; the others may be memberships and persons that go with it. */
export async function changesOf(ctx: Ctx, tx: Tx, record: string, ids: readonly string[]): Promise<LoggedChange[]> {
  const near = await entriesOf(ctx, tx, ids)
  const { actor } = ctx
  if (actor.scope === actor.county) return near
  const seen = await idsInSight(ctx, tx, record, ids)
  await sql`select set_config('app.scope', ${actor.county}, true)`.execute(tx)
  const whole = await entriesOf(ctx, tx, seen)
  await sql`select set_config('app.scope', ${actor.scope}, true)`.execute(tx)
  const byNumber = new Map([...near, ...whole].map((change) => [change.number, change]))
  return [...byNumber.values()].sort((a, b) => Number(a.number) - Number(b.number)).slice(0, longestHistory)
}

async function entriesOf(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<LoggedChange[]> {
  const { rows } = await sql<LoggedChange>`
    select link.first_change + change.entry as number, link.number as link_number, change.link, change.record, change.row_id, change.version, change.operation, change.happened_on, change.content,
      link.entered_at, link.actor, link.actor_name, link.reason, link.source
    from change join link on link.county = change.county and link.id = change.link
    where change.county = ${ctx.actor.county} and change.row_id = any(${arrayLiteral(ids)}::uuid[])
    order by link.number, change.entry limit ${longestHistory}`.execute(tx)
  return rows
}

async function idsInSight({ actor }: Ctx, tx: Tx, record: string, ids: readonly string[]): Promise<string[]> {
  const wanted = sql`county = ${actor.county} and id = any(${arrayLiteral(ids)}::uuid[])`
  const tables = [...new Set([record, 'membership', 'person'])].map((name) => sql`select id from ${sql.table(name)} where ${wanted}`)
  const { rows } = await sql<{ id: string }>`${sql.join(tables, sql` union `)}`.execute(tx)
  return rows.map(({ id }) => id)
}
