/** Rows behind a figure, a page at a time; of a derived one those of the first it is worked out of that has any; of a share all of its base, each saying whether it counts. */
import { sql } from 'kysely'
import { basisOf } from '../../core/figure/basis.ts'
import type { CountedFigure, Figure } from '../../core/figure/figure.ts'
import type { StoredRow } from '../change/encode.ts'
import type { Ctx } from '../context.ts'
import { type FigureScope, figurePlan } from './figurePlan.ts'
import { type Presented, present, presentedColumns } from './present.ts'

export interface FigureRows {
  /** The counted figure whose rows they are, and their record type. */
  figure: string
  record: string
  total: number
  rows: (Presented & { counts: boolean })[]
}

interface Page extends FigureScope {
  member?: string | null | undefined
  page: number
  size: number
}

export async function listFigureRows(ctx: Ctx, figure: Figure, page: Page): Promise<FigureRows> {
  const [first, ...others] = basisOf(ctx.catalog, figure)
  let found = await rowsOf(ctx, first as CountedFigure, page)
  for (const other of others) if (!found.total) found = await rowsOf(ctx, other, page)
  return found
}

function rowsOf(ctx: Ctx, counted: CountedFigure, { member, page, size, ...scope }: Page): Promise<FigureRows> {
  const plan = figurePlan(ctx, counted, scope, member)
  const part = counted.measure.kind === 'share' ? plan.condition(counted.measure.part) : sql`true`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const count = await sql<{ count: string }>`select count(*) ${plan.from} ${plan.where}`.execute(tx)
    const { rows } = await sql<StoredRow & { counts: boolean }>`
      select ${presentedColumns(ctx.catalog, plan.definition)} from (
        select own.*, coalesce(${part}, false) as counts ${plan.from} ${plan.where} order by own.id limit ${size} offset ${(page - 1) * size}
      ) as own order by own.id`.execute(tx)
    return {
      figure: counted.name,
      record: counted.record,
      total: Number(count.rows[0]?.count),
      rows: rows.map((row) => ({ ...present(ctx, plan.definition, row), counts: row.counts })),
    }
  })
}
