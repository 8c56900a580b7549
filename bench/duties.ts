/**
 * A county of 10,000 helpers and 100,000 households, each to be visited weekly and visited in every other week: the expected visits of a
 * year made, beside plain SQL that writes one row for each occurrence; the arrears of a unit, beside a read of those rows; and one visit
 * entered. The counts of both must agree. Usage: node --import tsx bench/duties.ts [households] [asked]
 */
import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { periodsOf } from '../core/duty/periods.ts'
import { write } from '../server/change/write.ts'
import { makeYears } from '../server/duties/keepDuties.ts'
import { listExpected, sumExpected } from '../server/duties/listExpected.ts'
import { listDuties } from '../server/duties/storedDuties.ts'
import { recordVisit } from '../server/visits/recordVisit.ts'
import { benchCounty, openOffice } from './office.ts'

const households = Number(process.argv[2] ?? 100_000)
const asked = Number(process.argv[3] ?? 200)
const each = 10
const units = 100
const year = 2025

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const started = performance.now()
  const result = await work()
  return [performance.now() - started, result]
}
const at = (values: number[], part: number) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] as number
const spread = (values: number[]) => `p50 ${at(values, 0.5).toFixed(1)} ms, p95 ${at(values, 0.95).toFixed(1)} ms`

const id = (kind: number, number: string) => `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
const place = (number: string) => `'${benchCounty}' || (101 + ${number} % 20) || (201 + ${number} / 20 % 15)`

const office = await openOffice()
const { ctx } = office
const client = new pg.Client({ host: office.cluster.socket, user: 'bangfu', database: 'bench' })
await client.connect()
await client.query('set session_replication_role = replica')
for (const statement of [
  `insert into subject (county, id, version, type, region, title) select '${benchCounty}', ${id(1, 'n')}, 1, 'household', ${place('n')}, '户' || n from generate_series(1, ${households}) n`,
  `insert into subject (county, id, version, type, region, title) select '${benchCounty}', ${id(2, 'n')}, 1, 'person', '${benchCounty}101', '人' || n from generate_series(0, ${households / each}) n`,
  `insert into pairing (county, id, version, region, giver, receiver, organisation, starts_on)
    select '${benchCounty}', ${id(3, 'n')}, 1, ${place('n')}, ${id(2, `n / ${each}`)}, ${id(1, 'n')}, '单位' || n / ${each} % ${units}, '2024-01-01' from generate_series(1, ${households}) n`,
  `insert into visit (county, id, version, region, kind, visited_on, visitor, host, content)
    select '${benchCounty}', ${id(4, 'n * 64 + week')}, 1, ${place('n')}, '入户走访', (date '2024-12-30' + week * 7 + n % 5)::text, ${id(2, `n / ${each}`)}, ${id(1, 'n')}, '走访' || n
    from generate_series(1, ${households}) n, generate_series(0, 51) week where (n + week) % 2 = 0`,
])
  await client.query(statement)
await client.query('set session_replication_role = default')
await client.query('vacuum analyze')

const values = {
  label: '每周到户',
  region: benchCounty,
  bearer: 'person',
  toward: 'household',
  basis: 'each',
  cycle: 'week',
  times: 1,
  startsOn: '2025-01-01',
}
const [entered] = await timed(() =>
  write(ctx, { source: 'bench' }, (batch) =>
    batch.add([{ record: 'duty', id: uuid(), values: { ...values, endsOn: '2025-12-31' }, happenedOn: ctx.today }]),
  ),
)
const [duty] = await ctx.db.read(benchCounty, (tx) => listDuties(tx, benchCounty))
if (!duty) throw new Error('there is no duty')
const [ours] = await timed(() =>
  ctx.db.write(benchCounty, async (tx) => {
    await sql`select set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true), set_config('work_mem', '128MB', true)`.execute(
      tx,
    )
    await makeYears(tx, benchCounty, duty, [year])
  }),
)
await client.query('vacuum analyze expectation')

const weeks = periodsOf('week', year)
await client.query(`set work_mem = '128MB'`)
const [byHand] = await timed(async () => {
  await client.query(`create table occurrence (county text collate "C", duty uuid, giver uuid, receiver uuid, region text collate "C", organisation text collate "C",
    from_day text collate "C", to_day text collate "C", is_met boolean, primary key (county, duty, giver, receiver, from_day))`)
  await client.query('create index occurrence_unit on occurrence (county, organisation, to_day) where not is_met')
  await client.query(
    `insert into occurrence
      select pairing.county, $1, giver, receiver, pairing.region, organisation, from_day, to_day, met.visitor is not null
      from pairing cross join unnest($2::text[], $3::text[]) as period (from_day, to_day)
      left join (select distinct visitor, host, (date_trunc('week', visited_on::date))::date::text as monday from visit where county = $4) met
        on met.visitor = giver and met.host = receiver and met.monday = from_day
      where pairing.county = $4 and starts_on <= to_day and (ends_on is null or ends_on >= to_day)`,
    [duty.id, weeks.map(({ from }) => from), weeks.map(({ to }) => to), benchCounty],
  )
})
await client.query('vacuum analyze occurrence')
const sizes = await client.query<{ ours: string; theirs: string }>(
  `select pg_size_pretty(pg_total_relation_size('expectation')) as ours, pg_size_pretty(pg_total_relation_size('occurrence')) as theirs`,
)
console.log(
  `${households} households, a year of weeks: duty entered and made ${(entered / 1000).toFixed(1)} s; made again ${(ours / 1000).toFixed(1)} s, ${sizes.rows[0]?.ours}; one row each by hand ${(byHand / 1000).toFixed(1)} s, ${sizes.rows[0]?.theirs}`,
)

const [read, readByHand]: [number[], number[]] = [[], []]
for (let round = 0; round < asked; round++) {
  const unit = `单位${(round * 37) % units}`
  const [mine, list] = await timed(() => listExpected(ctx, { year: String(year), unit, owing: 'missed' }, { page: 1, size: 20 }))
  const [theirs, rows] = await timed(async () => {
    const condition = `county = '${benchCounty}' and organisation = $1 and not is_met and to_day < $2`
    const total = await client.query(`select count(distinct (giver, receiver)) as total from occurrence where ${condition}`, [unit, ctx.today])
    await client.query(
      `select giver, receiver, count(*) from occurrence where ${condition} group by giver, receiver order by giver, receiver limit 20`,
      [unit, ctx.today],
    )
    return Number(total.rows[0]?.total)
  })
  if (rows !== list.total) throw new Error(`${unit}: ${list.total} pairs owe visits, ${rows} by hand`)
  read.push(mine)
  readByHand.push(theirs)
}
console.log(`arrears of a unit of ${households / units} households, first page and total: ${spread(read)}; from single rows ${spread(readByHand)}`)

const [summed, sums] = await timed(() => sumExpected(ctx, { year: String(year) }))
const missed = sums.places.reduce((sum, place) => sum + place.missed, 0)
const counted = await client.query<{ count: string }>(`select count(*) from occurrence where not is_met and to_day < $1`, [ctx.today])
if (missed !== Number(counted.rows[0]?.count)) throw new Error(`${missed} missed, ${counted.rows[0]?.count} by hand`)
console.log(`all places and units of the county: ${summed.toFixed(0)} ms; ${missed} missed, the same by hand`)

const one: number[] = []
const { rows: pairs } = await client.query<{ giver: string; receiver: string }>(`select giver, receiver from pairing limit ${asked}`)
for (const { giver, receiver } of pairs)
  one.push(
    (await timed(() => recordVisit(ctx, { id: uuid(), values: { visitor: giver, host: receiver, visitedOn: ctx.today, content: '走访' } })))[0],
  )
console.log(`one visit entered, with its list kept in step: ${spread(one)}`)
await client.end()
await office.close()
