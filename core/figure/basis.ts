/** The counted figures that a figure rests on: itself, or those it is worked out of. */
import { type Catalog, getDefinition } from '../record/catalog.ts'
import { type CountedFigure, type Figure, isDerived } from './figure.ts'

export const basisOf = (catalog: Catalog, figure: Figure): CountedFigure[] =>
  isDerived(figure) ? figure.from.figures.flatMap((name) => basisOf(catalog, getDefinition(catalog.figures, name))) : [figure]
