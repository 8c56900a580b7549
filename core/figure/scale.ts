/** In what a figure's value is kept, and how it is printed and handed to scripts. */

import { findPath } from '../expression/expression.ts'
import type { Catalog, OpenField } from '../record/catalog.ts'
import { getRecord, showValue } from '../record/catalog.ts'
import { type Figure, isDerived, type Measure } from './figure.ts'

/** `hundredths` are per cents; a field's kind where the value is one of the field. */
export type Scale = { kind: 'whole' } | { kind: 'hundredths' } | { kind: 'year' } | { kind: 'field'; field: OpenField }

export function scaleOf(catalog: Catalog, figure: Figure): Scale {
  if (!isDerived(figure)) return measureScale(catalog, figure.record, figure.measure)
  const { how, figures } = figure.from
  if (how === 'percent') return { kind: 'hundredths' }
  const first = catalog.figures.get(figures[0] ?? '')
  return how === 'years' || !first ? { kind: 'whole' } : scaleOf(catalog, first)
}

function measureScale(catalog: Catalog, record: string, measure: Measure): Scale {
  const fieldAt = (path: string): Scale => {
    const field = findPath(catalog, getRecord(catalog, record), path)?.at(-1)
    if (!field) throw new Error(`${record} has no field ${path}`)
    return { kind: 'field', field }
  }
  switch (measure.kind) {
    case 'share':
      return { kind: 'hundredths' }
    case 'sum':
      return fieldAt(measure.fields[0] as string)
    case 'earliest':
    case 'latest':
      return measure.part === 'year' ? { kind: 'year' } : fieldAt(measure.field)
    case 'only':
    case 'first':
    case 'last':
      return fieldAt(measure.field)
    case 'least':
    case 'most':
      return measureScale(catalog, record, measure.of)
    default:
      return { kind: 'whole' }
  }
}

const whole = (value: number) => value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',')

/** As it is printed, without unit: 91, 43.96, 293,400, 2003年11月12日. */
export function showScaled(scale: Scale, value: number | string | undefined): string {
  if (value === undefined) return '—'
  if (scale.kind === 'field') return showValue(scale.field, value)
  if (scale.kind === 'year' || typeof value === 'string') return String(value)
  return scale.kind === 'hundredths' ? `${whole(Math.floor(value / 100))}.${String(value % 100).padStart(2, '0')}` : whole(value)
}

/** What one unit of the kind is kept as: fen of a yuan, ten-thousandths of a quantity. */
const parts: Partial<Record<OpenField['kind'], number>> = { money: 100, quantity: 10_000 }

/** As scripts want it: yuan, per cent, ISO days. */
export function plainScaled(scale: Scale, value: number | string | undefined): number | string | null {
  if (value === undefined) return null
  if (typeof value === 'string') return value
  return value / (scale.kind === 'hundredths' ? 100 : scale.kind === 'field' ? (parts[scale.field.kind] ?? 1) : 1)
}
