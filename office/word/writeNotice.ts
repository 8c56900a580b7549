/** A notice as a sheet for the board: what everyone may see of it, and the address where it can be objected to, also as a code. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Notice, NoticeLine } from '../../core/publication/notice.ts'
import { chineseDay } from '../../core/summary/summary.ts'
import { body, fonts, line, packDocument, run, signature, sizes, title } from './officialDocument.ts'
import { pngOf } from './pngOf.ts'
import { qrCode } from './qrCode.ts'

export interface NoticeSheet {
  /** Of its page; a draft has none yet. */
  address?: string | undefined
  /** Said above the title of one that hangs no more. */
  archived?: string | undefined
}

export function writeNotice(notice: Notice, { address, archived }: NoticeSheet = {}): Promise<Buffer> {
  const { introduction, basis, officePhone, lines, region, startsOn } = notice
  const paragraphs = introduction.split('\n').filter((text) => text.trim())
  return packDocument(notice.title, [
    ...(archived ? [line([run(`（${archived}）`)], { alignment: RIGHT })] : []),
    title(notice.title),
    ...paragraphs.map((text) => body([run(text.trim())])),
    ...(basis ? [body([run(`依据：${basis}`)])] : []),
    body([run(`${notice.kind}时间：${spanOf(notice)}。`)]),
    ...(officePhone ? [body([run(`受理电话：${officePhone}`)])] : []),
    ...(notice.takesObjections ? [body([run('有异议的，也可以扫描文末的二维码在网上提出。')])] : []),
    ...signature([region, ...(startsOn ? [chineseDay(startsOn)] : [])]),
    ...(lines?.length ? [listHead(notice, lines.length), list(lines)] : []),
    ...(address ? addressed(address) : []),
  ])
}

const spanOf = ({ startsOn, endsOn, days, dayRule }: Notice) =>
  startsOn && endsOn
    ? `${chineseDay(startsOn)}至${chineseDay(endsOn)}（${days}个${dayRule}，发布当天不计）`
    : `${days}个${dayRule}，从发布的第二天算起`

const listHead = ({ stage }: Notice, households: number) =>
  line([run(`${stage}名单（共${households}户）`, { font: fonts.heading })], { spacing: { before: 400, after: 120 }, keepNext: true })

/** Twips, 156 mm in all. */
const widths = [1000, 2400, 1245, 4200]
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const { LEFT, CENTER, RIGHT } = AlignmentType

function list(lines: readonly NoticeLine[]): Table {
  const cell = (text: string, index: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], font = fonts.body) =>
    new TableCell({
      width: { size: widths[index] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      borders: { top: border, bottom: border, left: border, right: border },
      children: [new Paragraph({ alignment, children: [new TextRun({ text, font, size: sizes.small })] })],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: ['序号', '户主', '人数', '村组'].map((text, index) => cell(text, index, CENTER, fonts.heading)) }),
      ...lines.map(
        ({ head, persons, place }, at) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(String(at + 1), 0, CENTER),
              cell(head, 1, LEFT),
              cell(persons === null ? '—' : String(persons), 2, RIGHT),
              cell(place, 3, LEFT),
            ],
          }),
      ),
    ],
  })
}

/** Three centimetres, which a phone reads from an arm's length. */
const codeSize = 113

function addressed(address: string): FileChild[] {
  const { content } = pngOf(qrCode(address))
  return [
    new Paragraph({
      alignment: CENTER,
      spacing: { before: 300 },
      keepNext: true,
      children: [new ImageRun({ type: 'png', data: content, transformation: { width: codeSize, height: codeSize } })],
    }),
    new Paragraph({ alignment: CENTER, children: [new TextRun({ text: '扫码看公示、提异议', font: fonts.body, size: sizes.table })] }),
    new Paragraph({ alignment: CENTER, children: [new TextRun({ text: address, font: fonts.body, size: sizes.table })] }),
  ]
}
