/** Fields under their headings, in the order the definition gives; a field without a heading comes under 基本情况. */
import type { OpenField } from '../../core/record/catalog.ts'

export interface FieldGroup {
  label: string
  fields: OpenField[]
}

export function groupFields(fields: readonly OpenField[], otherwise = '基本情况'): FieldGroup[] {
  const groups = new Map<string, OpenField[]>()
  for (const field of fields) {
    const label = field.group ?? otherwise
    groups.set(label, [...(groups.get(label) ?? []), field])
  }
  return [...groups].map(([label, members]) => ({ label, fields: members }))
}
