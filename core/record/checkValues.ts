import type { Fault } from '../../kinds/kind.ts'
import { valueFaces } from '../../kinds/value.ts'
import type { OpenField, OpenRecord } from './catalog.ts'
import type { Value, Values } from './definition.ts'

export interface FieldFault extends Fault {
  field: string
}

/** What is wrong with one value of a field, or nothing. `unresolved`: its raw text is kept with a finding, so it may stand empty though required. */
export function checkField(field: OpenField, value: Value | null | undefined, today: string, unresolved: boolean): Fault | undefined {
  if (value === null || value === undefined) {
    return field.required && !unresolved ? { key: 'field.required', details: { label: field.label } } : undefined
  }
  return valueFaces[field.kind].check(value, field, today)
}

/** What is wrong with a new row, field by field. */
export function checkWhole(definition: OpenRecord, values: Values, today: string, raw: Readonly<Record<string, string>> = {}): FieldFault[] {
  const faults = definition.fieldList.flatMap((field) => asFieldFault(field.name, checkField(field, values[field.name], today, field.name in raw)))
  return [...faults, ...unknownFields(definition, values)]
}

/** What is wrong with a correction: the fields it names only. */
export function checkPart(definition: OpenRecord, values: Values, today: string, raw: Readonly<Record<string, string>> = {}): FieldFault[] {
  const known = Object.keys(values).filter((name) => Object.hasOwn(definition.fields, name))
  const faults = known.flatMap((name) => asFieldFault(name, checkField(definition.fields[name] as OpenField, values[name], today, name in raw)))
  return [...faults, ...unknownFields(definition, values)]
}

const asFieldFault = (field: string, fault: Fault | undefined): FieldFault[] => (fault ? [{ field, ...fault }] : [])

const unknownFields = (definition: OpenRecord, values: Values): FieldFault[] =>
  Object.keys(values)
    .filter((name) => !Object.hasOwn(definition.fields, name))
    .map((name) => ({ field: name, key: 'field.unknown', details: { field: name } }))
