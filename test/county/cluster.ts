/** One throw-away PostgreSQL for a test run, with a migrated template that each test file clones. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Cluster, openCluster } from '../../server/db/cluster.ts'
import { migrate } from '../../server/db/migrate.ts'
import { testKeys } from './keys.ts'

let shared: { cluster: Cluster; data: string; users: number } | undefined

export default async function setup(project: TestProject) {
  if (!shared) {
    const data = mkdtempSync(join(tmpdir(), 'bangfu-test-'))
    // Files that tests make lie in it too.
    process.env.BANGFU_TEST_FOLDER = data
    const cluster = await openCluster(data, { unsafe: true })
    shared = { cluster, data, users: 0 }
    await makeTemplate(cluster)
  }
  const { cluster, data } = shared
  shared.users++
  project.provide('socket', cluster.socket)
  return async () => {
    if (!shared || --shared.users > 0) return
    await cluster.stop()
    execFileSync('rm', ['-rf', data])
    rmSync(data, { recursive: true, force: true })
  }
}

async function makeTemplate(cluster: Cluster) {
  const connect = async (database: string) => {
    const client = new pg.Client({ host: cluster.socket, user: 'bangfu', database })
    await client.connect()
    return client
  }
  const admin = await connect('postgres')
  await admin.query('create database template_bangfu')
  await admin.end()
  const owner = await connect('template_bangfu')
  await migrate(owner, testKeys.derive('application role').toString('hex'))
  await owner.end()
}
