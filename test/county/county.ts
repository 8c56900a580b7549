/**
 * A county for tests: a database of its own cloned from the template, the places of the demonstration, and an invented
 * person for each role. `const county = await openCounty()` in a `beforeAll`, `await county.close()` after.
 */
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { inject } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import type { Actor, Role } from '../../core/access/role.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { addAccount } from '../../server/access/accounts.ts'
import { systemActor } from '../../server/access/systemActor.ts'
import { write } from '../../server/change/write.ts'
import { type App, type Ctx, today } from '../../server/context.ts'
import { openDatabase } from '../../server/db/database.ts'
import { importFile } from '../../server/imports/importRuns.ts'
import { testKeys } from './keys.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    socket: string
  }
}

export const countyCode = '449901'
export const townCode = '449901101'
export const villageCode = '449901101201'
export const otherVillageCode = '449901101202'
export const otherTownCode = '449901102'

/** Who plays: one per role, and a clerk of another village. */
export const cast = {
  lin: { loginName: 'lin', name: '林秀文', role: 'county', scope: countyCode },
  huang: { loginName: 'huang', name: '黄志远', role: 'town', scope: townCode },
  deng: { loginName: 'deng', name: '邓桂香', role: 'village', scope: villageCode },
  liu: { loginName: 'liu-xi', name: '刘长顺', role: 'village', scope: otherVillageCode },
  shen: { loginName: 'shen', name: '沈伯钧', role: 'auditor', scope: countyCode },
} as const

export type Player = keyof typeof cast

/** A workbook of the village team of the demonstration. */
export const demo = (file: string) => join(import.meta.dirname, '..', '..', 'demo', 'village-team', file)

export interface County {
  app: App
  /** The machine itself: may do everything in the county. */
  machine: Ctx
  /** A request context of one of the cast. */
  as(player: Player): Ctx
  /** The account id of one of the cast. */
  accountOf(player: Player): string
  /** Makes a record as the machine; returns its id. */
  add(record: string, values: Values, happenedOn?: string): Promise<string>
  database: string
  close(): Promise<void>
}

export async function openCounty({ withRoster = false } = {}): Promise<County> {
  const socket = inject('socket')
  const database = `t_${uuid().replaceAll('-', '')}`
  const admin = new pg.Client({ host: socket, user: 'bangfu', database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${database} template template_bangfu`)
  await admin.end()

  const db = await openDatabase({ data: '', name: database, cluster: { socket, stop: async () => {} } }, testKeys)
  const app: App = { db, keys: testKeys, catalog: openCatalog(catalogSource) }
  const machine: Ctx = { ...app, actor: systemActor(app.catalog, countyCode), today: today() }
  await importFile(machine, demo('区划代码表.xlsx'), '区划代码表.xlsx', {})
  const accounts = new Map<string, string>()
  await write(machine, { source: 'test' }, async (batch) => {
    for (const [player, account] of Object.entries(cast)) accounts.set(player, await addAccount(batch, account))
  })
  const persons = await db.read(countyCode, (tx) => sql<{ id: string; person: string }>`select id, person from account`.execute(tx))
  const personOf = new Map(persons.rows.map(({ id, person }) => [id, person]))
  if (withRoster) await importFile(machine, demo('木源村农户花名册.xlsx'), '木源村农户花名册.xlsx', {})

  const accountOf = (player: Player) => accounts.get(player) as string
  return {
    app,
    machine,
    accountOf,
    as: (player) => {
      const { name, role, scope } = cast[player]
      const account = accountOf(player)
      const person = personOf.get(account) ?? null
      const actor: Actor = { account, person, name, county: countyCode, scope, role: app.catalog.roles.get(role) as Role }
      return { ...machine, actor }
    },
    async add(record, values, happenedOn = machine.today) {
      const id = uuid()
      const through = app.catalog.records.get(record)?.through
      const manner = through ? { source: 'test', through } : { source: 'test' }
      await write(machine, manner, (batch) => batch.add([{ record, id, values, happenedOn }]))
      return id
    },
    database,
    close: () => db.close(),
  }
}
