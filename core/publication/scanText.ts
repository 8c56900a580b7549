/** What must not be seen in a text that everyone may read, and where it stands. */
import { healthWordsIn } from './healthWords.ts'
import { type NumberKind, numbersIn } from './numbersIn.ts'
import { type PrivateKind, privateWordsIn } from './privateWords.ts'
import { lettersOf } from './wordsIn.ts'

export type FoundKind = NumberKind | PrivateKind | 'health' | 'minor'

export interface Found {
  kind: FoundKind
  /** Places in the text as JavaScript counts, `to` behind the last. */
  from: number
  to: number
}

/** `minors`: names of children that may not stand in it. In the order of the text, the widest first where several begin together. */
export function scanText(text: string, minors: readonly string[] = []): Found[] {
  const found: Found[] = [...numbersIn(text), ...healthWordsIn(text), ...privateWordsIn(text), ...minorsIn(text, minors)]
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to)
  return sorted.filter((each, at) => !sorted.slice(0, at).some((other) => other.to >= each.to && other.from <= each.from))
}

/** Blanks and signs between the characters of a name hide nothing. */
function minorsIn(text: string, minors: readonly string[]): Found[] {
  if (!minors.length) return []
  const { plain, at } = lettersOf(text)
  return minors.flatMap((name) => {
    const letters = lettersOf(name).plain
    const found: Found[] = []
    for (let from = letters.length > 1 ? plain.indexOf(letters) : -1; from >= 0; from = plain.indexOf(letters, from + 1))
      found.push({ kind: 'minor', from: at[from] as number, to: (at[from + letters.length - 1] as number) + 1 })
    return found
  })
}

const sayings: Record<FoundKind, string> = {
  idNumber: '像是身份证号码',
  mobile: '像是手机号码',
  landLine: '像是电话号码',
  card: '像是银行卡号',
  health: '说到健康或残疾情况',
  crime: '说到违法犯罪或吸毒等情况',
  account: '像是微信、QQ、邮箱等账号',
  address: '像是住址或门牌号',
  family: '说到谁的家人或孩子',
  minor: '与本地登记的未成年人姓名相同；不是说这个孩子的，也请换个说法',
}

const numbers: ReadonlySet<FoundKind> = new Set(['idNumber', 'mobile', 'landLine', 'card'])

/** Where it stands and what it looks like, without the thing itself beyond its first characters. */
export function sayFound(text: string, { kind, from, to }: Found): string {
  const before = [...text.slice(0, from)].length + 1
  const shown = numbers.has(kind) || kind === 'account' ? `${text.slice(from, from + 2)}…` : text.slice(from, to)
  return `第${before}个字起“${shown}”${sayings[kind]}`
}

/** The text with every number that belongs to a person struck out; words stay. */
export const maskNumbers = (text: string) => strike(text, (each) => scanText(each).filter(({ kind }) => numbers.has(kind)))

/** The text with everything struck out that must not be seen. */
export const maskAll = (text: string, minors: readonly string[] = []) => strike(text, (each) => scanText(each, minors))

/** Again until nothing is found: beside a number that is gone another may stand out. */
function strike(text: string, find: (text: string) => readonly Found[]): string {
  const found = find(text)
  if (!found.length) return text
  let masked = ''
  let at = 0
  for (const { from, to } of found) {
    if (to <= at) continue
    masked += `${text.slice(at, Math.max(at, from))}※※`
    at = to
  }
  return strike(masked + text.slice(at), find)
}
