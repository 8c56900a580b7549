/** The columns an export of a list may have, those chosen last time, and what must be said before secret ones go out. */
import type { OpenField } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import type { Definition } from '../openDefinitions.ts'

export const plainFields = ({ fields }: Definition): OpenField[] => fields.filter(({ kind }) => !isSecret(kind))

export const secretLabels = ({ fields }: Definition): string =>
  fields
    .filter(({ kind }) => isSecret(kind))
    .map(({ label }) => label)
    .join('、')

/** Names as they were kept; all at the first time, and of what was kept only what the definition still has. */
export function chosenColumns(definition: Definition, kept: string | null): string[] {
  const all = plainFields(definition).map(({ name }) => name)
  const known = kept?.split(',').filter((name) => all.includes(name)) ?? []
  return known.length ? all.filter((name) => known.includes(name)) : all
}

export const keepColumns = (names: readonly string[]): string => names.join(',')
