/** How far a round has come and what it came to: numbers, each of which opens its households. Never a percentage. */
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { partLength } from '../screening/readScreening.ts'
import { getRound, type LookedAt, type Round } from './getRound.ts'
import { type Lacking, lacking, lackingSql } from './lackingSql.ts'
import { dueSql, outcomesSql, surveysSql } from './surveysSql.ts'

export interface Coverage {
  round: Round
  within: string
  earlier: { id: string; name: string }[]
  before: Round | null
  programme: { id: string; label: string } | null
  /** Households that should be surveyed, those of them that are, and all surveys of the round. */
  due: number
  surveyed: number
  surveys: number
  lists: { list: Lacking; total: number }[]
  places: { region: string; due: number; surveyed: number }[]
  /** What the households of the round came to; empty where the survey does not say. */
  conclusions: { conclusion: string; households: number }[]
  /** From the round before to this one; null where there was no survey. */
  moves: Move[]
}

export interface Move {
  before: string | null
  after: string | null
  households: number
}

export function getCoverage(ctx: Ctx, id: string, asked: { wanted?: string | undefined; other?: string | undefined } = {}): Promise<Coverage> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const looked = await getRound(ctx, tx, id, asked)
    const { round, within, before, programme } = looked
    const { rows: places } = await sql<{ region: string; due: string; surveyed: string }>`
      select left(due.region, ${partLength(within)}) as region, count(*) as due, count(made.household) as surveyed
      from (${dueSql(ctx, looked)}) due
      left join (select distinct household from (${surveysSql(ctx, round, within)}) all_made) made on made.household = due.household
      group by 1 order by 1`.execute(tx)
    const conclusions = await sql<{ conclusion: string; households: string }>`
      select conclusion, count(*) as households from (${outcomesSql(ctx, round, within)}) outcome group by 1 order by 2 desc, 1`.execute(tx)
    const lists: Coverage['lists'] = []
    for (const list of lacking) lists.push({ list, total: await count(tx, lackingSql(ctx, list, looked)) })
    const sum = (key: 'due' | 'surveyed') => places.reduce((all, place) => all + Number(place[key]), 0)
    return {
      round,
      within,
      earlier: looked.earlier.map(({ id: each, name }) => ({ id: each, name })),
      before: before ?? null,
      programme: programme ? { id: programme.id, label: programme.label } : null,
      due: sum('due'),
      surveyed: sum('surveyed'),
      surveys: await count(tx, surveysSql(ctx, round, within)),
      lists,
      places: places.map((place) => ({ region: place.region, due: Number(place.due), surveyed: Number(place.surveyed) })),
      conclusions: conclusions.rows.map((row) => ({ conclusion: row.conclusion, households: Number(row.households) })),
      moves: before ? await movesOf(ctx, tx, looked, before) : [],
    }
  })
}

async function count(tx: Tx, rows: RawBuilder<unknown>): Promise<number> {
  const found = await sql<{ total: string }>`select count(*) as total from (${rows}) found`.execute(tx)
  return Number(found.rows[0]?.total ?? 0)
}

/** Columns: household, region, was, is. */
export const movesSql = (ctx: Ctx, { round, within }: LookedAt, before: Round) => sql`
  select household, coalesce(later.region, earlier.region) as region, earlier.conclusion as was, later.conclusion as now
  from (${outcomesSql(ctx, before, within)}) earlier full join (${outcomesSql(ctx, round, within)}) later using (household)`

async function movesOf(ctx: Ctx, tx: Tx, looked: LookedAt, before: Round): Promise<Move[]> {
  const { rows } = await sql<{ was: string | null; now: string | null; households: string }>`
    select was, now, count(*) as households from (${movesSql(ctx, looked, before)}) moved group by 1, 2 order by 3 desc, 1, 2`.execute(tx)
  return rows.map(({ was, now, households }) => ({ before: was, after: now, households: Number(households) }))
}
