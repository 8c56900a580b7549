/** Peak memory of this process and everything below it, shared pages counted once (PSS), sampled five times a second. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

export function watchMemory(more: () => number[] = () => []) {
  let peak = 0
  const sample = () => {
    const pids = [...descendants(process.pid), ...more().flatMap((pid) => [...descendants(pid)])]
    peak = Math.max(peak, new Set(pids).size ? [...new Set(pids)].reduce((sum, pid) => sum + pssKb(pid), 0) : 0)
  }
  const timer = setInterval(sample, 200)
  return {
    /** MB. */
    stop() {
      clearInterval(timer)
      return Math.round(peak / 1024)
    },
  }
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
