/** How much of two texts is the same, whatever the punctuation: 1 is all of it. By pairs of letters that follow each other. */
const letters = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')

const pairsOf = (text: string): Map<string, number> => {
  const found = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

export function alike(one: string, other: string): number {
  const [a, b] = [letters(one), letters(other)]
  if (a === b) return 1
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)]
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  let both = 0
  for (const [pair, times] of ofA) both += Math.min(times, ofB.get(pair) ?? 0)
  return total ? (2 * both) / total : 0
}

/** Short remarks (宣传政策) are alike by nature and no copy of each other. */
export const isCopy = (one: string, other: string) => Math.min(letters(one).length, letters(other).length) >= 8 && alike(one, other) >= 0.85
