/** All that was asked for or decided about one household: its cases, and what ledgers tell of the time before. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { PastLine } from '../../core/procedure/pastCase.ts'
import type { Ctx } from '../context.ts'
import { type PastRow, pastLineOf, pastSql } from './pastCases.ts'
import { type CaseLine, type CaseRow, caseRowsSql, insideSql, lineOf } from './readCases.ts'

/** The newest first. */
export function getHouseholdCases(ctx: Ctx, household: string): Promise<{ cases: CaseLine[]; past: PastLine | null }> {
  const [cases, past] = [caseRowsSql(sql`${insideSql(ctx, undefined)} and casefile.household = ${household}`), pastSql(ctx, undefined)]
  const there = sql`select 1 from household where ${insideSql(ctx, undefined, 'household')} and id = ${household}`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    if (!(await there.execute(tx)).rows.length) throw new Problem('record.missing')
    const { rows } = await sql<CaseRow>`${cases} order by casefile.id desc`.execute(tx)
    const [before] = (await sql<PastRow>`select * from (${past}) as past where household = ${household}`.execute(tx)).rows
    return { cases: rows.map((row) => lineOf(ctx, row)), past: before ? pastLineOf(before) : null }
  })
}
