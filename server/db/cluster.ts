/**
 * The embedded PostgreSQL: made on first use, adopted when it already runs, stopped by the last process that uses it,
 * whoever started it. It listens on a Unix socket in a private folder only. If we were killed it lives on as an orphan,
 * and is adopted; if it was killed itself, PostgreSQL's own recovery runs at the next start.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Problem } from '../../core/problem.ts'
import { findBinaries, findRunner, type Identity } from './binaries.ts'

export interface Cluster {
  /** Folder of the Unix socket, what `pg` takes as host. */
  socket: string
  /** Stops the server unless another process uses it too. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** Only for throw-away databases: acknowledges before the disk has it. */
  unsafe?: boolean
}

const superuser = 'bangfu'
/** Shared by those who use the cluster; had alone only by the last of them. Any number will do. */
const usersLock = 8730

/** Starts or adopts the cluster under `data`/pg. Throws a Problem when that cannot be done. */
export async function openCluster(data: string, options: ClusterOptions = {}): Promise<Cluster> {
  const runner = findRunner()
  makeFolder(data, runner, 0o711)
  const bin = findBinaries(data, runner)
  const files = filesOf(data)
  const socket = socketFolder(data)
  if (!isInitialised(data)) initialise(bin, files, runner)
  makeFolder(socket, runner, 0o700)

  for (;;) {
    if (!(isRunning(files) && (await answers(socket)))) await launch(bin, files, socket, runner, options)
    const user = await joinUsers(socket)
    if (user) return { socket, stop: () => leaveUsers(files, socket, user) }
  }
}

const filesOf = (data: string) => join(data, 'pg')

export const isInitialised = (data: string) => existsSync(join(filesOf(data), 'PG_VERSION'))

/** Joins the users of the cluster. Nothing when it is being stopped at this moment: then it must be started again. */
async function joinUsers(socket: string): Promise<pg.Client | undefined> {
  const client = await connect(socket).catch(() => undefined)
  const joined = client?.query('select pg_advisory_lock_shared($1)', [usersLock])
  return joined?.then(
    () => client,
    () => undefined,
  )
}

/** Leaves; the last one stops the server. Of two who leave at once the second one gets the lock, and a newcomer waits for it in vain. */
async function leaveUsers(files: string, socket: string, user: pg.Client) {
  // A server that came back from a crash of its own has forgotten us; one that is gone needs no stopping.
  const client = await user.query('select pg_advisory_unlock_shared($1)', [usersLock]).then(
    () => user,
    () => connect(socket).catch(() => undefined),
  )
  if (!client) return
  const { rows } = await client.query<{ isLast: boolean }>('select pg_try_advisory_lock($1) as "isLast"', [usersLock])
  if (rows[0]?.isLast) await stop(files)
  await client.end().catch(() => {})
}

/** Socket paths end at 107 bytes; a deep data folder gets its socket under the temporary folder. */
function socketFolder(data: string): string {
  const near = join(data, 'socket')
  return near.length < 80 ? near : join(tmpdir(), `bangfu-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
}

const logOf = (files: string) => join(dirname(files), 'postgresql.log')

function makeFolder(path: string, runner: Identity | undefined, mode: number) {
  mkdirSync(path, { recursive: true })
  if (!runner) return chmodSync(path, 0o700)
  chmodSync(path, mode)
  if (mode === 0o700) chownSync(path, runner.uid, runner.gid)
}

function initialise(bin: string, files: string, runner: Identity | undefined) {
  // A folder without PG_VERSION is a first start that was cut off: nothing was ever acknowledged from it.
  rmSync(files, { recursive: true, force: true })
  makeFolder(files, runner, 0o700)
  try {
    execFileSync(
      join(bin, 'initdb'),
      ['-D', files, '-U', superuser, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-k', '--no-sync', '--no-instructions'],
      {
        ...runner,
        cwd: '/',
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
  } catch (error) {
    rmSync(files, { recursive: true, force: true })
    const { stderr, syscall } = error as { stderr?: Buffer; syscall?: string }
    // There is no such program, or it may not be run.
    if (syscall) throw error
    const log = logOf(files)
    writeFileSync(log, stderr ?? '')
    throw new Problem('database.noFolder', { folder: files, log })
  }
}

/** True when the process named in postmaster.pid is alive and serves these files; a zombie or a reused number is not. */
function isRunning(files: string): boolean {
  const pid = pidOf(files)
  if (!pid) return false
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(files)
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Nothing where no server says it is there. The file goes while a server ends, so it is read without asking first whether it is there. */
function pidOf(files: string): number | undefined {
  try {
    return Number(readFileSync(join(files, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function launch(bin: string, files: string, socket: string, runner: Identity | undefined, options: ClusterOptions) {
  const log = logOf(files)
  const deadline = Date.now() + 30_000
  for (;;) {
    writeFileSync(log, '')
    const out = openSync(log, 'a')
    const child = spawn(join(bin, 'postgres'), ['-D', files, ...settings(socket, options)], {
      ...runner,
      cwd: '/',
      stdio: ['ignore', out, out],
      detached: true,
    })
    closeSync(out)
    let ended = false
    let failure: Error | undefined
    child.once('exit', () => {
      ended = true
    })
    child.once('error', (error) => {
      failure = error
      ended = true
    })
    while (!ended && Date.now() < deadline) {
      if (await answers(socket)) {
        child.unref()
        return
      }
      await sleep(30)
    }
    if (failure) throw failure
    // A dead server that its parent has not reaped yet still holds the lock for a moment.
    if (Date.now() >= deadline) throw new Problem('database.noStart', { log })
    await sleep(200)
  }
}

function settings(socket: string, { unsafe }: ClusterOptions): string[] {
  const shared = Math.max(64, Math.min(384, Math.floor(totalmem() / 2 ** 20 / 24)))
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: `${shared}MB`,
    wal_compression: 'on',
    max_wal_size: '2GB',
    jit: 'off',
    // Statistics follow an import within seconds: without them one figure can take longer than all others.
    autovacuum_naptime: '10s',
    log_min_messages: 'warning',
    // A refused statement is the application's to report; its text could carry personal data into a log.
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(unsafe ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function connect(socket: string): Promise<pg.Client> {
  const client = new pg.Client({ host: socket, user: superuser, database: 'postgres', connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  await client.connect()
  return client
}

const answers = (socket: string): Promise<boolean> =>
  connect(socket).then(
    (client) => client.end().then(() => true),
    () => false,
  )

/** Fast shutdown: open transactions are rolled back, everything acknowledged is kept. */
async function stop(files: string) {
  const pid = pidOf(files)
  if (!pid || !isRunning(files)) return
  process.kill(pid, 'SIGINT')
  while (isRunning(files)) await sleep(20)
}
