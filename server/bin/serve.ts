/** The web server as a command: first start when there is nothing yet, sign-in links, and a clean stop. */
import { sql } from 'kysely'
import { makeSignInLink } from '../access/sessions.ts'
import type { App } from '../context.ts'
import { buildServer } from '../http/server.ts'
import { failInterrupted, removeLeftovers } from '../imports/importRuns.ts'
import { loadDemonstration, startEmpty } from './firstStart.ts'
import { machineContext, openApp, readInstallation } from './openApp.ts'

export interface ServeOptions {
  port: string
  host: string
  demo: boolean
  county?: string
  countyName?: string
  administrator?: string
  cert?: string
  key?: string
  proxied?: boolean
}

export async function serve(options: ServeOptions) {
  if (Boolean(options.cert) !== Boolean(options.key)) throw new Error('--cert 和 --key 要一起给出。')
  const app = await openApp()
  try {
    await prepare(app, options)
    const { demonstration, counties } = await readInstallation(app)
    removeLeftovers(app.data)
    for (const county of counties) await failInterrupted(await machineContext(app, county))
    const https = options.cert && options.key ? { cert: options.cert, key: options.key } : undefined
    const server = await buildServer(app, { data: app.data, demonstration, https, proxied: Boolean(options.proxied) })
    await server.listen({ port: Number(options.port), host: options.host }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? new Error(`端口 ${options.port} 已被占用。请用 --port 换一个，或先停止占用它的程序。`) : error
    })
    const address = `${https ? 'https' : 'http'}://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${options.port}`
    console.log(`帮扶已启动：${address}`)
    await printLinks(app, address, demonstration)
    await stopSignal()
    await server.close()
  } finally {
    await app.db.close()
  }
}

async function prepare(app: App, { demo, county, countyName, administrator }: ServeOptions) {
  if ((await readInstallation(app)).counties.length) return
  if (demo && !county) return loadDemonstration(app, (line) => console.log(line))
  if (!county || !countyName || !/^\d{6}$/.test(county))
    throw new Error('首次启动请给出六位区县代码和名称，例如：./bangfu serve --county 449901 --county-name 示范县')
  await startEmpty(app, county, countyName, administrator ?? '系统管理员')
}

/** One-time links: one per role of the demonstration, or one for an administrator who has never set a password. */
async function printLinks(app: App, address: string, demonstration: boolean) {
  const { rows } = await app.db.local((tx) =>
    sql<{
      county: string
      account: string
      login_name: string
      set: boolean
    }>`select county, account, login_name, password is not null as set from credential order by account`.execute(tx),
  )
  const due = demonstration ? rows.slice(0, 4) : rows.some((row) => row.set) ? [] : rows.slice(0, 1)
  if (!due.length) return
  console.log('一次性登录链接（24小时内有效，用过即失效）：')
  for (const { county, account, login_name } of due) {
    console.log(`  ${login_name.padEnd(8)} ${address}/enter#${await makeSignInLink(app, county, account)}`)
  }
}

const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
