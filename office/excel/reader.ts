/** Workbooks as their readers see them: sheets with their tops, and rows that are pulled portion by portion out of a process that parses. */
import { basename } from 'node:path'
import { Problem } from '../../core/problem.ts'
import { inspectFile, readWhole, type WorkbookKind } from './inspectFile.ts'
import { type Answer, type ReadingProcess, startReading } from './readingProcess.ts'
import { unpackRows } from './rowText.ts'

/** A merged area, all ends included, counted from 0. */
export interface Merge {
  startRow: number
  startCol: number
  endRow: number
  endCol: number
}

export interface SheetHead {
  name: string
  rows: number
  columns: number
  /** The first rows, where titles and headings stand. */
  top: string[][]
  /** Merged areas that begin in the first rows. */
  merges: Merge[]
}

export interface Workbook {
  name: string
  sheets: SheetHead[]
  /** Rows from (included) to (excluded), as texts. */
  rows(sheet: number, from: number, to: number): Promise<string[][]>
  /** Whole columns of a sheet, row by row. */
  columns(sheet: number, columns: number[]): Promise<string[][]>
  close(): void
}

interface Inspected {
  name: string
  kind: WorkbookKind
  content: Buffer
}

const openMs = 90_000
const portionMs = 30_000
/** Workbooks of this size together are read by one process, whose start costs more than reading a small one. */
const sharedBytes = 8 * 2 ** 20

/** Opens a workbook, of this machine by its path or as it was uploaded. Throws a Problem `file.…`. Call `close` when done. */
export async function openWorkbook(source: string | Buffer, name = typeof source === 'string' ? basename(source) : ''): Promise<Workbook> {
  const [workbook] = await openShared([await inspect(source, name)])
  return workbook as Workbook
}

/** Opens several at once, all or none. */
export async function openWorkbooks(files: readonly { path: string; fileName: string }[]): Promise<Workbook[]> {
  const inspected: Inspected[] = []
  for (const { path, fileName } of files) inspected.push(await inspect(path, fileName))
  const opened = await Promise.allSettled(inGroups(inspected).map(openShared))
  const workbooks = opened.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  const failed = opened.find((each) => each.status === 'rejected')
  if (!failed) return workbooks
  for (const workbook of workbooks) workbook.close()
  throw failed.reason
}

async function inspect(source: string | Buffer, name: string): Promise<Inspected> {
  const content = typeof source === 'string' ? await readWhole(source, name) : source
  return { name, content, kind: await inspectFile(content, name) }
}

/** In the given order, as many together as one process reads. */
function inGroups(files: readonly Inspected[]): Inspected[][] {
  const groups: { files: Inspected[]; bytes: number }[] = []
  for (const file of files) {
    const last = groups.at(-1)
    if (last && last.bytes + file.content.length <= sharedBytes) {
      last.files.push(file)
      last.bytes += file.content.length
    } else groups.push({ files: [file], bytes: file.content.length })
  }
  return groups.map((group) => group.files)
}

/** Workbooks of one process, which ends with the last of them. */
async function openShared(files: readonly Inspected[]): Promise<Workbook[]> {
  const reading = startReading()
  const open = new Set<number>(files.keys())
  const close = (book: number) => {
    if (open.delete(book) && !open.size) reading.end()
  }
  try {
    const workbooks: Workbook[] = []
    for (const [book, file] of files.entries()) workbooks.push(await openBook(reading, book, file, () => close(book)))
    return workbooks
  } catch (error) {
    reading.end()
    throw error
  }
}

async function openBook(reading: ReadingProcess, book: number, { name, kind, content }: Inspected, close: () => void): Promise<Workbook> {
  const answer = await reading.ask({ book, read: content, kind }, openMs, name)
  if (!('sheets' in answer)) throw new Problem('file.broken', { name })
  return {
    name,
    sheets: answer.sheets,
    rows: async (sheet, from, to) => rowsOf(await reading.ask({ book, sheet, from, to }, portionMs, name)),
    columns: async (sheet, columns) => rowsOf(await reading.ask({ book, sheet, columns }, portionMs, name)),
    close,
  }
}

const rowsOf = (answer: Answer) => ('rows' in answer ? unpackRows(answer.rows) : [])
