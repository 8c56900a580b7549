/**
 * Withdrawal of an import beside the import itself, in one run, with the memory of all processes.
 * Usage: node --import tsx bench/withdraw.ts [persons]
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { importFile } from '../server/imports/importRuns.ts'
import { listImports } from '../server/imports/runRows.ts'
import { withdrawImport } from '../server/imports/withdrawImport.ts'
import { watchMemory } from './memory.ts'
import { benchCounty, openOffice } from './office.ts'

const persons = Number(process.argv[2] ?? 100_000)
const office = await openOffice()
const path = join(office.folder, 'roster.xlsx')
execFileSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'makeRoster.ts'), path, String(persons)])

async function watched(work: () => Promise<unknown>): Promise<{ seconds: number; peak: number }> {
  const memory = watchMemory()
  const started = performance.now()
  await work()
  return { seconds: (performance.now() - started) / 1000, peak: await memory.stop() }
}

const imported = await watched(() => importFile(office.ctx, path, 'roster.xlsx', { place: benchCounty }))
const [run] = await listImports(office.ctx)
const withdrawn = await watched(() => withdrawImport(office.ctx, run?.id ?? '', '认错了村'))
await office.close()
const say = ({ seconds, peak }: { seconds: number; peak: number }) => `${seconds.toFixed(1)} s, peak ${peak} MB`
console.log(`${persons} persons: import ${say(imported)}; withdrawal ${say(withdrawn)}; ratio ${(withdrawn.seconds / imported.seconds).toFixed(2)}`)
