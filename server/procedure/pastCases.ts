/**
 * Households that were decided on before there were cases, as ledgers tell of them: views of rows that came in, no records of their
 * own. A household has such a past when it was voted on, or stands in the register, and no case of ours put it there.
 */
import { sql } from 'kysely'
import type { PastCell, PastLine } from '../../core/procedure/pastCase.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { ofNoCase } from './pastLedgers.ts'
import { insideSql } from './readCases.ts'
import { states } from './storedCases.ts'

export type PastRow = Omit<PastLine, 'title' | 'on'> & { title: string | null; identified_in: string | null; held_on: string | null }

/** SQL: households of the place with their past, as PastRow. */
export function pastSql(ctx: Ctx, within: string | undefined) {
  const { county } = ctx.actor
  const place = (table: string) => insideSql(ctx, within, table)
  const registering = [...ctx.catalog.procedures.values()].flatMap(({ name, registers, ofFallen }) => (registers && !ofFallen ? [name] : []))
  const byUs = sql`exists (select from casefile where casefile.county = household.county and casefile.household = household.id
    and procedure = any(${arrayLiteral(registering)}::text[]) and state in (${states.passed}, ${states.doneIn}))`
  return sql`
    select household.id as household, subject.title, household.code, household.region, household.identified_in, said.held_on,
      case when household.registered_poor is true and not ${byUs} then 'passed' when said.result = '未通过' then 'failed' else 'unknown' end as outcome
    from household
    left join subject on subject.county = household.county and subject.id = household.id
    left join (
      select distinct on (vote.household) vote.household, vote.result, meeting.held_on from vote
      left join meeting on meeting.county = vote.county and meeting.id = vote.meeting
      where ${place('vote')} and (vote.meeting is null or ${ofNoCase(county, 'vote.meeting')})
      order by vote.household, meeting.held_on desc nulls last, vote.id desc
    ) as said on said.household = household.id
    where ${place('household')} and (said.household is not null or household.registered_poor is true and not ${byUs})`
}

export const pastLineOf = ({ title, identified_in, held_on, ...row }: PastRow): PastLine => ({
  ...row,
  title: title ?? '',
  on: held_on ?? identified_in,
})

export interface PastFilter {
  within?: string | undefined
  outcome?: string | undefined
  page: number
  size: number
}

export function listPastCases(ctx: Ctx, { within, outcome, page, size }: PastFilter): Promise<{ total: number; cases: PastLine[] }> {
  const past = sql`(${pastSql(ctx, within)}) as past where ${outcome ?? null}::text is null or outcome = ${outcome ?? null}`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const counted = await sql<{ total: string }>`select count(*) as total from ${past}`.execute(tx)
    const { rows } = await sql<PastRow>`select * from ${past} order by region, code limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return { total: Number(counted.rows[0]?.total ?? 0), cases: rows.map(pastLineOf) }
  })
}

export function getPastBoard(ctx: Ctx, within?: string): Promise<{ cells: PastCell[] }> {
  const past = pastSql(ctx, within)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<Omit<PastCell, 'cases'> & { cases: string }>`
      select left(region, 12) as region, outcome, count(*) as cases from (${past}) as past group by 1, 2 order by 1, 2`.execute(tx)
    return { cells: rows.map((row) => ({ ...row, cases: Number(row.cases) })) }
  })
}
