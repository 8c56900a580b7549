/**
 * What is expected in a year by one duty, as SQL: one row for each pair, one sign for each period (core/duty/marks.ts). Periods are
 * bits of a bigint until the signs are written, so that five million weeks of a county are a hundred thousand numbers.
 */
import { type RawBuilder, sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { lateAfterDays, marks } from '../../core/duty/marks.ts'
import { type Cycle, periodsOf, toldBy, workedDays } from '../../core/duty/periods.ts'
import { arrayLiteral } from '../change/rows.ts'
import { boundSql } from './boundSql.ts'
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
  const inPerson = duty.inPerson ? sql`and (visit.manner is null or visit.manner not in ('电话', '视频'))` : sql``
  const isPersons = sql.lit(duty.bearer === 'person' || duty.bearer === 'post')
  // A month begins with its first day.
  const visitedOn = sql`visit.visited_on || substr('0000-01-01', length(visit.visited_on) + 1)`
  const isLate = sql`visit.entered_on is not null and length(visit.visited_on) = 10 and visit.entered_on::date - visit.visited_on::date > ${sql.lit(lateAfterDays)}`
  return sql`
    with worked (day, nth, of) as (
      select * from unnest(${texts(worked.flat())}, ${integers(worked.flatMap((all, at) => all.map(() => at + 1)))},
        ${integers(worked.flatMap((all) => all.map(() => all.length)))})),
    paired as materialized (
      select found.*, ${reached(sql`begins`, starts)} as over, ${reached(sql`ends || '~'`, ends)} as upto
      from (${boundSql(county, duty, givers)}) as found),
    bound as (
      select giver, receiver, region, max(title) as title, max(organisation) as organisation,
        bit_or((1::bigint << upto) - (1::bigint << over)) as periods
      from paired where upto > over ${only('giver')} group by giver, receiver, region),
    -- Whose visits to whom count for whom: one's own, and in the period in which one took over those that a predecessor made until then.
    counting as (
      select distinct giver, host, receiver, region, giver as visitor, '' as since, '~' as until, null::integer as taken_over from paired where upto > over ${only('giver')}
      union all
      select next.giver, next.host, next.receiver, next.region, last.giver, last.begins, last.ends || '~', next.over + 1
      from paired as last join paired as next
        on next.host = last.host and next.over = last.upto and next.begins > last.ends and next.giver <> last.giver and next.upto > next.over
      where last.upto < ${sql.lit(periods.length)} ${only('next.giver')}),
    visited as (
      select counting.*, visit.id as visit_id, visit.visited_on, visit.entered_on, visit.manner,
        ${byThoseWhoWent} as by_visitor
      from counting join visit on visit.county = ${county} and visit.visitor = counting.visitor and visit.host = counting.host
      union all
      select counting.*, visit.id, visit.visited_on, visit.entered_on, visit.manner, ${byThoseWhoWent}
      from counting join companion on companion.county = ${county} and companion.person = counting.visitor
      join visit on visit.county = ${county} and visit.id = companion.visit and visit.host = counting.host and visit.visitor <> companion.person),
    went as (
      select giver, receiver, region, visit_id, ${reached(visitedOn, begins)} as nth,
        (${isLate}) is not true as is_prompt, (${isPersons} and not by_visitor) is not true as is_own
      from visited as visit
      where length(visit.visited_on) = any(${integers(toldBy[duty.cycle])}) and ${visitedOn} >= ${first} and ${visitedOn} <= ${last}
        and ${visitedOn} >= since and ${visitedOn} <= until and (taken_over is null or taken_over = ${reached(visitedOn, begins)}) ${inPerson}),
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
    select expected.*, ${countSql(notDue)} as owed, ${countSql(notDue + marks.open)} as made from (
    select ${county} as county, ${duty.id}::uuid as duty, bound.giver, bound.receiver, bound.region, bound.title as giver_name, bound.organisation,
      ${String(year)} as year,
      (select string_agg(${markSql(holidays)}, '' order by at) from generate_series(0, ${sql.lit(periods.length - 1)}) as at) as marks
    from bound
    left join met on met.giver = bound.giver and met.region = bound.region and met.receiver is not distinct from bound.receiver
    left join let_off on let_off.giver = bound.giver and let_off.region = bound.region and let_off.receiver is not distinct from bound.receiver) as expected`
}

const notDue = marks.none + marks.excused + marks.holiday
/** How many signs of a line are none of these. */
const countSql = (others: string) => sql`length(translate(marks, ${others}, ''))`

/** Whoever was there writes for all who were. Unknown of what came with a workbook. */
const byThoseWhoWent = sql`(visit.entered_by in (visit.visitor, counting.visitor) or exists (
  select from companion as along where along.county = visit.county and along.visit = visit.id and along.person = visit.entered_by))`

/** The periods with a visit, with one entered in time, and with one that its visitor entered in time. */
const metOnce = sql`
  select giver, receiver, region, bit_or(1::bigint << nth - 1) as periods, bit_or(1::bigint << nth - 1) filter (where is_prompt) as prompt,
    bit_or(1::bigint << nth - 1) filter (where is_prompt and is_own) as own
  from went group by giver, receiver, region`

const metOften = (times: number) => sql`
  select giver, receiver, region, bit_or(1::bigint << nth - 1) filter (where visits >= ${times}) as periods,
    bit_or(1::bigint << nth - 1) filter (where prompt >= ${times}) as prompt, bit_or(1::bigint << nth - 1) filter (where own >= ${times}) as own
  from (
    select giver, receiver, region, nth, count(distinct visit_id) as visits, count(distinct visit_id) filter (where is_prompt) as prompt,
      count(distinct visit_id) filter (where is_prompt and is_own) as own
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
