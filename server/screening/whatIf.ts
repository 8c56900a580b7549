/**
 * What would change: other rules over the inputs that a run stored, and the households whose verdict would be another. Nothing is
 * saved. The same answers 回头看: last year's rules over this year's inputs, and this year's over last year's.
 */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { explain } from '../../core/programme/explain.ts'
import { type Judgement, judgeOf, type Verdict, verdicts } from '../../core/programme/judge.ts'
import type { Applied, Settled, Terms } from '../../core/programme/programme.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { snake } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { getProgramme, settled } from './programmes.ts'
import { partLength } from './readScreening.ts'
import { factsIn, getScreening, type StoredRun } from './storedRun.ts'
import { changedSql } from './verdictSql.ts'

export interface Wish {
  /** The run whose stored inputs are looked at. */
  screening: string
  /** Instead of the run's own rules: those of the county's programme as it stands now, or of another run. */
  programme?: string | undefined
  rulesOf?: string | undefined
  /** What is changed of the rules. */
  terms?: Terms | undefined
  within?: string | undefined
}

export interface Change {
  household: string
  title: string
  region: string
  before: { verdict: Verdict; sentence: string }
  after: { verdict: Verdict; sentence: string }
}

export interface WhatIf {
  line: { before: number; after: number }
  /** Households by verdict before and after, all that are in the place. */
  moved: { before: Verdict; after: Verdict; households: number }[]
  /** By village, of one village by what lies in it: how many would come in, how many go out. */
  places: { region: string; in: number; out: number }[]
  changes: Change[]
  total: number
}

export function whatIf(ctx: Ctx, wish: Wish, { page, size }: { page: number; size: number }): Promise<WhatIf> {
  if (!mayRead(ctx.actor, 'screening')) throw new Problem('right.read')
  const within = wish.within ?? ctx.actor.scope
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const run = await getScreening(ctx, tx, wish.screening)
    const before = settled(run.applied)
    const after = settled(await rulesTried(ctx, tx, run, wish), wish.terms)
    const facts = sql.join([...ctx.catalog.facts.keys()].map((name) => sql.ref(snake(name))))
    // Codes of the other rules may stand in another order than what surveyors answered under the run's.
    const inputs = sql`
      select id, household, region, verdict as was, marks, ${restated(before, after)} as said, ${facts} from screened
      where county = ${ctx.actor.county} and screening = ${run.id} and region >= ${within} and region < ${regionEnd(within)}`
    // Most rows are weeded out where they are read, which the planner cannot know: it would spare other processes their work.
    await sql`set local parallel_tuple_cost = 0.01`.execute(tx)
    // Both the numbers and the page out of one look at the stored rows, which may be a million.
    const found = await sql<{ places: Moved[] | null; page: string[] | null }>`
      with changed as materialized (${changedSql(ctx, before, after, inputs, sql`household, region`)})
      select
        (select json_agg(each) from (
          select left(region, ${partLength(within)}) as region, was, verdict, count(*) as households from changed group by 1, 2, 3) each) as places,
        (select json_agg(household) from (
          select household from changed order by region, household limit ${size} offset ${(page - 1) * size}) each) as page`.execute(tx)
    const changed = found.rows[0]?.places ?? []
    const total = changed.reduce((sum, { households }) => sum + Number(households), 0)
    const shown = found.rows[0]?.page ?? []
    const rows = shown.length
      ? await sql<Stored>`
          select screened.*, subject.title from screened
          left join subject on subject.county = screened.county and subject.id = screened.household
          where screened.county = ${ctx.actor.county} and screening = ${run.id} and household = any(${arrayLiteral(shown)}::uuid[])
          order by screened.region, screened.household`.execute(tx)
      : { rows: [] }
    const stayed = stayedOf(await countsOf(ctx, tx, run, within), changed)
    const judge = judgeOf(after)
    return {
      line: { before: before.line.amount, after: after.line.amount },
      moved: addUp([...changed, ...stayed]),
      places: placesOf(changed),
      total,
      changes: rows.rows.map((row) => changeOf(ctx, before, after, row, judge)),
    }
  })
}

interface Moved {
  region: string
  was: Verdict
  verdict: Verdict
  households: number | string
}

