/** Whom a procedure can be opened for that lets go or takes in again: by how the household stands, not by what the rules of entry say. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'
import { latestVerdicts } from '../screening/latestVerdicts.ts'
import { admittedSql, leftPovertySql } from './decidedSql.ts'
import { insideSql } from './readCases.ts'
import { getProcedure, states } from './storedCases.ts'

export interface Candidate {
  household: string
  title: string
  code: string | null
  region: string
  /** What the programme's latest run said of it. */
  sentence: string | null
}

export interface CandidateQuestion {
  procedure: string
  programme: string
  within?: string | undefined
  page: number
  size: number
}

export function listCandidates(ctx: Ctx, question: CandidateQuestion): Promise<{ total: number; rows: Candidate[] }> {
  const { programme, page, size } = question
  const procedure = getProcedure(ctx, question.procedure)
  if (procedure.purpose === 'admit' && !procedure.ofFallen) throw new Problem('case.byScreening', { procedure: procedure.label })
  const left = leftPovertySql(ctx, 'household')
  const stands = procedure.ofFallen
    ? sql`registered_poor is true and ${left}`
    : procedure.ofRegistered
      ? sql`registered_poor is true and not ${left}`
      : admittedSql(ctx, 'household', sql`and entry.programme = ${programme}`)
  const fitting = sql`from household left join subject on subject.county = household.county and subject.id = household.id
    where ${insideSql(ctx, question.within, 'household')} and closed_on is null and ${stands}
      and not exists (select from casefile where casefile.county = household.county and casefile.household = household.id
        and programme = ${programme} and state = ${states.underWay})`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const counted = await sql<{ total: string }>`select count(*) as total ${fitting}`.execute(tx)
    const { rows } = await sql<Omit<Candidate, 'title' | 'sentence'> & { title: string | null }>`
      select household.id as household, subject.title, code, household.region ${fitting}
      order by household.region, code limit ${size} offset ${(page - 1) * size}`.execute(tx)
    const verdicts = await latestVerdicts(
      ctx,
      tx,
      programme,
      rows.map(({ household }) => household),
    )
    return {
      total: Number(counted.rows[0]?.total ?? 0),
      rows: rows.map(({ title, ...row }) => ({ ...row, title: title ?? '', sentence: verdicts.get(row.household)?.sentence ?? null })),
    }
  })
}
