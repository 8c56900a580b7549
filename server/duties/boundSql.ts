/**
 * Who is bound by a duty toward whom, and when: givers of pairings, or whoever holds a post in what gives them. A post has its own days, so
 * a successor is bound from his first and a predecessor to his last.
 */
import { type RawBuilder, sql } from 'kysely'
import { regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { StoredDuty } from './storedDuties.ts'

/** Posts in whatever gives a pairing: a unit, a school, a team. */
export const heldSql = (county: string) => sql`
  select unit as body, person, role, category, starts_on, ends_on from posting where county = ${county} and unit is not null
  union all select team, person, role, category, starts_on, ends_on from posting where county = ${county} and team is not null`

/** Rows (giver, host, receiver, region, title, organisation, begins, ends), the last two as far as they are known. `givers`: what concerns these, predecessors with them. */
export function boundSql(county: string, duty: StoredDuty, givers: readonly string[] | undefined): RawBuilder<unknown> {
  const isByPost = duty.bearer === 'post'
  const byVillage = duty.basis === 'village' && duty.toward === 'household'
  const held = isByPost
    ? sql`join (${heldSql(county)}) as held on held.body = pairing.giver`
    : duty.post
      ? sql`join posting as held on held.county = pairing.county and held.person = pairing.giver`
      : undefined
  const giver = isByPost ? sql`held.person` : sql`pairing.giver`
  const ids = givers && sql`${arrayLiteral(givers)}::uuid[]`
  const near = isByPost ? sql`(select body from (${heldSql(county)}) as held where held.person = any(${ids}))` : sql`any(${ids})`
  const toward = isByPost ? sql`near.giver in ${near}` : sql`near.giver = ${near}`
  return sql`
    select ${giver} as giver, pairing.receiver as host, ${byVillage ? sql`null::uuid` : sql`pairing.receiver`} as receiver,
      ${byVillage ? sql`left(pairing.region, 12)` : sql`pairing.region`} as region, giver.title,
      ${isByPost ? sql`body.title` : sql`coalesce(pairing.organisation, case when giver.type <> 'person' then giver.title end)`} as organisation,
      greatest(coalesce(pairing.starts_on, ''), ${held ? sql`coalesce(held.starts_on, ''),` : sql``} ${duty.startsOn}) as begins,
      least(coalesce(pairing.ends_on, '~'), ${held ? sql`coalesce(held.ends_on, '~'),` : sql``} ${duty.endsOn ?? '~'}) as ends
    from pairing ${held ?? sql``}
    join subject as giver on giver.county = pairing.county and giver.id = ${giver} and giver.type = ${isByPost ? 'person' : duty.bearer}
    join subject as host on host.county = pairing.county and host.id = pairing.receiver and host.type = ${duty.toward}
    ${isByPost ? sql`join subject as body on body.county = pairing.county and body.id = pairing.giver` : sql``}
    where pairing.county = ${county} and pairing.region >= ${duty.region} and pairing.region < ${regionEnd(duty.region)}
      ${ids ? sql`and pairing.receiver in (select near.receiver from pairing as near where near.county = ${county} and ${toward})` : sql``}
      and (pairing.ends_on is not null or pairing.state is null or pairing.state not in ('已调整', '已结束'))
      ${held && duty.post ? sql`and held.role = ${duty.post}` : sql``}
      and (${duty.category}::text is null or ${isByPost ? sql`held.category` : sql`pairing.giver_kind`} = ${duty.category})`
}
