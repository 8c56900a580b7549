/** Figures: one plan gives the value and the rows behind it, in one transaction with the log position they belong to. */
import { sql } from 'kysely'
import { type Expression, findPath, sayExpression } from '../../core/expression/expression.ts'
import { basisOf } from '../../core/figure/basis.ts'
import { type CountedFigure, type DerivedFigure, derivations, type Figure, type GroupKey, isDerived, shareOf } from '../../core/figure/figure.ts'
import { plainScaled, scaleOf, showScaled } from '../../core/figure/scale.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord, type OpenField, showValue } from '../../core/record/catalog.ts'
import type { Value } from '../../core/record/definition.ts'
import type { StoredRow } from '../change/encode.ts'
import { type Head, readHead } from '../change/head.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { alsoCondition, keySql, measureSql } from './measureSql.ts'
import { memberLabels, memberOrder } from './members.ts'
import { type Plan, planOf } from './plan.ts'
import { type Presented, present, presentedColumns } from './present.ts'
import { talliedRows } from './tallies.ts'

/** One number with what it was counted on. */
export interface Measured {
  /** As kept: whole, hundredths, or as the field keeps it; missing when there is nothing to measure. */
  value: number | string | undefined
  /** As printed, without unit. */
  shown: string
  /** Yuan, per cent, ISO days; null when there is nothing to measure. */
  plain: number | string | null
  /** Rows behind it; of a share: its base. */
  rows: number
  /** Of a share: rows of the base that count. */
  part: number | undefined
}

export interface FigureMember extends Measured {
  /** The value its rows share, as kept. */
  key: string | null
  label: string
}

export interface Breakdown {
  label: string
  kind: OpenField['kind']
  /** Members may be persons, and persons are never ranked. */
  persons: boolean
}

