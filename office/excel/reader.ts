/**
 * A workbook read in a child process with limits on memory and time: whatever a hostile file does to the parser,
 * it does it there. The parent pulls rows; at most one portion is under way.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Problem, type ProblemKey } from '../../core/problem.ts'
import { inspectFile, readWhole } from './inspectFile.ts'
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

export type Request = { read: Uint8Array; kind: 'xlsx' | 'xls' } | { sheet: number; from: number; to: number } | { sheet: number; columns: number[] }
export type Answer = { sheets: SheetHead[] } | { rows: string } | { fault: ProblemKey }

export interface Workbook {
  name: string
  sheets: SheetHead[]
  /** Rows from (included) to (excluded), as texts. */
  rows(sheet: number, from: number, to: number): Promise<string[][]>
  /** Whole columns of a sheet, row by row. */
  columns(sheet: number, columns: number[]): Promise<string[][]>
  close(): void
}

/** Reads TypeScript, as the parent's does. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href
const memoryMb = 900
const openMs = 90_000
const portionMs = 30_000

/** Opens a workbook, of this machine by its path or as it was uploaded. Throws a Problem `file.…`. Call `close` when done. */
export async function openWorkbook(source: string | Buffer, name = typeof source === 'string' ? basename(source) : ''): Promise<Workbook> {
  const content = typeof source === 'string' ? await readWhole(source, name) : source
  const kind = await inspectFile(content, name)
  const child = fork(join(import.meta.dirname, 'readerChild.ts'), {
    execArgv: ['--import', loader, `--max-old-space-size=${memoryMb}`],
    // Nothing of ours is the parser's to know: no key, no database address.
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ask = (request: Request, ms: number) => question(child, request, ms, name)
  try {
    const answer = await ask({ read: content, kind }, openMs)
    if (!('sheets' in answer)) throw new Problem('file.broken', { name })
    return {
      name,
      sheets: answer.sheets,
      rows: async (sheet, from, to) => rowsOf(await ask({ sheet, from, to }, portionMs)),
      columns: async (sheet, columns) => rowsOf(await ask({ sheet, columns }, portionMs)),
      close: () => child.kill('SIGKILL'),
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** A workbook still to be opened: its path, or whatever gives its bytes when its turn comes. */
export interface WorkbookSource {
  name: string
  content: string | (() => Buffer)
}

/** Each has a process of its own, and starting one keeps a core busy. */
const openedAtOnce = 4

/** Opens several. One that cannot be opened is a Problem in its place, and costs the others nothing. */
export async function openWorkbooks(sources: readonly WorkbookSource[]): Promise<(Workbook | Problem)[]> {
  const opened: (Workbook | Problem)[] = []
  for (let at = 0; at < sources.length; at += openedAtOnce) {
    const some = sources.slice(at, at + openedAtOnce).map(async ({ name, content }) => {
      try {
        return await openWorkbook(typeof content === 'string' ? content : content(), name)
      } catch (error) {
        if (error instanceof Problem) return error
        throw error
      }
    })
    const settled = await Promise.allSettled(some)
    opened.push(...settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
    const failed = settled.find((each) => each.status === 'rejected')
    if (!failed) continue
    for (const each of opened) if (!(each instanceof Problem)) each.close()
    throw failed.reason
  }
  return opened
}

const rowsOf = (answer: Answer) => ('rows' in answer ? unpackRows(answer.rows) : [])

function question(child: ChildProcess, request: Request, ms: number, name: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      child.off('message', answered)
      child.off('exit', died)
      settle()
    }
    const answered = (answer: Answer) => finish(() => ('fault' in answer ? reject(new Problem(answer.fault, { name })) : resolve(answer)))
    const died = () => finish(() => reject(new Problem('file.slow', { name })))
    const timer = setTimeout(() => child.kill('SIGKILL'), ms)
    child.once('message', answered)
    child.once('exit', died)
    child.send(request, (error) => error && died())
  })
}
