/** The counted figures that a figure rests on: itself, or those it is worked out of. */
import { type Comparison, type Expression, findPath } from '../expression/expression.ts'
import { type Catalog, getDefinition, getRecord } from '../record/catalog.ts'
import { type CountedFigure, elsewhereOf, type Figure, isDerived } from './figure.ts'

export const basisOf = (catalog: Catalog, figure: Figure): CountedFigure[] =>
  isDerived(figure) ? figure.from.figures.flatMap((name) => basisOf(catalog, getDefinition(catalog.figures, name))) : [figure]

/** The record types whose rows it counts or looks into. */
function countedRecords({ record, measure }: CountedFigure): string[] {
  const also = measure.kind === 'distinct' && measure.also
  return also ? [record, elsewhereOf(also).record] : [record]
}

/** Those, and the ones it asks something of in every case: without rows of all of them nothing is known of it. */
export function recordsOf(catalog: Catalog, figure: CountedFigure): string[] {
  const definition = getRecord(catalog, figure.record)
  const asked = always(figure.where).flatMap(({ field }) => (findPath(catalog, definition, field) ?? []).slice(0, -1))
  const through = asked.flatMap(({ to }) => (to && !getRecord(catalog, to).derived ? [to] : []))
  return [...new Set([...countedRecords(figure), ...through])]
}

/** The comparisons that every row must satisfy. What may be empty asks nothing of another record. */
function always(where: Expression): Comparison[] {
  if ('and' in where) return where.and.flatMap(always)
  return 'op' in where && where.op !== 'isEmpty' ? [where] : []
}

/** Whether a period changes it: what has no day stands in every year. */
export const takesPeriod = (catalog: Catalog, figure: Figure): boolean =>
  basisOf(catalog, figure)
    .flatMap(countedRecords)
    .some((record) => getRecord(catalog, record).happened !== undefined)
