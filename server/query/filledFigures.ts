/** The figures of an office's own records: what was never recorded is not listed beside them. */
import { basisOf, recordsOf } from '../../core/figure/basis.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { readHead } from '../change/head.ts'
import type { Ctx } from '../context.ts'
import type { FigureScope } from './figurePlan.ts'
import { compute, computeFigures, type FigureValue, openWork } from './figures.ts'
import { recordedTypes, talliedRows } from './tallies.ts'

/** Those something is known of, also where that is none; `all` brings those beside them of which nothing was ever recorded. Without breakdowns. */
export const computeKnown = async (ctx: Ctx, scope: FigureScope, all: boolean): Promise<FigureValue[]> =>
  (await computeFigures(ctx, [...ctx.catalog.figures.values()], scope, { bare: true })).filter(({ recorded }) => all || recorded)

/** The first so many that say something of a place, of one record type after another. What the place has no rows of at all is known without asking. */
export async function computeFirst(ctx: Ctx, scope: FigureScope, most: number): Promise<FigureValue[]> {
  const recorded = await recordedTypes(ctx)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const rows = await talliedRows(ctx, tx, scope.within)
    const records = (figure: Figure) => basisOf(ctx.catalog, figure).flatMap((each) => recordsOf(ctx.catalog, each))
    // What was kept of a place in other years is not what its first page should say.
    const candidates = [...ctx.catalog.figures.values()].filter((figure) =>
      records(figure).every((record) => rows.has(record) && !getRecord(ctx.catalog, record).yearly),
    )
    const work = openWork(ctx, tx, { recorded, scope, head: await readHead(tx, ctx.actor.county), bare: true })
    const values: FigureValue[] = []
    for (const figure of inTurn(ctx, candidates)) {
      if (values.length >= most) break
      const value = await compute(work, figure)
      if (value.rows && value.plain) values.push(value)
    }
    return values
  })
}

/** The first of each record type, then the second of each, and so on. */
function inTurn(ctx: Ctx, figures: readonly Figure[]): Figure[] {
  const seen = new Map<string, number>()
  const turns = figures.map((figure) => {
    const record = basisOf(ctx.catalog, figure)[0]?.record ?? ''
    const turn = seen.get(record) ?? 0
    seen.set(record, turn + 1)
    return { figure, turn }
  })
  return turns.sort((a, b) => a.turn - b.turn).map(({ figure }) => figure)
}
