/** The demonstration: five offices of five counties, each with the workbooks it keeps and its own accounts, loaded by the ordinary import. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportReport } from '../../core/sheet/report.ts'
import { addAccount } from '../access/accounts.ts'
import { systemActor } from '../access/systemActor.ts'
import { write } from '../change/write.ts'
import { type App, type Ctx, today } from '../context.ts'
import { importFiles } from '../imports/importRuns.ts'
import { listFindings } from '../query/listFindings.ts'
import { demoFolder, type Office } from './demoOffices.ts'
import { saveInstallation } from './openApp.ts'
import { progressLine } from './print.ts'

/** The list of places goes in first: all else is looked up in them. */
const placeList = '区划代码表.xlsx'

/** Loads office after office. Each is in the installation from the moment its accounts are, so a start that was cut off goes on where it stopped. */
export async function loadDemonstration(app: App, offices: readonly Office[], loaded: readonly string[], say: (line: string) => void) {
  const counties = [...loaded]
  const waiting = offices.filter(({ county }) => !counties.includes(county))
  for (const [at, office] of waiting.entries()) {
    const ctx: Ctx = { ...app, actor: systemActor(app.catalog, office.county), today: today() }
    const files = readdirSync(join(demoFolder, office.folder))
      .filter((name) => name.endsWith('.xlsx') && name !== placeList)
      .sort()
    say(`正在装入示范数据（${at + 1}/${waiting.length}）${office.name}：${files.length + 1}个工作簿`)
    const { elsewhere = {} } = office
    for (const report of await load(ctx, office, [placeList])) say(sayReport(ctx, report))
    for (const place of [office.place, ...new Set(Object.values(elsewhere))]) {
      const ofPlace = files.filter((name) => (elsewhere[name] ?? office.place) === place)
      for (const report of await load(ctx, office, ofPlace, place)) say(sayReport(ctx, report))
    }
    say(await sayOpen(ctx, office))
    counties.push(office.county)
    const left = waiting.slice(at + 1).map((each) => each.folder)
    await write(ctx, { source: 'first start', reason: '示范账号' }, async (batch) => {
      for (const account of office.accounts) await addAccount(batch, account)
      await saveInstallation(batch.tx, { counties, demonstration: true, unfinished: left })
    })
  }
}

async function load(ctx: Ctx, office: Office, names: readonly string[], place?: string): Promise<ImportReport[]> {
  const progress = progressLine(office.name, '行')
  const files = names.map((fileName) => ({ path: join(demoFolder, office.folder, fileName), fileName }))
  const read = await importFiles(ctx, files, { place, onProgress: progress.show }).finally(progress.end)
  return read.flatMap(({ report }) => report ?? [])
}

function sayReport({ catalog }: Ctx, { file, counts, faultCounts }: ImportReport): string {
  const created = Object.entries(counts).flatMap(([record, { created: rows }]) => (rows ? [`${catalog.records.get(record)?.label}${rows}`] : []))
  const open = [faultCounts.kept ? `有疑问${faultCounts.kept}处` : '', faultCounts.refused ? `未登记${faultCounts.refused}处` : ''].filter(Boolean)
  return `已导入示范数据 ${file}：${[created.join('，'), ...open].join('；')}`
}

/** What is left to look at once all its sheets are in: what one puts in doubt another may have settled. */
async function sayOpen(ctx: Ctx, { name }: Office): Promise<string> {
  const { total } = await listFindings(ctx, { page: 1, size: 1 })
  return `${name}装入完毕：待核${total}处`
}
