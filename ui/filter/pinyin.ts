/**
 * First letters of Chinese words, so that `ybh` finds 一般户. The platform's own collation by pinyin orders the
 * characters; the first character of each letter bounds its range. Of a character with several readings the commonest counts.
 */
const bounds = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀']
const letters = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-u-co-pinyin')

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase()
  const next = bounds.findIndex((bound) => collator.compare(character, bound) < 0)
  return letters[(next === -1 ? bounds.length : next) - 1] ?? ''
}

export const initialsOf = (word: string): string => [...word].map(initialOf).join('')

/** Whether what a person typed is part of the word or of its initials. */
export function matchesWord(word: string, typed: string): boolean {
  const sought = typed.trim().toLowerCase()
  return !sought || word.toLowerCase().includes(sought) || initialsOf(word).includes(sought)
}
