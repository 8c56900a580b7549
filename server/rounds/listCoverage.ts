/** The households behind a number of a round, a page at a time. */
import { type RawBuilder, sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { movesSql } from './getCoverage.ts'
import { getRound, type LookedAt } from './getRound.ts'
import { type Lacking, lacking, lackingSql, sayNotes } from './lackingSql.ts'
import { outcomesSql } from './surveysSql.ts'

export interface CoverageRow {
  household: string
  title: string
  region: string
  /** The row in which what is missing is to be written. */
  mend: { record: 'survey' | 'answer'; id: string } | null
  surveyedOn: string | null
  /** What is missing, in a sentence; empty where the list itself says it. */
  about: string
  /** Of those who moved: what they came to in the round before and in this one, null where there was no survey. */
  before?: string | null
  after?: string | null
}

export interface CoverageFilter {
  within?: string | undefined
  /** Of `moved`: the earlier round it is compared with. */
  other?: string | undefined
  /** Of `moved`: only from this conclusion, to that; null is no survey. */
  before?: string | null | undefined
  after?: string | null | undefined
  /** Of `concluded`. */
  conclusion?: string | undefined
}

interface Paging {
  page: number
  size: number
}

export function listCoverage(
  ctx: Ctx,
  id: string,
  list: string,
  filter: CoverageFilter,
  paging: Paging,
): Promise<{ total: number; rows: CoverageRow[] }> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const looked = await getRound(ctx, tx, id, { wanted: filter.within, other: filter.other })
    const isLacking = (each: string): each is Lacking => (lacking as readonly string[]).includes(each)
    const { total, rows } = await pageOf(ctx, tx, rowsOf(ctx, list, looked, filter), paging)
    return {
      total,
      rows: rows.map(({ household, title, region, mend, surveyed_on, notes, was, now }) => ({
        ...{ household, title: title ?? '', region, surveyedOn: surveyed_on },
        mend: mend === null ? null : { record: list === 'evidence' ? 'answer' : 'survey', id: mend },
        about: isLacking(list) ? sayNotes(list, notes, looked) : '',
        ...(list === 'moved' ? { before: was, after: now } : {}),
      })),
    }
  })
}

function rowsOf(ctx: Ctx, list: string, looked: LookedAt, { before, after, conclusion }: CoverageFilter): RawBuilder<unknown> {
  const plain = sql`null::uuid as mend, null::text as surveyed_on, '{}'::text[] as notes`
  const nobody = sql`null::text as was, null::text as now`
  if (list === 'moved') {
    if (!looked.before) throw new Problem('round.first')
    const wanted = [
      ...(before === undefined ? [] : [sql`was is not distinct from ${before}`]),
      ...(after === undefined ? [] : [sql`now is not distinct from ${after}`]),
    ]
    const which = wanted.length ? sql.join(wanted, sql` and `) : sql`was <> now`
    return sql`select household, region, ${plain}, was, now from (${movesSql(ctx, looked, looked.before)}) moved where ${which}`
  }
  if (list === 'concluded')
    return sql`select household, region, ${plain}, ${nobody} from (${outcomesSql(ctx, looked.round, looked.within)}) outcome
      ${conclusion === undefined ? sql`` : sql`where conclusion = ${conclusion}`}`
  const known = lacking.find((each) => each === list)
  if (!known) throw new Problem('filter.wrong')
  return sql`select found.*, ${nobody} from (${lackingSql(ctx, known, looked)}) found`
}

interface Stored {
  household: string
  title: string | null
  region: string
  mend: string | null
  surveyed_on: string | null
  notes: string[]
  was: string | null
  now: string | null
}

async function pageOf(ctx: Ctx, tx: Tx, all: RawBuilder<unknown>, { page, size }: Paging) {
  const count = await sql<{ total: string }>`select count(*) as total from (${all}) found`.execute(tx)
  const { rows } = await sql<Stored>`
    select shown.*, subject.title from (select * from (${all}) found order by region, household, surveyed_on limit ${size} offset ${(page - 1) * size}) shown
    left join subject on subject.county = ${ctx.actor.county} and subject.id = shown.household
    order by shown.region, shown.household, shown.surveyed_on`.execute(tx)
  return { total: Number(count.rows[0]?.total ?? 0), rows }
}
