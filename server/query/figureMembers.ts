/** A figure by value: what it is broken down by, and each member with its number. */
import { sql } from 'kysely'
import type { CountedFigure, GroupKey } from '../../core/figure/figure.ts'
import { type OpenField, showValue } from '../../core/record/catalog.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { type FigureScope, fieldAt, figurePlan } from './figurePlan.ts'
import { type Measured, measured, type Taken } from './measured.ts'
import { keySql, measureSql } from './measureSql.ts'
import { memberLabels, memberOrder } from './members.ts'

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

export const breakdownOf = ({ label, kind, to, among, properName }: OpenField, part?: GroupKey['part']): Breakdown => ({
  label: part === 'inside' ? '下级地方' : label,
  kind,
  persons: to === 'person' || (to === 'subject' && (among?.includes('person') ?? true)) || Boolean(properName),
})

/** Whoever may be a person may also be a school: what they are is looked up where they are told one by one. */
export async function brokenDown(
  ctx: Ctx,
  tx: Tx,
  figure: CountedFigure,
  scope: FigureScope,
): Promise<{ by: Breakdown | null; members: FigureMember[] }> {
  if (!figure.by) return { by: null, members: [] }
  const field = fieldAt(ctx, figure, figure.by.field)
  const by = breakdownOf(field, figure.by.part)
  const members = await membersOf(ctx, tx, figure, scope)
  if (field.to !== 'subject' || !by.persons) return { by, members }
  const { rows } = await sql`
    select 1 from subject where county = ${ctx.actor.county} and type in ('person', 'household')
      and id = any(${arrayLiteral(members.flatMap(({ key }) => (key === null ? [] : [key])))}::uuid[]) limit 1`.execute(tx)
  return { by: { ...by, persons: rows.length > 0 }, members }
}

async function membersOf(ctx: Ctx, tx: Tx, figure: CountedFigure, scope: FigureScope): Promise<FigureMember[]> {
  if (!figure.by) return []
  const plan = figurePlan(ctx, figure, scope)
  const key = keySql(plan, figure.by)
  const taken = measureSql(plan, figure.measure)
  const { rows } = await sql<Taken & { key: unknown }>`
    select ${key} as key, count(*) as rows, ${taken} as value ${plan.from} ${plan.where} group by ${key} order by ${memberOrder(ctx, plan, figure.by)}`.execute(
    tx,
  )
  const field = fieldAt(ctx, figure, figure.by.field)
  const keys = rows.map((row) => (row.key === null || row.key === undefined ? null : String(row.key)))
  const labels = await memberLabels(ctx, tx, field, field.kind === 'day' && figure.by.part !== undefined, keys)
  return rows.map((row, at) => {
    const key = keys[at] ?? null
    const label = key === null ? '未填' : (labels.get(key) ?? showValue(field, row.key))
    return { key, label, ...measured(ctx, figure, row) }
  })
}
