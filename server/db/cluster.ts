/**
 * The embedded PostgreSQL: made on first use, adopted when it already runs, stopped by whoever started it.
 * It listens on a Unix socket in a private folder only. If we were killed it lives on as an orphan, and is adopted;
 * if it was killed itself, PostgreSQL's own recovery runs at the next start.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries, findRunner, type Identity } from './binaries.ts'

export interface Cluster {
  /** Folder of the Unix socket, what `pg` takes as host. */
  socket: string
  /** Stops the server if this process started it. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** Only for throw-away databases: acknowledges before the disk has it. */
  unsafe?: boolean
}

const superuser = 'bangfu'

/** Starts or adopts the cluster under `data`/pg. Throws an Error in Chinese when that cannot be done. */
export async function openCluster(data: string, options: ClusterOptions = {}): Promise<Cluster> {
  const runner = findRunner()
  makeFolder(data, runner, 0o711)
  const bin = findBinaries(data, runner)
  const files = join(data, 'pg')
  const socket = socketFolder(data)
  if (!existsSync(join(files, 'PG_VERSION'))) initialise(bin, files, runner)
  makeFolder(socket, runner, 0o700)

  if (isRunning(files) && (await answers(socket))) return { socket, stop: async () => {} }
  const child = await launch(bin, files, socket, runner, options)
  return { socket, stop: () => stop(child) }
}

/** Socket paths end at 107 bytes; a deep data folder gets its socket under the temporary folder. */
function socketFolder(data: string): string {
  const near = join(data, 'socket')
  return near.length < 80 ? near : join(tmpdir(), `bangfu-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
}

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
    throw new Error(`数据库目录 ${files} 建立失败：${(error as { stderr?: Buffer }).stderr?.toString().trim() || (error as Error).message}`)
  }
}

/** True when the process named in postmaster.pid is alive and serves these files; a zombie or a reused number is not. */
function isRunning(files: string): boolean {
  const lock = join(files, 'postmaster.pid')
  if (!existsSync(lock)) return false
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(files)
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function launch(bin: string, files: string, socket: string, runner: Identity | undefined, options: ClusterOptions): Promise<ChildProcess> {
  const log = join(dirname(files), 'postgresql.log')
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
    child.once('exit', () => {
      ended = true
    })
    child.once('error', () => {
      ended = true
    })
    while (!ended && Date.now() < deadline) {
      if (await answers(socket)) {
        child.unref()
        return child
      }
      await sleep(30)
    }
    // A dead server that its parent has not reaped yet still holds the lock for a moment.
    if (Date.now() >= deadline) throw new Error(`数据库未能启动，原因见 ${log}：${readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' ')}`)
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
    log_min_messages: 'warning',
    // A refused statement is the application's to report; its text could carry personal data into a log.
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(unsafe ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({ host: socket, user: superuser, database: 'postgres', connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is kept. */
async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await ended
}
