/**
 * The page of an official document by GB/T 9704-2012: A4, margins 37/35/28/26 mm, body 3号仿宋 with 28 characters a line and
 * 22 lines a page, title 2号小标宋, headings 黑体 and 楷体, page number 4号 "— 1 —" outside. Fonts are named, not
 * embedded: the official's machine has them; others fall back.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

const font = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, cs: 'Times New Roman' })
export const fonts = {
  body: font('仿宋_GB2312'),
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  second: font('楷体_GB2312'),
  page: font('宋体'),
}

/** Of the first and second level of headings. */
export const headingFonts = { 1: fonts.heading, 2: fonts.second } as const

/** Half points. 3号 is 16 pt, 2号 22 pt, 4号 14 pt. */
export const sizes = { body: 32, title: 44, small: 28, table: 21 }

/** 225 mm in 22 lines. */
const linePitch = 579
/** 28 characters of 16 pt fill 156 mm when each is a quarter point narrower; a character grid came out at 18 a line in LibreOffice. */
const characterSpacing = -5

const paragraphBase: IParagraphOptions = {
  widowControl: false,
  spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
}

export const run = (text: string, more: object = {}) => new TextRun({ text, font: fonts.body, size: sizes.body, characterSpacing, ...more })

export const body = (children: (TextRun | FileChild)[], more: IParagraphOptions = {}) =>
  new Paragraph({
    ...paragraphBase,
    ...more,
    indent: { firstLine: sizes.body * 10 * 2 },
    alignment: AlignmentType.BOTH,
    children: children as TextRun[],
  })

export const title = (text: string) =>
  new Paragraph({
    ...paragraphBase,
    alignment: AlignmentType.CENTER,
    spacing: { line: 660, lineRule: LineRuleType.EXACT, before: linePitch, after: linePitch },
    children: [new TextRun({ text, font: fonts.title, size: sizes.title })],
  })

/** Issuer and date, unsealed: the issuer indented by two characters, the date below it. */
export const signature = (lines: readonly string[]) =>
  lines.map(
    (line, index) =>
      new Paragraph({
        ...paragraphBase,
        alignment: AlignmentType.RIGHT,
        spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: index ? 0 : linePitch },
        indent: { right: sizes.body * 10 * 2 },
        children: [run(line)],
      }),
  )

/** Whole, and on the page of what follows it. */
export const closing = (children: (TextRun | FileChild)[]) => body(children, { keepNext: true, keepLines: true })

export const blank = (more: IParagraphOptions = {}) => new Paragraph({ ...paragraphBase, ...more, children: [] })

export const line = (children: (TextRun | FileChild)[], more: IParagraphOptions = {}) =>
  new Paragraph({ ...paragraphBase, ...more, children: children as TextRun[] })

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: sizes.small * 10, right: sizes.small * 10 },
        children: [new TextRun({ font: fonts.page, size: sizes.small, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

/** The bytes of a .docx with these paragraphs and tables. */
export async function packDocument(name: string, children: FileChild[]): Promise<Buffer> {
  const mm = convertMillimetersToTwip
  const document = new Document({
    title: name,
    creator: '帮扶',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}
