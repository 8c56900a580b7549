/** The household that is surveyed, and who may not survey it. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Barred } from '../../core/survey/surveyors.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { standsSql } from '../pairing/standingSql.ts'

export interface SurveyedHousehold {
  id: string
  title: string
  code: string | null
  region: string
  /** Registered members who have not left; what the register states where nobody is registered. */
  size: number | null
}

/** In the actor's place. */
export async function getHousehold({ actor }: Ctx, tx: Tx, id: string): Promise<SurveyedHousehold> {
  const { county, scope } = actor
  const { rows } = await sql<Omit<SurveyedHousehold, 'size'> & { size: string | null }>`
    select household.id, coalesce(subject.title, '') as title, household.code, household.region,
      coalesce(nullif((select count(*) from membership m where m.county = household.county and m.household = household.id and m.left_on is null), 0), household.size) as size
    from household left join subject on subject.county = household.county and subject.id = household.id
    where household.county = ${county} and household.id = ${id} and household.region >= ${scope} and household.region < ${regionEnd(scope)}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  return { ...row, size: row.size === null ? null : Number(row.size) }
}

/** Who lives in it, and who answers for it on that day. */
export async function barredFrom({ actor }: Ctx, tx: Tx, household: string, day: string): Promise<Barred[]> {
  const { rows } = await sql<Barred>`
    select distinct on (barred.id) barred.id, coalesce(subject.title, '') as title, why from (
      select person as id, 'member' as why from membership
      where county = ${actor.county} and household = ${household} and (left_on is null or left_on > ${day})
      union all
      select giver, 'helper' from pairing
      where county = ${actor.county} and receiver = ${household} and giver is not null and ${standsSql('pairing', day)}) barred
    left join subject on subject.county = ${actor.county} and subject.id = barred.id
    order by barred.id, why desc`.execute(tx)
  return rows
}
