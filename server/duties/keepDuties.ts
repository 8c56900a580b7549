/**
 * Keeps what is expected in step with pairings, visits, leave and duties: rows are derived, and made again for whoever a transaction
 * touched. Done at its end, in its own transaction and for the whole county, since a helper may live above the place of the writer.
 */
import { sql } from 'kysely'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { expectSql } from './expectSql.ts'
import { listDuties, type StoredDuty, yearsOf } from './storedDuties.ts'
import { type Touched, touchedBy, touchedDuties } from './touched.ts'

/** Records that decide what is expected. */
const deciding = ['pairing', 'visit', 'leave', 'duty']

/** More givers than this are not named: everything is made again. */
const mostNamed = 5000

/** `link`: the log of the transaction that ends; `records`: what it touched. */
export async function keepDuties(ctx: Ctx, tx: Tx, link: string, records: ReadonlySet<string>): Promise<void> {
  if (!deciding.some((name) => records.has(name))) return
  const { county } = ctx.actor
  await inCounty(ctx, tx, async () => {
    const duties = await listDuties(tx, county)
    const changed = records.has('duty') ? await touchedDuties(tx, county, link) : []
    if (!duties.length && !changed.length) return
    await sql`delete from expectation where county = ${county} and duty = any(${arrayLiteral(changed)}::uuid[])`.execute(tx)
    for (const duty of duties.filter(({ id }) => changed.includes(id))) await makeYears(tx, county, duty, yearsOf(duty, ctx.today))
    const others = duties.filter(({ id }) => !changed.includes(id))
    const touched = others.length ? await touchedBy(tx, county, link) : undefined
    if (touched?.givers.length) await mend(ctx, tx, others, touched)
  })
}

async function mend(ctx: Ctx, tx: Tx, duties: readonly StoredDuty[], { givers, years, paired }: Touched) {
  const { county } = ctx.actor
  const named = givers.length > mostNamed ? undefined : givers
  for (const duty of duties) {
    const mine = yearsOf(duty, ctx.today).filter((year) => !years || years.includes(year))
    const made = await madeYears(tx, county, duty, mine)
    await remove(tx, county, duty, mine, named)
    for (const year of mine.filter((each) => paired && paired.first <= each && each <= paired.last)) {
      const rows = await make(tx, county, duty, year, named)
      // The first of a year that nobody had looked at yet: the others are made along with it.
      if (rows && named && !made.includes(year)) await makeYears(tx, county, duty, [year])
    }
  }
}

/** After New Year, or once the next year is near: makes the year of every duty that somebody was bound by in the year before. */
export async function expectAhead(ctx: Ctx): Promise<void> {
  const { county } = ctx.actor
  const lacking = async (tx: Tx) => {
    const found: { duty: StoredDuty; years: number[] }[] = []
    for (const duty of await listDuties(tx, county)) {
      const years = yearsOf(duty, ctx.today).slice(-2)
      const made = await madeYears(tx, county, duty, [...new Set(years.flatMap((year) => [year - 1, year]))])
      found.push({ duty, years: years.filter((year) => !made.includes(year) && made.includes(year - 1)) })
    }
    return found.filter(({ years }) => years.length)
  }
  if (!(await ctx.db.read(county, lacking)).length) return
  await ctx.db.write(county, (tx) =>
    inCounty(ctx, tx, async () => {
      for (const { duty, years } of await lacking(tx)) await makeYears(tx, county, duty, years)
    }),
  )
}

/** One at a time, so that two writers do not make the same rows. */
async function inCounty(ctx: Ctx, tx: Tx, work: () => Promise<void>) {
  const { county, scope } = ctx.actor
  await sql`select set_config('app.scope', ${county}, true), pg_advisory_xact_lock(hashtext(${`expectation ${county}`}))`.execute(tx)
  // A writer looks rows up by key; this one goes through many.
  await sql`select set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true), set_config('work_mem', '128MB', true)`.execute(
    tx,
  )
  await work()
  await sql`select set_config('app.scope', ${scope}, true)`.execute(tx)
}

async function madeYears(tx: Tx, county: string, duty: StoredDuty, years: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select wanted.year from unnest(${arrayLiteral(years.map(String))}::integer[]) as wanted (year)
    where exists (select from expectation where county = ${county} and duty = ${duty.id} and expectation.year = wanted.year::text)`.execute(tx)
  return rows.map(({ year }) => year)
}

/** All of these years anew. */
export async function makeYears(tx: Tx, county: string, duty: StoredDuty, years: readonly number[]) {
  await remove(tx, county, duty, years, undefined)
  for (const year of years) await make(tx, county, duty, year, undefined)
}

async function remove(tx: Tx, county: string, duty: StoredDuty, years: readonly number[], givers: readonly string[] | undefined) {
  const only = givers ? sql`and giver = any(${arrayLiteral(givers)}::uuid[])` : sql``
  await sql`
    delete from expectation where county = ${county} and duty = ${duty.id} and year = any(${arrayLiteral(years.map(String))}::text[]) ${only}`.execute(
    tx,
  )
}

/** Answers how many rows there are. */
async function make(tx: Tx, county: string, duty: StoredDuty, year: number, givers: readonly string[] | undefined): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into expectation (county, id, version, duty, giver, receiver, region, giver_name, organisation, year, marks)
    select county, gen_random_uuid(), 1, duty, giver, receiver, region, giver_name, organisation, year, marks
    from (${expectSql(county, duty, year, givers)}) as expected`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
