/** How indicators are written down: names, labels, units and definitions first, then what is counted. */
import type { CountedFigure, DerivedFigure, Figure } from '../../core/figure/figure.ts'

type Rest = Omit<CountedFigure, 'name' | 'label' | 'record' | 'unit' | 'definition' | 'where'> & { where?: CountedFigure['where'] }
export const figure = (
  name: string,
  label: string,
  record: string,
  unit: string,
  definition: string,
  { where = { and: [] }, ...rest }: Rest,
): Figure => ({
  name,
  label,
  record,
  where,
  ...rest,
  unit,
  definition,
})
export const derived = (
  name: string,
  label: string,
  unit: string,
  definition: string,
  how: DerivedFigure['from']['how'],
  figures: readonly string[],
): Figure => ({
  name,
  label,
  unit,
  definition,
  from: { how, figures },
})
export const rows = { kind: 'rows' } as const
export const filled = (field: string) => ({ op: 'isFilled', field }) as const
export const is = (field: string, value: string | boolean) => ({ op: 'is', field, value }) as const
export const has = (field: string, value: string) => ({ op: 'contains', field, value }) as const
export const distinct = (field: string) => ({ kind: 'distinct', field }) as const
export const sum = (...fields: string[]) => ({ kind: 'sum', fields }) as const

/** A pairing that goes on: said to, or, where the office keeps no state, not said to have ended. */
export const inForce = {
  or: [
    is('state', '在帮'),
    {
      and: [
        { op: 'isEmpty', field: 'state' },
        { op: 'isEmpty', field: 'endsOn' },
      ],
    },
  ],
} as const
