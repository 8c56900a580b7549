/** What stands over a column: the field's label, and the unit its numbers are in. */
import type { FieldOptions } from '../../kinds/kind.ts'
import type { KindName } from '../../kinds/value.ts'

type Headed = Pick<FieldOptions, 'label' | 'unit'> & { kind: KindName }

export const unitOf = ({ kind, unit }: Headed): string => (kind === 'money' ? '元' : (unit ?? ''))

/** `between` the label and its unit: a line break where columns are narrow. */
export function headingOf(field: Headed, between = ''): string {
  const unit = unitOf(field)
  return unit ? `${field.label}${between}（${unit}）` : field.label
}
