/** What a survey of a household begins with: the round, the clauses of the programme in force, who may go and who may not. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import type { IncomeRule } from '../../core/programme/programme.ts'
import { type AskedClause, askedClauses } from '../../core/survey/askedClauses.ts'
import type { Barred } from '../../core/survey/surveyors.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { getProgramme, programmesAt } from '../screening/programmes.ts'
import { barredFrom, getHousehold, type SurveyedHousehold } from './surveyedHousehold.ts'

export interface SurveyWish {
  household: string
  /** ISO day of the survey, today when missing. */
  day?: string | undefined
  /** Id of a round. */
  round?: string | undefined
  programme?: string | undefined
}

export interface SurveyRound {
  id: string
  name: string
  subject: string | null
  startsOn: string | null
  endsOn: string | null
}

export interface SurveyStart {
  household: SurveyedHousehold
  /** Around the household, the latest first. */
  rounds: SurveyRound[]
  /** The one asked for, else the one in whose days the survey lies. */
  round: string | null
  /** In force there on the day the round began, else on that of the survey. */
  programmes: { id: string; label: string }[]
  programme: SurveyProgramme | null
  /** Who has gone surveying in the village or holds a post in its team, and may survey this household. */
  surveyors: { id: string; title: string; isSelf: boolean }[]
  barred: Barred[]
  /** What a survey may come to, in the usual words. */
  conclusions: string[]
  last: { id: string; surveyedOn: string | null; conclusion: string | null } | null
}

export interface SurveyProgramme {
  id: string
  label: string
  income: Pick<IncomeRule, 'measure' | 'months' | 'notCounted'>
  clauses: AskedClause[]
}

export function beginSurvey(ctx: Ctx, { household: id, day = ctx.today, round: wanted, programme }: SurveyWish): Promise<SurveyStart> {
  for (const record of ['survey', 'answer', 'household']) if (!mayRead(ctx.actor, record)) throw new Problem('right.read')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const household = await getHousehold(ctx, tx, id)
    const rounds = await roundsAround(ctx, tx, household.region)
    const round = wanted ? rounds.find((each) => each.id === wanted) : rounds.find((each) => isWithin(day, each))
    const programmes = await programmesAt(ctx, tx, household.region, round?.startsOn ?? day)
    const chosen = programmes.find((each) => each.id === programme) ?? programmes[0]
    const barred = await barredFrom(ctx, tx, id, day)
    return {
      ...{ household, rounds, round: round?.id ?? null, programmes, barred },
      programme: chosen ? await surveyProgramme(ctx, tx, chosen.id) : null,
      surveyors: (await surveyorsAround(ctx, tx, household.region)).filter((each) => !barred.some((other) => other.id === each.id)),
      conclusions: ctx.catalog.codes.get('surveyConclusion')?.codes.map(({ label }) => label) ?? [],
      last: await lastSurvey(ctx, tx, id),
    }
  })
}

const isWithin = (day: string, { startsOn, endsOn }: SurveyRound) => startsOn !== null && startsOn <= day && (endsOn ?? day) >= day

/** `place`: for which it must hold. */
export async function surveyProgramme(ctx: Ctx, tx: Tx, id: string, place?: string): Promise<SurveyProgramme> {
  const { programme, terms } = await getProgramme(ctx, tx, id, place)
  const { measure, months, notCounted } = programme.income
  return { id, label: programme.label, income: { measure, months, notCounted }, clauses: askedClauses(programme, terms) }
}

async function roundsAround({ actor }: Ctx, tx: Tx, place: string): Promise<SurveyRound[]> {
  const { rows } = await sql<SurveyRound>`
    select id, name, subject, starts_on as "startsOn", ends_on as "endsOn" from round
    where county = ${actor.county} and left(${place}, length(region)) = region order by starts_on desc nulls last, id desc limit 12`.execute(tx)
  return rows
}

/** Enough to see who goes there. */
const lately = 200

async function surveyorsAround({ actor, today }: Ctx, tx: Tx, place: string): Promise<SurveyStart['surveyors']> {
  const { county, person } = actor
  const village = place.slice(0, 12)
  const { rows } = await sql<{ id: string; title: string }>`
    with latest as (
      select surveyor, second from survey where county = ${county} and region >= ${village} and region < ${village} || 'z' and surveyor is not null
      order by surveyed_on desc nulls last, id desc limit ${lately}),
    going as (
      select surveyor as id from latest union select second from latest union select ${person}::uuid
      union
      select posting.person from team join posting on posting.county = team.county and posting.team = team.id
      where team.county = ${county} and team.ends_on is null and left(${place}, length(team.region)) = team.region
        and (posting.ends_on is null or posting.ends_on >= ${today}))
    select subject.id, subject.title from going join subject on subject.county = ${county} and subject.id = going.id
    order by subject.title, subject.id limit 30`.execute(tx)
  return rows.map((row) => ({ ...row, isSelf: row.id === person }))
}

async function lastSurvey({ actor }: Ctx, tx: Tx, household: string): Promise<SurveyStart['last']> {
  const { rows } = await sql<NonNullable<SurveyStart['last']>>`
    select id, surveyed_on as "surveyedOn", conclusion from survey where county = ${actor.county} and household = ${household}
    order by surveyed_on desc nulls last, id desc limit 1`.execute(tx)
  return rows[0] ?? null
}
