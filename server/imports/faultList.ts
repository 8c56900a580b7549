/** What an import told, as a workbook of its own: for old workbooks, whose form does not allow marks. */
import { sayKind } from '../../core/sheet/faultKinds.ts'
import { outcomeWords } from '../../core/sheet/outcomeWords.ts'
import type { ImportReport } from '../../core/sheet/report.ts'
import { type SheetColumn, WorkbookWriter } from '../../office/excel/writeWorkbook.ts'

const column = (heading: string, width: number): SheetColumn => ({ heading, width, look: 'words' })
const columns = [column('表', 18), column('行', 8), column('列', 8), column('归类', 26), column('结果', 16), column('说明', 80)]

export async function faultList({ file, sheets, faults }: ImportReport): Promise<Buffer> {
  const writer = new WorkbookWriter()
  const sheet = await writer.open({
    name: '问题清单',
    above: [{ text: `${file} 核对中指出的问题`, look: 'title', height: 28 }],
    columns,
    printed: { footer: '第 &P 页，共 &N 页' },
  })
  const order = (name: string) => sheets.findIndex((each) => each.name === name)
  await sheet.write(
    [...faults]
      .sort((a, b) => order(a.sheet) - order(b.sheet) || a.row - b.row)
      .map((fault) => [fault.sheet, fault.row, fault.column ?? '', sayKind(fault.kind), outcomeWords[fault.outcome].label, fault.message]),
  )
  await sheet.end()
  return writer.end()
}
