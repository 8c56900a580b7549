/** The product as a new user starts it: a process of its own, an empty folder, the demonstration, its one-time links. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, openPlace } from '../../county/command.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** A role of the village team, or the folder of another office. */
export type LoginName = 'county' | 'town' | 'village' | 'auditor' | 'schools' | 'paired-unit'

export interface Demonstration {
  address: string
  /** What was said at the start. */
  said: string
  linkOf(loginName: LoginName): string
  stop(): Promise<void>
}

/** With the offices named. */
export async function startDemonstration(offices: readonly string[]): Promise<Demonstration> {
  if (!existsSync(join(root, 'dist', 'admin', 'index.html'))) buildPages()
  const place = openPlace()
  const server = place.start('serve', '--demo', offices.join(), '--port', String(await freePort()))
  const stop = async () => {
    server.child.kill('SIGTERM')
    await server.ended
    place.remove()
  }
  const said = await server.until(new RegExp(`^ {2}${lastLink(offices.at(-1))} .*\\n`, 'm')).catch(async (error) => {
    await stop()
    throw error
  })
  const links = new Map([...said.matchAll(/^ {2}([\w-]+) +(http\S+)/gm)].map(([, role, link]) => [role, link]))
  return {
    address: /http:\/\/[\d.]+:\d+/.exec(said)?.[0] ?? '',
    said,
    linkOf: (loginName) => links.get(loginName) ?? '',
    stop,
  }
}

/** The auditor is the last of the village team. */
const lastLink = (office = '') => (office === 'village-team' ? 'auditor' : office)

const buildPages = () =>
  execFileSync(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
