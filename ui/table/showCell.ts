/** A value of a row as a person reads it: places and references by name, everything else by its kind. */
import { type OpenField, showValue } from '../../core/record/catalog.ts'
import { isSecret, type Value } from '../../core/record/definition.ts'
import type { Row } from '../openDefinitions.ts'

export type NameOfPlace = (code: string) => string

/** Empty text for an empty value; the page decides whether that reads 空 or nothing. */
export function showCell(field: OpenField, row: Pick<Row, 'values' | 'titles'>, nameOfPlace: NameOfPlace): string {
  const value = row.values[field.name] ?? null
  if (field.kind === 'ref') return row.titles[field.name] ?? ''
  return showPlain(field, value, nameOfPlace)
}

/** As `showCell` for a value that stands alone. A secret is shown as it came: it was masked already. */
export function showPlain(field: OpenField, value: Value | null, nameOfPlace: NameOfPlace): string {
  if (value === null) return ''
  if (field.kind === 'region' && !field.statesPlace) return nameOfPlace(String(value))
  return isSecret(field.kind) ? String(value) : showValue(field, value)
}
