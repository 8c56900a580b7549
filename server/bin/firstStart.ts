/** The first start: an empty county with its first administrator, or the demonstration by the ordinary import. */
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { addAccount, type NewAccount } from '../access/accounts.ts'
import { systemActor } from '../access/systemActor.ts'
import { write } from '../change/write.ts'
import { type App, type Ctx, today } from '../context.ts'
import { importFile } from '../imports/importRuns.ts'
import { saveInstallation } from './openApp.ts'

const demoFolder = join(import.meta.dirname, '..', '..', 'demo')
const demoCounty = '449901'

/** Invented people, one per role. */
const demoAccounts: readonly NewAccount[] = [
  { loginName: 'county', name: '林秀文', role: 'county', scope: '449901' },
  { loginName: 'town', name: '黄志远', role: 'town', scope: '449901101' },
  { loginName: 'village', name: '邓桂香', role: 'village', scope: '449901101201' },
  { loginName: 'auditor', name: '沈伯钧', role: 'auditor', scope: '449901' },
]

const demoFiles = ['区划代码表.xlsx', '木源村农户花名册.xlsx']

export async function loadDemonstration(app: App, say: (line: string) => void) {
  const ctx: Ctx = { ...app, actor: systemActor(app.catalog, demoCounty), today: today() }
  for (const file of demoFiles) {
    const report = await importFile(ctx, join(demoFolder, file), file, {})
    const created = Object.entries(report.counts).map(([record, { created: rows }]) => `${app.catalog.records.get(record)?.label}${rows}`)
    say(`已导入示范数据 ${file}：${created.join('，')}；待核${report.faultCounts.kept}处，未登记${report.faultCounts.refused}处`)
  }
  await write(ctx, { source: 'first start', reason: '示范账号' }, async (batch) => {
    for (const account of demoAccounts) await addAccount(batch, account)
    await saveInstallation(batch.tx, { counties: [demoCounty], demonstration: true })
  })
}

export async function startEmpty(app: App, county: string, name: string, administrator: string) {
  const ctx: Ctx = { ...app, actor: systemActor(app.catalog, county), today: today() }
  await write(ctx, { source: 'first start', reason: '首次启动' }, async (batch) => {
    await batch.add([{ record: 'region', id: uuid(), values: { code: county, name, level: '3' }, happenedOn: ctx.today }])
    await addAccount(batch, { loginName: 'admin', name: administrator, role: 'county', scope: county })
    await saveInstallation(batch.tx, { counties: [county], demonstration: false })
  })
}
