/** Households with three members each, made by SQL, with what a screening looks at: surveys, income lines, comparisons. */
import type pg from 'pg'
import { benchCounty } from './office.ts'

export const screenedOn = '2016-06-13'

/** Ids in the order of their rows, as those that a county gives are. */
const id = (kind: number, number: string) => `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
const place = (number: string) => `'${benchCounty}' || (101 + ${number} % 20) || (201 + ${number} % 15)`
/** Between 0 and `below`, by the number of the row. */
const some = (number: string, salt: number, below: number) => `abs(hashint8(${number}::bigint * 31 + ${salt})::bigint) % ${below}`

const statements = (households: number) => [
  `insert into household (county, id, version, code, region, head, size, registered_poor, category, has_labour, poverty_cause, income_per_head, arable_land)
    select '${benchCounty}', ${id(1, 'n')}, 1, 'H' || n, ${place('n')}, ${id(2, 'n * 3')}, 3, ${some('n', 1, 8)} = 0,
      (array['01', '02', '03', '04'])[1 + ${some('n', 2, 4)}], ${some('n', 3, 3)} > 0,
      case when ${some('n', 4, 5)} < 4 then (array['01', '02', '03', '04', '05', '06', '07', '08'])[1 + ${some('n', 5, 8)}] end,
      case when ${some('n', 6, 10)} > 0 then 50000 + ${some('n', 7, 1200000)} end, ${some('n', 8, 90000)}
    from generate_series(1, ${households}) n`,
  `insert into person (county, id, version, name, region, sex, born_on, schooling, health, labour_capacity)
    select '${benchCounty}', ${id(2, 'n')}, 1, '甲', ${place('(n / 3)')}, '1', (1930 + ${some('n', 9, 85)}) || '-05-06',
      case when ${some('n', 10, 4)} = 0 then '03' else '01' end, case when ${some('n', 11, 12)} > 0 then (array['01', '01', '01', '01', '02', '03', '04'])[1 + ${some('n', 12, 7)}] end,
      case when ${some('n', 13, 20)} > 0 then (array['01', '02', '03', '04'])[1 + ${some('n', 14, 4)}] end
    from generate_series(3, ${households * 3 + 2}) n`,
  `insert into membership (county, id, version, region, household, person, relation, joined_on, left_on)
    select '${benchCounty}', ${id(3, 'n')}, 1, ${place('(n / 3)')}, ${id(1, '(n / 3)')}, ${id(2, 'n')}, '01', null, case when ${some('n', 15, 30)} = 0 then '2015-01-01' end
    from generate_series(3, ${households * 3 + 2}) n`,
  `insert into survey (county, id, version, region, household, surveyed_on, income_per_head, measure, conclusion)
    select '${benchCounty}', ${id(4, 'n')}, 1, ${place('n')}, ${id(1, 'n')}, '2016-05-0' || (1 + n % 9), 100000 + ${some('n', 16, 900000)},
      case when ${some('n', 17, 9)} > 0 then '可支配收入' end, case when ${some('n', 18, 3)} > 0 then '1' end
    from generate_series(1, ${households}) n where n % 3 = 0`,
  `insert into criterion (county, id, version, region, code, content) values ('${benchCounty}', ${id(7, '1')}, 1, '${benchCounty}', '优先4', '受灾户')`,
  `insert into answer (county, id, version, region, survey, criterion)
    select '${benchCounty}', ${id(8, 'n')}, 1, ${place('n')}, ${id(4, 'n')}, ${id(7, '1')}
    from generate_series(1, ${households}) n where n % 3 = 0 and ${some('n', 18, 3)} > 0`,
  `insert into income (county, id, version, region, household, class, month, amount)
    select '${benchCounty}', ${id(5, 'n * 4 + part')}, 1, ${place('n')}, ${id(1, 'n')}, part::text, '2015-1' || (n % 3), ${some('n * 4 + part', 19, 700000)}
    from generate_series(1, ${households}) n, generate_series(1, 2) part where n % 5 < 3`,
  `insert into comparison (county, id, version, region, household, source, found, compared_on)
    select '${benchCounty}', ${id(6, 'n * 8 + part')}, 1, ${place('n')}, ${id(1, 'n')}, (array['01', '02', '03', '04', '11', '14'])[part], ${some('n * 8 + part', 20, 12)} = 0, '2016-0' || (1 + n % 6) || '-01'
    from generate_series(1, ${households}) n, generate_series(1, 6) part where n % 4 > 0`,
]

export async function makeHouseholds(client: pg.Client, households: number) {
  // They refer to one another as they should; that need not be proved seven million times.
  await client.query('set session_replication_role = replica')
  for (const statement of statements(households)) await client.query(statement)
  await client.query('set session_replication_role = default')
  await client.query('vacuum analyze')
}
