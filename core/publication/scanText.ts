/** What must not be seen in a text that everyone may read, and where it stands. */
import { healthWordsIn } from './healthWords.ts'
import { type NumberKind, numbersIn } from './numbersIn.ts'

export type FoundKind = NumberKind | 'health' | 'minor'

export interface Found {
  kind: FoundKind
  /** Places in the text as JavaScript counts, `to` behind the last. */
  from: number
  to: number
}

/** `minors`: names of children that may not stand in it. In the order of the text, the widest first where several begin together. */
export function scanText(text: string, minors: readonly string[] = []): Found[] {
  const found: Found[] = [...numbersIn(text), ...healthWordsIn(text), ...minorsIn(text, minors)]
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to)
  return sorted.filter((each, at) => !sorted.slice(0, at).some((other) => other.to >= each.to && other.from <= each.from))
}

const minorsIn = (text: string, minors: readonly string[]): Found[] =>
  minors.flatMap((name) => {
    const pattern = [...name].map((char) => char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s·]*')
    return name.length < 2
      ? []
      : [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: hit }) => ({ kind: 'minor' as const, from: index, to: index + hit.length }))
  })

const sayings: Record<FoundKind, string> = {
  idNumber: '像是身份证号码',
  mobile: '像是手机号码',
  landLine: '像是电话号码',
  card: '像是银行卡号',
  health: '说到健康或残疾情况',
  minor: '有未成年人的姓名',
}

/** Where it stands and what it looks like, without the thing itself beyond its first characters. */
export function sayFound(text: string, { kind, from, to }: Found): string {
  const before = [...text.slice(0, from)].length + 1
  const shown = kind === 'health' || kind === 'minor' ? text.slice(from, to) : `${text.slice(from, from + 2)}…`
  return `第${before}个字起“${shown}”${sayings[kind]}`
}

const numbers: ReadonlySet<FoundKind> = new Set(['idNumber', 'mobile', 'landLine', 'card'])

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
