/** A workbook given back to its author with the faults of its import marked; for one of the old form, a list of them. */
import { Problem } from '../../core/problem.ts'
import type { ImportReport } from '../../core/sheet/report.ts'
import { inspectFile } from '../../office/excel/inspectFile.ts'
import { markWorkbook } from '../../office/excel/markWorkbook.ts'
import type { Ctx } from '../context.ts'
import { faultList } from './faultList.ts'
import { faultMarks } from './faultMarks.ts'
import { getImport } from './runRows.ts'
import { unseal } from './uploads.ts'

export interface MarkedFile {
  name: string
  content: Buffer
  /** Its form allows no marks. */
  isList: boolean
}

export async function markedFile(content: Buffer, name: string, report: ImportReport): Promise<MarkedFile> {
  const stem = name.replace(/\.xlsx?$/i, '')
  if ((await inspectFile(content, name)) === 'xls') return { name: `${stem}-问题清单.xlsx`, content: await faultList(report), isList: true }
  return { name: `${stem}-标注.xlsx`, content: await markWorkbook(content, faultMarks(report.faults), name), isList: false }
}

/** File `at` of an import, from 0, for whoever sent it: it holds ID numbers in full, which others see only for a reason. */
export async function markedUpload(ctx: Ctx, folder: string, id: string, at: number): Promise<MarkedFile> {
  const { own, files } = await getImport(ctx, id)
  if (!own) throw new Problem('import.othersFile')
  const { name, report } = files[at] ?? {}
  if (name === undefined || !report) throw new Problem('import.notRead')
  return markedFile(await unsealed(), name, report)

  async function unsealed() {
    try {
      return unseal(ctx, folder, id, at, name as string)
    } catch {
      throw new Problem('import.fileGone', { name: name as string })
    }
  }
}
