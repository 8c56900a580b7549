/** A round of surveys as it is looked at: the part of it that lies in the actor's place, the round before, the programme in force. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import type { Clause } from '../../core/programme/programme.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { getProgramme, programmesAt } from '../screening/programmes.ts'
import { surveysSql } from './surveysSql.ts'

export interface Round {
  id: string
  name: string
  region: string
  subject: string | null
  startsOn: string | null
  endsOn: string | null
  scope: string | null
  /** How many households were due as it was written down. */
  due: number | null
  /** A code of the list `roundTarget`: which households are due. */
  target: string | null
}

/** `within`: what of it is looked at. */
export interface LookedAt {
  round: Round
  within: string
  /** Rounds of the same place that began before it, the latest first. */
  earlier: readonly Round[]
  /** What it is compared with: the one asked for, else the latest in which any of its households was surveyed. */
  before: Round | undefined
  programme: { id: string; label: string; clauses: readonly Clause[] } | undefined
}

const columns = sql`id, name, region, subject, starts_on, ends_on, scope, due, target`
type Stored = Omit<Round, 'startsOn' | 'endsOn' | 'due'> & { starts_on: string | null; ends_on: string | null; due: number | string | null }

export async function getRound(
  ctx: Ctx,
  tx: Tx,
  id: string,
  { wanted, other }: { wanted?: string | undefined; other?: string | undefined } = {},
): Promise<LookedAt> {
  for (const record of ['round', 'survey', 'household']) if (!mayRead(ctx.actor, record)) throw new Problem('right.read')
  const { rows } = await sql<Stored>`select ${columns} from round where county = ${ctx.actor.county} and id = ${id}`.execute(tx)
  if (!rows[0]) throw new Problem('record.missing')
  const round = opened(rows[0])
  const within = wanted ?? round.region
  if (!isInside(within, ctx.actor.scope) || !isInside(within, round.region)) throw new Problem('right.place')
  const earlier = await listEarlier(ctx, tx, round)
  const before = other ? earlier.find((each) => each.id === other) : ((await findShared(ctx, tx, round, within, earlier)) ?? earlier[0])
  return { round, within, earlier, before, programme: await findProgramme(ctx, tx, round) }
}

async function listEarlier(ctx: Ctx, tx: Tx, { id, region, startsOn }: Round): Promise<Round[]> {
  if (!startsOn) return []
  const { rows } = await sql<Stored>`
    select ${columns} from round where county = ${ctx.actor.county} and region = ${region} and id <> ${id} and starts_on < ${startsOn}
    order by starts_on desc, id desc limit 20`.execute(tx)
  return rows.map(opened)
}

/** Rounds may be about different households, and then there is nothing to compare. */
async function findShared(ctx: Ctx, tx: Tx, round: Round, within: string, earlier: readonly Round[]): Promise<Round | undefined> {
  for (const each of earlier) {
    const { rows } = await sql`
      select 1 from (${surveysSql(ctx, round, within)}) made
      where made.household in (select household from (${surveysSql(ctx, each, within)}) earlier) limit 1`.execute(tx)
    if (rows.length) return each
  }
  return undefined
}

/** That of the smallest place around it which was in force when it began. */
async function findProgramme(ctx: Ctx, tx: Tx, { region, startsOn }: Round): Promise<LookedAt['programme']> {
  const [found] = await programmesAt(ctx, tx, region, startsOn ?? ctx.today)
  if (!found) return undefined
  const { programme, terms } = await getProgramme(ctx, tx, found.id)
  return { ...found, clauses: programme.clauses.filter(({ code }) => !terms.without?.includes(code)) }
}

const opened = ({ starts_on, ends_on, due, ...row }: Stored): Round => ({
  ...row,
  startsOn: starts_on,
  endsOn: ends_on,
  due: due === null ? null : Number(due),
})
