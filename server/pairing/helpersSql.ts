/**
 * Who helps: persons who hold an office as helper, cadre or member, and whoever is paired with a household; with the place they are
 * posted to, what they are, for which office they work, and how many households they help on the day. Of a place those who are
 * posted to it or help there. Those registered above the reader's place are known by name only.
 */
import { sql } from 'kysely'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Looked } from './shortfallSql.ts'
import { standsSql } from './standingSql.ts'

/** Offices of a posting that make a helper. */
export const helperRoles = ['帮扶责任人', '村干部', '党员']

/** Columns: id, name, region, kinds, organisation, households, and whether the reader sees all that is said of a helper. */
export function helpersSql(ctx: Ctx, { within, day }: Looked) {
  const { county } = ctx.actor
  return sql`
    select person.id, person.title as name, coalesce(post.village, person.region) as region, coalesce(post.kinds, '{}') || coalesce(load.kinds, '{}') as kinds,
      coalesce(post.organisation, load.organisation) as organisation, coalesce(load.households, 0)::int as households,
      registered.id is not null as is_known
    from subject as person
    left join person as registered on registered.county = person.county and registered.id = person.id
    left join (
      select person, max(village) as village, max(organisation) as organisation, array_remove(array_agg(category) || array_agg(role), null) as kinds
      from posting where county = ${county} and role in (${sql.join(helperRoles)}) and (ends_on is null or ends_on >= ${day}) group by person) post on post.person = person.id
    left join (
      select p.giver, count(distinct p.receiver) as households, bool_or(p.region >= ${within} and p.region < ${regionEnd(within)}) as here, max(p.organisation) as organisation, array_remove(array_agg(distinct p.giver_kind), null) as kinds
      from pairing p join household h on h.county = p.county and h.id = p.receiver
      where p.county = ${county} and ${standsSql('p', day)} group by p.giver) load on load.giver = person.id
    where person.county = ${county} and person.type = 'person' and registered.merged_into is null and (post.person is not null or load.giver is not null)
      and (load.here or coalesce(post.village, person.region) >= ${within} and coalesce(post.village, person.region) < ${regionEnd(within)})`
}
