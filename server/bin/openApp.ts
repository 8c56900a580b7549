/** Opens everything a command needs: folder, key, database, catalog. */
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { catalogSource } from '../../catalog/catalog.ts'
import { Problem } from '../../core/problem.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { systemActor } from '../access/systemActor.ts'
import { type App, type Ctx, today } from '../context.ts'
import { holdsData, openDatabase, type Tx } from '../db/database.ts'
import { keyPath, openKeys } from '../vault.ts'

export const dataFolder = () =>
  process.env.BANGFU_DATA ??
  (process.getuid?.() === 0 ? '/var/lib/bangfu' : join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'bangfu'))

export interface Opened extends App {
  data: string
}

/** What a command asks of the place: data that is there; a key that is there, to open what comes; or nothing, to begin. */
export type Needs = 'data' | 'key' | 'nothing'

/** Where the data is, and whether there is any. */
export async function findPlace() {
  const place = { data: dataFolder(), url: process.env.DATABASE_URL }
  return { place, hasData: await holdsData(place) }
}

export async function openApp(needs: Needs = 'data'): Promise<Opened> {
  const { place, hasData } = await findPlace()
  if (!hasData && needs === 'data') throw noData(place.data)
  if (isKeyMissing() && needs === 'key' && !hasData) throw new Problem('restore.noKey', { path: keyPath() })
  const keys = openKeys(hasData)
  const db = await openDatabase(place, keys)
  return { data: place.data, keys, db, catalog: openCatalog(catalogSource) }
}

/** Only a key that is not there is missing; one that may not be read is told as that. */
function isKeyMissing(): boolean {
  try {
    accessSync(keyPath(), constants.R_OK)
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw error
  }
}

/** Runs a command's work and closes the database whatever happens. Interrupted, it leaves nothing half done and no database running. */
export async function withApp<T>(work: (app: Opened) => Promise<T>, needs?: Needs): Promise<T> {
  const app = await openApp(needs)
  for (const signal of stopSignals) {
    process.once(signal, () => {
      console.error('已中止；没有做完的都已撤销')
      void app.db.abandon().finally(() => process.exit(1))
    })
  }
  try {
    return await work(app)
  } finally {
    await app.db.close()
  }
}

export const stopSignals = ['SIGINT', 'SIGTERM'] as const

/** What this installation is: which counties, and whether it is a demonstration. */
export interface Installation {
  counties: string[]
  demonstration: boolean
  /** Offices of the demonstration that a start which was cut off has left to load. */
  unfinished?: string[]
}

export async function readInstallation(app: App): Promise<Installation> {
  const { rows } = await app.db.local((tx) => sql<{ value: Installation }>`select value from setting where name = 'installation'`.execute(tx))
  return rows[0]?.value ?? { counties: [], demonstration: false }
}

export async function saveInstallation(tx: Tx, installation: Installation) {
  await sql`
    insert into setting (name, value) values ('installation', ${JSON.stringify(installation)}::json)
    on conflict (name) do update set value = excluded.value`.execute(tx)
}

/** The counties, of which there is at least one. */
export async function knownCounties(app: Opened): Promise<string[]> {
  const { counties } = await readInstallation(app)
  if (!counties.length) throw noData(app.data)
  return counties
}

const noData = (data: string) => new Problem('command.noData', { data: process.env.DATABASE_URL ? 'DATABASE_URL 指明的数据库里' : `“${data}”` })

/** The machine acting in the only county, or in the one named; `place`, when given, is known there. */
export async function machineContext(app: Opened, { county, place }: { county?: string; place?: string } = {}): Promise<Ctx> {
  const counties = await knownCounties(app)
  const known = counties.join('、')
  const chosen = county ?? (counties.length === 1 ? counties[0] : undefined)
  if (!chosen) throw new Problem('command.countyNeeded', { known })
  if (!counties.includes(chosen)) throw new Problem('command.county', { code: chosen, known })
  if (place) await checkPlace(app, chosen, place)
  return { ...app, actor: systemActor(app.catalog, chosen), today: today() }
}

async function checkPlace(app: App, county: string, code: string) {
  const { rows } = await app.db.read(county, (tx) => sql`select 1 from region where county = ${county} and code = ${code}`.execute(tx))
  if (!rows.length) throw new Problem('command.place', { code, county })
}

export async function findCredential(app: App, loginName: string): Promise<{ county: string; account: string }> {
  const { rows } = await app.db.local((tx) =>
    sql<{ county: string; account: string }>`select county, account from credential where login_name = ${loginName}`.execute(tx),
  )
  if (!rows[0]) throw new Problem('command.loginName', { name: loginName })
  return rows[0]
}
