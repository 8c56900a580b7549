/** A figure: which rows, how they are measured. Value and rows come from one plan, so they cannot disagree. */
import type { Expression } from '../expression/expression.ts'

/** Part of a day that is counted: 2016-06-13 has the year 2016 and the month 2016-06. */
export type DayPart = 'year' | 'month'

/** Days can also be grouped by the week of ISO 8601 or the quarter they lie in; neither is a part of a day's text, so neither can be asked for. */
export type Span = DayPart | 'week' | 'quarter'

/** Places can be grouped by the one directly inside the place asked about: a county's by towns, a town's by villages. */
export type PlacePart = 'inside'

/** Rows of another record type in whose `field` a value of this row must stand: the measured one, or the one at `own`. */
export interface Elsewhere {
  record: string
  field: string
  where?: Expression
  own?: string
}

/** 'pairing.giver' in full. */
export function elsewhereOf(also: string | Elsewhere): Elsewhere {
  if (typeof also !== 'string') return also
  const [record = '', field = ''] = also.split('.')
  return { record, field }
}

/** What can also be taken of each group of rows. */
export type Tally =
  /** rows of the record type */
  | { kind: 'rows' }
  /** different values at a path; with `also` only those that stand in that field of that record type too ('pairing.giver'), with `except` only those that do not */
  | { kind: 'distinct'; field: string; part?: Span; also?: string | Elsewhere; except?: Elsewhere }
  /** the sum of one field, or of several added up */
  | { kind: 'sum'; fields: readonly string[] }
  /** days from one to the other, added up over the rows where both are whole days */
  | { kind: 'days'; from: string; to: string }

export type Measure =
  | Tally
  /** rows that also satisfy `part`, in per cent of all, rounded half up to two decimals */
  | { kind: 'share'; part: Expression }
  /** the first or last value of a day, or its year */
  | { kind: 'earliest' | 'latest'; field: string; part?: DayPart }
  /** the smallest or largest tally of the groups that share these values */
  | { kind: 'least' | 'most'; by: readonly GroupSpan[]; of: Tally }
  /** how many groups of rows share these values; with `of` only those of which that tally is within the bounds; a bound may be what another figure says */
  | { kind: 'groups'; by: readonly GroupSpan[]; of?: Tally; atLeast?: number | { figure: string }; atMost?: number }
  /** how many different things the texts of a field name, each text a list with 、 between */
  | { kind: 'items'; field: string }
  /** the value in the row that is first or last by another field */
  | { kind: 'first' | 'last'; field: string; by: string }
  /** the one value that all rows have; nothing when they differ */
  | { kind: 'only'; field: string }

export interface GroupKey {
  field: string
  part?: DayPart | PlacePart
}

export interface GroupSpan {
  field: string
  part?: Span | PlacePart
}

interface Said {
  name: string
  label: string
  unit: string
  /** In words, for people: what is counted and on which base. */
  definition: string
}

/** Measured on rows. `by`: the same for each value at that path, as members. */
export interface CountedFigure extends Said {
  record: string
  where: Expression
  measure: Measure
  by?: GroupKey
}

/** Worked out of other figures: their sum, the earliest of their days, the first less the second, the first in per cent of the second or divided by it, the years from the first to the second, their product. */
export interface DerivedFigure extends Said {
  from: { how: 'sum' | 'earliest' | 'difference' | 'percent' | 'quotient' | 'years' | 'product'; figures: readonly string[] }
}

export type Figure = CountedFigure | DerivedFigure

export const isDerived = (figure: Figure): figure is DerivedFigure => 'from' in figure

/** Share in hundredths of a per cent, rounded half up. Nothing when the base is empty: a share of nothing is unknown. */
export function shareOf(part: number, base: number): number | undefined {
  return base === 0 ? undefined : Math.floor((part * 10_000 * 2 + base) / (base * 2))
}

/** Of these the known values are enough: what happened is told by each source for itself. */
export const ofWhatIsKnown: readonly DerivedFigure['from']['how'][] = ['sum', 'earliest']

/** Takes the values of the figures in the order they are named, all of one scale, but of a quotient: money by a count is money. Of shares hundredths, of `earliest` days. */
export function deriveValue(how: DerivedFigure['from']['how'], values: readonly (number | string)[]): number | string | undefined {
  return how === 'earliest' ? values.map(String).sort()[0] : derivations[how](values.map(Number))
}

const derivations: Record<Exclude<DerivedFigure['from']['how'], 'earliest'>, (values: readonly number[]) => number | undefined> = {
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  difference: ([first = 0, ...others]) => others.reduce((left, value) => left - value, first),
  percent: ([part = 0, base = 0]) => shareOf(part, base),
  quotient: ([value = 0, by = 0]) => (by === 0 ? undefined : Math.floor((value * 2 + by) / (by * 2))),
  product: (values) => values.reduce((product, value) => product * value, 1),
  years: ([first = 0, last = 0]) => last - first + 1,
}
