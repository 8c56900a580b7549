/**
 * A workbook written row by row, whatever its length: lines above the headings, headings, rows, drop-downs, and how it prints. Texts
 * stand in their cells, since a table of them would have to be kept until the end; nothing in it is a formula.
 */
import { Archive, type ArchiveEntry } from './archive.ts'
import { columnName, sheetHead, sheetTail } from './sheetParts.ts'
import { type Look, styleId, stylesXml } from './styles.ts'
import { contentTypes, packageRelations, type SheetEntry, workbookRelations, workbookXml } from './workbookParts.ts'
import { xmlText } from './xmlText.ts'

export type Cell = string | number | null

export interface SheetColumn {
  heading: string
  /** Of its cells. */
  look: Look
  /** In characters of a Latin text; a Chinese one takes two. */
  width: number
  /** Cells take one of these, by a drop-down; a range or a list as a formula says it. */
  choices?: string
}

export interface SheetPlan {
  name: string
  /** Lines over the whole width, above the headings. */
  above: readonly { text: string; look: Look; height: number }[]
  columns: readonly SheetColumn[]
  /** Without headings, as a list of what is and what it says. */
  bare?: true
  hidden?: true
  /** At the top and the foot of each printed page: left, middle and right. */
  printed?: { header?: string; footer: string }
  /** Rows a drop-down reaches down to. */
  choiceRows?: number
}

export interface OpenSheet {
  write(rows: readonly (readonly Cell[])[]): Promise<void>
  end(): Promise<void>
}

export class WorkbookWriter {
  private readonly archive = new Archive()
  private readonly sheets: SheetEntry[] = []

  /** One after the other: a sheet is ended before the next is opened. */
  async open(plan: SheetPlan): Promise<OpenSheet> {
    const headingRow = plan.above.length + (plan.bare ? 0 : 1)
    const sheet: SheetEntry = { name: plan.name, hidden: plan.hidden ?? false, ...(plan.bare ? {} : { headingRow }) }
    this.sheets.push(sheet)
    const entry = this.archive.open(`xl/worksheets/sheet${this.sheets.length}.xml`)
    await entry.write(sheetHead(plan, headingRow))
    const lines = plan.above.map(({ text, look, height }, at) => rowXml([text], at + 1, () => look, height))
    if (!plan.bare)
      lines.push(
        rowXml(
          plan.columns.map(({ heading }) => heading),
          headingRow,
          () => 'heading',
          headingHeight(plan.columns),
        ),
      )
    await entry.write(lines.join(''))
    return openSheet(entry, plan, headingRow)
  }

  /** The whole file. */
  async end(): Promise<Buffer> {
    await this.archive.addText('xl/workbook.xml', workbookXml(this.sheets))
    await this.archive.addText('xl/styles.xml', stylesXml())
    await this.archive.addText('xl/_rels/workbook.xml.rels', workbookRelations(this.sheets.length))
    await this.archive.addText('_rels/.rels', packageRelations)
    await this.archive.addText('[Content_Types].xml', contentTypes(this.sheets.length))
    return this.archive.end()
  }
}

function openSheet(entry: ArchiveEntry, plan: SheetPlan, headingRow: number): OpenSheet {
  let number = headingRow
  const lookAt = (at: number): Look => plan.columns[at]?.look ?? 'words'
  return {
    async write(rows) {
      await entry.write(rows.map((row) => rowXml(row, ++number, lookAt)).join(''))
    },
    async end() {
      await entry.write(sheetTail(plan, headingRow))
      await entry.end()
    },
  }
}

function rowXml(cells: readonly Cell[], number: number, lookAt: (at: number) => Look, height?: number): string {
  const inside = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, styleId(lookAt(at)))).join('')
  return `<row r="${number}"${height ? ` ht="${height}" customHeight="1"` : ''}>${inside}</row>`
}

function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${style}"/>`
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}

const lineHeight = 14

/** Room for the heading that breaks into most lines. */
function headingHeight(columns: readonly SheetColumn[]): number {
  const lines = ({ heading, width }: SheetColumn) =>
    heading.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / width)), 0)
  return Math.max(2, ...columns.map(lines)) * lineHeight
}
