/** Everything in a text that could be somebody's name, to be looked up in the register: two to twenty characters that stand together. */
import { lettersOf } from './wordsIn.ts'

const longest = 20

export function possibleNames(texts: readonly (string | null | undefined)[]): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    // A point belongs to some names and hides others.
    for (const plain of [lettersOf(text ?? '').plain, pointed(text ?? '')]) {
      const chars = [...plain]
      for (let from = 0; from < chars.length; from++)
        for (let length = 2; length <= longest && from + length <= chars.length; length++) found.add(chars.slice(from, from + length).join(''))
    }
  }
  return [...found]
}

/** As names are kept: points of one form, nothing else between the characters. */
const pointed = (text: string) =>
  /[•・．‧·]/.test(text)
    ? text
        .normalize('NFKC')
        .replace(/[•・.‧]/g, '·')
        .replace(/[^\p{L}\p{N}·]/gu, '')
    : ''
