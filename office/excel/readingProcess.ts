/**
 * A child process with limits on memory and time in which workbooks are parsed: whatever a hostile file does to the parser,
 * it does it there. It answers one question at a time.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Problem, type ProblemKey } from '../../core/problem.ts'
import type { WorkbookKind } from './inspectFile.ts'
import type { SheetHead } from './reader.ts'

/** `book` numbers the workbooks of one process. */
export type Request = { book: number } & (
  | { read: Uint8Array; kind: WorkbookKind }
  | { sheet: number; from: number; to: number }
  | { sheet: number; columns: number[] }
)
export type Answer = { sheets: SheetHead[] } | { rows: string } | { fault: ProblemKey }

export interface ReadingProcess {
  /** Throws a Problem `file.…` about the workbook of that name. */
  ask(request: Request, ms: number, name: string): Promise<Answer>
  end(): void
}

/** Reads TypeScript, as the parent's does. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href
const memoryMb = 900

export function startReading(): ReadingProcess {
  const child = fork(join(import.meta.dirname, 'readerChild.ts'), {
    execArgv: ['--import', loader, `--max-old-space-size=${memoryMb}`],
    // Nothing of ours is the parser's to know: no key, no database address.
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let before: Promise<unknown> = Promise.resolve()
  return {
    ask(request, ms, name) {
      const asked = () => question(child, request, ms, name)
      const answer = before.then(asked, asked)
      before = answer
      return answer
    },
    end: () => void child.kill('SIGKILL'),
  }
}

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
