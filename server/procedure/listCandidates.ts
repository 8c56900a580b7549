/**
 * Whom a procedure can be opened for. By how the household stands: who is in the register or was taken in does not ask again, who is to
 * be let go stands in it. What the rules say is told with each and sorts them, but denies nobody an application.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Procedure } from '../../core/procedure/procedure.ts'
import type { Verdict } from '../../core/programme/judge.ts'
import type { Ctx } from '../context.ts'
import { latestVerdicts } from '../screening/latestVerdicts.ts'
import { admittedSql, leftPovertySql, takenInSql, underWaySql } from './decidedSql.ts'
import { insideSql } from './readCases.ts'
import { getProcedure } from './storedCases.ts'

export interface Candidate {
  household: string
  title: string
  code: string | null
  region: string
  verdict: Verdict | null
  /** What the programme's latest run said of it. */
  sentence: string | null
}

export interface CandidateList {
  total: number
  /** Of all who can be brought up, by what the latest run said; null where none looked at them. */
  counts: { verdict: Verdict | null; households: number }[]
  /** The households of the place that cannot: they are in already, or not in where it lets go; or a case of them goes on. */
  unfit: number
  underWay: number
  rows: Candidate[]
}

export interface CandidateQuestion {
  procedure: string
  programme: string
  within?: string | undefined
  /** A code of the list `verdict`; `none` for those no run looked at. */
  verdict?: string | undefined
  /** Part of the head's name, or the whole number of the household. */
  name?: string | undefined
  page: number
  size: number
}

export function listCandidates(ctx: Ctx, question: CandidateQuestion): Promise<CandidateList> {
  const { programme, verdict, name, page, size } = question
  const procedure = getProcedure(ctx, question.procedure)
  const here = sql`select household.id, household.code, household.region, subject.title, ${standsSql(ctx, procedure, programme)} as stands,
      ${underWaySql(ctx, 'household', programme)} as going
    from household left join subject on subject.county = household.county and subject.id = household.id
    where ${insideSql(ctx, question.within, 'household')} and closed_on is null`
  const fitting = sql`(select here.*, said.verdict from (${here}) here left join lateral (
      select screened.verdict from screened join screening on screening.county = screened.county and screening.id = screened.screening
      where screened.county = ${ctx.actor.county} and screened.household = here.id and screening.programme = ${programme}
      order by screening.ran_on desc, screening.id desc limit 1) said on true
    where stands and not going) as found`
  const chosen = sql.join(
    [
      sql`true`,
      ...(verdict ? [sql`coalesce(verdict, 'none') = ${verdict}`] : []),
      ...(name ? [sql`(position(${name} in title) > 0 or code = ${name})`] : []),
    ],
    sql` and `,
  )
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const counted = await sql<{ verdict: Verdict | null; households: number; chosen: number }>`
      select verdict, count(*)::int as households, (count(*) filter (where ${chosen}))::int as chosen from ${fitting} group by verdict order by verdict`.execute(
      tx,
    )
    const others = await sql<{ unfit: number; underWay: number }>`
      select (count(*) filter (where not stands and not going))::int as unfit, (count(*) filter (where going))::int as "underWay" from (${here}) here`.execute(
      tx,
    )
    const { rows } = await sql<{ household: string; title: string | null; code: string | null; region: string; verdict: Verdict | null }>`
      select id as household, title, code, region, verdict from ${fitting} where ${chosen}
      order by region, code, id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    const households = rows.map(({ household }) => household)
    const verdicts = await latestVerdicts(ctx, tx, programme, households)
    return {
      total: counted.rows.reduce((sum, row) => sum + row.chosen, 0),
      counts: counted.rows.map(({ chosen: _, ...row }) => row),
      ...(others.rows[0] ?? { unfit: 0, underWay: 0 }),
      rows: rows.map(({ title, ...row }) => ({ ...row, title: title ?? '', sentence: verdicts.get(row.household)?.sentence ?? null })),
    }
  })
}

/** As `openCases` asks it of the ones that are chosen. */
function standsSql(ctx: Ctx, { purpose, registers, ofRegistered, ofFallen }: Procedure, programme: string): RawBuilder<unknown> {
  const registered = sql`coalesce(registered_poor, false)`
  const left = leftPovertySql(ctx, 'household')
  if (ofFallen) return sql`(${registered} and ${left})`
  if (ofRegistered) return sql`(${registered} and not ${left})`
  if (purpose === 'leave') return admittedSql(ctx, 'household', sql`and entry.programme = ${programme}`)
  const outside = sql`not ${takenInSql(ctx, 'household', programme)}`
  return registers ? sql`(not ${registered} and ${outside})` : sql`(${outside})`
}
