/**
 * What pairings fall short of, each as a select of subject, type, region, pairing (the row to mend) and notes: texts the list shows
 * beside it. Read within the actor's place, as everything is.
 */
import { type RawBuilder, sql } from 'kysely'
import type { ShortfallName } from '../../core/pairing/shortfall.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { heldSql } from '../duties/boundSql.ts'
import { needsHelpSql } from './needsHelp.ts'
import { standsSql } from './standingSql.ts'

export interface Looked {
  within: string
  /** ISO day. */
  day: string
}

export const inPlace = ({ actor }: Ctx, alias: string, within: string) =>
  sql`${sql.ref(`${alias}.county`)} = ${actor.county} and ${sql.ref(`${alias}.region`)} >= ${within} and ${sql.ref(`${alias}.region`)} < ${regionEnd(within)}`

/** Households that need help, as `id` and `region`. */
export const needySql = (ctx: Ctx, within: string) =>
  sql`select h.id, h.region, h.code from household h where ${inPlace(ctx, 'h', within)} and ${needsHelpSql(ctx, 'h')}`

const ofPairing = sql`p.receiver as subject, receiver.type, p.region, p.id as pairing`
const plain = sql`null::uuid as pairing, '{}'::text[] as notes`

const selects: Record<ShortfallName, (ctx: Ctx, looked: Looked) => RawBuilder<unknown>> = {
  uncovered: (ctx, { within, day }) => sql`
    select needy.id as subject, 'household' as type, needy.region, ${plain} from (${needySql(ctx, within)}) needy
    where needy.id not in (select receiver from pairing p where ${inPlace(ctx, 'p', within)} and p.receiver is not null and ${standsSql('p', day)})`,
  unknown: (ctx, { within, day }) => sql`
    select ${ofPairing}, array[p.raw ->> 'giver'] as notes from pairing p ${receiver}
    where ${inPlace(ctx, 'p', within)} and p.giver is null and ${standsSql('p', day)}`,
  own: (ctx, { within, day }) => sql`
    select ${ofPairing}, array[giver.title] as notes from pairing p ${receiver} ${giver}
    join membership m on m.county = p.county and m.household = p.receiver and m.person = p.giver
    where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)}`,
  surveyor: (ctx, { within, day }) => sql`
    select ${ofPairing}, array[giver.title, s.surveyed_on] as notes from pairing p ${receiver} ${giver}
    join (select distinct on (household) household, surveyor, second, surveyed_on from survey s
      where ${inPlace(ctx, 's', within)} and s.surveyed_on <= ${day} order by household, surveyed_on desc) s on s.household = p.receiver
    where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)} and p.giver in (s.surveyor, s.second)
      and (p.starts_on is null or left(s.surveyed_on, length(p.starts_on)) >= p.starts_on)`,
  twice: (ctx, { within }) => sql`
    select ${ofPairing}, array[giver.title] as notes from pairing p ${receiver} ${giver}
    where ${inPlace(ctx, 'p', within)} and exists (
      select 1 from pairing other where other.county = p.county and other.receiver = p.receiver and other.giver = p.giver and other.id < p.id
        and coalesce(rpad(other.starts_on, 10, '-'), '') <= coalesce(p.ends_on, '9999') and coalesce(rpad(p.starts_on, 10, '-'), '') <= coalesce(other.ends_on, '9999'))`,
  gaps: (ctx, { within }) => sql`
    select receiver as subject, 'household' as type, region, null::uuid as pairing, array[max(before), min(starts_on)] as notes from (
      select p.receiver, p.region, p.starts_on, max(coalesce(p.ends_on, '9999')) over (
        partition by p.receiver order by p.starts_on, p.id rows between unbounded preceding and 1 preceding) as before
      from pairing p join household h on h.county = p.county and h.id = p.receiver
      where ${inPlace(ctx, 'p', within)} and length(p.starts_on) = 10 and (p.ends_on is null or p.ends_on >= p.starts_on)) span
    where length(before) = 10 and starts_on::date - before::date > 1 group by receiver, region`,
  over: (ctx, { within, day }) => sql`
    select ${ofPairing}, array[giver.title] as notes from pairing p ${receiver} ${giver}
    join household h on h.county = p.county and h.id = p.receiver
    where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)} and not ${needsHelpSql(ctx, 'h')}`,
  // Of units registered in the reader's place: of others he does not see who holds posts in them.
  unposted: (ctx, { within, day }) => sql`
    select distinct on (p.region, p.receiver, p.id) ${ofPairing}, array[giver.title, coalesce(duty.post, '任何职务'), duty.label] as notes
    from duty join pairing p on p.county = duty.county and left(p.region, length(duty.region)) = duty.region ${receiver} ${giver}
    where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)} and duty.bearer = 'post' and receiver.type = duty.toward
      and duty.starts_on <= ${day} and (duty.ends_on is null or duty.ends_on >= ${day})
      and giver.type in ('unit', 'school', 'team') and ${inPlace(ctx, 'giver', ctx.actor.scope)}
      and not exists (
        select from (${heldSql(ctx.actor.county)}) held
        where held.body = p.giver and (duty.post is null or held.role = duty.post) and coalesce(held.starts_on, '') <= ${day}
          and (held.ends_on is null or left(${day}, length(held.ends_on)) <= held.ends_on))
    order by p.region, p.receiver, p.id, duty.id`,
  unled: (ctx, { within, day }) => sql`
    select v.id as subject, 'village' as type, v.region, ${plain} from village v
    where ${inPlace(ctx, 'v', within)} and length(v.region) = 12
      and exists (select 1 from household h where h.county = v.county and h.region >= v.region and h.region < v.region || 'z' and ${needsHelpSql(ctx, 'h')})
      and not exists (select 1 from pairing p where p.county = v.county and p.receiver = v.id and ${standsSql('p', day)})`,
}

const receiver = sql`join subject receiver on receiver.county = p.county and receiver.id = p.receiver`
const giver = sql`left join subject giver on giver.county = p.county and giver.id = p.giver`

export const shortfallSql = (ctx: Ctx, name: ShortfallName, looked: Looked): RawBuilder<unknown> => selects[name](ctx, looked)
