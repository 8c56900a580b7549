/** Whom a transaction touched, told by its log. */
import { sql } from 'kysely'
import { arrayLiteral } from '../change/rows.ts'
import type { Tx } from '../db/database.ts'

export interface Touched {
  /** Whoever a touched row names or ever named: what was corrected or withdrawn was somebody else's before. */
  givers: string[]
  /** The years it can be about, of the weeks at their ends too; any year when missing. */
  years: number[] | undefined
  /** The years in which any of them is paired; nothing when none ever was. */
  paired: { first: number; last: number } | undefined
}

export async function touchedBy(tx: Tx, county: string, link: string): Promise<Touched> {
  const { rows } = await sql<{ giver: string | null; record: string; year: string | null }>`
    select distinct coalesce(ever.content -> 'values' ->> 'giver', ever.content -> 'values' ->> 'visitor') as giver, ever.record,
      left(ever.content -> 'values' ->> 'visitedOn', 4) as year
    from (select distinct row_id from change where county = ${county} and link = ${link} and record in ('pairing', 'visit', 'leave')) as touched
    join change as ever on ever.county = ${county} and ever.row_id = touched.row_id`.execute(tx)
  const givers = [...new Set(rows.flatMap(({ giver }) => giver ?? []))]
  const isVisits = rows.every(({ record }) => record === 'visit')
  const years = isVisits ? [...new Set(rows.flatMap(({ year }) => (year ? [-1, 0, 1].map((by) => Number(year) + by) : [])))] : undefined
  return { givers, years, paired: givers.length ? await pairedYears(tx, county, givers) : undefined }
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
