/**
 * Workbooks read into a throw-away database by the ordinary import: for scripts that want figures, faults or a
 * document of it, and need neither a server nor an installation.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { type Office, officeOf } from '../../core/sheet/office.ts'
import type { Period } from '../../core/sheet/period.ts'
import type { ImportReport } from '../../core/sheet/report.ts'
import { openWorkbooks } from '../../office/excel/reader.ts'
import { systemActor } from '../access/systemActor.ts'
import { write } from '../change/write.ts'
import { type Ctx, today } from '../context.ts'
import { openCluster } from '../db/cluster.ts'
import { openDatabase } from '../db/database.ts'
import { runImports } from '../imports/runImport.ts'
import { keysFrom } from '../vault.ts'

/** Never assigned as a region code: an office that has none of its own is given places below this one. */
const localCounty = '990001'

export async function withDataFolder<T>(
  files: readonly string[],
  work: (ctx: Ctx, reports: ImportReport[], office: Office) => Promise<T>,
  onProgress: (done: number, total: number) => void,
  period?: Period,
): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'bangfu-data-'))
  const cluster = await openCluster(data, { unsafe: true })
  try {
    const keys = keysFrom(randomBytes(32))
    const db = await openDatabase({ data, cluster, name: 'figures' }, keys)
    const catalog = openCatalog(catalogSource)
    const ctx: Ctx = { db, keys, catalog, actor: systemActor(catalog, localCounty), today: today() }
    try {
      const { reports, office } = await readFiles(ctx, files, period, onProgress)
      // Nobody waits for autovacuum here, and without statistics one figure can cost more than all others.
      await db.owner((client) => client.query('analyze'))
      return await work(ctx, reports, office)
    } finally {
      await db.close()
    }
  } finally {
    await cluster.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function readFiles(
  ctx: Ctx,
  files: readonly string[],
  period: Period | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<{ reports: ImportReport[]; office: Office }> {
  const workbooks = await openWorkbooks(files.map((path) => ({ path, fileName: basename(path) })))
  try {
    const { result } = await write(ctx, { source: 'folder' }, async (batch) => {
      await batch.add([{ record: 'region', id: uuid(), values: { code: localCounty, name: '本单位', level: '3' }, happenedOn: ctx.today }])
      return runImports(ctx, batch, workbooks, { place: localCounty, period, source: 'folder', onProgress })
    })
    return { reports: result, office: officeOf(workbooks.flatMap(({ sheets }) => sheets.map(({ top }) => titleLines(top)))) }
  } finally {
    for (const workbook of workbooks) workbook.close()
  }
}

/** The lines above the headings: rows of few cells. */
function titleLines(top: readonly (readonly string[])[]): string[] {
  const rows = top.map((row) => row.filter(Boolean))
  const end = rows.findIndex((row) => row.length > 3)
  return rows.slice(0, end < 0 ? rows.length : end).flat()
}
