/** Forward-only migrations: plain SQL files in order, each one transaction. The last one carries the snapshot of all records. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Catalog } from '../../core/record/catalog.ts'
import { migrationFrom, type Snapshot, snapshotOf } from './ddl.ts'

export const migrationFolder = join(import.meta.dirname, 'migrations')
const snapshotMark = '-- snapshot: '

export function listMigrations(folder = migrationFolder): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

/** Runs what has not run yet and returns the names. `client` is the owner of the database. */
export async function migrate(client: pg.ClientBase, appPassword: string, folder = migrationFolder): Promise<string[]> {
  await client.query(`create table if not exists migration (name text primary key, ran_at timestamptz not null default now())`)
  await ensureAppRoles(client, appPassword)
  const ran = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name))
  const known = listMigrations(folder)
  const newer = [...ran].filter((name) => !known.includes(name))
  if (newer.length) throw new Error(`数据由更新版本的程序写成（${newer.join('、')}），请先升级程序再启动。`)
  const due = known.filter((name) => !ran.has(name))
  for (const name of due) {
    await client.query('begin')
    try {
      await client.query(readFileSync(join(folder, name), 'utf8'))
      await client.query('insert into migration (name) values ($1)', [name])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`数据库升级 ${name} 没有成功，数据保持原样：${(error as Error).message}`)
    }
  }
  return due
}

/**
 * The application's own logins, neither owner nor exempt from row security: one that can only read, one that writes. They belong to the
 * whole cluster, in which no lock is shared between databases: where another process sets them at the same moment, it is done again.
 */
async function ensureAppRoles(client: pg.ClientBase, password: string, attempt = 1): Promise<void> {
  const secret = `'${password.replaceAll("'", "''")}'`
  try {
    for (const role of ['bangfu_reader', 'bangfu_writer']) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
      await client.query(`${rowCount ? 'alter' : 'create'} role ${role} login nosuperuser nobypassrls password ${secret}`)
      await client.query(`grant usage on schema public to ${role}`)
    }
  } catch (error) {
    if (attempt > 5 || !setElsewhere.has((error as { code?: string }).code ?? '')) throw error
    await sleep(20 * attempt)
    await ensureAppRoles(client, password, attempt + 1)
  }
}

/** Tuple concurrently updated; made by another; its row is there already. */
const setElsewhere: ReadonlySet<string> = new Set(['XX000', '42710', '23505'])

export function lastSnapshot(folder = migrationFolder): Snapshot {
  for (const name of listMigrations(folder).reverse()) {
    const line = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .find((each) => each.startsWith(snapshotMark))
    if (line) return JSON.parse(line.slice(snapshotMark.length)) as Snapshot
  }
  return {}
}

/** Writes the next migration out of the catalog, or nothing when tables and definitions agree. Returns its path. */
export function makeMigration(catalog: Catalog, title: string, folder = migrationFolder): string | undefined {
  const statements = migrationFrom(lastSnapshot(folder), catalog)
  if (!statements.length) return undefined
  const number = String(listMigrations(folder).length + 1).padStart(4, '0')
  const path = join(folder, `${number}-${title}.sql`)
  writeFileSync(path, `${statements.join('\n')}\n${snapshotMark}${JSON.stringify(snapshotOf(catalog))}\n`)
  return path
}
