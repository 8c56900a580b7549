/** A figure: which rows, how they are measured. Value and rows come from one plan, so they cannot disagree. */
import type { Expression } from '../expression/expression.ts'

export type Measure =
  /** rows of the record type */
  | { kind: 'rows' }
  /** different values of a reference, e.g. persons behind memberships */
  | { kind: 'distinct'; field: string }
  /** rows that also satisfy `part`, in per cent of all, rounded half up to two decimals */
  | { kind: 'share'; part: Expression }

export interface Figure {
  name: string
  label: string
  record: string
  where: Expression
  measure: Measure
  unit: string
  /** In words, for people: what is counted and on which base. */
  definition: string
}

/** Share in hundredths of a per cent, rounded half up. Nothing when the base is empty: a share of nothing is unknown. */
export function shareOf(part: number, base: number): number | undefined {
  return base === 0 ? undefined : Math.floor((part * 10_000 * 2 + base) / (base * 2))
}

/** A figure's value as it is printed: 91, 209, 43.96. Shares are hundredths. */
export function showFigure(figure: Pick<Figure, 'measure'>, value: number | undefined): string {
  if (value === undefined) return '—'
  if (figure.measure.kind !== 'share') return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
}
