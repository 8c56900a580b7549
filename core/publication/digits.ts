/** Digits in a text, however they are written: full-width, circled, Arabic-Indic, Chinese, or a letter that looks like one; with blanks and dashes between. */

/** Digits that stand together, with where each stands in the text. */
export interface Group {
  digits: string
  at: number[]
  /** Characters between it and the group before; infinite where something else than separators stands there. */
  gap: number
}

const chinese = new Map(
  ['〇零○０o', '一壹弌幺l', '二贰貳弍', '三叁參弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((forms, digit) =>
    [...forms].map((form) => [form, String(digit)] as const),
  ),
)
const separator = /[\p{Z}\p{Cf}\p{Pd}\p{Cc}·•.．。,，、_*#/\\|~～:：;；"'“”‘’`^+＋=()（）[\]【】{}<>《》−]/u
const widest = 4

/** The digit or X that a character stands for. */
export function digitOf(char: string): string | undefined {
  if (char >= '0' && char <= '9') return char
  const plain = char.normalize('NFKC').toLowerCase()
  const known = chinese.get(plain)
  if (known) return known
  if (/^[0-9]$/.test(plain)) return plain
  if (plain === 'x' || plain === '×' || plain === '乂') return 'X'
  return /^\p{Nd}$/u.test(plain) ? String(offsetOf(plain)) : undefined
}

/** Unicode lays the ten digits of a script side by side from 0 to 9. */
function offsetOf(digit: string): number {
  const code = digit.codePointAt(0) as number
  let below = 0
  while (below < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - below - 1))) below++
  return below
}

export function digitGroups(text: string): Group[] {
  const groups: Group[] = []
  let gap = Number.POSITIVE_INFINITY
  let open: Group | undefined
  let at = 0
  for (const char of text) {
    const digit = digitOf(char)
    if (digit) {
      if (!open) {
        open = { digits: '', at: [], gap }
        groups.push(open)
      }
      open.digits += digit
      open.at.push(at)
      gap = 0
    } else {
      open = undefined
      gap += separator.test(char) ? 1 : Number.POSITIVE_INFINITY
    }
    at += char.length
  }
  return groups
}

export interface Run {
  digits: string
  from: number
  to: number
  /** Nothing but the text's end or other things than digits beside it. */
  isWhole: boolean
}

/** Every sequence of neighbouring groups, joined as if nothing stood between them; up to `longest` digits. */
export function joinedRuns(groups: readonly Group[], longest: number): Run[] {
  return groups.flatMap((_, first) => {
    const runs: Run[] = []
    let digits = ''
    for (let last = first; last < groups.length; last++) {
      const group = groups[last] as Group
      if (last > first && group.gap > widest) break
      digits += group.digits
      if (digits.length > longest) break
      runs.push({ digits, from: groups[first]?.at[0] as number, to: (group.at.at(-1) as number) + 1, isWhole: true })
    }
    return runs
  })
}

/** Every part of `length` digits of what stands together, separators or not. */
export function windows(groups: readonly Group[], length: number): Run[] {
  const chains: { digit: string; at: number }[][] = []
  for (const { digits, at, gap } of groups) {
    if (!chains.length || gap > widest) chains.push([])
    chains.at(-1)?.push(...[...digits].map((digit, index) => ({ digit, at: at[index] as number })))
  }
  return chains.flatMap((chain) =>
    chain.slice(0, Math.max(0, chain.length - length + 1)).map((start, index) => ({
      digits: chain
        .slice(index, index + length)
        .map(({ digit }) => digit)
        .join(''),
      from: start.at,
      to: (chain[index + length - 1]?.at as number) + 1,
      isWhole: chain.length === length,
    })),
  )
}
