/**
 * Import of 100,000 persons from .xlsx to committed rows with all checks, against reading the same file alone and COPY of
 * the same rows alone, all in one run. Usage: node --import tsx bench/import.ts [persons] [rounds]
 */
import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { openWorkbook } from '../office/excel/reader.ts'
import { importFile } from '../server/imports/importRuns.ts'
import { watchMemory } from './memory.ts'
import { benchCounty, type Office, openOffice } from './office.ts'

const persons = Number(process.argv[2] ?? 100_000)
const rounds = Number(process.argv[3] ?? 3)
const records = ['person', 'household', 'membership']
const all = ['region', 'village', ...records, 'account', 'subject', 'subject_name', 'tally', 'change', 'link']

const timed = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

async function readAlone(path: string) {
  const workbook = await openWorkbook(path)
  try {
    const [head] = workbook.sheets
    for (let from = 0; from < (head?.rows ?? 0); from += 2000) await workbook.rows(0, from, from + 2000)
  } finally {
    workbook.close()
  }
}

const connect = async (office: Office, database: string) => {
  const client = new pg.Client({ host: office.cluster.socket, user: 'bangfu', database })
  await client.connect()
  return client
}

/** The rows that the import left, loaded by COPY into the same tables with the same keys and indexes, in one transaction. */
async function copyAlone(office: Office, tables: readonly string[]): Promise<number> {
  const client = await connect(office, await office.emptyCopy())
  try {
    return await timed(async () => {
      await client.query('begin')
      for (const table of tables) await pipeline(createReadStream(join(office.folder, table)), client.query(copyFrom(`copy ${table} from stdin`)))
      await client.query('commit')
    })
  } finally {
    await client.end()
  }
}

/** Into files, so that this process does not hold in the next round what the one before wrote. */
async function dump(office: Office) {
  const client = await connect(office, 'bench')
  for (const table of all) await pipeline(client.query(copyTo(`copy ${table} to stdout`)), createWriteStream(join(office.folder, table)))
  await client.end()
}

const results: { read: number; import: number; copyRecords: number; copyAll: number; memory: number }[] = []
for (let round = 0; round < rounds; round++) {
  const office = await openOffice()
  const path = join(office.folder, 'roster.xlsx')
  // In a process of its own, so that making the file does not count as memory of reading it.
  execFileSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'makeRoster.ts'), path, String(persons)])
  const read = await timed(() => readAlone(path))
  const memory = watchMemory()
  const before = process.cpuUsage()
  const imported = await timed(async () => {
    const report = await importFile(office.ctx, path, 'roster.xlsx', { place: benchCounty })
    const { person } = report.counts
    if (person?.created !== persons || report.faultCounts.kept || report.faultCounts.refused)
      throw new Error(`the import is not whole: ${JSON.stringify(report.counts)} ${JSON.stringify(report.faults.slice(0, 3))}`)
  })
  const { user, system } = process.cpuUsage(before)
  const peak = await memory.stop()
  await dump(office)
  const copyRecords = await copyAlone(office, ['person', 'household', 'membership'])
  const copyAll = await copyAlone(office, all)
  results.push({ read, import: imported, copyRecords, copyAll, memory: peak })
  await office.close()
  console.log(
    `round ${round + 1}: read ${read.toFixed(2)} s, import ${imported.toFixed(2)} s (${Math.round(persons / imported)} persons/s; ${((user + system) / 1e6).toFixed(1)} s of this process), COPY of records ${copyRecords.toFixed(2)} s, of all rows written ${copyAll.toFixed(2)} s, ` +
      `ratio ${(imported / (read + copyAll)).toFixed(2)} (all rows) ${(imported / (read + copyRecords)).toFixed(2)} (records only), peak ${peak} MB`,
  )
}
const of = (key: keyof (typeof results)[number]) => median(results.map((each) => each[key]))
console.log(
  `median of ${rounds}: import ${of('import').toFixed(2)} s = ${Math.round(persons / of('import'))} persons/s; ratio to read + COPY of all rows ${median(results.map((r) => r.import / (r.read + r.copyAll))).toFixed(2)}, ` +
    `to read + COPY of records only ${median(results.map((r) => r.import / (r.read + r.copyRecords))).toFixed(2)}; peak memory ${of('memory')} MB`,
)
