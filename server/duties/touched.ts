/** Whom a transaction touched, told by its log. */
import { sql } from 'kysely'
import { arrayLiteral } from '../change/rows.ts'
import type { Tx } from '../db/database.ts'
import { heldSql } from './boundSql.ts'

/** Records that decide what is expected of somebody. */
export const deciding = ['pairing', 'visit', 'companion', 'leave', 'posting']

export interface Touched {
  /**
   * Whoever a touched row names or ever named: what was corrected or withdrawn was somebody else's before. With them who else answers for
   * the same receivers or holds posts in the same bodies, since a predecessor's visits count for who followed.
   */
  givers: string[]
  /** The years it can be about, of the weeks at their ends too; any year when missing. */
  years: number[] | undefined
  /** The years in which any of them is paired; nothing when none ever was. */
  paired: { first: number; last: number } | undefined
}

export async function touchedBy(tx: Tx, county: string, link: string): Promise<Touched> {
  const { rows } = await sql<{ givers: string[]; isVisits: boolean; years: string[] }>`
    with touched as (select distinct record, row_id from change where county = ${county} and link = ${link} and record = any(${arrayLiteral(deciding)}::text[])),
    ever as (
      select touched.record, change.content -> 'values' as told from touched join change on change.county = ${county} and change.row_id = touched.row_id),
    said as (
      select distinct (told ->> name)::uuid as id from ever, unnest('{giver,visitor,person,unit,team}'::text[]) as name where told ->> name is not null),
    hosts as (
      select (told ->> name)::uuid as id from ever, unnest('{host,receiver}'::text[]) as name where told ->> name is not null
      union select visit.host from ever join visit on visit.county = ${county} and visit.id = (told ->> 'visit')::uuid),
    direct as (select id from said union select giver from pairing where county = ${county} and receiver in (select id from hosts)),
    held as (${heldSql(county)}),
    bodies as (select id from direct union select body from held where person in (select id from direct))
    select array(select id from bodies union select person from held where body in (select id from bodies)) as givers,
      not exists (select from touched where record not in ('visit', 'companion')) as "isVisits",
      array(select distinct left(told ->> 'visitedOn', 4) from ever where told ->> 'visitedOn' is not null
        union select left(visit.visited_on, 4) from ever join visit on visit.county = ${county} and visit.id = (told ->> 'visit')::uuid
        where visit.visited_on is not null) as years`.execute(tx)
  const { givers = [], isVisits = true, years = [] } = rows[0] ?? {}
  return {
    givers,
    years: isVisits ? [...new Set(years.flatMap((year) => [-1, 0, 1].map((by) => Number(year) + by)))] : undefined,
    paired: givers.length ? await pairedYears(tx, county, givers) : undefined,
  }
}

async function pairedYears(tx: Tx, county: string, givers: readonly string[]): Promise<Touched['paired']> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(left(coalesce(starts_on, '0000'), 4)) as first, max(left(coalesce(ends_on, '9998'), 4)) as last
    from pairing where county = ${county} and giver = any(${arrayLiteral(givers)}::uuid[])`.execute(tx)
  const [found] = rows
  // A week at the turn of the year belongs to one of the two.
  return found?.first && found.last ? { first: Number(found.first) - 1, last: Number(found.last) + 1 } : undefined
}

export async function touchedDuties(tx: Tx, county: string, link: string): Promise<string[]> {
  const { rows } = await sql<{ row_id: string }>`
    select distinct row_id from change where county = ${county} and link = ${link} and record = 'duty'`.execute(tx)
  return rows.map(({ row_id }) => row_id)
}
