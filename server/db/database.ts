/** Connections and transactions. Every statement on business tables runs in a transaction that has said its scope first. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Keys } from '../vault.ts'
import { type Cluster, isInitialised, openCluster } from './cluster.ts'
import { checkKey, rememberKey } from './keyCheck.ts'
import { type Locks, openLocks } from './locks.ts'
import { migrate } from './migrate.ts'
import { inPipeline } from './pipelined.ts'

/** Tables come from definitions, so rows are typed where they are read, not here. */
export type Tables = Record<string, never>
export type Tx = Kysely<Tables>

export interface Database {
  /** A read-only transaction that sees only rows inside the scope, all of one moment. */
  read<T>(scope: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** A writing transaction inside the scope; what throws is rolled back. */
  write<T>(scope: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** A brief write beside a long transaction, on connections that long ones never hold: the progress of an import. */
  aside<T>(scope: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Local tables only: accounts, sessions, settings. */
  local<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** The owner of the tables, for migrate, verify, backup and restore. */
  owner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  /** What this process holds while it lives: the runs it works on. */
  locks: Locks
  close(): Promise<void>
  /** Ends at once, whatever is under way: the database undoes it. The process must end too. */
  abandon(): Promise<void>
}

const scopePattern = /^\d{6}(\d{3}){0,3}$/

export interface Place {
  /** Folder of the embedded database; ignored when `url` is set. */
  data: string
  url?: string | undefined
  /** Database name inside the embedded cluster. */
  name?: string
  cluster?: Cluster
}

/** True when there is something that only its own key can open. Looks and makes nothing. */
export async function holdsData({ data, url }: Place): Promise<boolean> {
  if (!url) return isInitialised(data)
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ found: string | null }>(`select to_regclass('migration') as found`)
    return rows[0]?.found !== null
  } finally {
    await client.end()
  }
}

/** Opens the database, making and migrating it when needed. */
export async function openDatabase(place: Place, keys: Keys): Promise<Database> {
  const cluster = place.url ? undefined : (place.cluster ?? (await openCluster(place.data)))
  const name = place.name ?? 'bangfu'
  const appPassword = keys.derive('application role').toString('hex')
  const owner: pg.ClientConfig = place.url ? { connectionString: place.url } : { host: (cluster as Cluster).socket, user: 'bangfu', database: name }
  if (cluster) await ensureDatabase(cluster, name)

  const withOwner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(owner)
    client.on('error', () => {})
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  await withOwner(async (client) => {
    await checkKey(client, keys)
    await migrate(client, appPassword)
    await rememberKey(client, keys)
  })

  const connect = (user: string, more: pg.PoolConfig) => {
    const pool = new pg.Pool({ ...application(owner, user, appPassword), idleTimeoutMillis: 60_000, ...more })
    pool.on('error', () => {})
    // Also in the middle of a transaction: its statement fails, the process lives.
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }
  const statements = (pool: pg.Pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const reading = statements(connect('bangfu_reader', { max: 8 }))
  // A writer looks rows up by key, always; whatever a planner without statistics may think. See ADR 0006.
  const writing = connect('bangfu_writer', {
    max: 6,
    options: '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off',
    pipeline: true,
  })
  const brief = statements(connect('bangfu_writer', { max: 4 }))
  const locks = openLocks(application(owner, 'bangfu_writer', appPassword))
  const scoped = <T>(scope: string, work: (tx: Tx) => Promise<T>) => {
    if (!scopePattern.test(scope)) throw new Error('a scope is a region code')
    return async (tx: Tx) => {
      await sql.raw(`set local app.scope = '${scope}'`).execute(tx)
      return work(tx)
    }
  }
  return {
    read: (scope, work) => reading.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(scoped(scope, work)),
    write: (scope, work) => inPipeline(writing, scoped(scope, work)),
    aside: (scope, work) => brief.transaction().execute(scoped(scope, work)),
    local: (work) => brief.transaction().execute(work),
    owner: withOwner,
    locks,
    async close() {
      await Promise.all([reading.destroy(), writing.end(), brief.destroy(), locks.close()])
      if (!place.cluster) await cluster?.stop()
    },
    async abandon() {
      if (!place.cluster) await cluster?.stop()
    },
  }
}

function application(owner: pg.ClientConfig, user: string, password: string): pg.PoolConfig {
  if (!owner.connectionString) return { ...owner, user, password }
  const url = new URL(owner.connectionString)
  url.username = user
  url.password = password
  return { connectionString: url.toString() }
}

async function ensureDatabase(cluster: Cluster, name: string) {
  const client = new pg.Client({ host: cluster.socket, user: 'bangfu', database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database "${name}"`)
  } finally {
    await client.end()
  }
}
