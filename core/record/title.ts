/** Titles: '{name}' takes a field, '{head.title}' the title of the row referred to. One hop, so that a renamed person reaches all titles in one step. */
import type { OpenRecord } from './catalog.ts'
import { showValue } from './catalog.ts'
import type { Values } from './definition.ts'

const slot = /\{(\w+)(\.title)?\}/g

/** Reference fields whose rows' titles are part of this title. */
export function titleReferences(definition: Pick<OpenRecord, 'title'>): string[] {
  return [...definition.title.matchAll(slot)].filter((match) => match[2]).map((match) => match[1] as string)
}

/** The title of a row; `titleOf` gives the title of a referred row. Empty parts vanish. */
export function titleOf(definition: OpenRecord, values: Values, titleOfRef: (field: string, id: string) => string | undefined): string {
  return definition.title
    .replace(slot, (_, name: string, hop?: string) => {
      const value = values[name]
      if (value === null || value === undefined) return ''
      const field = definition.fields[name]
      if (hop) return titleOfRef(name, String(value)) ?? ''
      return field ? showValue(field, value) : ''
    })
    .trim()
}

/** All ends of a name, so that any part of it is the beginning of one: 王建国 → 王建国 建国 国. */
export function nameEnds(title: string): string[] {
  const characters = [...title]
  return [...new Set(characters.map((_, index) => characters.slice(index).join('')))]
}
