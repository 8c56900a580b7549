/** A summary as an official document: its sentences with their figures, and an annex that says of each figure how it was counted. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { partsOf, type Summary } from '../../core/summary/summary.ts'
import { blank, body, fonts, line, packDocument, run, signature, sizes, title } from './officialDocument.ts'

/** What the document says of one figure. */
export interface SummaryFigure {
  name: string
  label: string
  unit: string
  shown: string
  definition: string
  condition: string
  rows: number
  part: number | undefined
  logPosition: number
  asOf: string
}

export interface SummaryFacts {
  place: string
  issuer: string
  /** ISO day. */
  date: string
  figures: readonly SummaryFigure[]
  /** Head of the log, by which the document can be held against the records. */
  head: { link: number; hash: string }
  /** The product's own address, when one is set; figures in the annex then open their rows. */
  address?: string | undefined
}

const chineseDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export function writeSummary(summary: Summary, facts: SummaryFacts): Promise<Buffer> {
  const name = summary.title.replaceAll('{place}', facts.place)
  return packDocument(name, [
    title(name),
    ...summary.paragraphs.map((paragraph) => body(partsOf(paragraph).map((part) => piece(part, facts)))),
    blank(),
    body([run('附件：数据来源说明')]),
    ...signature([facts.issuer, chineseDay(facts.date)]),
    ...annex(facts),
  ])
}

function piece(part: ReturnType<typeof partsOf>[number], facts: SummaryFacts): FileChild | TextRun {
  if ('text' in part) return run(part.text)
  if ('place' in part) return run(facts.place)
  if ('asOf' in part) return run(chineseDay(facts.date))
  const figure = facts.figures.find(({ name }) => name === part.figure)
  if (!figure) throw new Error(`the summary wants a figure that was not computed: ${part.figure}`)
  // A figure leads to its entry in the annex, wherever the document is read.
  return new InternalHyperlink({ anchor: figure.name, children: [run(`${figure.shown}${figure.unit}`)] }) as unknown as FileChild
}

function annex({ figures, place, head, address }: SummaryFacts): FileChild[] {
  return [
    line([run('附件', { font: fonts.heading })], { pageBreakBefore: true }),
    line([new TextRun({ text: '数据来源说明', font: fonts.title, size: sizes.title })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: 660, before: 290, after: 290 },
    }),
    table(
      ['指标', '数值', '口径和条件', '范围和时点', '对应记录', '日志记录号'],
      figures.map((figure) => [
        cellOf([new Bookmark({ id: figure.name, children: [address ? rowsLink(address, figure) : small(figure.label)] })]),
        cellOf([small(shownValue(figure))], AlignmentType.RIGHT),
        cellOf([small(`${figure.definition}条件：${figure.condition}。`)]),
        cellOf([small(place), small(chineseDay(figure.asOf), { break: 1 })]),
        cellOf(
          figure.part === undefined ? [small(countOf(figure.rows))] : [small(`${countOf(figure.part)}／`), small(countOf(figure.rows), { break: 1 })],
          AlignmentType.RIGHT,
        ),
        cellOf([small(`第${unbroken}${countOf(figure.logPosition)}`)], AlignmentType.RIGHT),
      ]),
    ),
    line([small(`以上数值由同一时刻的登记记录计算，其时日志的末端凭证为${head.link}:${head.hash}。凭此可核对本文数据此后是否被改动。`)], {
      spacing: { before: 200, line: 360 },
    }),
  ]
}

/** A number and its measure stay on one line: Word minds the blank, LibreOffice the width of the column. */
const unbroken = '\u00a0'
const shownValue = ({ shown, unit }: SummaryFigure) => (unit === '%' ? `${shown}${unit}` : `${shown}${unbroken}${unit}`)
const countOf = (rows: number) => `${rows}${unbroken}条`

const small = (text: string, more: object = {}) => new TextRun({ text, font: fonts.body, size: sizes.table, ...more })

const rowsLink = (address: string, { name, label }: SummaryFigure) =>
  new ExternalHyperlink({
    link: `${address.replace(/\/$/, '')}/figures/${name}`,
    children: [new TextRun({ text: label, font: fonts.body, size: sizes.table, style: 'Hyperlink' })],
  })

interface Cell {
  children: ConstructorParameters<typeof Paragraph>[0] extends infer P ? (P extends { children?: infer C } ? C : never) : never
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType]
}

const cellOf = (children: unknown[], alignment: Cell['alignment'] = AlignmentType.LEFT): Cell => ({
  children: children as Cell['children'],
  alignment,
})

/** Twips, 156 mm in all; room for a county's counts on one line. */
const widths = [1200, 1230, 1920, 1865, 1130, 1500]
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Fixed layout with explicit widths: what WPS and Word draw alike. The heading repeats on every page. */
function table(headings: readonly string[], rows: readonly Cell[][]): Table {
  const draw = ({ children, alignment }: Cell, index: number, isHeading = false) =>
    new TableCell({
      width: { size: widths[index] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
      borders: { top: border, bottom: border, left: border, right: border },
      children: [new Paragraph({ alignment: isHeading ? AlignmentType.CENTER : alignment, ...(children ? { children } : {}) })],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: headings.map((heading, index) =>
          draw(cellOf([new TextRun({ text: heading, font: fonts.heading, size: sizes.table })]), index, true),
        ),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((cell, index) => draw(cell, index)) })),
    ],
  })
}
