/** Titles: '{name}' takes a field, '{head.title}' the title of the row (or place) referred to. One hop, so that a renamed person reaches all titles in one step. */
import type { RecordDefinition } from './definition.ts'

const slot = /\{(\w+)(\.title)?\}/g

export type TitlePart = { text: string } | { field: string; hop: boolean }

export function titleParts({ title }: Pick<RecordDefinition, 'title'>): TitlePart[] {
  const parts: TitlePart[] = []
  let at = 0
  for (const match of title.matchAll(slot)) {
    if (match.index > at) parts.push({ text: title.slice(at, match.index) })
    parts.push({ field: match[1] as string, hop: Boolean(match[2]) })
    at = match.index + match[0].length
  }
  if (at < title.length) parts.push({ text: title.slice(at) })
  return parts
}

/** Fields whose change changes the title. */
export const titleFields = (definition: Pick<RecordDefinition, 'title'>): string[] =>
  titleParts(definition).flatMap((part) => ('field' in part ? [part.field] : []))

/** Fields through which another row's title is part of this one. */
export const titleHops = (definition: Pick<RecordDefinition, 'title'>): string[] =>
  titleParts(definition).flatMap((part) => ('field' in part && part.hop ? [part.field] : []))
