/** The years that what is recorded of a place speaks of, by the days on which it happened. */
import { sql } from 'kysely'
import { getRecord, type OpenField } from '../../core/record/catalog.ts'
import { type Period, periodOfYears } from '../../core/sheet/period.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { planOf } from './plan.ts'
import { talliedRows } from './tallies.ts'

/** Nothing where too little has happened to tell. */
export async function recordedPeriod(ctx: Ctx, tx: Tx, within: string | undefined): Promise<Period | undefined> {
  const counts = new Map<number, number>()
  for (const record of (await talliedRows(ctx, tx, within)).keys()) {
    const definition = getRecord(ctx.catalog, record)
    if (!definition.happened) continue
    const day = sql.ref(`own.${columnOf(definition.fields[definition.happened] as OpenField)}`)
    const plan = planOf(ctx, { record, where: { op: 'isFilled', field: definition.happened }, within })
    const { rows } = await sql<{ year: string; count: string }>`
      select left(${day}, 4) as year, count(*) as count ${plan.from} ${plan.where} group by 1`.execute(tx)
    for (const { year, count } of rows) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + Number(count))
  }
  return periodOfYears(counts)
}
