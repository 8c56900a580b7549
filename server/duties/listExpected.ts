/** Who owes which visit: lists for the one who owes it and for the one who leads, in order of place and name, and counts by place and by unit. */

import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import type { ExpectedLine, ExpectedSum } from '../../core/duty/expected.ts'
import { endedBefore, marks, periodAt } from '../../core/duty/marks.ts'
import { type Cycle, periodsOf } from '../../core/duty/periods.ts'
import { Problem } from '../../core/problem.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { expectAhead } from './keepDuties.ts'
import { listDuties, type StoredDuty } from './storedDuties.ts'

export interface ExpectedFilter {
  within?: string | undefined
  year?: string | undefined
  duty?: string | undefined
  /** The unit helpers come from, as pairings write it. */
  unit?: string | undefined
  giver?: string | undefined
  receiver?: string | undefined
  /** Only who owes something: a visit that was missed, or one that is due now. Everybody when missing. */
  owing?: 'missed' | 'now' | 'either' | undefined
  /** Only who stands so in this period of the duty, from 1. */
  period?: { number: number; mark: string } | undefined
}

interface Asked {
  year: number
  duties: StoredDuty[]
  /** `from expectation … where …`, with the counts of each row. */
  found: RawBuilder<unknown>
}

const filled = (line: RawBuilder<unknown>, signs: string) => sql`length(${line}) - length(translate(${line}, ${signs}, ''))`
const over = sql`left(expectation.marks, duty.ended)`

async function ask(ctx: Ctx, tx: Tx, { within, year: wanted, duty, unit, giver, receiver, owing, period }: ExpectedFilter): Promise<Asked> {
  if (!mayRead(ctx.actor, 'expectation')) throw new Problem('right.read')
  const place = within ?? ctx.actor.scope
  if (!isInside(place, ctx.actor.scope)) throw new Problem('right.place')
  const year = yearOf(wanted, ctx.today)
  const duties = (await listDuties(tx, ctx.actor.county)).filter(({ id }) => !duty || id === duty)
  const periods = duties.map(({ cycle }) => periodsOf(cycle, year))
  const ended = periods.map((each) => String(endedBefore(each, ctx.today)))
  const now = periods.map((each) => String(periodAt(each, ctx.today)))
  const isDueNow = sql`substr(expectation.marks, duty.now, 1) = ${marks.open} and duty.now > 0`
  const missed = filled(over, marks.open)
  const hasMissed = sql`strpos(${over}, ${marks.open}) > 0`
  const conditions = {
    missed: sql`and ${hasMissed}`,
    now: sql`and ${isDueNow}`,
    either: sql`and (${hasMissed} or ${isDueNow})`,
  }
  const found = sql`
    select expectation.*, ${missed} as missed, ${isDueNow} as is_due_now,
      ${filled(over, marks.met + marks.metLate + marks.metFor)} as met, ${filled(over, marks.excused + marks.holiday)} as excused
    from expectation
    join unnest(${arrayLiteral(duties.map(({ id }) => id))}::uuid[], ${arrayLiteral(ended)}::integer[], ${arrayLiteral(now)}::integer[]) as duty (id, ended, now)
      on duty.id = expectation.duty
    where expectation.county = ${ctx.actor.county} and expectation.year = ${String(year)}
      and expectation.region >= ${place} and expectation.region < ${regionEnd(place)}
      ${unit === undefined ? sql`` : unit ? sql`and expectation.organisation = ${unit}` : sql`and expectation.organisation is null`}
      ${giver ? sql`and expectation.giver = ${giver}` : sql``} ${receiver ? sql`and expectation.receiver = ${receiver}` : sql``}
      ${period ? sql`and substr(expectation.marks, ${period.number}, 1) = any(string_to_array(${period.mark}, null))` : sql``}
      ${owing ? conditions[owing] : sql``}`
  return { year, duties, found }
}

function yearOf(wanted: string | undefined, today: string): number {
  if (!wanted) return Number(today.slice(0, 4))
  if (!/^(19|20|21)\d\d$/.test(wanted)) throw new Problem('duty.yearWrong', { year: wanted.slice(0, 20) })
  return Number(wanted)
}

