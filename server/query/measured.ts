/** One number with what it was counted on: as it is kept, as it is printed, as scripts take it. */
import type { CountedFigure } from '../../core/figure/figure.ts'
import { shareOf } from '../../core/figure/figure.ts'
import { plainScaled, scaleOf, showScaled } from '../../core/figure/scale.ts'
import type { OpenField } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'

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

/** As the driver returns it: numbers of 64 bits as texts. */
export interface Taken {
  rows: string
  value: string | null
}

export const numbers: ReadonlySet<OpenField['kind']> = new Set(['count', 'money', 'quantity'])

export function measured(ctx: Ctx, figure: CountedFigure, taken: Taken): Measured {
  const rows = Number(taken.rows)
  const scale = scaleOf(ctx.catalog, figure)
  const isText = scale.kind === 'field' && !numbers.has(scale.field.kind)
  const part = figure.measure.kind === 'share' && taken.value !== null ? Number(taken.value) : undefined
  const own = taken.value === null ? undefined : isText ? taken.value : Number(taken.value)
  const value = part === undefined ? own : shareOf(part, rows)
  return { value, shown: showScaled(scale, value), plain: plainScaled(scale, value), rows, part }
}

/** Nothing of the kind was ever recorded: that is not none. */
export const unknown: Measured = { value: undefined, shown: '—', plain: null, rows: 0, part: undefined }
