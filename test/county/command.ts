/** The command line as people use it: processes of their own, with a data folder and a key of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const loader = join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')

export interface Ended {
  code: number | null
  said: string
}

export interface Place {
  folder: string
  data: string
  key: string
  /** Starts a command; `said` grows while it runs. */
  start(...args: string[]): Running
  /** Runs a command to its end. */
  run(...args: string[]): Promise<Ended>
  remove(): void
}

export interface Running {
  child: ChildProcess
  /** Resolves with all that was said when these words are among it; rejects when the process ends before. */
  until(words: string | RegExp): Promise<string>
  ended: Promise<Ended>
}

/** An empty place. Where root starts it, PostgreSQL runs as somebody else, who must get through. */
export function openPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-command-'))
  chmodSync(folder, 0o711)
  const [data, key] = [join(folder, 'data'), join(folder, 'key')]
  const { DATABASE_URL: _url, BANGFU_ADDRESS: _address, BANGFU_TRACE: _trace, ...environment } = process.env
  const start = (...args: string[]): Running => {
    const child = spawn(process.execPath, ['--import', loader, join(root, 'server', 'bin', 'bangfu.ts'), ...args], {
      cwd: folder,
      env: { ...environment, BANGFU_DATA: data, BANGFU_KEY: key },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        said += part.toString()
        child.emit('said')
      })
    }
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
    const until = (words: string | RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => said.search(words) >= 0 && resolve(said)
        child.on('said', look)
        void ended.then(() => reject(new Error(`it ended before it said ${words}: ${said}`)))
        look()
      })
    return { child, until, ended }
  }
  return { folder, data, key, start, run: (...args) => start(...args).ended, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