export async function listExpected(
  ctx: Ctx,
  filter: ExpectedFilter,
  { page, size }: { page: number; size: number },
): Promise<{ total: number; rows: ExpectedLine[] }> {
  await expectAhead(ctx)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { found, duties, year } = await ask(ctx, tx, filter)
    const counted = await sql<{ total: string }>`select count(*) as total from (${found}) as found`.execute(tx)
    const { rows } = await sql<Stored>`
      select found.*, giver.title as giver_title, receiver.title as receiver_name,
        case when found.receiver is null
          then (select max(visited_on) from visit where visit.county = found.county and visit.visitor = found.giver and left(visit.region, 12) = found.region)
          else (select max(visited_on) from visit where visit.county = found.county and visit.visitor = found.giver and visit.host = found.receiver)
        end as last_visit_on
      from (select * from (${found}) as found order by region, giver_name, giver, receiver, duty limit ${size} offset ${(page - 1) * size}) as found
      left join subject as giver on giver.county = found.county and giver.id = found.giver
      left join subject as receiver on receiver.county = found.county and receiver.id = found.receiver
      order by found.region, found.giver_name, found.giver, found.receiver, found.duty`.execute(tx)
    const dutyOf = new Map(duties.map((duty) => [duty.id, duty]))
    return { total: Number(counted.rows[0]?.total), rows: rows.map((row) => lineOf(row, dutyOf.get(row.duty) as StoredDuty, year)) }
  })
}

type Stored = Pick<ExpectedLine, 'id' | 'duty' | 'giver' | 'organisation' | 'receiver' | 'region' | 'marks' | 'missed'> & {
  giver_name: string
  giver_title: string | null
  receiver_name: string | null
  is_due_now: boolean
  last_visit_on: string | null
}

const lineOf = (
  { id, giver, organisation, receiver, region, marks: line, missed, ...row }: Stored,
  { id: duty, label, cycle }: StoredDuty,
  year: number,
): ExpectedLine => ({
  ...{ id, duty, label, cycle, giver, organisation, receiver, region, marks: line, missed, year },
  giverName: row.giver_title ?? row.giver_name,
  receiverName: row.receiver_name ?? '',
  isDueNow: row.is_due_now,
  lastVisitOn: row.last_visit_on,
})

export async function sumExpected(ctx: Ctx, filter: ExpectedFilter): Promise<{ year: number; places: ExpectedSum[]; units: ExpectedSum[] }> {
  await expectAhead(ctx)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { found, year } = await ask(ctx, tx, filter)
    const by = async (column: RawBuilder<unknown>) => {
      const { rows } = await sql<ExpectedSum>`
        select ${column} as of, count(*)::integer as pairs, sum(met)::integer as met, sum(excused)::integer as excused, sum(missed)::integer as missed,
          count(*) filter (where is_due_now)::integer as now
        from (${found}) as found group by 1 order by 1`.execute(tx)
      return rows
    }
    return { year, places: await by(sql`left(region, 12)`), units: await by(sql`organisation`) }
  })
}

/** How many stand how in each period of a year, by duty. */
export async function countPeriods(ctx: Ctx, filter: ExpectedFilter): Promise<{ year: number; duties: DutyPeriods[] }> {
  await expectAhead(ctx)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { found, duties, year } = await ask(ctx, tx, filter)
    const { rows } = await sql<{ duty: string; number: number; mark: string; pairs: number }>`
      select duty, number, mark, count(*)::integer as pairs
      from (${found}) as found, regexp_split_to_table(marks, '') with ordinality as sign (mark, number)
      where mark <> ${marks.none} group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
    const known = duties.map(({ id, label, cycle }) => ({
      ...{ id, label, cycle },
      periods: rows.filter(({ duty }) => duty === id).map(({ number, mark, pairs }) => ({ number: Number(number), mark, pairs })),
    }))
    return { year, duties: known.filter(({ periods }) => periods.length) }
  })
}

export interface DutyPeriods {
  id: string
  label: string
  cycle: Cycle
  periods: { number: number; mark: string; pairs: number }[]
}
