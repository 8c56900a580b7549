/** Where a record type lives in SQL: names and types of its columns. Everything that writes or reads rows takes them from here. */

import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { sqlFaces } from '../../kinds/sql.ts'

export interface Column {
  name: string
  /** With collation, as in a create statement. */
  type: string
  field?: OpenField
}

export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The type without its collation, as a cast wants it. */
export const castOf = (type: string) => type.replace(/ collate .*/, '')

const known = new WeakMap<OpenField, Column[]>()

/** The columns of one field; the first holds the value. */
export function fieldColumns(field: OpenField): Column[] {
  const found = known.get(field) ?? sqlFaces[field.kind].columns.map(({ suffix, type }) => ({ name: snake(field.name) + suffix, type, field }))
  known.set(field, found)
  return found
}

export const columnOf = (field: OpenField) => snake(field.name)

/** The column that says where a row lives, which row security looks at. */
export function placeColumn(definition: OpenRecord): string {
  const place = definition.fields[definition.place]
  return place?.kind === 'region' ? columnOf(place) : 'region'
}

/** What every row has beside its county: the columns by which it is corrected. */
export const rowColumns: readonly Column[] = [
  { name: 'id', type: 'uuid' },
  { name: 'version', type: 'integer' },
  { name: 'raw', type: 'json' },
]

/** All columns of a record's table in order: the system's, then the definition's. */
export function recordColumns(definition: OpenRecord): Column[] {
  const system: Column[] = [{ name: 'county', type: 'text collate "C"' }, ...rowColumns]
  if (placeColumn(definition) === 'region' && !definition.fields.region) system.push({ name: 'region', type: 'text collate "C"' })
  return [...system, ...definition.fieldList.flatMap(fieldColumns)]
}
