/**
 * How alike two headings are. Words that people use for the same thing (日期 and 时间, 编号 and 代码) count as one, common words
 * (日期, 情况) weigh little and rare ones (慰问, 收据) much, and the order of words does not matter.
 */
import { halfWidth } from '../../kinds/width.ts'
import { families, plainWords, sames } from './officeWords.ts'

/** 首批, 第1批 and 一批 are the first batch. */
const ordinals = /(?:第([一二三四五六七八九十]|\d+)|(首)|([一二三四五六七八九十]))([批轮次期])/g
const digits = '〇一二三四五六七八九十'
const sayOrdinal = (_all: string, ranked: string | undefined, first: string | undefined, bare: string | undefined, what: string) =>
  `${first ? '一' : (bare ?? (/^\d+$/.test(ranked ?? '') ? (digits[Number(ranked)] ?? ranked) : ranked))}${what}`

/** Says nothing by itself. */
const empty =
  /[的之等及与和所属在为各本该何“”"'‘’·、，,。;；:：\-—_()（）[\]【】《》/\s]|具体|主要|有关|相关|对应|相应|基本|信息|详细|什么(?!时候|地方)|哪个(?!月)|哪些|啥(?!时候)|[了得过]/g

const standsFor = new Map(sames.flatMap(([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const)))
const kinOf = new Map<string, Set<string>>()
for (const [family, words] of Object.entries(families))
  for (const word of words.split(' ')) {
    const thing = standsFor.get(word) ?? word
    kinOf.set(thing, (kinOf.get(thing) ?? new Set()).add(family))
  }
const known = [...standsFor.keys(), ...plainWords.split(' ')]
// 慰问品 stays two things, since 慰问 is one.
const whole = [...kinOf.keys()].filter((word) => !known.some((part) => part.length > 1 && word.includes(part)))
const words = new Set([...known, ...whole])
const longest = Math.max(...[...words].map((word) => word.length))
const ordinal = /^[一二三四五六七八九十\d][批轮次期]$/

/** Cut from the end, the longest word first: 所任职务 is 任 and 职务. */
function cut(text: string): string[] {
  const parts: string[] = []
  for (let end = text.length; end > 0; ) {
    let start = Math.max(0, end - longest)
    while (start < end - 1 && !words.has(text.slice(start, end)) && !ordinal.test(text.slice(start, end))) start++
    parts.unshift(text.slice(start, end))
    end = start
  }
  return parts
}

const areKin = (one: string, other: string) => {
  const families = kinOf.get(other)
  return families !== undefined && [...(kinOf.get(one) ?? [])].some((family) => families.has(family))
}

/** A heading as the things it names, each once. */
export const thingsOf = (text: string): string[] => [
  ...new Set(cut(halfWidth(text).replace(empty, '').replace(ordinals, sayOrdinal)).map((word) => standsFor.get(word) ?? word)),
]

/** A heading without what means nothing in it: blanks, brackets, marks. */
export const plainOf = (text: string): string => halfWidth(text).replace(/[“”"'‘’·、，,。;；:：\-—_()（）[\]【】《》/\s]/g, '')

export interface WordIndex {
  words: readonly string[]
  /** How alike a text is to each word that shares enough with it, from 0 to 1; the same word is 1. `known`: things that its sheet says anyway. */
  like(text: string, known?: ReadonlySet<string>): ReadonlyMap<number, number>
}

/** Made once of all words a catalog knows. */
export function indexWords(words: readonly string[]): WordIndex {
  const things = words.map(thingsOf)
  const spread = new Map<string, number>()
  for (const all of things) for (const thing of all) spread.set(thing, (spread.get(thing) ?? 0) + 1)
  const weightOf = (thing: string) => Math.log(1 + words.length / (1 + (spread.get(thing) ?? 0)))
  const weigh = (all: readonly string[]) => all.reduce((sum, thing) => sum + weightOf(thing), 0)
  const plain = words.map(plainOf)
  const found = new Map<string, ReadonlyMap<number, number>>()
  const likeThings = (own: readonly string[], bare: string) => {
    const alike = new Map<number, number>()
    things.forEach((others, at) => {
      const shared = own.filter((thing) => others.includes(thing))
      const left = own.filter((thing) => !shared.includes(thing))
      const open = others.filter((thing) => !shared.includes(thing))
      const weight = weigh(shared) + weighKin(left, open)
      if (weight === 0) return
      const [more, less] = [weigh(own) - weight, weigh(others) - weight]
      const share =
        (weight / (weight + more * moreCosts + less * (1 - moreCosts))) * headFactor(own, others) * (denies(own) === denies(others) ? 1 : denied)
      if (share > tellsNothing) alike.set(at, plain[at] === bare ? 1 : share > 0.999 ? sameThings : share * mostOfOthers)
    })
    return alike
  }
  /** What is left of both may still have to do with the same. */
  const weighKin = (left: readonly string[], others: readonly string[]) => {
    const open = [...others]
    let weight = 0
    for (const thing of left) {
      const at = open.findIndex((other) => areKin(thing, other))
      if (at < 0) continue
      weight += Math.min(weightOf(thing), weightOf(open[at] as string)) * kinShare
      open.splice(at, 1)
    }
    return weight
  }
  const remembered = (own: readonly string[], bare: string) => {
    const key = `${own.join(' ')}/${bare}`
    const before = found.get(key)
    if (before) return before
    if (found.size > 2000) found.clear()
    const now = likeThings(own, bare)
    found.set(key, now)
    return now
  }
  return {
    words,
    like(text, known) {
      const own = thingsOf(text)
      const alike = new Map(remembered(own, plainOf(text)))
      for (const [less, factor] of shorter(own, known))
        for (const [at, share] of remembered(less, '')) alike.set(at, Math.max(alike.get(at) ?? 0, share * factor))
      return alike
    },
  }
}

/** 经办人姓名 is 经办人; and under the title 捐款登记表 捐款时间 is 时间. */
function shorter(own: readonly string[], known: ReadonlySet<string> | undefined): [string[], number][] {
  const bare = own.filter((thing) => !namings.has(thing))
  // Its head is what it names, whatever the title says.
  const without = (things: readonly string[]) => things.filter((thing, at) => at === things.length - 1 || !known?.has(thing))
  const all: [string[], number][] = [
    [bare, 0.99],
    [without(own), withoutKnown],
    [without(bare), withoutKnown],
  ]
  return all.filter(([less]) => less.length > 0 && less.length < own.length)
}

const namings: ReadonlySet<string> = new Set(['姓名', '名'])
const withoutKnown = 0.93

/** What a heading says beyond a word costs less than what it leaves out. */
const moreCosts = 0.35

/** Not worth remembering. */
const tellsNothing = 0.24

/** The last thing a heading names says what stands below it: 项目性质 is a kind, 所建项目 a project. */
function headFactor(own: readonly string[], others: readonly string[]): number {
  const [head = '', other = ''] = [own.at(-1), others.at(-1)]
  if (head === other) return 1
  return others.includes(head) || areKin(head, other) ? 0.97 : 0.8
}

/** 符合条件 and 不符合条件 share nearly all. */
const denies = (things: readonly string[]) => things.some((thing) => denials.has(thing))
const denials: ReadonlySet<string> = new Set(['不', '未', '非', '不进项'])
const denied = 0.6

export type Stage = 'planned' | 'done'

/** Whether a heading speaks of what is to be or of what is: 计划完成日期 is a plan. */
export const stageOf = (text: string): Stage | undefined => {
  const things = thingsOf(text)
  if (things.some((thing) => plans.has(thing))) return 'planned'
  return things.some((thing) => deeds.has(thing)) ? 'done' : undefined
}
const plans: ReadonlySet<string> = new Set(['计划', '时限', '要求', '需', '应', '应当', '任务', '目标'])
const deeds: ReadonlySet<string> = new Set(['完成', '已', '已有', '实际', '累计'])

/** How much kin count beside the same. */
const kinShare = 0.45

/** Likeness of two headings that name the same things in other words, and the most that others can reach. */
const sameThings = 0.94
const mostOfOthers = 0.9
