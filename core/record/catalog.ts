/** The opened catalog: definitions by name, references resolved, contradictions found before anything runs. */
import type { CodeList, FieldOptions } from '../../kinds/kind.ts'
import { type KindName, valueFaces } from '../../kinds/value.ts'
import type { Role } from '../access/role.ts'
import type { Chart } from '../chart/chart.ts'
import type { Figure } from '../figure/figure.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { NamedFact } from '../programme/fact.ts'
import type { Programme } from '../programme/programme.ts'
import { inOrder } from '../sheet/inOrder.ts'
import type { SheetLayout } from '../sheet/layout.ts'
import type { Summary } from '../summary/summary.ts'
import type { Area } from './area.ts'
import type { Field, RecordDefinition } from './definition.ts'

export interface CatalogSource {
  codes: readonly CodeList[]
  records: readonly RecordDefinition[]
  areas: readonly Area[]
  facts: readonly NamedFact[]
  programmes: readonly Programme[]
  procedures: readonly Procedure[]
  sheets: readonly SheetLayout[]
  figures: readonly Figure[]
  charts: readonly Chart[]
  summaries: readonly Summary[]
  roles: readonly Role[]
}

/** A field with its code list at hand. */
export type OpenField = Field & FieldOptions & { name: string }

export interface OpenRecord extends Omit<RecordDefinition, 'fields'> {
  fields: Record<string, OpenField>
  fieldList: readonly OpenField[]
}

export interface Catalog {
  codes: ReadonlyMap<string, CodeList>
  records: ReadonlyMap<string, OpenRecord>
  areas: readonly Area[]
  facts: ReadonlyMap<string, NamedFact>
  programmes: ReadonlyMap<string, Programme>
  procedures: ReadonlyMap<string, Procedure>
  sheets: readonly SheetLayout[]
  figures: ReadonlyMap<string, Figure>
  charts: ReadonlyMap<string, Chart>
  summaries: ReadonlyMap<string, Summary>
  roles: ReadonlyMap<string, Role>
}

/** Opens definitions. Throws an Error in English naming the definition that is wrong: a catalog is code, its faults are the developer's. */
export function openCatalog(source: CatalogSource): Catalog {
  const codes = byName(source.codes)
  const records = new Map(source.records.map((definition) => [definition.name, openRecord(definition, codes)]))
  for (const definition of records.values()) checkReferences(definition, records)
  checkAreas(source.areas, records)
  return {
    codes,
    records,
    areas: source.areas,
    facts: byName(source.facts),
    programmes: byName(source.programmes),
    procedures: byName(source.procedures),
    sheets: inOrder(source.sheets, records),
    figures: byName(source.figures),
    charts: byName(source.charts),
    summaries: byName(source.summaries),
    roles: byName(source.roles),
  }
}

function byName<T extends { name: string }>(definitions: readonly T[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const definition of definitions) {
    if (found.has(definition.name)) throw new Error(`the catalog has two definitions named ${definition.name}`)
    found.set(definition.name, definition)
  }
  return found
}

function openRecord(definition: RecordDefinition, codes: ReadonlyMap<string, CodeList>): OpenRecord {
  const fieldList = Object.entries(definition.fields).map(([name, field]): OpenField => {
    if (!field.list && field.kind !== 'code') return { ...field, name }
    const list = codes.get(field.list ?? '')
    if (!list) throw new Error(`${definition.name}.${name} names an unknown code list ${field.list}`)
    return { ...field, name, codes: list }
  })
  return { ...definition, fieldList, fields: Object.fromEntries(fieldList.map((field) => [field.name, field])) }
}

function checkReferences(definition: OpenRecord, records: ReadonlyMap<string, OpenRecord>) {
  for (const field of definition.fieldList) {
    if (field.kind === 'ref' && !records.has(field.to ?? '')) throw new Error(`${definition.name}.${field.name} refers to an unknown record`)
    if (field.until && definition.fields[field.until]?.kind !== 'day') throw new Error(`${definition.name}.${field.name} ends with no day of its own`)
  }
  const place = definition.fields[definition.place]
  if (!place || (place.kind !== 'region' && place.kind !== 'ref')) throw new Error(`${definition.name} does not say where its rows live`)
  if (place.kind === 'region' && !place.required && !definition.derived) throw new Error(`${definition.name} may leave open where its rows live`)
  for (const path of [definition.leftOut?.referredBy ?? [], definition.leftOut?.notBy ?? []].flat()) {
    const [other = '', field = ''] = path.split('.')
    if (records.get(other)?.fields[field]?.to !== definition.name) throw new Error(`${definition.name} is not referred to by ${path}`)
  }
  const filled = definition.leftOut?.filled
  if (filled && !definition.fields[filled]) throw new Error(`${definition.name} leaves out by ${filled}, which is no field of it`)
  const ends = definition.past?.by
  if (ends && definition.fields[ends]?.kind !== 'day') throw new Error(`${definition.name} is over by ${ends}, which is no day of it`)
  for (const key of definition.key) if (!definition.fields[key]) throw new Error(`${definition.name} has no key field ${key}`)
}

function checkAreas(areas: readonly Area[], records: ReadonlyMap<string, OpenRecord>) {
  const seen = new Set<string>()
  for (const name of areas.flatMap((area) => area.records)) {
    if (!records.has(name) || seen.has(name)) throw new Error(`areas name ${name}, which is no record type or stands in two of them`)
    seen.add(name)
  }
}

/** A definition of the catalog by its name, or an Error: names come from the catalog itself. */
export function getDefinition<T>(definitions: ReadonlyMap<string, T>, name: string): T {
  const found = definitions.get(name)
  if (!found) throw new Error(`the catalog has no ${name}`)
  return found
}

/** The record definition, or an Error: names come from the catalog itself or were checked at the door. */
export function getRecord(catalog: Catalog, name: string): OpenRecord {
  const found = catalog.records.get(name)
  if (!found) throw new Error(`no record type ${name}`)
  return found
}

/** The value as a person reads it; empty is 空 only where a page wants to say so. */
export function showValue(field: FieldOptions & { kind: KindName }, value: unknown): string {
  return value === null || value === undefined ? '' : (valueFaces[field.kind].show as (value: unknown, field: FieldOptions) => string)(value, field)
}
