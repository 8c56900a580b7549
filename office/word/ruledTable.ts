/** A table with lines, as forms and annexes have it. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import { fonts, sizes } from './officialDocument.ts'

export const small = (text: string, more: object = {}) => new TextRun({ text, font: fonts.body, size: sizes.table, ...more })

interface Cell {
  children: ConstructorParameters<typeof Paragraph>[0] extends infer P ? (P extends { children?: infer C } ? C : never) : never
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType]
}

export const cellOf = (children: unknown[], alignment: Cell['alignment'] = AlignmentType.LEFT): Cell => ({
  children: children as Cell['children'],
  alignment,
})

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Fixed layout with explicit widths in twips, 8845 in all: what WPS and Word draw alike. The heading repeats on every page. */
export function ruledTable(widths: readonly number[], headings: readonly string[], rows: readonly Cell[][]): Table {
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
    columnWidths: [...widths],
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
