/** Figures: one plan gives the value and the rows behind it, in one transaction with the log position they belong to. */
import { sql } from 'kysely'
import { sayExpression } from '../../core/expression/expression.ts'
import { recordsOf, takesPeriod } from '../../core/figure/basis.ts'
import { type CountedFigure, type DerivedFigure, deriveValue, type Figure, isDerived, ofWhatIsKnown } from '../../core/figure/figure.ts'
import { plainScaled, scaleOf, showScaled } from '../../core/figure/scale.ts'
import { Problem } from '../../core/problem.ts'
import { sayPeriod } from '../../core/sheet/period.ts'
import { type Head, readHead } from '../change/head.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { type Breakdown, breakdownOf, brokenDown, type FigureMember } from './figureMembers.ts'
import { type FigureScope, fieldAt, figurePlan } from './figurePlan.ts'
import { type Measured, measured, type Taken, unknown } from './measured.ts'
import { measureSql } from './measureSql.ts'
import { recordedTypes } from './tallies.ts'

export interface FigureValue extends Measured {
  name: string
  label: string
  unit: string
  definition: string
  /** Something of what it counts was recorded in the county; without that its value is unknown, not none. */
  recorded: boolean
  /** The condition in words; empty where everything of the record type counts. */
  condition: string
  /** What it is broken down by. */
  by: Breakdown | null
  /** The same by value, where the figure is broken down. */
  members: FigureMember[]
  /** Figures it is worked out of. */
  from: string[]
  within: string
  /** The years it is restricted to, in words; null where it counts all. */
  period: string | null
  /** Number of the county's newest change when it was computed. */
  logPosition: number
  asOf: string
}

export function getFigure(ctx: Ctx, name: string): Figure {
  const figure = ctx.catalog.figures.get(name)
  if (!figure) throw new Problem('figure.unknown')
  return figure
}

interface Options {
  /** Without breakdowns. */
  bare?: boolean
}

/** Computes figures together, so that they stand at one log position. */
export async function computeFigures(ctx: Ctx, figures: readonly Figure[], scope: FigureScope = {}, options: Options = {}): Promise<FigureValue[]> {
  const recorded = await recordedTypes(ctx)
  return (await ctx.db.read(ctx.actor.scope, (tx) => computeIn(ctx, tx, figures, { scope, recorded, ...options }))).figures
}

interface Terms extends Options {
  scope: FigureScope
  /** Record types that anything is known of. */
  recorded: ReadonlySet<string>
}

/** The same inside a transaction, with the end of the log as it stands there. */
export async function computeIn(ctx: Ctx, tx: Tx, figures: readonly Figure[], terms: Terms): Promise<{ figures: FigureValue[]; head: Head }> {
  const head = await readHead(tx, ctx.actor.county)
  const work = openWork(ctx, tx, { ...terms, head })
  const values: FigureValue[] = []
  for (const figure of figures) values.push(await compute(work, figure))
  return { figures: values, head }
}

interface Work extends Terms {
  ctx: Ctx
  tx: Tx
  head: Head
  /** Figures computed already, that others may be worked out of. */
  known: Map<string, FigureValue>
}

export const openWork = (ctx: Ctx, tx: Tx, terms: Terms & { head: Head }): Work => ({ ctx, tx, ...terms, known: new Map() })

export async function compute(work: Work, figure: Figure): Promise<FigureValue> {
  const known = work.known.get(figure.name)
  if (known) return known
  const found = isDerived(figure) ? await derive(work, figure) : await measure(work, figure)
  work.known.set(figure.name, found)
  return found
}

function saidOf({ ctx, head, scope }: Work, figure: Figure) {
  const { name, label, unit, definition } = figure
  const period = scope.period && takesPeriod(ctx.catalog, figure) ? sayPeriod(scope.period) : null
  return { name, label, unit, definition, period, logPosition: head.change, asOf: ctx.today }
}

async function derive(work: Work, figure: DerivedFigure): Promise<FigureValue> {
  const { how, figures } = figure.from
  const bases: FigureValue[] = []
  for (const name of figures) bases.push(await compute(work, getFigure(work.ctx, name)))
  const values = bases.flatMap(({ value }) => value ?? [])
  const partIsEnough = ofWhatIsKnown.includes(how)
  const isKnown = partIsEnough ? values.length > 0 : values.length === bases.length
  const value = isKnown ? deriveValue(how, values) : undefined
  const scale = scaleOf(work.ctx.catalog, figure)
  return {
    ...saidOf(work, figure),
    ...{ value, shown: showScaled(scale, value), plain: plainScaled(scale, value), part: undefined },
    recorded: partIsEnough ? bases.some(({ recorded }) => recorded) : bases.every(({ recorded }) => recorded),
    condition: bases.flatMap((base) => (base.condition ? [`${base.label}：${base.condition}`] : [])).join('；'),
    rows: bases.reduce((sum, base) => sum + base.rows, 0),
    by: null,
    members: [],
    from: [...figures],
    within: bases[0]?.within ?? work.ctx.actor.scope,
  }
}

async function measure(work: Work, said: CountedFigure): Promise<FigureValue> {
  const { ctx, tx, scope } = work
  const figure = await settleBound(work, said)
  const plan = figurePlan(ctx, figure ?? said, scope)
  const say = (where: CountedFigure['where']) => sayExpression(ctx.catalog, plan.definition, where)
  const part = said.measure.kind === 'share' ? [`其中${say(said.measure.part)}`] : []
  const about = {
    ...saidOf(work, said),
    condition: [say(said.where), ...part].filter(Boolean).join('；'),
    from: [],
    within: plan.within,
  }
  if (!figure || !recordsOf(ctx.catalog, said).every((record) => work.recorded.has(record)))
    return { ...about, ...unknown, recorded: false, ...undivided(ctx, said) }
  const taken = measureSql(plan, figure.measure)
  const { rows } = await sql<Taken>`select count(*) as rows, ${taken} as value ${plan.from} ${plan.where}`.execute(tx)
  const broken = work.bare ? undivided(ctx, said) : await brokenDown(ctx, tx, figure, scope)
  return { ...about, ...measured(ctx, figure, rows[0] as Taken), recorded: true, ...broken }
}

const undivided = (ctx: Ctx, figure: CountedFigure) => ({
  by: figure.by ? breakdownOf(fieldAt(ctx, figure, figure.by.field), figure.by.part) : null,
  members: [],
})

/** A bound that another figure says, as a number. Nothing where nothing is known of that figure: no group can be held against it. */
async function settleBound(work: Work, figure: CountedFigure): Promise<CountedFigure | undefined> {
  const { measure } = figure
  if (measure.kind !== 'groups' || typeof measure.atLeast !== 'object') return figure
  const { plain, recorded } = await compute(work, getFigure(work.ctx, measure.atLeast.figure))
  if (!recorded) return undefined
  return { ...figure, measure: { ...measure, atLeast: plain === null ? 2_147_483_647 : Math.ceil(Number(plain)) } }
}
