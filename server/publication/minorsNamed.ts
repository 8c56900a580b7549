/** Children of the place of a notice whom its texts name. Every one who is registered there is looked for, not only those of its households. */
import { sql } from 'kysely'
import { possibleNames } from '../../core/publication/namesIn.ts'
import { isMinorOn } from '../../core/publication/notice.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { birthOf } from './noticeLines.ts'
import type { StoredNotice } from './storedNotice.ts'

/** What an office writes itself in a notice. */
export const ownTexts = { titleAddition: '标题补充', addition: '补充说明', basis: '依据' } as const

/** Digits of a village's code: a natural village is as wide as its village. */
const villageLength = 12

/** `day`: ISO, the day on which somebody is a child or not. Names are found by the index of names, so a county costs no more than a village. */
export async function minorsNamed(ctx: Pick<Ctx, 'actor' | 'keys'>, tx: Tx, notice: StoredNotice, day: string): Promise<string[]> {
  const names = possibleNames([notice.titleAddition, notice.addition, notice.basis, notice.officePhone])
  if (!names.length) return []
  const { county } = ctx.actor
  const place = notice.region.slice(0, villageLength)
  const { rows } = await sql<{ name: string; born_on: string | null; id_number: Buffer | null }>`
    select distinct person.name, person.born_on, person.id_number
    from subject_name named join person on person.county = named.county and person.id = named.subject and person.name = named.ending
    where named.county = ${county} and named.type = 'person' and named.ending = any(${arrayLiteral(names)}::text[])
      and (person.born_on is null or person.born_on > ${`${Number(day.slice(0, 4)) - 19}`})
      and (person.region >= ${place} and person.region < ${regionEnd(place)}
        or exists (select 1 from membership join household on household.county = membership.county and household.id = membership.household
          where membership.county = person.county and membership.person = person.id and membership.left_on is null
            and household.region >= ${place} and household.region < ${regionEnd(place)}))`.execute(tx)
  return [...new Set(rows.flatMap((row) => (isMinorOn(birthOf(ctx, row), day) ? [row.name] : [])))]
}
