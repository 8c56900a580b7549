/** Who helps how many, by place and name: for the one who pairs to see where there is room. Never in the order of a number. */
import { sql } from 'kysely'
import type { Ctx } from '../context.ts'
import { helpersSql } from './helpersSql.ts'
import { asked, type PairingQuestion } from './readCoverage.ts'

export interface Helper {
  id: string
  name: string
  region: string
  kinds: string[]
  organisation: string | null
  households: number
}

export const listHelpers = (
  ctx: Ctx,
  { page, size, name, free, ...question }: PairingQuestion & { page: number; size: number; name?: string | undefined; free?: boolean },
): Promise<{ total: number; rows: Helper[] }> =>
  asked(ctx, question, async (tx, looked) => {
    const wanted = sql`from (${helpersSql(ctx, looked)}) helper
      where true ${name ? sql`and position(${name} in name) > 0` : sql``} ${free ? sql`and households = 0` : sql``}`
    const total = await sql<{ total: string }>`select count(*) as total ${wanted}`.execute(tx)
    const { rows } = await sql<Helper>`
      select id, name, region, organisation, households, array(select distinct kind from unnest(kinds) kind where kind <> '帮扶责任人' order by kind) as kinds
      ${wanted} order by region, name, id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return { total: Number(total.rows[0]?.total), rows }
  })
