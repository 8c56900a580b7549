/** What ledgers show to be wrong is reckoned again, village by village, and held against the findings that are open or made sure of. */
import type pg from 'pg'
import type { Catalog } from '../../core/record/catalog.ts'
import { statement } from '../db/sqlText.ts'
import { source } from '../procedure/keepBreaches.ts'
import { breachesIn } from '../procedure/pastLedgers.ts'
import type { Tell } from './verify.ts'

const portion = 50

type Kept = { row_id: string; field: string; kind: string; details: object; open: boolean }

export async function verifyBreaches(client: pg.ClientBase, catalog: Catalog, county: string, tell: Tell) {
  const { rows } = await client.query<{ village: string }>(
    `select distinct left(region, 12) as village from (select county, region from meeting union all select county, region from notice
       union all select county, region from step union all select county, region from vote
       union all select county, region from finding where source = $2) as ledger
     where county = $1 order by 1`,
    [county, source],
  )
  let wrong = 0
  for (let from = 0; from < rows.length; from += portion) {
    const villages = rows.slice(from, from + portion).map(({ village }) => village)
    const anew = await breachesIn(async (query) => (await client.query(statement(query))).rows, catalog, county, villages)
    const kept = await client.query<Kept>(
      `select row_id, field, kind, details, settled_link is null as open from finding
       where county = $1 and source = $2 and left(region, 12) = any($3) and (settled_link is null or exists (
         select 1 from change where change.county = $1 and change.link = settled_link and change.entry = settled_entry and operation = 'confirm'))`,
      [county, source, villages],
    )
    const said = (row: Omit<Kept, 'open'>) => JSON.stringify([row.row_id, row.field, row.kind, row.details])
    const [open, rested] = [true, false].map((is) => new Set(kept.rows.filter((row) => row.open === is).map(said))) as [Set<string>, Set<string>]
    const due = new Set(anew.map(({ rowId, field, key, details }) => said({ row_id: rowId, field, kind: key, details })))
    wrong += [...due].filter((each) => !open.has(each) && !rested.has(each)).length + [...open].filter((each) => !due.has(each)).length
  }
  if (wrong) tell('derived', `台账核对的问题重算后有${wrong}处不同`)
}
