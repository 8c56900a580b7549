/** Drives a copy of the project from inside it, for touchCount.test.ts: makes the migration, or tries the new field or record type everywhere. */
import { v7 as uuid } from 'uuid'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { systemActor } from '../../server/access/systemActor.ts'
import { verify } from '../../server/change/verify.ts'
import { type Ctx, today } from '../../server/context.ts'
import { openDatabase } from '../../server/db/database.ts'
import { makeMigration } from '../../server/db/migrate.ts'
import { importFile } from '../../server/imports/importRuns.ts'
import { listRecords } from '../../server/query/listRecords.ts'
import { viewCatalog } from '../../server/resources/catalogView.ts'
import { asOf, listHistory } from '../../server/resources/history.ts'
import { correctRecord, createRecord } from '../../server/resources/records.ts'
import { testKeys } from '../county/keys.ts'
import { workbookFile } from '../county/workbook.ts'

const [step = '', socket = '', ...words] = process.argv.slice(2)
const catalog = openCatalog(catalogSource)
const village = '449901101201'

async function openCtx(): Promise<Ctx> {
  const name = `t_${uuid().replaceAll('-', '')}`
  const db = await openDatabase({ data: '', name, cluster: { socket, stop: async () => {} } }, testKeys)
  const ctx = { db, keys: testKeys, catalog, actor: systemActor(catalog, '449901'), today: today() }
  await createRecord(ctx, 'region', { id: uuid(), values: { code: village, name: '木源村', level: '5' } })
  return ctx
}

const columnsOf = (ctx: Ctx, table: string) =>
  ctx.db.owner(async (client) => {
    const { rows } = await client.query<{ name: string }>(`select column_name as name from information_schema.columns where table_name = $1`, [table])
    return rows.map(({ name }) => name)
  })

/** The new field through every face; `field` and its heading are given. */
async function driveField([field = '', heading = '']: string[]) {
  const ctx = await openCtx()
  const rows = [
    ['户编号', '户主姓名', '所在自然村', heading],
    ['F1', '某某', '木源村', '7'],
  ]
  const report = await importFile(ctx, await workbookFile([{ name: '农户', rows }]), '花名册.xlsx', { place: village })
  const listed = (await listRecords(ctx, { record: 'household', page: 1, size: 10 })).rows
  const imported = listed[0]?.values[field] ?? null
  const id = listed[0]?.id ?? ''
  const corrected = await correctRecord(ctx, 'household', id, { version: 1, values: { [field]: 9 }, reason: '核对' })
  const history = await listHistory(ctx, 'household', id)
  const found = await listRecords(ctx, { record: 'household', where: { op: 'more', field, value: 8 }, page: 1, size: 10 })
  const result = {
    columns: await columnsOf(ctx, 'household'),
    view: viewCatalog(ctx)
      .records.find(({ name }) => name === 'household')
      ?.fields.find(({ name }) => name === field),
    listed: field in (listed[0]?.values ?? {}),
    imported,
    unknown: report.sheets[0]?.unknown,
    corrected: corrected.values[field],
    history: history.find(({ operation }) => operation === 'update')?.changes,
    found: found.total,
    asOf: (await asOf(ctx, 'household', id, ctx.today, 'entry')).row?.values[field],
    faults: (await ctx.db.owner((client) => verify(client, catalog, '449901'))).faults,
  }
  await ctx.db.close()
  return result
}

/** A new record type through every face. */
async function driveRecord([record = '', json = '']: string[]) {
  const ctx = await openCtx()
  const values = JSON.parse(json) as Values
  const made = await createRecord(ctx, record, { id: uuid(), values })
  const [field] = Object.keys(values) as [string]
  const corrected = await correctRecord(ctx, record, made.id, { version: 1, values: { [field]: '改过' }, reason: '核对' })
  const result = {
    columns: await columnsOf(ctx, record),
    view: viewCatalog(ctx)
      .records.find(({ name }) => name === record)
      ?.fields.map(({ label }) => label),
    total: (await listRecords(ctx, { record, page: 1, size: 10 })).total,
    corrected: corrected.values[field],
    history: (await listHistory(ctx, record, made.id)).map(({ operation }) => operation),
    faults: (await ctx.db.owner((client) => verify(client, catalog, '449901'))).faults,
  }
  await ctx.db.close()
  return result
}

const steps: Record<string, () => Promise<unknown>> = {
  migrate: async () => makeMigration(catalog, words[0] as string) ?? null,
  field: () => driveField(words),
  record: () => driveRecord(words),
}
process.stdout.write(JSON.stringify(await steps[step]?.()))
