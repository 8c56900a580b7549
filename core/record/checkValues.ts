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
  const faults = unknownFields(definition, values)
  for (const field of definition.fieldList) addFault(faults, field.name, checkField(field, values[field.name], today, field.name in raw))
  return faults
}

/** What is wrong with a correction: the fields it names only. */
export function checkPart(definition: OpenRecord, values: Values, today: string, raw: Readonly<Record<string, string>> = {}): FieldFault[] {
  const faults = unknownFields(definition, values)
  for (const field of definition.fieldList) {
    if (field.name in values) addFault(faults, field.name, checkField(field, values[field.name], today, field.name in raw))
  }
  return faults
}

function addFault(faults: FieldFault[], field: string, fault: Fault | undefined) {
  if (fault) faults.push({ field, ...fault })
}

function unknownFields(definition: OpenRecord, values: Values): FieldFault[] {
  const faults: FieldFault[] = []
  for (const name in values) if (!Object.hasOwn(definition.fields, name)) faults.push({ field: name, key: 'field.unknown', details: { field: name } })
  return faults
}
