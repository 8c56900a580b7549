/** The one search box: names by any part, ID numbers by their last four, households by code. */
import { sql } from 'kysely'
import { isInside } from '../../kinds/region/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import type { Ctx } from '../context.ts'

export interface Found {
  id: string
  type: string
  title: string
  region: string
  /** Of a person: where they live. */
  household: string | null
}

const most = 20

export async function searchSubjects(ctx: Ctx, q: string): Promise<Found[]> {
  const text = halfWidth(q).trim()
  if (!text) return []
  const { county, scope } = ctx.actor
  const household = sql`(select household from membership where county = subject.county and person = subject.id and left_on is null order by id limit 1)`
  const columns = sql`subject.id, subject.type, subject.title, subject.region, case subject.type when 'person' then ${household} end as household`
  return ctx.db.read(scope, async (tx) => {
    if (/^\d{3}[\dXx]$/.test(text)) {
      const tail = ctx.keys.blind('idNumber tail', text.toUpperCase())
      const { rows } = await sql<Found>`
        select ${columns} from person join subject on subject.county = person.county and subject.id = person.id
        where person.county = ${county} and person.id_number_tail = ${tail} limit ${most}`.execute(tx)
      return rows.filter((row) => isInside(row.region, scope))
    }
    if (/^\d{5,}$/.test(text)) {
      const { rows } = await sql<Found>`
        select ${columns} from household join subject on subject.county = household.county and subject.id = household.id
        where household.county = ${county} and household.code >= ${text} and household.code < ${`${text}z`} order by household.code limit ${most}`.execute(
        tx,
      )
      return rows
    }
    const { rows } = await sql<Found>`
      select ${columns} from (
        select distinct subject from subject_name
        where county = ${county} and type in ('person', 'village') and ending >= ${text} and ending < ${`${text}\u{10ffff}`} limit ${most}
      ) as found join subject on subject.county = ${county} and subject.id = found.subject
      order by subject.title, subject.id`.execute(tx)
    return rows
  })
}
