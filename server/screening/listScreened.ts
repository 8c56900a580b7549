/** The households behind a number of a run: of a verdict, a clause, a step of income, a place; each with its sentence. */
import { sql } from 'kysely'
import { explain } from '../../core/programme/explain.ts'
import type { Judgement, Verdict } from '../../core/programme/judge.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { settled } from './programmes.ts'
import { incomeStep, incomeStepSql, placeOf } from './readScreening.ts'
import { factsIn, getScreening } from './storedRun.ts'
import { withIncomeSql } from './verdictSql.ts'

export interface ScreenedFilter {
  within?: string | undefined
  verdict?: string | undefined
  /** Code of the clause that decided; empty where none did. */
  clause?: string | undefined
  /** Where the step of income begins, in fen; null where the income is unknown. */
  income?: number | null | undefined
}

export interface ScreenedHousehold {
  household: string
  title: string
  region: string
  verdict: Verdict
  sentence: string
}

export async function listScreened(
  ctx: Ctx,
  screening: string,
  filter: ScreenedFilter,
  { page, size }: { page: number; size: number },
): Promise<{ total: number; rows: ScreenedHousehold[] }> {
  const within = placeOf(ctx, filter.within)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { applied } = await getScreening(ctx, tx, screening)
    const rules = settled(applied)
    const here = sql`county = ${ctx.actor.county} and screening = ${screening} and region >= ${within} and region < ${regionEnd(within)}`
    const step = incomeStep(rules)
    const wanted = [
      ...(filter.verdict === undefined ? [] : [sql`verdict = ${filter.verdict}`]),
      ...(filter.clause === undefined ? [] : [sql`clause = ${filter.clause}`]),
      ...(filter.income === undefined
        ? []
        : [sql`${incomeStepSql(step)} is not distinct from ${filter.income === null ? null : Math.round(filter.income / step)}::bigint`]),
    ]
    const found = sql`from (${withIncomeSql(rules, sql`select * from screened where ${here}`)}) found
      ${wanted.length ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}`
    const count = await sql<{ total: string }>`select count(*) as total ${found}`.execute(tx)
    const { rows } = await sql<Record<string, unknown> & Judgement & { household: string; region: string; said: string; title: string | null }>`
      select shown.*, subject.title from (select * ${found} order by region, household limit ${size} offset ${(page - 1) * size}) shown
      left join subject on subject.county = shown.county and subject.id = shown.household order by shown.region, shown.household`.execute(tx)
    return {
      total: Number(count.rows[0]?.total ?? 0),
      rows: rows.map((row) => ({
        ...{ household: row.household, title: row.title ?? '', region: row.region, verdict: row.verdict },
        sentence: explain(ctx.catalog, rules, factsIn(ctx.catalog, row), row, row.said),
      })),
    }
  })
}
