/** Which record types tell of a row: those that refer to it, and, where it is a place itself, those whose rows lie in it. */
import type { Catalog, OpenField, OpenRecord } from './catalog.ts'

export interface Relation {
  definition: OpenRecord
  /** The reference; without one, rows that lie in the place. */
  field?: OpenField
}

/** A record type of which there is one row for each place. */
export const isPlaceItself = ({ key, place, fields }: OpenRecord) => key.length === 1 && key[0] === place && fields[place]?.kind === 'region'

const refersTo = (field: OpenField, { name, subject }: OpenRecord) =>
  field.kind === 'ref' && (field.to === name || (field.to === 'subject' && subject === true && (field.among?.includes(name) ?? true)))

/** In the order of the areas of work; record types that stand in none are the system's own, or new ones, which come last. */
export function relationsOf(catalog: Catalog, definition: OpenRecord): Relation[] {
  const named = catalog.areas.flatMap(({ records }) => records)
  const all = [...new Set([...named, ...catalog.records.keys()])].flatMap((name) => catalog.records.get(name) ?? [])
  return all
    .filter(({ derived }) => !derived)
    .flatMap((other): Relation[] => [
      ...other.fieldList.filter((field) => refersTo(field, definition)).map((field) => ({ definition: other, field })),
      ...(isPlaceItself(definition) && !isPlaceItself(other) ? [{ definition: other }] : []),
    ])
}
