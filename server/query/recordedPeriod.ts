/** The years that what is recorded of a place speaks of, by the days on which it happened. */
import { sql } from 'kysely'
import { getRecord } from '../../core/record/catalog.ts'
import { type Period, periodOfYears, sayPeriod, writePeriod } from '../../core/sheet/period.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { planOf } from './plan.ts'
import { talliedRows } from './tallies.ts'

/** Nothing where too little has happened to tell. */
export const recordedPeriod = async (ctx: Ctx, tx: Tx, within: string | undefined): Promise<Period | undefined> =>
  periodOfYears(await yearsOf(ctx, tx, within))

/** How many events lie in each year. */
async function yearsOf(ctx: Ctx, tx: Tx, within: string | undefined): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const record of (await talliedRows(ctx, tx, within)).keys()) {
    const definition = getRecord(ctx.catalog, record)
    if (!definition.happened) continue
    const plan = planOf(ctx, { record, where: { op: 'isFilled', field: definition.happened }, within })
    const day = plan.column(definition.happened)
    const { rows } = await sql<{ year: string; count: string }>`
      select left(${day}, 4) as year, count(*) as count ${plan.from} ${plan.where} group by 1`.execute(tx)
    for (const { year, count } of rows) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + Number(count))
  }
  return counts
}

export interface PeriodChoice {
  period: string
  label: string
}

/** The years that figures can be asked of there, newest first; before them the school years of whoever counts in those. */
export async function listPeriods(ctx: Ctx, within: string | undefined): Promise<PeriodChoice[]> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const recorded = await recordedPeriod(ctx, tx, within)
    if (!recorded) return []
    const years = Array.from({ length: recorded.to - recorded.from + 1 }, (_, at) => recorded.to - at)
    const rows = await talliedRows(ctx, tx, within)
    const isSchool = [...rows.keys()].some((record) => getRecord(ctx.catalog, record).fieldList.some(({ schoolYear }) => schoolYear))
    const schoolYears = isSchool ? years.map((from): Period => ({ from, to: from, kind: 'school' })) : []
    return [...schoolYears, ...years.map((from): Period => ({ from, to: from }))].map((period) => ({
      period: writePeriod(period),
      label: sayPeriod(period),
    }))
  })
}
