/** Requests as a board by state, as lists, and one with its acts. Those that came with a ledger stand beside, as the ledger says. */

import { type RawBuilder, sql } from 'kysely'
import { mayRead, mayWrite } from '../../core/access/role.ts'
import { Problem, sayFault } from '../../core/problem.ts'
import { type RequestAttempt, requestActs, requestRefusal } from '../../core/request/requestActs.ts'
import type { RequestLine } from '../../core/request/requestLine.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { actsOf, type StoredAct } from './storedRequests.ts'

export interface RequestFilter {
  within?: string | undefined
  office?: string | undefined
  matter?: string | undefined
  host?: string | undefined
}

/** Columns of the board; a ledger's rows are settled or not by what it says. */
export const columns = ['raised', 'handling', 'answered', 'closed', 'ledger'] as const
export type BoardColumn = (typeof columns)[number]

const columnSql = sql`coalesce(request.state, 'ledger')`
const overdue = (today: string) => sql`coalesce(request.state = 'handling' and request.due_on < ${today}, false)`

function whereSql(ctx: Ctx, { within, office, matter, host }: RequestFilter): RawBuilder<unknown> {
  if (!mayRead(ctx.actor, 'request')) throw new Problem('right.read')
  const place = within ?? ctx.actor.scope
  if (!isInside(place, ctx.actor.scope)) throw new Problem('right.place')
  return sql`request.county = ${ctx.actor.county} and request.region >= ${place} and request.region < ${regionEnd(place)}
    ${office ? sql`and request.office = ${office}` : sql``} ${matter ? sql`and request.matter = ${matter}` : sql``} ${host ? sql`and request.host = ${host}` : sql``}`
}

const lineSql = (ctx: Ctx) => sql`
  select request.id, host, subject.title as "hostTitle", raised_by as "raisedBy", request.region, matter, content, state, office, handler,
    coalesce(raised_on, assigned_on) as "raisedOn", due_on as "dueOn", settled_on as "settledOn", result, ${overdue(ctx.today)} as "isOverdue"
  from request left join subject on subject.county = request.county and subject.id = request.host`

export async function getRequestBoard(
  ctx: Ctx,
  filter: RequestFilter,
): Promise<{ columns: { column: string; total: number; overdue: number }[]; offices: string[] }> {
  const where = whereSql(ctx, filter)
  const everywhere = whereSql(ctx, { within: filter.within })
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<{ column: string; total: number; overdue: number }>`
      select ${columnSql} as column, count(*)::integer as total, count(*) filter (where ${overdue(ctx.today)})::integer as overdue
      from request where ${where} group by 1`.execute(tx)
    const offices = await sql<{ office: string }>`
      select distinct office from request where ${everywhere} and office is not null order by office limit 200`.execute(tx)
    const found = new Map(rows.map((row) => [row.column, row]))
    return {
      columns: columns.map((column) => found.get(column) ?? { column, total: 0, overdue: 0 }),
      offices: offices.rows.map(({ office }) => office),
    }
  })
}

export function listRequests(
  ctx: Ctx,
  filter: RequestFilter & { column?: string | undefined; isOverdue?: boolean },
  { page, size }: { page: number; size: number },
): Promise<{ total: number; rows: RequestLine[] }> {
  const where = sql`${whereSql(ctx, filter)} ${filter.column ? sql`and ${columnSql} = ${filter.column}` : sql``} ${filter.isOverdue ? sql`and ${overdue(ctx.today)}` : sql``}`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const counted = await sql<{ total: string }>`select count(*) as total from request where ${where}`.execute(tx)
    // What is due first stands first; what is closed, last closed first.
    const { rows } = await sql<RequestLine>`
      ${lineSql(ctx)} where ${where}
      order by settled_on desc nulls first, due_on nulls last, coalesce(raised_on, assigned_on), request.id limit ${size} offset ${(page - 1) * size}`.execute(
      tx,
    )
    return { total: Number(counted.rows[0]?.total), rows }
  })
}

export interface RequestPage extends RequestLine {
  visit: string | null
  acts: Omit<StoredAct, 'person'>[]
  /** What can be done now, and why not by who asks. */
  next: { act: RequestAttempt['act']; label: string; refusal: string | null }[]
}

export function getRequestPage(ctx: Ctx, id: string): Promise<RequestPage> {
  const where = whereSql(ctx, {})
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<RequestLine & { visit: string | null }>`
      select found.*, request.visit from (${lineSql(ctx)} where ${where} and request.id = ${id}) as found
      join request on request.county = ${ctx.actor.county} and request.id = found.id`.execute(tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    const acts = await actsOf(ctx, tx, id)
    // A person above the reader's place is known by the office only.
    return { ...row, acts: acts.map(({ person: _, ...act }) => ({ ...act, by: act.by ?? '上级经办人' })), next: nextOf(ctx, row, acts) }
  })
}

const whole = { words: '·', office: '·', outcome: '·', opinion: '·' }

function nextOf(ctx: Ctx, { state }: RequestLine, acts: readonly StoredAct[]): RequestPage['next'] {
  const { person } = ctx.actor
  return (Object.keys(requestActs) as RequestAttempt['act'][]).flatMap((act) => {
    const { from, label } = requestActs[act]
    if (!from.some((each) => each === state) || !mayWrite(ctx.actor, 'handling')) return []
    const refusal = requestRefusal(acts, { ...whole, act, person, happenedOn: ctx.today }, ctx.today)
    return [{ act, label, refusal: refusal ? sayFault(refusal) : null }]
  })
}

export interface WaitingRequests {
  raised: number
  handling: number
  overdue: number
  answered: number
}

/** What waits at the level of who asks: to be given to an office, to be answered, to ask who raised it. */
export function countWaiting(ctx: Ctx): Promise<WaitingRequests> {
  const where = whereSql(ctx, {})
  const mine = sql`coalesce(handler, ${ctx.actor.scope}) = ${ctx.actor.scope}`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<WaitingRequests>`
      select count(*) filter (where state = 'raised' and ${mine})::integer as raised,
        count(*) filter (where state = 'handling' and ${mine})::integer as handling,
        count(*) filter (where ${overdue(ctx.today)} and ${mine})::integer as overdue,
        count(*) filter (where state = 'answered')::integer as answered
      from request where ${where} and state in ('raised', 'handling', 'answered')`.execute(tx)
    return rows[0] as WaitingRequests
  })
}
