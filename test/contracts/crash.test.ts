/**
 * The crash drill: the process that writes, or the database itself, is killed at random moments, over and over. What was
 * acknowledged is there, what was not is there whole or not at all, and the log verifies every time.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { verify } from '../../server/change/verify.ts'
import { type Cluster, openCluster } from '../../server/db/cluster.ts'
import { openDatabase } from '../../server/db/database.ts'
import { countyCode, demo, villageCode } from '../county/county.ts'
import { testKeys } from '../county/keys.ts'

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href
const data = mkdtempSync(join(tmpdir(), 'bangfu-crash-'))
const catalog = openCatalog(catalogSource)
const acknowledged = new Map<string, string>()
let cluster: Cluster

beforeAll(async () => {
  cluster = await openCluster(data)
  const db = await openDatabase({ data, cluster }, testKeys)
  await db.close()
})
afterAll(async () => {
  await cluster.stop()
  execFileSync('rm', ['-rf', data])
})

/** Starts the writing process; resolves when its first work is under way. */
async function startWriter(...book: string[]): Promise<{ child: ChildProcess; ended: Promise<unknown> }> {
  const file = join(import.meta.dirname, 'crash.worker.ts')
  const child = spawn(process.execPath, ['--import', loader, file, cluster.socket, countyCode, villageCode, ...book], {
    stdio: ['ignore', 'pipe', process.env.BANGFU_TRACE ? 'inherit' : 'ignore'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line === 'ready') return resolve()
      const [head, household] = line.split(' ')
      if (head && household) acknowledged.set(household, head)
    })
  })
  return { child, ended }
}

/** Kills the database’s first process as a power cut would: nothing is flushed, nobody is told. */
function killDatabase() {
  const pid = Number(readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
  for (const each of [pid, ...children.map(([child]) => child as number)]) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // Gone by itself in the meantime.
    }
  }
}

interface Rows {
  persons: Set<string>
  households: Map<string, string>
  memberships: number
}

/** The county as it stands, found to be whole. */
async function inspect(): Promise<Rows> {
  const db = await openDatabase({ data, cluster }, testKeys)
  try {
    return await db.owner(async (client) => {
      const result = await verify(client, catalog, countyCode)
      expect(result.faults).toEqual([])
      const persons = await client.query<{ id: string }>('select id from person')
      const households = await client.query<{ id: string; head: string }>('select id, head from household')
      const memberships = await client.query<{ count: string }>('select count(*) from membership')
      return {
        persons: new Set(persons.rows.map(({ id }) => id)),
        households: new Map(households.rows.map(({ id, head }) => [id, head])),
        memberships: Number(memberships.rows[0]?.count),
      }
    })
  } finally {
    await db.close()
  }
}

function expectWhole({ persons, households }: Rows) {
  for (const [household, head] of acknowledged) expect(households.get(household), 'an acknowledged change is there').toBe(head)
  // Person and household came in one transaction: there is no one of them without the other.
  expect(persons.size).toBe(households.size)
  for (const head of households.values()) expect(persons.has(head)).toBe(true)
}

describe('the county survives', () => {
  it.each([150, 400, 700])('the death of the process that writes, %i ms into its work', async (moment) => {
    const before = acknowledged.size
    const { child, ended } = await startWriter()
    await sleep(moment + Math.random() * 200)
    child.kill('SIGKILL')
    await ended
    expect(acknowledged.size).toBeGreaterThan(before)
    expectWhole(await inspect())
  })

  it.each([200, 500, 900])('the death of the database, %i ms into its work', async (moment) => {
    const before = acknowledged.size
    const { child, ended } = await startWriter()
    await sleep(moment + Math.random() * 200)
    killDatabase()
    // What was on its way to be acknowledged when the database died is told as a failure, never as done.
    await ended
    child.kill('SIGKILL')
    cluster = await openCluster(data)
    expect(acknowledged.size).toBeGreaterThan(before)
    expectWhole(await inspect())
  })

  it.each([600, 1200, 1800])('the death of an import, %i ms into its work: all of it is there or none', async (moment) => {
    const before = await inspect()
    const { child, ended } = await startWriter(demo('木源村农户花名册.xlsx'))
    await sleep(moment + Math.random() * 300)
    child.kill('SIGKILL')
    await ended
    // The server notices a vanished client when it next talks to it.
    await sleep(500)
    const after = await inspect()
    const grown = after.households.size - before.households.size
    expect([0, 724]).toContain(grown)
    if (grown) expect(after.memberships - before.memberships).toBe(842)
    else expect(after).toEqual(before)
  })

  it('and takes the same workbook to its end afterwards', async () => {
    const { ended } = await startWriter(demo('木源村农户花名册.xlsx'))
    await ended
    expect((await inspect()).memberships).toBe(842)
  })

  it.each([100, 500])('the death of a withdrawal, %i ms into its work: all of the import is gone or none', async (moment) => {
    const before = await inspect()
    const { child, ended } = await startWriter('withdraw')
    await sleep(moment + Math.random() * 300)
    child.kill('SIGKILL')
    await ended
    await sleep(500)
    const after = await inspect()
    expect([0, 842]).toContain(after.memberships)
    if (after.memberships === 842) expect(after).toEqual(before)
  })

  it('and takes the import back to its end afterwards', async () => {
    const { ended } = await startWriter('withdraw')
    await ended
    expect((await inspect()).memberships).toBe(0)
  })
})
