/** Which rows belong to a period, as a condition: what happened in it, and what was in force at some time of it. */
import type { Expression } from '../expression/expression.ts'
import type { RecordDefinition } from '../record/definition.ts'
import { type Period, schoolYearBegins } from '../sheet/period.ts'

/** Nothing of a record type that has no day: what is registered stands in every year. */
export function inPeriod({ happened, lasts }: Pick<RecordDefinition, 'happened' | 'lasts'>, period: Period): Expression | undefined {
  if (!happened) return undefined
  const { first, after, halves } = boundsOf(period)
  const during = (field: string): Expression => ({
    or: [
      {
        and: [
          { op: 'atLeast', field, value: first },
          { op: 'less', field, value: after },
        ],
      },
      ...halves.map((value): Expression => ({ op: 'is', field, value })),
    ],
  })
  if (!lasts) return during(happened)
  const begun: Expression = { or: [{ op: 'less', field: happened, value: after }, during(happened)] }
  if (lasts === true) return begun
  return {
    and: [
      begun,
      {
        or: [
          { op: 'isEmpty', field: lasts },
          { op: 'atLeast', field: lasts, value: first },
        ],
      },
    ],
  }
}

/** Not past before the period began; without one, not past at all. `filled`: the day since when a row is past, or another mark that it is. */
export function notPast({ fields, leftOut }: Pick<RecordDefinition, 'fields' | 'leftOut'>, period: Period | undefined): Expression | undefined {
  const field = leftOut?.filled
  if (!field) return undefined
  const open: Expression = { op: 'isEmpty', field }
  return period && fields[field]?.kind === 'day' ? { or: [open, { op: 'atLeast', field, value: boundsOf(period).first }] } : open
}

/** As texts of ISO days sort. A year alone may be either of the school years that share it. */
function boundsOf({ from, to, kind }: Period): { first: string; after: string; halves: string[] } {
  if (kind !== 'school') return { first: String(from), after: String(to + 1), halves: [] }
  const begin = (year: number) => `${year}-${String(schoolYearBegins).padStart(2, '0')}`
  return { first: begin(from), after: begin(to + 1), halves: [String(from), String(to + 1)] }
}
