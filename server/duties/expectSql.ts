/**
 * What is expected in a year by one duty, as SQL: one row for each pair, one sign for each period (core/duty/marks.ts). Periods are
 * bits of a bigint until the signs are written, so that five million weeks of a county are a hundred thousand numbers.
 */
import { type RawBuilder, sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { lateAfterDays, marks } from '../../core/duty/marks.ts'
import { type Cycle, periodsOf, toldBy, workedDays } from '../../core/duty/periods.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { StoredDuty } from './storedDuties.ts'

const texts = (cells: readonly string[]) => sql`${arrayLiteral(cells)}::text[]`
const integers = (cells: readonly number[]) => sql`${arrayLiteral(cells.map(String))}::integer[]`

/** How many of these days, which are in their order, the day has reached. */
const reached = (day: RawBuilder<unknown>, ends: RawBuilder<unknown>) => sql`width_bucket((${day}) collate "C", ${ends})`

/** `givers`: only of these, all when missing. Columns as `expectation` has them, without id and version. */
export function expectSql(county: string, duty: StoredDuty, year: number, givers?: readonly string[]): RawBuilder<unknown> {
  const periods = periodsOf(duty.cycle as Cycle, year)
  const ends = texts(periods.map(({ to }) => to))
  // With a dot behind, a day is not reached until the one after it.
  const starts = texts(periods.map(({ to }) => `${to}.`))
  const begins = texts(periods.map(({ from }) => from))
  const first = periods[0]?.from ?? ''
  const last = periods.at(-1)?.to ?? ''
  const worked = periods.map((period) => workedDays(period, workYears))
  const holidays = worked.reduce((mask, { length }, at) => (length ? mask : mask | (1n << BigInt(at))), 0n)
  const only = (column: string) => (givers ? sql`and ${sql.ref(column)} = any(${texts(givers)}::uuid[])` : sql``)
  const byVillage = duty.basis === 'village' && duty.toward === 'household'
  const receiver = byVillage ? sql`null::uuid` : sql`pairing.receiver`
  const region = byVillage ? sql`left(pairing.region, 12)` : sql`pairing.region`
  const isFor = sql`${sql.lit(duty.bearer === 'person')} and visit.entered_by <> visit.visitor`
  // A month begins with its first day.
  const visitedOn = sql`visit.visited_on || substr('0000-01-01', length(visit.visited_on) + 1)`
  const isLate = sql`visit.entered_on is not null and length(visit.visited_on) = 10 and visit.entered_on::date - visit.visited_on::date > ${sql.lit(lateAfterDays)}`
  return sql`
    with worked (day, nth, of) as (
      select * from unnest(${texts(worked.flat())}, ${integers(worked.flatMap((all, at) => all.map(() => at + 1)))},
        ${integers(worked.flatMap((all) => all.map(() => all.length)))})),
    paired as materialized (
      select pairing.giver, pairing.receiver as host, ${receiver} as receiver, ${region} as region, giver.title,
        coalesce(pairing.organisation, case when giver.type <> 'person' then giver.title end) as organisation,
        ${reached(sql`greatest(coalesce(pairing.starts_on, ''), ${duty.startsOn})`, starts)} as over,
        ${reached(sql`least(coalesce(pairing.ends_on, '~'), ${duty.endsOn ?? '~'}) || '~'`, ends)} as upto
      from pairing
      join subject as giver on giver.county = pairing.county and giver.id = pairing.giver and giver.type = ${duty.bearer}
      join subject as host on host.county = pairing.county and host.id = pairing.receiver and host.type = ${duty.toward}
      where pairing.county = ${county} and pairing.region >= ${duty.region} and pairing.region < ${regionEnd(duty.region)} ${only('pairing.giver')}
        and (pairing.ends_on is not null or pairing.state is null or pairing.state not in ('已调整', '已结束'))
        and (${duty.category}::text is null or pairing.giver_kind = ${duty.category})),
    bound as (
      select giver, receiver, region, max(title) as title, max(organisation) as organisation,
        bit_or((1::bigint << upto) - (1::bigint << over)) as periods
      from paired where upto > over group by giver, receiver, region),
    went as (
      select pair.giver, pair.receiver, pair.region, ${reached(visitedOn, begins)} as nth,
        (${isLate}) is not true as is_prompt, (${isFor}) is not true as is_own
      from (select distinct giver, host, receiver, region from paired where upto > over) as pair
      join visit on visit.county = ${county} and visit.visitor = pair.giver and visit.host = pair.host
      where length(visit.visited_on) = any(${integers(toldBy[duty.cycle])}) and ${visitedOn} >= ${first} and ${visitedOn} <= ${last}
        and ${duty.inPerson ? sql`(visit.manner is null or visit.manner not in ('电话', '视频'))` : sql`true`}),
    met as (${duty.times === 1 ? metOnce : metOften(duty.times)}),
    let_off as (
      select giver, receiver, region, bit_or(1::bigint << nth - 1) as periods from (
        select bound.giver, bound.receiver, bound.region, worked.nth
        from bound
        join leave on leave.county = ${county} and leave.giver = bound.giver and (leave.receiver is null or leave.receiver = bound.receiver)
        join worked on worked.day >= leave.starts_on and worked.day <= leave.ends_on
        group by bound.giver, bound.receiver, bound.region, worked.nth
        having count(distinct worked.day) = min(worked.of)) as away
      group by giver, receiver, region)
    select ${county} as county, ${duty.id}::uuid as duty, bound.giver, bound.receiver, bound.region, bound.title as giver_name, bound.organisation,
      ${String(year)} as year,
      (select string_agg(${markSql(holidays)}, '' order by at) from generate_series(0, ${sql.lit(periods.length - 1)}) as at) as marks
    from bound
    left join met on met.giver = bound.giver and met.region = bound.region and met.receiver is not distinct from bound.receiver
    left join let_off on let_off.giver = bound.giver and let_off.region = bound.region and let_off.receiver is not distinct from bound.receiver`
}

/** The periods with a visit, with one entered in time, and with one that its visitor entered in time. */
const metOnce = sql`
  select giver, receiver, region, bit_or(1::bigint << nth - 1) as periods, bit_or(1::bigint << nth - 1) filter (where is_prompt) as prompt,
    bit_or(1::bigint << nth - 1) filter (where is_prompt and is_own) as own
  from went group by giver, receiver, region`

const metOften = (times: number) => sql`
  select giver, receiver, region, bit_or(1::bigint << nth - 1) filter (where visits >= ${times}) as periods,
    bit_or(1::bigint << nth - 1) filter (where prompt >= ${times}) as prompt, bit_or(1::bigint << nth - 1) filter (where own >= ${times}) as own
  from (
    select giver, receiver, region, nth, count(*) as visits, count(*) filter (where is_prompt) as prompt,
      count(*) filter (where is_prompt and is_own) as own
    from went group by giver, receiver, region, nth) as counted
  group by giver, receiver, region`

/** The sign of the period `at`, counted from 0. */
function markSql(holidays: bigint): RawBuilder<unknown> {
  const has = (periods: RawBuilder<unknown>) => sql`coalesce(${periods}, 0) >> at & 1 = 1`
  return sql`case
    when not (${has(sql`bound.periods`)}) then ${sql.lit(marks.none)}
    when ${has(sql`met.own`)} then ${sql.lit(marks.met)}
    when ${has(sql`met.prompt`)} then ${sql.lit(marks.metFor)}
    when ${has(sql`met.periods`)} then ${sql.lit(marks.metLate)}
    when ${has(sql`let_off.periods`)} then ${sql.lit(marks.excused)}
    when ${has(sql`${sql.lit(String(holidays))}::bigint`)} then ${sql.lit(marks.holiday)}
    else ${sql.lit(marks.open)} end`
}
