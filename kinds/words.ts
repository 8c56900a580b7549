import type { CodeList } from './kind.ts'
import { halfWidth } from './width.ts'

/** A word without the blanks, brackets and quotation marks that people put around and into it. */
export const foldWord = (word: string) => halfWidth(word).replace(/[\s()（）“”"'‘’]/g, '')

const known = new WeakMap<CodeList, ReadonlyMap<string, string>>()

/** The word of a list that stands for this one, or nothing. */
export function standingFor(list: CodeList, word: string): string | undefined {
  let found = known.get(list)
  if (!found) {
    found = new Map(list.codes.flatMap(({ label, also = [] }) => [label, ...also].map((each) => [foldWord(each), label] as const)))
    known.set(list, found)
  }
  return found.get(foldWord(word))
}
