/** A child process in which an assignment is solved, so that the server answers meanwhile and it can be stopped at any moment. */
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AssignHelper, AssignHousehold, Assignment } from '../../core/pairing/assignment.ts'
import { Problem } from '../../core/problem.ts'
import type { Stage } from './solve.ts'

export interface Task {
  helpers: readonly AssignHelper[]
  households: readonly AssignHousehold[]
}
export type Told = { stage: Stage } | { result: Assignment } | { failed: string }

export interface Solving {
  /** Throws `proposal.stopped` after `stop`, `proposal.failed` where it ran out of memory or time. */
  result: Promise<Assignment>
  stop(): void
}

/** Reads TypeScript, as the parent's does. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href
const memoryMb = 512
const limitMs = 180_000

export function startSolving(task: Task, at: (stage: Stage) => void = () => {}): Solving {
  const child = fork(join(import.meta.dirname, 'solverChild.ts'), {
    execArgv: ['--import', loader, `--max-old-space-size=${memoryMb}`],
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let stopped = false
  const result = new Promise<Assignment>((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
    child.on('message', (told: Told) => {
      if ('stage' in told) return at(told.stage)
      if ('result' in told) resolve(told.result)
      child.kill('SIGKILL')
    })
    child.on('exit', () => {
      clearTimeout(timer)
      reject(new Problem(stopped ? 'proposal.stopped' : 'proposal.failed'))
    })
    child.on('error', () => reject(new Problem('proposal.failed')))
    child.send(task, () => {})
  })
  return {
    result,
    stop() {
      stopped = true
      child.kill('SIGKILL')
    },
  }
}
