/** Duties as they are kept, and the years of each that are expected by now. */
import { sql } from 'kysely'
import { aheadYear } from '../../core/duty/marks.ts'
import { type Cycle, periodsOf } from '../../core/duty/periods.ts'
import type { Tx } from '../db/database.ts'

export interface StoredDuty {
  id: string
  label: string
  region: string
  bearer: string
  category: string | null
  /** Which office its bearers hold. */
  post: string | null
  toward: string
  basis: string
  cycle: Cycle
  times: number
  inPerson: boolean | null
  startsOn: string
  endsOn: string | null
}

export const dutiesSql = (county: string) => sql<StoredDuty>`
    select id, label, region, bearer, category, post, toward, basis, cycle, times::integer as times, in_person as "inPerson", starts_on as "startsOn", ends_on as "endsOn"
    from duty where county = ${county} order by region, starts_on, id`

export const listDuties = async (tx: Tx, county: string): Promise<StoredDuty[]> => (await dutiesSql(county).execute(tx)).rows

/** Visits of longer ago are not counted as missed. */
const firstYear = 2010

/** The years with a period that it is owed in, up to the year ahead. A week may belong to the year before or after. */
export function yearsOf({ startsOn, endsOn, cycle }: StoredDuty, today: string): number[] {
  const first = Math.max(firstYear, Number(startsOn.slice(0, 4)) - 1)
  const last = Math.min(aheadYear(today), endsOn ? Number(endsOn.slice(0, 4)) + 1 : 9999)
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return years.filter((year) => periodsOf(cycle, year).some(({ to }) => to >= startsOn && (!endsOn || to <= endsOn)))
}
