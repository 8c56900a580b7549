/** The columns of a list: the fields its definition calls listed, numbers to the right, the unit in the heading. */
import type { OpenField } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import type { KindName } from '../../kinds/value.ts'
import { viewFaces } from '../../kinds/view.ts'
import type { Definition } from '../openDefinitions.ts'

export interface Column {
  field: OpenField
  heading: string
  align: 'left' | 'right'
  sortable: boolean
  /** Least width in pixels. */
  width: number
}

const widths: Record<KindName, number> = {
  text: 140,
  day: 142,
  money: 120,
  count: 90,
  quantity: 110,
  flag: 90,
  code: 150,
  region: 120,
  idNumber: 200,
  phone: 150,
  ref: 100,
}

const oneCharacter = 14
const besideHeading = 54

export const unitOf = (field: OpenField): string => (field.kind === 'money' ? '元' : (field.unit ?? ''))

export function headingOf(field: OpenField): string {
  const unit = unitOf(field)
  return unit ? `${field.label}（${unit}）` : field.label
}

export const listColumns = (definition: Definition): Column[] => definition.fields.filter((field) => field.listed).map(columnOf)

export function columnOf(field: OpenField): Column {
  const heading = headingOf(field)
  return {
    field,
    heading,
    align: viewFaces[field.kind].align,
    sortable: !isSecret(field.kind) && field.kind !== 'ref',
    width: Math.max(widths[field.kind], heading.length * oneCharacter + besideHeading),
  }
}
