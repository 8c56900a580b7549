/** A summary: sentences with places for figures. A number that is no figure cannot be put in. */
export interface Summary {
  name: string
  label: string
  /** '{place}' is the name of the place, '{figure:name}' a figure with its unit. */
  title: string
  paragraphs: readonly string[]
  /** The statements such a summary makes, by the numbers its authors know them by. */
  binds?: readonly Binding[]
}

/** A figure, or one member of its breakdown in the order of the rows, from 0: an example is found by its position, never by its name. */
export interface Binding {
  id: string
  figure: string
  member?: number
}

export type SummaryPart = { text: string } | { figure: string } | { place: true } | { asOf: true }

/** Splits a paragraph into texts and figures. Throws when a slot is unknown: the template is the developer's. */
export function partsOf(paragraph: string): SummaryPart[] {
  return paragraph
    .split(/(\{[^}]*\})/)
    .filter(Boolean)
    .map((piece): SummaryPart => {
      if (!piece.startsWith('{')) return { text: piece }
      const slot = piece.slice(1, -1)
      if (slot === 'place') return { place: true }
      if (slot === 'asOf') return { asOf: true }
      const figure = /^figure:(\w+)$/.exec(slot)?.[1]
      if (!figure) throw new Error(`unknown slot ${piece}`)
      return { figure }
    })
}

/** The figures its sentences have places for. */
export const figuresOf = ({ paragraphs }: Pick<Summary, 'paragraphs'>): string[] => [
  ...new Set(paragraphs.flatMap((paragraph) => partsOf(paragraph).flatMap((part) => ('figure' in part ? [part.figure] : [])))),
]
