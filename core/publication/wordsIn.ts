/** Where words of a kind stand in a text. Blanks and signs between the characters of a word hide nothing. */

export interface WordRule<K extends string> {
  kind: K
  /** What holds such a word and says nothing of a person. */
  innocent: RegExp
  words: RegExp
}

export interface WordFound<K extends string> {
  kind: K
  from: number
  to: number
}

/** The letters and digits of a text, in the common form of each, with the place of every one in it. */
export function lettersOf(text: string): { plain: string; at: number[] } {
  const at: number[] = []
  let plain = ''
  for (let index = 0; index < text.length; index++) {
    const char = (text[index] as string).normalize('NFKC')
    if (/^[\p{L}\p{N}]+$/u.test(char)) {
      for (const piece of char) {
        plain += piece
        at.push(index)
      }
    }
  }
  return { plain, at }
}

export function wordsIn<K extends string>(text: string, { kind, innocent, words }: WordRule<K>): WordFound<K>[] {
  const { plain, at } = lettersOf(text)
  const spared = plain.replace(innocent, (found) => '　'.repeat(found.length))
  return [...spared.matchAll(words)].map((match) => ({
    kind,
    from: at[match.index] as number,
    to: (at[match.index + match[0].length - 1] as number) + 1,
  }))
}
