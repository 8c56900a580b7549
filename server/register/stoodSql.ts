/**
 * The register as it stood at the end of a day, as SQL: households that had been opened and not closed, where they lived then,
 * and who belonged to them. Where one lived is where it lives now, unless it moved since: then where its first later move began.
 */
import { type RawBuilder, sql } from 'kysely'
import { acrossVillages, actKinds, placesChanged } from '../../core/register/act.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'

/** Moves are told by the village that was left; the village entered tells of the same. A place that was merged or got another code is left too. */
const leaving = [actKinds.move, acrossVillages.left, placesChanged]

export interface Stood {
  county: string
  within: string
  /** ISO day. */
  day: string
}

/**
 * `with …` of two names: `stood` (id, code, region, opened_on) and `belonged` (household, person). A household that lives outside
 * now belonged here while it lived here, so it is read over the whole county and kept by the place it had. `belonged` is worked out once:
 * right after an import nothing is known of the sizes of tables, and it would be worked out again for every household.
 */
export function stoodSql({ county, within, day }: Stood): RawBuilder<unknown> {
  const inside = (column: string) => sql`${sql.ref(column)} >= ${within} and ${sql.ref(column)} < ${regionEnd(within)}`
  return sql`with moved as (
      select distinct on (household) household, from_place from movement
      where county = ${county} and kind = any(${arrayLiteral(leaving)}::text[]) and happened_on > ${day} and from_place is not null
      order by household, happened_on, id),
    stood as (
      select own.id, own.code, own.opened_on, own.region as lives, coalesce(moved.from_place, own.region) as region
      from household as own left join moved on moved.household = own.id
      where own.county = ${county} and (${inside('own.region')} or own.id in (select household from moved where ${inside('moved.from_place')}))
        and coalesce(moved.from_place, own.region) >= ${within} and coalesce(moved.from_place, own.region) < ${regionEnd(within)} and (own.opened_on is null or own.opened_on <= ${day}) and (own.closed_on is null or own.closed_on > ${day})),
    belonged as materialized (
      select membership.household, membership.person from membership join stood on stood.id = membership.household
      where membership.county = ${county} and (joined_on is null or joined_on <= ${day}) and (left_on is null or left_on > ${day})
        and membership.person not in (select id from person as past where past.county = ${county} and past.merged_into is not null))`
}
