/**
 * Peak memory of a process and everything below it, shared pages counted once (PSS), sampled twice a second by a process
 * of its own: reading the page tables of a busy process takes long enough to slow it down. Linux only.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

export function watchMemory(more: () => number[] = () => []) {
  const watcher = fork(import.meta.filename, [String(process.pid)], { execArgv: process.execArgv })
  const timer = setInterval(() => watcher.send(more()), 1000)
  return {
    /** MB. */
    async stop(): Promise<number> {
      clearInterval(timer)
      watcher.send('stop')
      const [peak] = (await once(watcher, 'message')) as [number]
      return peak
    },
  }
}

if (process.argv[1] === import.meta.filename) watch(Number(process.argv[2]))

function watch(root: number) {
  let peak = 0
  let more: number[] = []
  const timer = setInterval(() => {
    const pids = new Set([root, ...more].flatMap((pid) => [...descendants(pid)]))
    pids.delete(process.pid)
    peak = Math.max(
      peak,
      [...pids].reduce((sum, pid) => sum + pssKb(pid), 0),
    )
  }, 500)
  process.on('message', (message: number[] | 'stop') => {
    if (message !== 'stop') more = message
    else {
      clearInterval(timer)
      process.send?.(Math.round(peak / 1024), () => process.exit())
    }
  })
}

function descendants(root: number): Set<number> {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // The process ended meanwhile.
    }
  }
  const found = new Set([root])
  for (let grew = true; grew; ) {
    grew = false
    for (const [pid, parent] of parents) if (found.has(parent) && !found.has(pid)) grew = Boolean(found.add(pid))
  }
  return found
}

function pssKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
