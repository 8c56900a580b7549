/** What a figure asks of its records: of a place, of some years, of one member of its breakdown. */
import { sql } from 'kysely'
import { type Expression, findPath } from '../../core/expression/expression.ts'
import type { CountedFigure, GroupKey } from '../../core/figure/figure.ts'
import { notPast } from '../../core/figure/inPeriod.ts'
import { getRecord, type OpenField } from '../../core/record/catalog.ts'
import type { Value } from '../../core/record/definition.ts'
import type { Period } from '../../core/sheet/period.ts'
import type { Ctx } from '../context.ts'
import { numbers } from './measured.ts'
import { alsoCondition } from './measureSql.ts'
import { type Plan, planOf } from './plan.ts'

/** Of which place, the actor's own when missing, and of which years, all when missing. */
export interface FigureScope {
  within?: string | undefined
  period?: Period | undefined
}

/** `member`: only the rows that share this value of its breakdown. */
export function figurePlan(ctx: Ctx, figure: CountedFigure, scope: FigureScope, member?: string | null): Plan {
  const { by } = figure
  const whose: Expression[] = member === undefined || !by ? [] : [memberCondition(ctx, figure, by, member)]
  const present = notPast(getRecord(ctx.catalog, figure.record), scope.period)
  const plan = planOf(ctx, { record: figure.record, where: { and: [figure.where, ...whose, ...(present ? [present] : [])] }, ...scope })
  return Object.assign(plan, { where: sql`${plan.where}${alsoCondition(ctx, plan, figure.measure)}` })
}

function memberCondition(ctx: Ctx, figure: CountedFigure, by: GroupKey, member: string | null): Expression {
  if (member === null) return { op: 'isEmpty', field: by.field }
  if (by.part === 'inside') return { op: 'inside', field: by.field, value: member }
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

export const fieldAt = (ctx: Ctx, figure: CountedFigure, path: string): OpenField =>
  findPath(ctx.catalog, getRecord(ctx.catalog, figure.record), path)?.at(-1) as OpenField
