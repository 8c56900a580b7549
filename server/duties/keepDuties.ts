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
import { deciding, type Touched, touchedBy, touchedDuties } from './touched.ts'

/** More givers than this are not named: everything is made again. */
const mostNamed = 5000

/** `link`: the log of the transaction that ends; `records`: what it touched. */
export async function keepDuties(ctx: Ctx, tx: Tx, link: string, records: ReadonlySet<string>): Promise<void> {
  if (![...deciding, 'duty'].some((name) => records.has(name))) return
  const { county } = ctx.actor
  await inCounty(ctx, tx, async () => {
    const duties = await listDuties(tx, county)
    const changed = records.has('duty') ? await touchedDuties(tx, county, link) : []
    if (!duties.length && !changed.length) return
    for (const table of ['expectation', 'expected_year'])
      await sql`delete from ${sql.table(table)} where county = ${county} and duty = any(${arrayLiteral(changed)}::uuid[])`.execute(tx)
    for (const duty of duties.filter(({ id }) => changed.includes(id))) await makeYears(tx, county, duty, yearsOf(duty, ctx.today))
    const others = duties.filter(({ id }) => !changed.includes(id))
    const touched = others.length ? await touchedBy(tx, county, link) : undefined
    if (touched?.givers.length) await mend(ctx, tx, others, touched)
  })
}

async function mend(ctx: Ctx, tx: Tx, duties: readonly StoredDuty[], { givers, years, paired }: Touched) {
  const { county } = ctx.actor
  const named = givers.length > mostNamed ? undefined : givers
  const made = await madeYears(tx, county)
  for (const duty of duties) {
    const mine = yearsOf(duty, ctx.today).filter((year) => made.has(`${duty.id} ${year}`) && (!years || years.includes(year)))
    await remove(tx, county, duty, mine, named)
    for (const year of mine) if (paired && paired.first <= year && year <= paired.last) await make(tx, county, duty, year, named)
  }
}

/** After New Year, or once the next year is near: makes the years that are expected by now and were not made yet. */
export async function expectAhead(ctx: Ctx): Promise<void> {
  const { county } = ctx.actor
  const lacking = async (tx: Tx) => {
    const made = await madeYears(tx, county)
    const duties = await listDuties(tx, county)
    const found = duties.map((duty) => ({ duty, years: yearsOf(duty, ctx.today).filter((year) => !made.has(`${duty.id} ${year}`)) }))
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

/** 'duty year' of all that were made, also where nobody was bound. */
async function madeYears(tx: Tx, county: string): Promise<Set<string>> {
  const { rows } = await sql<{ made: string }>`select duty || ' ' || year as made from expected_year where county = ${county}`.execute(tx)
  return new Set(rows.map(({ made }) => made))
}

/** All of these years anew. */
export async function makeYears(tx: Tx, county: string, duty: StoredDuty, years: readonly number[]) {
  await remove(tx, county, duty, years, undefined)
  for (const year of years) await make(tx, county, duty, year, undefined)
  await sql`
    insert into expected_year (county, duty, region, year) select ${county}, ${duty.id}, ${duty.region}, unnest(${arrayLiteral(years.map(String))}::integer[])
    on conflict do nothing`.execute(tx)
}

async function remove(tx: Tx, county: string, duty: StoredDuty, years: readonly number[], givers: readonly string[] | undefined) {
  const only = givers ? sql`and giver = any(${arrayLiteral(givers)}::uuid[])` : sql``
  await sql`
    delete from expectation where county = ${county} and duty = ${duty.id} and year = any(${arrayLiteral(years.map(String))}::text[]) ${only}`.execute(
    tx,
  )
}

async function make(tx: Tx, county: string, duty: StoredDuty, year: number, givers: readonly string[] | undefined) {
  await sql`
    insert into expectation (county, id, version, duty, giver, receiver, region, giver_name, organisation, year, marks, owed, made)
    select county, gen_random_uuid(), 1, duty, giver, receiver, region, giver_name, organisation, year, marks, owed, made
    from (${expectSql(county, duty, year, givers)}) as expected`.execute(tx)
}
