import type { Fault } from '../../kinds/kind.ts'
import { valueFaces } from '../../kinds/value.ts'
import type { OpenRecord } from './catalog.ts'
import type { Values } from './definition.ts'

export interface FieldFault extends Fault {
  field: string
}

/**
 * What is wrong with the values of a whole row, field by field. `unresolved` names fields whose raw text
 * is kept with a finding, so that they may stand empty though required.
 */
export function checkValues(definition: OpenRecord, values: Values, today: string, unresolved: ReadonlySet<string> = new Set()): FieldFault[] {
  const faults: FieldFault[] = []
  for (const field of definition.fieldList) {
    const value = values[field.name]
    if (value === null || value === undefined) {
      if (field.required && !unresolved.has(field.name)) faults.push({ field: field.name, key: 'field.required', details: { label: field.label } })
      continue
    }
    const fault = valueFaces[field.kind].check(value, field, today)
    if (fault) faults.push({ field: field.name, ...fault })
  }
  for (const name of Object.keys(values)) {
    if (!definition.fields[name]) faults.push({ field: name, key: 'field.unknown', details: { field: name } })
  }
  return faults
}
