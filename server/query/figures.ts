/** Figures: one plan gives the value and the rows behind it, in one transaction with the log position they belong to. */
import { sql } from 'kysely'
import { sayExpression } from '../../core/expression/expression.ts'
import { type Figure, shareOf, showFigure } from '../../core/figure/figure.ts'
import { Problem } from '../../core/problem.ts'
import type { OpenField } from '../../core/record/catalog.ts'
import type { StoredRow } from '../change/encode.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { conditionSql, type Joins } from './conditionSql.ts'
import { type Plan, planOf } from './plan.ts'
import { type Presented, present, presentedColumns } from './present.ts'

export interface FigureValue {
  name: string
  label: string
  unit: string
  /** Rows, different rows, or hundredths of a per cent; missing when the base is empty. */
  value: number | undefined
  /** As printed, without unit. */
  shown: string
  definition: string
  /** The condition in words. */
  condition: string
  /** Rows behind it; of a share: its base. */
  rows: number
  /** Of a share: rows of the base that count. */
  part: number | undefined
  within: string
  /** Number of the county's newest change when it was computed. */
  logPosition: number
  asOf: string
}

export function getFigure(ctx: Ctx, name: string): Figure {
  const figure = ctx.catalog.figures.get(name)
  if (!figure) throw new Problem('figure.unknown')
  return figure
}

export function figurePlan(ctx: Ctx, figure: Figure, within?: string): Plan {
  return planOf(ctx, { record: figure.record, where: figure.where, within })
}

/** Computes figures together, so that they stand at one log position. */
export async function computeFigures(ctx: Ctx, figures: readonly Figure[], within?: string): Promise<FigureValue[]> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const position = await logPosition(ctx, tx)
    const values: FigureValue[] = []
    for (const figure of figures) values.push(await compute(ctx, tx, figure, within, position))
    return values
  })
}

async function compute(ctx: Ctx, tx: Tx, figure: Figure, within: string | undefined, position: number): Promise<FigureValue> {
  const plan = figurePlan(ctx, figure, within)
  const { measure } = figure
  const distinct = measure.kind === 'distinct' ? sql.ref(`own.${columnOf(plan.definition.fields[measure.field] as OpenField)}`) : sql`own.id`
  const part = measure.kind === 'share' ? conditionSql(ctx, plan.definition, measure.part, noJoins()) : sql`true`
  const { rows } = await sql<{ rows: string; different: string; part: string }>`
    select count(*) as rows, count(distinct ${distinct}) as different, count(*) filter (where ${part}) as part
    ${plan.from} ${plan.where}`.execute(tx)
  const counts = { rows: Number(rows[0]?.rows), different: Number(rows[0]?.different), part: Number(rows[0]?.part) }
  const value = measure.kind === 'share' ? shareOf(counts.part, counts.rows) : measure.kind === 'distinct' ? counts.different : counts.rows
  const condition = sayExpression(ctx.catalog, plan.definition, figure.where)
  return {
    name: figure.name,
    label: figure.label,
    unit: figure.unit,
    definition: figure.definition,
    value,
    shown: showFigure(figure, value),
    condition: measure.kind === 'share' ? `${condition}；其中${sayExpression(ctx.catalog, plan.definition, measure.part)}` : condition,
    rows: counts.rows,
    part: measure.kind === 'share' ? counts.part : undefined,
    within: plan.within,
    logPosition: position,
    asOf: ctx.today,
  }
}

/** The part of a share looks at the row itself, so that rows and base stay one set. */
function noJoins(): Joins {
  return new (class extends Map<string, never> {
    override set(): this {
      throw new Error('the part of a share may not follow references')
    }
  })()
}

export interface FigureRows {
  total: number
  rows: (Presented & { counts: boolean })[]
}

/** Rows behind a figure, a page at a time; of a share all of its base, each saying whether it counts. */
export async function listFigureRows(
  ctx: Ctx,
  figure: Figure,
  { within, page, size }: { within?: string | undefined; page: number; size: number },
): Promise<FigureRows> {
  const plan = figurePlan(ctx, figure, within)
  const part = figure.measure.kind === 'share' ? conditionSql(ctx, plan.definition, figure.measure.part, noJoins()) : sql`true`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const count = await sql<{ count: string }>`select count(*) ${plan.from} ${plan.where}`.execute(tx)
    const { rows } = await sql<StoredRow & { counts: boolean }>`
      select ${presentedColumns(plan.definition)} from (
        select own.*, coalesce(${part}, false) as counts ${plan.from} ${plan.where} order by own.id limit ${size} offset ${(page - 1) * size}
      ) as own order by own.id`.execute(tx)
    return { total: Number(count.rows[0]?.count), rows: rows.map((row) => ({ ...present(ctx, plan.definition, row), counts: row.counts })) }
  })
}

async function logPosition(ctx: Ctx, tx: Tx): Promise<number> {
  const { rows } = await sql<{ change: string }>`select change from head where county = ${ctx.actor.county}`.execute(tx)
  return Number(rows[0]?.change ?? 0)
}
