/** What the records say about households whose cases go on: the latest survey, departments' data, who answered for them on the day of the survey. */
import { sql } from 'kysely'
import type { Surveyed } from '../../core/procedure/evidence.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { standsSql } from '../pairing/standingSql.ts'

export interface LatestSurvey extends Surveyed {
  id: string
}

/** Of surveys of one day the one entered last; none that is still to come. */
export async function latestSurveys(ctx: Ctx, tx: Tx, households: readonly string[]): Promise<Map<string, LatestSurvey>> {
  const { rows } = await sql<{
    id: string
    household: string
    surveyed_on: string
    surveyor: string | null
    second: string | null
    helpers: string[] | null
    members: string[] | null
  }>`
    select distinct on (survey.household) survey.id, survey.household, survey.surveyed_on, survey.surveyor, survey.second,
      (select array_agg(pairing.giver::text) from pairing
       where pairing.county = survey.county and pairing.receiver = survey.household and pairing.giver is not null
         and ${standsSql('pairing', sql`survey.surveyed_on`)}) as helpers,
      (select array_agg(membership.person::text) from membership
       where membership.county = survey.county and membership.household = survey.household and (left_on is null or left_on > survey.surveyed_on)) as members
    from survey
    where survey.county = ${ctx.actor.county} and survey.household = any(${arrayLiteral(households)}::uuid[]) and survey.surveyed_on <= ${ctx.today}
    order by survey.household, survey.surveyed_on desc, survey.id desc`.execute(tx)
  return new Map(
    rows.map(({ id, household, surveyed_on, surveyor, second, helpers, members }) => [
      household,
      { id, surveyedOn: surveyed_on, surveyors: [surveyor, second].flatMap((each) => each ?? []), helpers: helpers ?? [], members: members ?? [] },
    ]),
  )
}

/** The day on which departments' data was last looked at. */
export async function latestComparisons(ctx: Ctx, tx: Tx, households: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ household: string; compared_on: string }>`
    select household, max(compared_on) as compared_on from comparison
    where county = ${ctx.actor.county} and household = any(${arrayLiteral(households)}::uuid[]) group by household`.execute(tx)
  return new Map(rows.map(({ household, compared_on }) => [household, compared_on]))
}
