/** A summary: sentences with places for figures. A number that is no figure cannot be put in. */
export interface Summary {
  name: string
  label: string
  /** '{place}' is the name of the place, '{period}' the years its records speak of. */
  title: string
  /** Besides these '{asOf}' is the day of writing and '{figure:name}' a figure with its unit. A paragraph of '一、…' alone is a heading, '（一）…' one below it. */
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

export type SummaryPart = { text: string } | { figure: string } | { place: true } | { period: true } | { asOf: true }

/** Splits a paragraph into texts and figures. Throws when a slot is unknown: the template is the developer's. */
export function partsOf(paragraph: string): SummaryPart[] {
  return paragraph
    .split(/(\{[^}]*\})/)
    .filter(Boolean)
    .map((piece): SummaryPart => {
      if (!piece.startsWith('{')) return { text: piece }
      const slot = piece.slice(1, -1)
      if (slot === 'place') return { place: true }
      if (slot === 'period') return { period: true }
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

/** What a document is about, as its sentences say it. */
export interface About {
  place: string
  /** Missing where too little has happened to tell. */
  period: string | undefined
}

/** A part that is no figure, in words. `date`: the ISO day of writing. */
export function sayPart(part: Exclude<SummaryPart, { figure: string }>, { place, period, date }: About & { date: string }): string {
  if ('text' in part) return part.text
  if ('place' in part) return place
  return 'period' in part ? (period ?? '') : chineseDay(date)
}

/** 2016年6月13日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const titleOf = ({ title }: Pick<Summary, 'title'>, { place, period }: About): string =>
  title.replaceAll('{place}', place).replaceAll('{period}', period ?? '')

/** 1 for '一、基本情况', 2 for '（一）标准', by the numbering of GB/T 9704-2012; nothing for a sentence. */
export function headingLevel(paragraph: string): 1 | 2 | undefined {
  if (/[。；]/.test(paragraph)) return undefined
  return /^[一二三四五六七八九十]+、/.test(paragraph) ? 1 : /^（[一二三四五六七八九十]+）/.test(paragraph) ? 2 : undefined
}

/** Their names, and what people call them. */
export const knownTemplates = (summaries: readonly Summary[]) =>
  summaries.map(({ name, label }) => `${name}（${label.replace(/（.*）$/, '')}）`).join('、')
