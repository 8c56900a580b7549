/** The blank form of a sheet as a workbook, ready to be filled in and to come back by the import. */
import { Problem } from '../../core/problem.ts'
import type { Catalog } from '../../core/record/catalog.ts'
import type { SheetLayout } from '../../core/sheet/layout.ts'
import { templateColumns } from '../../core/sheet/template.ts'
import { excelFaces } from '../../kinds/excel.ts'
import { columnWidth } from '../../office/excel/columnWidth.ts'
import { type Cell, type SheetPlan, WorkbookWriter } from '../../office/excel/writeWorkbook.ts'
import { requireAction } from '../access/requireAction.ts'
import type { Ctx } from '../context.ts'

const blankRows = 30
const choiceRows = 2000

export async function makeTemplate(ctx: Pick<Ctx, 'catalog' | 'actor'>, name: string): Promise<{ name: string; content: Buffer }> {
  requireAction(ctx, 'import.run')
  const { catalog } = ctx
  const layout = catalog.sheets.find((sheet) => sheet.name === name)
  if (!layout) throw new Problem('template.unknown')
  const book = new WorkbookWriter()
  const { plan, rows } = templateSheet(catalog, layout)
  const sheet = await book.open(plan)
  await sheet.write(rows)
  await sheet.end()
  return { name: `${layout.label}模板.xlsx`, content: await book.end() }
}

/** Title, the line of who and when, headings; then the hints, and rows to be filled in by hand. */
export function templateSheet(catalog: Catalog, layout: SheetLayout): { plan: SheetPlan; rows: Cell[][] } {
  const columns = templateColumns(catalog, layout)
  const plan: SheetPlan = {
    name: layout.label.replace(/[[\]:*?/\\]/g, ''),
    above: [
      { text: layout.label, look: 'title', height: 36 },
      { text: '填报单位（盖章）：　　　　　　　　填报时间：', look: 'line', height: 20 },
    ],
    columns: [
      { heading: '序号', look: 'number', width: 9 },
      ...columns.map(({ field: { kind }, heading, hint, choices }) => {
        const { look } = excelFaces[kind]
        const width = columnWidth(heading, look, [hint])
        return choices.length ? { heading, look, width, choices: `"${choices.join(',')}"` } : { heading, look, width }
      }),
    ],
    printed: { footer: '&L&9单位负责人（签字）：　　　　　　审核人：　　　　　　填表人：&R&9第 &P 页 共 &N 页' },
    choiceRows,
  }
  const blank = Array.from({ length: columns.length + 1 }, () => null)
  return { plan, rows: [['填写说明', ...columns.map(({ hint }) => hint)], ...Array.from({ length: blankRows }, () => blank)] }
}
