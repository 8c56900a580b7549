/** Opens everything a command needs: folder, key, database, catalog. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { systemActor } from '../access/systemActor.ts'
import { type App, type Ctx, today } from '../context.ts'
import { openDatabase, type Tx } from '../db/database.ts'
import { openKeys } from '../vault.ts'

export const dataFolder = () =>
  process.env.BANGFU_DATA ??
  (process.getuid?.() === 0 ? '/var/lib/bangfu' : join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'bangfu'))

export interface Opened extends App {
  data: string
}

export async function openApp(): Promise<Opened> {
  const data = dataFolder()
  const url = process.env.DATABASE_URL
  const keys = openKeys(!url && existsSync(join(data, 'pg', 'PG_VERSION')))
  const db = await openDatabase({ data, url }, keys)
  return { data, keys, db, catalog: openCatalog(catalogSource) }
}

/** Runs a command's work and closes the database whatever happens. */
export async function withApp<T>(work: (app: Opened) => Promise<T>): Promise<T> {
  const app = await openApp()
  try {
    return await work(app)
  } finally {
    await app.db.close()
  }
}

/** What this installation is: which counties, and whether it is a demonstration. */
export interface Installation {
  counties: string[]
  demonstration: boolean
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

/** The machine acting in the only county, or in the one named. */
export async function machineContext(app: App, county?: string): Promise<Ctx> {
  const { counties } = await readInstallation(app)
  const chosen = county ?? (counties.length === 1 ? counties[0] : undefined)
  if (!chosen || !counties.includes(chosen)) {
    throw new Error(
      counties.length ? `请用 --county 指明区县代码：${counties.join('、')}。` : '还没有任何数据。请先运行 ./bangfu serve 完成首次启动。',
    )
  }
  return { ...app, actor: systemActor(app.catalog, chosen), today: today() }
}

export async function findCredential(app: App, loginName: string): Promise<{ county: string; account: string }> {
  const { rows } = await app.db.local((tx) =>
    sql<{ county: string; account: string }>`select county, account from credential where login_name = ${loginName}`.execute(tx),
  )
  if (!rows[0]) throw new Error(`没有登录名为 ${loginName} 的账号。`)
  return rows[0]
}
