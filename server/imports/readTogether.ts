/** The workbooks of one import, opened together: what can be read is read, and of each it is said what came of it. */

import { Problem } from '../../core/problem.ts'
import type { ImportedFile, ToldProblem } from '../../core/sheet/importRun.ts'
import { openWorkbooks, type Workbook, type WorkbookSource } from '../../office/excel/reader.ts'
import type { ImportReport } from './report.ts'

export type NamedFile = Pick<ImportedFile, 'name'> & Partial<Omit<ImportedFile, 'name' | 'report'>>

export interface Opened {
  workbooks: Workbook[]
  /** Of those that cannot be opened. */
  problems: Problem[]
  /** The number of a file among all. */
  numberOf(workbook: Workbook): number
  /** All files, with the reports of the open workbooks, given in their order. */
  tell(reports: readonly ImportReport[]): ImportedFile[]
}

/** `contentOf` gives the path or the bytes of a file by its number. */
export async function readTogether<T>(
  files: readonly NamedFile[],
  contentOf: (at: number) => WorkbookSource['content'],
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const wanted = files.flatMap((file, at) => (file.problem || file.leftOut ? [] : [{ at, name: file.name }]))
  const opened = await openWorkbooks(wanted.map(({ at, name }) => ({ name, content: contentOf(at) })))
  const problems = opened.filter((each) => each instanceof Problem)
  const workbooks = opened.filter((each): each is Workbook => !(each instanceof Problem))
  const tell = (reports: readonly ImportReport[]) =>
    files.map(({ name, problem = null, leftOut = false }, at): ImportedFile => {
      const found = opened[wanted.findIndex((each) => each.at === at)]
      if (found instanceof Problem) return { name, problem: tellProblem(found), leftOut, report: null }
      return { name, problem, leftOut, report: found ? (reports[workbooks.indexOf(found)] ?? null) : null }
    })
  try {
    if (!workbooks.length) throw tellAll(problems)
    return await work({ workbooks, problems, tell, numberOf: (workbook) => wanted[opened.indexOf(workbook)]?.at ?? -1 })
  } finally {
    for (const workbook of workbooks) workbook.close()
  }
}

/** Several failures as one, in the words of each. */
export function tellAll(problems: readonly Problem[]): Problem {
  const [first] = problems
  if (problems.length > 1) return new Problem('import.noneRead', { sentences: problems.map(({ message }) => message).join('。') })
  return first ?? new Problem('import.allLeftOut')
}

export const tellProblem = ({ key, message }: Problem): ToldProblem => ({ key, message })
