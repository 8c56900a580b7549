/** The web server as a command: first start when there is nothing yet, sign-in links, and a clean stop. */
import { writeFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Problem, type ProblemKey } from '../../core/problem.ts'
import { makeSignInLink } from '../access/sessions.ts'
import type { App } from '../context.ts'
import { buildServer } from '../http/server.ts'
import { dropForgotten, failInterrupted } from '../imports/runRows.ts'
import { uploadFolder } from '../imports/uploads.ts'
import { addressFile } from './address.ts'
import { loadDemonstration } from './demonstration.ts'
import { chooseOffices, demoOffices } from './demoOffices.ts'
import { findPlace, machineContext, readInstallation, stopSignals, withApp } from './openApp.ts'
import { startEmpty } from './startEmpty.ts'

export interface ServeOptions {
  port: number
  host: string
  /** All offices of the demonstration, some by name, or none. */
  demo: boolean | string
  county?: string
  countyName?: string
  administrator?: string
  cert?: string
  key?: string
  proxied?: boolean
}

const isOwnMachine = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')

export async function serve(options: ServeOptions) {
  if (Boolean(options.cert) !== Boolean(options.key)) throw new Problem('command.certificatePair')
  if (!options.cert && !options.proxied && !isOwnMachine(options.host)) throw new Problem('command.insecure', { host: options.host })
  if (!(await findPlace()).hasData) checkFirstStart(options)
  await withApp(async (app) => {
    await prepare(app, options)
    const { demonstration, counties } = await readInstallation(app)
    const https = options.cert && options.key ? { cert: options.cert, key: options.key } : undefined
    const server = await buildServer(app, { data: app.data, demonstration, https, proxied: Boolean(options.proxied) }).catch((error) => {
      throw /^ERR_(OSSL|TLS|MISSING)/.test(error.code) ? new Problem('command.certificate') : error
    })
    const stopped = stopSignal()
    await listen(server, options)
    // Only now: whoever was refused the port has left everything to the server that has it.
    for (const county of counties) await failInterrupted(await machineContext(app, { county }))
    const tidy = async () => {
      for (const county of counties) await dropForgotten(await machineContext(app, { county }), uploadFolder(app.data))
    }
    await tidy()
    setInterval(() => void tidy().catch(() => {}), 6 * 3600_000).unref()
    const address = `${https ? 'https' : 'http'}://${hostOfAddress(options.host)}:${options.port}`
    writeFileSync(addressFile(app.data), address)
    console.log(`帮扶已启动：${address}`)
    await printLinks(app, address, demonstration)
    await stopped
    await server.close()
  }, 'nothing')
}

/** All addresses of the machine are reached by its own. */
const hostOfAddress = (host: string) => (['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host)

const listen = (server: FastifyInstance, { port, host }: ServeOptions) =>
  server.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    const key = listenFailures[error.code ?? '']
    throw key ? new Problem(key, { port, host }) : error
  })

const listenFailures: Record<string, ProblemKey> = {
  EADDRINUSE: 'command.portTaken',
  EACCES: 'command.portDenied',
  EADDRNOTAVAIL: 'command.host',
  ENOTFOUND: 'command.host',
  EAI_AGAIN: 'command.host',
}

async function prepare(app: App, options: ServeOptions) {
  const { counties, unfinished = [] } = await readInstallation(app)
  const { county, countyName, administrator, demo } = options
  if (!counties.length) checkFirstStart(options)
  else if (county && !counties.includes(county)) throw new Problem('command.county', { code: county, known: counties.join('、') })
  else if (!unfinished.length) return
  if (!counties.length && county && countyName) return startEmpty(app, county, countyName, administrator ?? '系统管理员')
  const offices = unfinished.length ? chooseOffices(unfinished.join()) : chooseOffices(demo || true)
  await loadDemonstration(app, offices, counties, (line) => console.log(line))
}

/** The demonstration, or a county with code and name. */
function checkFirstStart({ demo, county, countyName }: ServeOptions) {
  const isNamed = /^\d{6}$/.test(county ?? '') && Boolean(countyName?.trim())
  if (!isNamed && (county || countyName || !demo)) throw new Problem('command.firstStart')
  if (!isNamed && demo) chooseOffices(demo)
}

interface Credential {
  county: string
  account: string
  login_name: string
  set: boolean
}

/** One-time links: for each account of the demonstration, or one for an administrator who has never set a password. */
async function printLinks(app: App, address: string, demonstration: boolean) {
  const { rows } = await app.db.local((tx) =>
    sql<Credential>`select county, account, login_name, password is not null as set from credential order by account`.execute(tx),
  )
  const linkOf = async ({ county, account }: Credential) => `${address}/enter#${await makeSignInLink(app, county, account)}`
  const heading = '一次性登录链接（24小时内有效，用过即失效）：'
  if (!demonstration) {
    const [first] = rows.some(({ set }) => set) ? [] : rows
    if (first) console.log(`${heading}\n  ${first.login_name}  ${await linkOf(first)}`)
    return
  }
  console.log(heading)
  for (const { name, accounts } of demoOffices) {
    for (const { loginName, role } of accounts) {
      const found = rows.find(({ login_name }) => login_name === loginName)
      if (found) console.log(`  ${loginName.padEnd(14)} ${await linkOf(found)}  ${name}·${app.catalog.roles.get(role)?.label}`)
    }
  }
}

/** From now on a signal ends the service in good order, instead of cutting off what is under way. */
const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of stopSignals) process.removeAllListeners(signal).once(signal, () => resolve())
  })
