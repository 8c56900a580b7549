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

/** A workbook still to be opened: its path, or whatever gives its bytes when its turn comes. */
export interface WorkbookSource {
  name: string
  content: string | Buffer | (() => Buffer)
}

/** Opens a workbook, of this machine by its path or as it was uploaded. Throws a Problem `file.…`. Call `close` when done. */
export async function openWorkbook(content: string | Buffer, name = typeof content === 'string' ? basename(content) : ''): Promise<Workbook> {
  const [opened] = await openWorkbooks([{ name, content }])
  if (!opened || opened instanceof Problem) throw opened
  return opened
}

/** Opens several. One that cannot be opened is a Problem in its place, and costs the others nothing. */
export async function openWorkbooks(sources: readonly WorkbookSource[]): Promise<(Workbook | Problem)[]> {
  const inspected: (Inspected | Problem)[] = []
  for (const source of sources) inspected.push(await inspect(source).catch(problemOf))
  const groups = inGroups(inspected.filter((each): each is Inspected => !(each instanceof Problem)))
  const settled = await Promise.allSettled(groups.map(openShared))
  const opened = settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  const failed = settled.find((each) => each.status === 'rejected')
  if (failed) {
    for (const each of opened) if (!(each instanceof Problem)) each.close()
    throw failed.reason
  }
  return inspected.map((each) => (each instanceof Problem ? each : (opened.shift() as Workbook | Problem)))
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

async function inspect({ name, content: given }: WorkbookSource): Promise<Inspected> {
  const content = typeof given === 'string' ? await readWhole(given, name) : typeof given === 'function' ? given() : given
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
async function openShared(files: readonly Inspected[]): Promise<(Workbook | Problem)[]> {
  const reading = startReading()
  const open = new Set<number>(files.keys())
  const close = (book: number) => {
    if (open.delete(book) && !open.size) reading.end()
  }
  const opened: (Workbook | Problem)[] = []
  try {
    for (const [book, file] of files.entries()) {
      const found = await openBook(reading, book, file, () => close(book)).catch(problemOf)
      // What ends the process ends it for all: each of the others is read by one of its own.
      if (found instanceof Problem && found.key === 'file.slow' && files.length > 1) {
        reading.end()
        return (await Promise.all(files.map((each) => openShared([each])))).flat()
      }
      opened.push(found)
      if (found instanceof Problem) close(book)
    }
    return opened
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