/** Households of each verdict as the run gave it: of the whole run they stand beside it. */
async function countsOf(ctx: Ctx, tx: Tx, run: StoredRun, within: string): Promise<Map<Verdict, number>> {
  const { county } = ctx.actor
  const { rows } =
    within === run.region
      ? await sql<{ verdict: Verdict; households: string }>`
          select each.verdict, each.households from screening cross join lateral (values
            (${verdicts.admit}, admitted), (${verdicts.question}, questioned), (${verdicts.incomplete}, incomplete), (${verdicts.outside}, outside))
            as each (verdict, households)
          where county = ${county} and id = ${run.id}`.execute(tx)
      : await sql<{ verdict: Verdict; households: string }>`
          select verdict, count(*) as households from screened
          where county = ${county} and screening = ${run.id} and region >= ${within} and region < ${regionEnd(within)} group by verdict`.execute(tx)
  return new Map(rows.map(({ verdict, households }) => [verdict, Number(households)]))
}

/** Those whose verdict stays as it was. */
function stayedOf(counts: ReadonlyMap<Verdict, number>, changed: readonly Moved[]): Moved[] {
  const left = new Map(counts)
  for (const { was, households } of changed) left.set(was, (left.get(was) ?? 0) - Number(households))
  return [...left].flatMap(([was, households]) => (households ? [{ region: '', was, verdict: was, households }] : []))
}

async function rulesTried(ctx: Ctx, tx: Tx, run: StoredRun, wish: Wish): Promise<Applied> {
  if (wish.rulesOf) return (await getScreening(ctx, tx, wish.rulesOf)).applied
  return wish.programme ? getProgramme(ctx, tx, wish.programme) : run.applied
}

/** What surveyors answered under one set of clauses, in the order of another; what was not asked is unknown. */
function restated(before: Settled, after: Settled) {
  const places = after.clauses.map(({ code }) => before.clauses.findIndex((clause) => clause.code === code))
  if (places.every((place, at) => place === at)) return sql`said`
  const marks = places.map((place) => (place < 0 ? sql.lit('?') : sql`substr(said, ${sql.lit(place + 1)}, 1)`))
  return sql`case when said = '' then '' else ${sql.join(marks, sql` || `)} end`
}

const saidAnew = (before: Settled, after: Settled, said: string) =>
  said === '' ? '' : after.clauses.map(({ code }) => said[before.clauses.findIndex((clause) => clause.code === code)] ?? '?').join('')

interface Stored extends Record<string, unknown> {
  household: string
  title: string | null
  region: string
  verdict: Verdict
  clause: string
  marks: string
  said: string
}

function changeOf(ctx: Ctx, before: Settled, after: Settled, row: Stored, judge: ReturnType<typeof judgeOf>): Change {
  const facts = factsIn(ctx.catalog, row)
  const said = saidAnew(before, after, row.said)
  const now = judge(facts, said)
  return {
    household: row.household,
    title: row.title ?? '',
    region: row.region,
    before: { verdict: row.verdict, sentence: explain(ctx.catalog, before, facts, row as Judgement, row.said) },
    after: { verdict: now.verdict, sentence: explain(ctx.catalog, after, facts, now, said) },
  }
}

function addUp(rows: readonly Moved[]): WhatIf['moved'] {
  const sums = new Map<string, WhatIf['moved'][number]>()
  for (const { was, verdict, households } of rows) {
    const sum = sums.get(was + verdict) ?? { before: was, after: verdict, households: 0 }
    sums.set(was + verdict, { ...sum, households: sum.households + Number(households) })
  }
  return [...sums.values()].sort((a, b) => (a.before + a.after < b.before + b.after ? -1 : 1))
}

/** In: to be admitted now and not before. Out: the other way. */
function placesOf(rows: readonly Moved[]): WhatIf['places'] {
  const places = new Map<string, WhatIf['places'][number]>()
  for (const { region, was, verdict, households } of rows) {
    const place = places.get(region) ?? { region, in: 0, out: 0 }
    if (verdict === verdicts.admit) place.in += Number(households)
    if (was === verdicts.admit) place.out += Number(households)
    places.set(region, place)
  }
  return [...places.values()].filter((place) => place.in || place.out).sort((a, b) => (a.region < b.region ? -1 : 1))
}
