// Before every command: the right Node.js, the packages of the lock file, and the built pages. Plain JavaScript,
// for nothing is installed yet when it first runs. Says nothing when there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const reasons = {
  EACCES: '没有权限，请用能写程序所在文件夹的用户运行一次',
  EPERM: '没有权限，请用能写程序所在文件夹的用户运行一次',
  EROFS: '程序所在的磁盘只能读，请换一个位置',
  ENOSPC: '磁盘已满，请腾出空间后重试',
  ENOENT: '文件不在，请重新取一份完整的程序',
}
process.on('uncaughtException', ({ code, path, message }) => {
  console.error(`程序没有准备好：${path ? `“${path}”` : ''}${reasons[code] ?? `出了差错（${code ?? message}），请重新取一份完整的程序`}`)
  process.exit(1)
})

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const command = process.argv[2]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 版本为 ${process.versions.node}，需要 20.19 或更新的版本。`)
  process.exit(1)
}

const wanted = command === 'test' ? 'all' : 'run'
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const mark = join(root, 'node_modules', '.bangfu')
// The program is started through tsx: without it the mark says nothing.
const isThere = existsSync(mark) && existsSync(join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs'))
const installed = isThere ? readFileSync(mark, 'utf8') : ''
if (installed !== `${lock} all` && installed !== `${lock} ${wanted}`) {
  console.error('正在安装所需的程序包，约需一分钟……')
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(wanted === 'run' ? ['--omit=dev'] : [])],
    '程序包没有装好。请检查网络或软件源后重试。',
  )
  writeFileSync(mark, `${lock} ${wanted}`)
}

if (command === 'serve' || command === 'test') buildPages()

function buildPages() {
  const sources = ['admin', 'ui', 'core', 'kinds'].flatMap((folder) => filesIn(join(root, folder)))
  const state = createHash('sha256')
    .update([...sources, join(root, 'vite.config.ts'), join(root, 'package-lock.json')].map(stamp).join('\n'))
    .digest('hex')
  const built = join(root, 'dist', 'built')
  if (existsSync(built) && readFileSync(built, 'utf8') === state) return
  console.error('正在生成网页……')
  const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error']
  // Whatever is set around us, as by a test runner, pages are built as users get them.
  run(process.execPath, vite, '网页没有生成成功。', { NODE_ENV: 'production' })
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(built, state)
}

function stamp(path) {
  const { size, mtimeMs } = statSync(path)
  return `${path} ${size} ${mtimeMs}`
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function run(program, args, failure, env = {}) {
  const { status, stderr, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } })
  if (status !== 0) {
    // What the tools say is for whoever mends it.
    const log = join(mkdtempSync(join(tmpdir(), 'bangfu-')), 'prepare.log')
    writeFileSync(log, `${stderr ?? ''}${error ?? ''}\n`)
    console.error(`${failure}原因记在“${log}”。`)
    process.exit(1)
  }
}
