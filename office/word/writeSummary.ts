/** A summary as an official document: its sentences with their figures, and an annex that says of each figure how it was counted. */
import { AlignmentType, Bookmark, ExternalHyperlink, type FileChild, InternalHyperlink, TextRun } from 'docx'
import { proseOf } from '../../core/figure/prose.ts'
import { type About, chineseDay, headingLevel, partsOf, type Summary, sayPart, titleOf } from '../../core/summary/summary.ts'
import { blank, body, closing, fonts, headingFonts, line, packDocument, run, signature, sizes, title } from './officialDocument.ts'
import { cellOf, ruledTable, small } from './ruledTable.ts'

/** What the document says of one figure. */
export interface SummaryFigure {
  name: string
  label: string
  unit: string
  shown: string
  plain: number | string | null
  definition: string
  condition: string
  rows: number
  part: number | undefined
  /** The years it is restricted to. */
  period: string | null
  logPosition: number
  asOf: string
}

export interface SummaryFacts extends About {
  issuer: string
  /** ISO day. */
  date: string
  figures: readonly SummaryFigure[]
  /** Head of the log, by which the document can be held against the records. */
  head: { link: number; hash: string }
  /** Only what happened in the period counts; else all that is registered does. */
  isOfPeriod: boolean
  /** The product's own address, when one is set; figures in the annex then open their rows. */
  address?: string | undefined
}

export function writeSummary(summary: Summary, facts: SummaryFacts): Promise<Buffer> {
  const name = titleOf(summary, facts)
  const paragraphs = summary.paragraphs.map((text) => ({ level: headingLevel(text), parts: partsOf(text) }))
  return packDocument(name, [
    title(name),
    ...paragraphs.map(({ level, parts }, at) => {
      const font = level && headingFonts[level]
      const pieces = parts.map((part) => piece(part, facts, font ? { font } : {}))
      // A heading stays with what follows it, and the signature is never alone on a page.
      return level || at === paragraphs.length - 1 ? closing(pieces) : body(pieces)
    }),
    blank({ keepNext: true }),
    closing([run('附件：数据来源说明')]),
    ...signature([facts.issuer, chineseDay(facts.date)]),
    ...annex(facts),
  ])
}

function piece(part: ReturnType<typeof partsOf>[number], facts: SummaryFacts, more: object): FileChild | TextRun {
  if (!('figure' in part)) return run(sayPart(part, facts), more)
  const figure = facts.figures.find(({ name }) => name === part.figure)
  if (!figure) throw new Error(`the summary wants a figure that was not computed: ${part.figure}`)
  // A figure leads to its entry in the annex, wherever the document is read.
  return new InternalHyperlink({ anchor: figure.name, children: [run(proseOf(figure), more)] }) as unknown as FileChild
}

function annex({ figures, place, period, head, address, date, isOfPeriod }: SummaryFacts): FileChild[] {
  const position = figures[0]?.logPosition ?? 0
  return [
    line([run('附件', { font: fonts.heading })], { pageBreakBefore: true }),
    line([new TextRun({ text: '数据来源说明', font: fonts.title, size: sizes.title })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: 660, before: 290, after: 290 },
    }),
    line(
      [
        small(
          `下列数值由登记记录在同一时刻计算：${chineseDay(date)}，日志第${unbroken}${countOf(position)}之时，末端凭证为${head.link}:${head.hash}。凭此可核对本文数据此后是否被改动。${isOfPeriod ? `只计${period}发生的；没有日期的登记按现有数计。` : '按登记的全部记录计算，不限年份。'}`,
        ),
      ],
      { spacing: { after: 200, line: 360 } },
    ),
    ruledTable(
      widths,
      ['指标', '数值', '口径和条件', '范围和期间', '对应记录'],
      figures.map((figure) => [
        cellOf([new Bookmark({ id: figure.name, children: [address ? rowsLink(address, figure) : small(figure.label)] })]),
        cellOf([small(shownValue(figure))], AlignmentType.RIGHT),
        cellOf([small(`${figure.definition}${figure.condition ? `条件：${figure.condition}。` : ''}`)]),
        cellOf([
          small(place),
          ...[isOfPeriod ? (figure.period ?? '按现有登记') : period].flatMap((years) => (years ? [small(years, { break: 1 })] : [])),
        ]),
        cellOf(
          figure.part === undefined ? [small(countOf(figure.rows))] : [small(`${countOf(figure.part)}／`), small(countOf(figure.rows), { break: 1 })],
          AlignmentType.RIGHT,
        ),
      ]),
    ),
  ]
}

/** A number and its measure stay on one line: Word minds the blank, LibreOffice the width of the column. */
const unbroken = '\u00a0'
const shownValue = ({ shown, unit }: SummaryFigure) => (unit === '%' ? `${shown}${unit}` : `${shown}${unbroken}${unit}`)
const countOf = (rows: number) => `${rows}${unbroken}条`

const rowsLink = (address: string, { name, label }: SummaryFigure) =>
  new ExternalHyperlink({
    link: `${address.replace(/\/$/, '')}/figures/${name}`,
    children: [new TextRun({ text: label, font: fonts.body, size: sizes.table, style: 'Hyperlink' })],
  })

/** Twips, 156 mm in all; room for a county's counts on one line. */
const widths = [1500, 1500, 3345, 1400, 1100]