export interface FigureValue extends Measured {
  name: string
  label: string
  unit: string
  definition: string
  /** The condition in words. */
  condition: string
  /** What it is broken down by. */
  by: Breakdown | null
  /** The same by value, where the figure is broken down. */
  members: FigureMember[]
  /** Figures it is worked out of. */
  from: string[]
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

/** Computes figures together, so that they stand at one log position. */
export const computeFigures = async (ctx: Ctx, figures: readonly Figure[], within?: string): Promise<FigureValue[]> =>
  (await ctx.db.read(ctx.actor.scope, (tx) => computeIn(ctx, tx, figures, within))).figures

/** The same inside a transaction, with the end of the log as it stands there. */
export async function computeIn(ctx: Ctx, tx: Tx, figures: readonly Figure[], within?: string): Promise<{ figures: FigureValue[]; head: Head }> {
  const head = await readHead(tx, ctx.actor.county)
  const work = openWork(ctx, tx, within, head)
  const values: FigureValue[] = []
  for (const figure of figures) values.push(await compute(work, figure))
  return { figures: values, head }
}

/**
 * Figures that rows are behind, without their breakdowns; with `most` the first so many, of one record type after another.
 * What the place has no rows of at all is known without asking.
 */
export function computeFilled(ctx: Ctx, within: string | undefined, most = Number.POSITIVE_INFINITY): Promise<FigureValue[]> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const rows = await talliedRows(ctx, tx, within)
    const filled = [...ctx.catalog.figures.values()].filter((figure) => basisOf(ctx.catalog, figure).every(({ record }) => rows.has(record)))
    // What was kept of a place in other years is not what its first page should say.
    const isOfYears = (figure: Figure) => basisOf(ctx.catalog, figure).some(({ record }) => getRecord(ctx.catalog, record).yearly)
    const candidates = most < filled.length ? filled.filter((figure) => !isOfYears(figure)) : filled
    const work = { ...openWork(ctx, tx, within, await readHead(tx, ctx.actor.county)), bare: true }
    const values: FigureValue[] = []
    for (const figure of most < candidates.length ? inTurn(ctx, candidates) : candidates) {
      if (values.length >= most) break
      const value = await compute(work, figure)
      if (value.rows) values.push(value)
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

interface Work {
  ctx: Ctx
  tx: Tx
  within: string | undefined
  position: number
  /** Figures computed already, that others may be worked out of. */
  known: Map<string, FigureValue>
  /** Without breakdowns. */
  bare?: boolean
}

const openWork = (ctx: Ctx, tx: Tx, within: string | undefined, head: Head): Work => ({ ctx, tx, within, position: head.change, known: new Map() })

async function compute(work: Work, figure: Figure): Promise<FigureValue> {
  const known = work.known.get(figure.name)
  if (known) return known
  const found = isDerived(figure) ? await derive(work, figure) : await measure(work, figure)
  work.known.set(figure.name, found)
  return found
}

const saidOf = ({ ctx, position }: Work, { name, label, unit, definition }: Figure) => ({
  name,
  label,
  unit,
  definition,
  logPosition: position,
  asOf: ctx.today,
})

async function derive(work: Work, figure: DerivedFigure): Promise<FigureValue> {
  const bases: FigureValue[] = []
  for (const name of figure.from.figures) bases.push(await compute(work, getFigure(work.ctx, name)))
  const values = bases.flatMap(({ value }) => (value === undefined ? [] : [Number(value)]))
  const value = values.length === bases.length ? derivations[figure.from.how](values) : undefined
  const scale = scaleOf(work.ctx.catalog, figure)
  return {
    ...saidOf(work, figure),
    ...{ value, shown: showScaled(scale, value), plain: plainScaled(scale, value), part: undefined },
    condition: bases.map((base) => `${base.label}：${base.condition}`).join('；'),
    rows: bases.reduce((sum, base) => sum + base.rows, 0),
    by: null,
    members: [],
    from: [...figure.from.figures],
    within: bases[0]?.within ?? work.ctx.actor.scope,
  }
}

/** A bound that another figure says, as a number. Where that figure has nothing to say, no group reaches it. */
async function settleBound(work: Work, figure: CountedFigure): Promise<CountedFigure> {
  const { measure } = figure
  if (measure.kind !== 'groups' || typeof measure.atLeast !== 'object') return figure
  const { plain } = await compute(work, getFigure(work.ctx, measure.atLeast.figure))
  return { ...figure, measure: { ...measure, atLeast: plain === null ? 2_147_483_647 : Math.ceil(Number(plain)) } }
}

async function measure(work: Work, said: CountedFigure): Promise<FigureValue> {
  const { ctx, tx, within } = work
  const figure = await settleBound(work, said)
  const plan = figurePlan(ctx, figure, within)
  const taken = measureSql(plan, figure.measure)
  const { rows } = await sql<Taken>`select count(*) as rows, ${taken} as value ${plan.from} ${plan.where}`.execute(tx)
  const condition = sayExpression(ctx.catalog, plan.definition, figure.where)
  const whole = sayExpression(ctx.catalog, plan.definition, figure.measure.kind === 'share' ? figure.measure.part : figure.where)
  return {
    ...saidOf(work, figure),
    ...measured(ctx, figure, rows[0] as Taken),
    condition: figure.measure.kind === 'share' ? `${condition}；其中${whole}` : condition,
    ...(await brokenDown(work, figure)),
    from: [],
    within: plan.within,
  }
}

/** As the driver returns it: numbers of 64 bits as texts. */
interface Taken {
  rows: string
  value: string | null
}

function measured(ctx: Ctx, figure: CountedFigure, taken: Taken): Measured {
  const rows = Number(taken.rows)
  const scale = scaleOf(ctx.catalog, figure)
  const isText = scale.kind === 'field' && !numbers.has(scale.field.kind)
  const part = figure.measure.kind === 'share' && taken.value !== null ? Number(taken.value) : undefined
  const own = taken.value === null ? undefined : isText ? taken.value : Number(taken.value)
  const value = part === undefined ? own : shareOf(part, rows)
  return { value, shown: showScaled(scale, value), plain: plainScaled(scale, value), rows, part }
}

const numbers: ReadonlySet<OpenField['kind']> = new Set(['count', 'money', 'quantity'])

/** Whoever may be a person may also be a school: what they are is looked up where they are told one by one. */
async function brokenDown(work: Work, figure: CountedFigure): Promise<Pick<FigureValue, 'by' | 'members'>> {
  if (!figure.by) return { by: null, members: [] }
  const field = fieldAt(work.ctx, figure, figure.by.field)
  const by = breakdownOf(field)
  if (work.bare) return { by, members: [] }
  const members = await membersOf(work, figure)
  if (field.to !== 'subject' || !by.persons) return { by, members }
  const { rows } = await sql`
    select 1 from subject where county = ${work.ctx.actor.county} and type in ('person', 'household')
      and id = any(${arrayLiteral(members.flatMap(({ key }) => (key === null ? [] : [key])))}::uuid[]) limit 1`.execute(work.tx)
  return { by: { ...by, persons: rows.length > 0 }, members }
}

const breakdownOf = ({ label, kind, to, among, properName }: OpenField): Breakdown => ({
  label,
  kind,
  persons: to === 'person' || (to === 'subject' && (among?.includes('person') ?? true)) || Boolean(properName),
})

async function membersOf({ ctx, tx, within }: Work, figure: CountedFigure): Promise<FigureMember[]> {
  if (!figure.by) return []
  const plan = figurePlan(ctx, figure, within)
  const key = keySql(plan, figure.by)
  const taken = measureSql(plan, figure.measure)
  const { rows } = await sql<Taken & { key: unknown }>`
    select ${key} as key, count(*) as rows, ${taken} as value ${plan.from} ${plan.where} group by ${key} order by ${memberOrder(ctx, plan, figure.by)}`.execute(
    tx,
  )
  const field = fieldAt(ctx, figure, figure.by.field)
  const keys = rows.map((row) => (row.key === null || row.key === undefined ? null : String(row.key)))
  const labels = await memberLabels(ctx, tx, field, figure.by.part !== undefined, keys)
  return rows.map((row, at) => {
    const key = keys[at] ?? null
    const label = key === null ? '未填' : (labels.get(key) ?? showValue(field, row.key))
    return { key, label, ...measured(ctx, figure, row) }
  })
}

const fieldAt = (ctx: Ctx, figure: CountedFigure, path: string): OpenField =>
  findPath(ctx.catalog, getRecord(ctx.catalog, figure.record), path)?.at(-1) as OpenField

/** What a figure asks. `member`: only the rows that share this value of its breakdown. */
export function figurePlan(ctx: Ctx, figure: CountedFigure, within?: string, member?: string | null): Plan {
  const { by } = figure
  const whose: Expression[] = member === undefined || !by ? [] : [memberCondition(ctx, figure, by, member)]
  const plan = planOf(ctx, { record: figure.record, where: { and: [figure.where, ...whose] }, within })
  return Object.assign(plan, { where: sql`${plan.where}${alsoCondition(ctx, plan, figure.measure)}` })
}

function memberCondition(ctx: Ctx, figure: CountedFigure, by: GroupKey, member: string | null): Expression {
  if (member === null) return { op: 'isEmpty', field: by.field }
  if (by.part)
    return {
      and: [
        { op: 'atLeast', field: by.field, value: member },
        { op: 'less', field: by.field, value: `${member}~` },
      ],
    }
  const { kind } = fieldAt(ctx, figure, by.field)
  const value: Value = kind === 'flag' ? member === 'true' : numbers.has(kind) ? Number(member) : member
  return { op: 'is', field: by.field, value }
}

export interface FigureRows {
  total: number
  rows: (Presented & { counts: boolean })[]
}

/** Rows behind a figure, a page at a time; of a derived one those of the first it is worked out of; of a share all of its base, each saying whether it counts. */
export async function listFigureRows(
  ctx: Ctx,
  figure: Figure,
  { within, member, page, size }: { within?: string | undefined; member?: string | null | undefined; page: number; size: number },
): Promise<FigureRows> {
  const counted = basisOf(ctx.catalog, figure)[0] as CountedFigure
  const plan = figurePlan(ctx, counted, within, member)
  const part = counted.measure.kind === 'share' ? plan.condition(counted.measure.part) : sql`true`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const count = await sql<{ count: string }>`select count(*) ${plan.from} ${plan.where}`.execute(tx)
    const { rows } = await sql<StoredRow & { counts: boolean }>`
      select ${presentedColumns(ctx.catalog, plan.definition)} from (
        select own.*, coalesce(${part}, false) as counts ${plan.from} ${plan.where} order by own.id limit ${size} offset ${(page - 1) * size}
      ) as own order by own.id`.execute(tx)
    return { total: Number(count.rows[0]?.count), rows: rows.map((row) => ({ ...present(ctx, plan.definition, row), counts: row.counts })) }
  })
}
