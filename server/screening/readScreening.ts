/** What a run said: of the run by verdict and clause, of one household clause by clause with a sentence. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { explain, type Seen, seenBy } from '../../core/programme/explain.ts'
import type { Mark, Verdict } from '../../core/programme/judge.ts'
import { type Clause, type Programme, type QuotedClause, quote, type Settled, type Terms } from '../../core/programme/programme.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { settled } from './programmes.ts'
import { appliedIn, factsIn, getScreening } from './storedRun.ts'
import { withIncomeSql } from './verdictSql.ts'

export interface ScreeningPage {
  id: string
  programme: string
  region: string
  ranOn: string
  line: number
  measure: string
  label: string
  /** What the run applied: all clauses of the programme it followed, and what the county had set over them. */
  applied: { line: Programme['line']; clauses: QuotedClause[]; terms: Terms }
  /** How many households of each verdict were decided by each clause. */
  clauses: { verdict: Verdict; code: string; label: string; households: number }[]
  /** By village, of one village by what lies in it. */
  places: { region: string; verdict: Verdict; households: number }[]
  /** Income per head in steps of a quarter of the line, up to twice the line; the last holds all above, null those unknown. */
  incomes: { from: number | null; households: number }[]
}

export function getScreeningPage(ctx: Ctx, id: string, wanted?: string): Promise<ScreeningPage> {
  const within = placeOf(ctx, wanted)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { applied, ...run } = await getScreening(ctx, tx, id)
    const rules = settled(applied)
    const where = sql`county = ${ctx.actor.county} and screening = ${id} and region >= ${within} and region < ${regionEnd(within)}`
    const { rows } = await sql<{ region: string; verdict: Verdict; clause: string; households: string }>`
      select left(region, ${partLength(within)}) as region, verdict, clause, count(*) as households from screened where ${where} group by 1, 2, 3`.execute(
      tx,
    )
    const step = incomeStep(rules)
    const incomes = await sql<{ step: string | null; households: string }>`
      select ${incomeStepSql(step)} as step, count(*) as households
      from (${withIncomeSql(rules, sql`select * from screened where ${where}`)}) found group by 1 order by 1 nulls last`.execute(tx)
    return {
      ...run,
      line: rules.line.amount,
      measure: rules.income.measure,
      label: rules.label,
      applied: { line: applied.programme.line, clauses: applied.programme.clauses.map(quote), terms: applied.terms },
      clauses: clausesOf(rules, rows),
      places: sumUp(rows, ({ region, verdict }) => ({ region, verdict })),
      incomes: incomes.rows.map((row) => ({ from: row.step === null ? null : Number(row.step) * step, households: Number(row.households) })),
    }
  })
}

/** Places stand by village; inside one by what lies in it. */
export const partLength = (within: string) => sql.lit(within.length < 12 ? 12 : 15)

/** How wide a step of the incomes is, in fen: a quarter of the line. */
export const incomeStep = (rules: Settled) => Math.max(1, Math.round(rules.line.amount / 4))

/** Which step an income per head stands in; null where it is unknown. */
export const incomeStepSql = (step: number) =>
  sql`case when income_per_head is not null then least(8, greatest(0, income_per_head / ${step}::bigint)) end`

function clausesOf(rules: Settled, rows: readonly { verdict: Verdict; clause: string; households: string }[]): ScreeningPage['clauses'] {
  const labelOf = (code: string) => rules.clauses.find((clause) => clause.code === code)?.label ?? '不符合任何一条纳入条件'
  return sumUp(rows, ({ verdict, clause }) => ({ verdict, code: clause, label: labelOf(clause) })).sort((a, b) =>
    a.verdict === b.verdict ? b.households - a.households : a.verdict < b.verdict ? -1 : 1,
  )
}

function sumUp<R extends { households: string }, K extends object>(rows: readonly R[], keyOf: (row: R) => K): (K & { households: number })[] {
  const sums = new Map<string, K & { households: number }>()
  for (const row of rows) {
    const key = keyOf(row)
    const name = JSON.stringify(key)
    sums.set(name, { ...key, households: (sums.get(name)?.households ?? 0) + Number(row.households) })
  }
  return [...sums.values()]
}

export interface HouseholdVerdict {
  screening: string
  label: string
  ranOn: string
  verdict: Verdict
  sentence: string
  clauses: (QuotedClause & { mark: Mark; seen: Seen[] })[]
}

/** What each run said of a household, the latest first. */
export function listVerdicts(ctx: Ctx, household: string): Promise<HouseholdVerdict[]> {
  if (!mayRead(ctx.actor, 'screening')) throw new Problem('right.read')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<
      Record<string, unknown> & { id: string; ran_on: string; rules: string; verdict: Verdict; clause: string; marks: string; said: string }
    >`
      select screened.*, screening.ran_on, screening.rules from screened
      join screening on screening.county = screened.county and screening.id = screened.screening
      where screened.county = ${ctx.actor.county} and screened.household = ${household} order by screening.ran_on desc, screening.id desc limit 20`.execute(
      tx,
    )
    return rows.map((row) => {
      const rules = settled(appliedIn(row.rules))
      const facts = factsIn(ctx.catalog, row)
      return {
        screening: String(row.screening),
        label: rules.label,
        ranOn: row.ran_on,
        verdict: row.verdict,
        sentence: explain(ctx.catalog, rules, facts, row, row.said),
        clauses: rules.clauses.map((clause, at) => ({
          ...quote(clause),
          mark: (row.marks[at] ?? '?') as Mark,
          seen: seenBy(ctx.catalog, rules, facts, rules.clauses[at] as Clause),
        })),
      }
    })
  })
}

export function placeOf(ctx: Ctx, wanted: string | undefined): string {
  if (!mayRead(ctx.actor, 'screening')) throw new Problem('right.read')
  const within = wanted ?? ctx.actor.scope
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  return within
}
