/** Expected visits made again from duties, pairings, posts, visits and leave, for every year that was made, and held against those that are kept. */
import { sql } from 'kysely'
import type pg from 'pg'
import { statement } from '../db/sqlText.ts'
import { expectSql } from '../duties/expectSql.ts'
import { dutiesSql, type StoredDuty } from '../duties/storedDuties.ts'
import type { Tell } from './verify.ts'

/** How many are named of one duty and year. */
const named = 3
const columns = sql`duty, giver, receiver, region, giver_name, organisation, year, marks, owed, made`

export async function verifyExpected(client: pg.ClientBase, county: string, tell: Tell) {
  const duties = new Map((await client.query<StoredDuty>(statement(dutiesSql(county)))).rows.map((duty) => [duty.id, duty]))
  const made = await client.query<{ duty: string; year: number }>('select duty, year from expected_year where county = $1 order by duty, year', [
    county,
  ])
  for (const { duty: id, year } of made.rows) {
    const duty = duties.get(id)
    if (duty) await verifyYear(client, county, duty, year, tell)
  }
  const stray = await client.query<{ count: string }>(
    `select count(*) from expectation where county = $1 and not exists (
      select from expected_year as made join duty on duty.county = made.county and duty.id = made.duty
      where made.county = $1 and made.duty = expectation.duty and made.year::text = expectation.year)`,
    [county],
  )
  if (Number(stray.rows[0]?.count)) tell('derived', `有${stray.rows[0]?.count}条走访情况不属于任何一项走访职责的年份`)
}

async function verifyYear(client: pg.ClientBase, county: string, duty: StoredDuty, year: number, tell: Tell) {
  const kept = sql`select ${columns} from expectation where county = ${county} and duty = ${duty.id} and year = ${String(year)}`
  const anew = sql`select ${columns} from (${expectSql(county, duty, year)}) as expected`
  const { rows } = await client.query<{ title: string; count: string }>(
    statement(sql`
      with anew as materialized (${anew}),
      differing as (select giver_name, region from ((${kept} except table anew) union (table anew except ${kept})) as either group by 1, 2)
      select giver_name as title, count(*) over () as count from differing order by region, giver_name limit ${named}`),
  )
  const [first] = rows
  if (!first) return
  const names = rows.map(({ title }) => title).join('、')
  tell('derived', `职责“${duty.label}”${year}年有${first.count}人的走访情况重算后不同：${names}${Number(first.count) > named ? '等' : ''}`)
}
