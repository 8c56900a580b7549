/** What a row is called, by its definition's title: '{name}' takes a field, '{head.title}' what stands behind a reference or place; else what was written there and not recognised. */
import { titleParts } from '../../core/record/title.ts'
import type { Definition, Row } from '../openDefinitions.ts'
import { fieldOf } from '../openDefinitions.ts'
import { type NameOfPlace, showCell } from './showCell.ts'

export function rowTitle(
  definition: Definition | undefined,
  row: Pick<Row, 'values' | 'titles'> & Partial<Pick<Row, 'raw'>>,
  nameOfPlace: NameOfPlace,
): string {
  if (!definition) return ''
  const title = definition.title ?? definition.key.map((name) => `{${name}}`).join(' ')
  const shown = titleParts({ title }).map((part) => {
    if ('text' in part) return part.text
    const field = fieldOf(definition, part.field)
    return field ? showCell(field, row, nameOfPlace) || (row.raw?.[part.field] ?? '') : ''
  })
  return shown.join('').trim() || `（未命名${definition.label}）`
}
