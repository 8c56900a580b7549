/** The product as a new user starts it: a process of its own, an empty folder, the demonstration, its one-time links. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, openPlace } from '../../county/command.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export type Role = 'county' | 'town' | 'village' | 'auditor'

export interface Demonstration {
  address: string
  /** What was said at the start. */
  said: string
  linkOf(role: Role): string
  stop(): Promise<void>
}

/** With all offices, or those named. */
export async function startDemonstration(offices?: string): Promise<Demonstration> {
  if (!existsSync(join(root, 'dist', 'admin', 'index.html'))) buildPages()
  const place = openPlace()
  const server = place.start('serve', ...(offices ? ['--demo', offices] : []), '--port', String(await freePort()))
  const stop = async () => {
    server.child.kill('SIGTERM')
    await server.ended
    place.remove()
  }
  const said = await server.until(/^ {2}auditor .*\n/m).catch(async (error) => {
    await stop()
    throw error
  })
  const links = new Map([...said.matchAll(/^ {2}([\w-]+) +(http\S+)/gm)].map(([, role, link]) => [role, link]))
  return {
    address: /http:\/\/[\d.]+:\d+/.exec(said)?.[0] ?? '',
    said,
    linkOf: (role) => links.get(role) ?? '',
    stop,
  }
}

const buildPages = () =>
  execFileSync(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
