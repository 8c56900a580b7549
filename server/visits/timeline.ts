/** All that happened to a household, or in a village, in one dated line: visits, requests, changes of helpers, gifts, movements of the register. */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { lateAfterDays } from '../../core/duty/marks.ts'
import { Problem } from '../../core/problem.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { whoWentSql } from './whoWentSql.ts'

export interface TimelineEvent {
  /** ISO day, perhaps of the month or year only. */
  day: string
  kind: 'visit' | 'request' | 'paired' | 'ended' | 'gift' | 'movement'
  record: string
  id: string
  /** What it was, in the words of its record. */
  text: string | null
  /** A code: the act of a request, the kind of a movement. */
  code: string | null
  by: string | null
  /** Of a village: whom it was about. */
  about: string | null
  /** How a visit was entered; null where the visitor did so in time. */
  entry: 'imported' | 'late' | 'forOther' | null
}

interface Place {
  id: string
  type: string
  region: string
}

const parts = ({ actor }: Ctx, { id, type, region }: Place): { record: string; rows: RawBuilder<unknown> }[] => {
  const { county } = actor
  const end = regionEnd(region)
  const of = (table: string, field: string) =>
    type === 'village'
      ? sql`${sql.ref(`${table}.county`)} = ${county} and ${sql.ref(`${table}.region`)} >= ${region} and ${sql.ref(`${table}.region`)} < ${end}`
      : sql`${sql.ref(`${table}.county`)} = ${county} and ${sql.ref(`${table}.${field}`)} = ${id}`
  const subject = (alias: string, from: string) =>
    sql`left join subject as ${sql.ref(alias)} on ${sql.ref(`${alias}.county`)} = ${county} and ${sql.ref(`${alias}.id`)} = ${sql.ref(from)}`
  const entry = sql`case when visit.entered_on is null then 'imported'
    when length(visited_on) = 10 and entered_on::date - visited_on::date > ${sql.lit(lateAfterDays)} then 'late'
    when entered_by <> visit.visitor and visitor.type = 'person' and not exists (
      select from companion where companion.county = visit.county and companion.visit = visit.id and companion.person = visit.entered_by) then 'forOther' end`
  const pairing = (kind: string, day: string, text: string) => sql`
    select ${sql.ref(day)}, ${sql.lit(kind)}, 'pairing', pairing.id, ${sql.ref(text)}, null, giver.title, host.title, null
    from pairing ${subject('giver', 'pairing.giver')} ${subject('host', 'pairing.receiver')} where ${of('pairing', 'receiver')}`
  return [
    {
      record: 'visit',
      rows: sql`
        select visited_on, 'visit', 'visit', visit.id, content, null, ${whoWentSql}, coalesce(host.title, host_name), ${entry}
        from visit ${subject('visitor', 'visit.visitor')} ${subject('host', 'visit.host')} where ${of('visit', 'host')}`,
    },
    {
      record: 'handling',
      rows: sql`
        select handling.happened_on, 'request', 'request', request.id, coalesce(words, handling.office), act, person.name, host.title, null
        from handling join request on request.county = handling.county and request.id = handling.request ${subject('host', 'request.host')}
        left join person on person.county = handling.county and person.id = handling.entered_by where ${of('request', 'host')}`,
    },
    { record: 'pairing', rows: pairing('paired', 'pairing.starts_on', 'pairing.form') },
    { record: 'pairing', rows: pairing('ended', 'pairing.ends_on', 'pairing.reason') },
    {
      record: 'gift',
      rows: sql`
        select given_on, 'gift', 'gift', gift.id, coalesce(item, occasion), null, giver.title, host.title, null
        from gift ${subject('giver', 'gift.giver')} ${subject('host', 'gift.receiver')} where ${of('gift', 'receiver')}`,
    },
    {
      record: 'movement',
      rows: sql`
        select happened_on, 'movement', 'movement', movement.id, did, kind, null, host.title, null
        from movement ${subject('host', 'movement.household')} where ${of('movement', 'household')}`,
    },
  ].filter(({ record }) => mayRead(actor, record))
}

export function listTimeline(
  ctx: Ctx,
  id: string,
  { page, size, kind }: { page: number; size: number; kind?: string | undefined },
): Promise<{ total: number; events: TimelineEvent[]; kinds: { kind: TimelineEvent['kind']; total: number }[] }> {
  const { county, scope } = ctx.actor
  return ctx.db.read(scope, async (tx) => {
    const found = await sql<Place>`select id, type, region from subject where county = ${county} and id = ${id}`.execute(tx)
    const [place] = found.rows
    if (!place || !isInside(place.region, scope) || !mayRead(ctx.actor, place.type)) throw new Problem('record.missing')
    const union = sql.join(
      parts(ctx, place).map(({ rows }) => rows),
      sql` union all `,
    )
    const all = sql`(${union}) as happened (day, kind, record, id, text, code, by, about, entry) where day is not null`
    const counted = await sql<{ kind: TimelineEvent['kind']; total: number }>`select kind, count(*)::int as total from ${all} group by kind`.execute(
      tx,
    )
    const wanted = counted.rows.filter((each) => !kind || each.kind === kind)
    const { rows } = await sql<TimelineEvent>`
      select * from ${all} and (${kind ?? null}::text is null or kind = ${kind ?? null}) order by day desc, id desc, kind limit ${size} offset ${(page - 1) * size}`.execute(
      tx,
    )
    const isVillage = place.type === 'village'
    return {
      total: wanted.reduce((sum, { total }) => sum + total, 0),
      events: rows.map((event) => ({ ...event, about: isVillage ? event.about : null })),
      kinds: counted.rows,
    }
  })
}
