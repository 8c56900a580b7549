/** The product as a new user starts it: a process of its own, an empty folder, the demonstration, its one-time links. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
const startWithinMs = 60_000

export type Role = 'county' | 'town' | 'village' | 'auditor'

export interface Demonstration {
  address: string
  /** What was said at the start. */
  said: string
  linkOf(role: Role): string
  stop(): Promise<void>
}

export async function startDemonstration(): Promise<Demonstration> {
  if (!existsSync(join(root, 'dist', 'admin', 'index.html'))) buildPages()
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-journey-'))
  // Started by root, PostgreSQL runs as somebody else, who must get through.
  chmodSync(folder, 0o711)
  const { DATABASE_URL: _none, ...environment } = process.env
  const server = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs'),
      join('server', 'bin', 'bangfu.ts'),
      'serve',
      '--port',
      await freePort(),
    ],
    { cwd: root, env: { ...environment, BANGFU_DATA: join(folder, 'data'), BANGFU_KEY: join(folder, 'key') }, stdio: 'pipe' },
  )
  const stop = async () => {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  const said = await listen(server).catch(async (error) => {
    await stop()
    throw error
  })
  const links = new Map([...said.matchAll(/^ {2}(\w+) +(http\S+)$/gm)].map(([, role, link]) => [role, link]))
  return {
    address: /http:\/\/[\d.]+:\d+/.exec(said)?.[0] ?? '',
    said,
    linkOf: (role) => links.get(role) ?? '',
    stop,
  }
}

/** All that the server prints until its last link. */
function listen(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`the server did not start: ${why}\n${said}`))
    const timer = setTimeout(() => fail('too slow'), startWithinMs)
    const take = (part: Buffer) => {
      said += part.toString()
      if (!/^ {2}auditor .*\n/m.test(said)) return
      clearTimeout(timer)
      resolve(said)
    }
    server.stdout?.on('data', take)
    server.stderr?.on('data', take)
    server.once('exit', (code) => fail(`it ended with ${code}`))
  })
}

const buildPages = () =>
  execFileSync(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'], { cwd: root })

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return String(typeof address === 'object' && address?.port)
}
