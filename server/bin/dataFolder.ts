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
import type { ImportedFile } from '../../core/sheet/importRun.ts'
import { type Office, officeOf } from '../../core/sheet/office.ts'
import type { Period } from '../../core/sheet/period.ts'
import type { ImportReport } from '../../core/sheet/report.ts'
import { systemActor } from '../access/systemActor.ts'
import { write } from '../change/write.ts'
import { type Ctx, today } from '../context.ts'
import { openCluster } from '../db/cluster.ts'
import { openDatabase } from '../db/database.ts'
import { readTogether, tellAll } from '../imports/readTogether.ts'
import { runImports } from '../imports/runImport.ts'
import { keysFrom } from '../vault.ts'

/** Never assigned as a region code: an office that has none of its own is given places below this one. */
const localCounty = '990001'

interface FolderOptions {
  period?: Period | undefined
  /** What cannot be read is told beside the others; without it nothing is read of any. */
  skipBroken?: boolean
}

/** Its workbooks, each with its report or its problem, and whose they are. */
export interface ReadFolder {
  files: ImportedFile[]
  office: Office
}

export async function withDataFolder<T>(
  paths: readonly string[],
  work: (ctx: Ctx, reports: ImportReport[], read: ReadFolder) => Promise<T>,
  onProgress: (done: number, total: number) => void,
  options: FolderOptions = {},
): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'bangfu-data-'))
  const cluster = await openCluster(data, { unsafe: true })
  try {
    const keys = keysFrom(randomBytes(32))
    const db = await openDatabase({ data, cluster, name: 'figures' }, keys)
    const catalog = openCatalog(catalogSource)
    const ctx: Ctx = { db, keys, catalog, actor: systemActor(catalog, localCounty), today: today() }
    try {
      const read = await readFiles(ctx, paths, options, onProgress)
      // Nobody waits for autovacuum here, and without statistics one figure can cost more than all others.
      await db.owner((client) => client.query('analyze'))
      return await work(
        ctx,
        read.files.flatMap(({ report }) => report ?? []),
        read,
      )
    } finally {
      await db.close()
    }
  } finally {
    await cluster.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

function readFiles(
  ctx: Ctx,
  paths: readonly string[],
  { period, skipBroken }: FolderOptions,
  onProgress: (done: number, total: number) => void,
): Promise<ReadFolder> {
  const files = paths.map((path) => ({ name: basename(path) }))
  return readTogether(
    files,
    (at) => paths[at] ?? '',
    async ({ workbooks, problems, tell }) => {
      if (problems.length && !skipBroken) throw tellAll(problems)
      const { result } = await write(ctx, { source: 'folder' }, async (batch) => {
        await batch.add([{ record: 'region', id: uuid(), values: { code: localCounty, name: '本单位', level: '3' }, happenedOn: ctx.today }])
        return runImports(ctx, batch, workbooks, { place: localCounty, period, source: 'folder', onProgress })
      })
      return { files: tell(result), office: officeOf(workbooks.flatMap(({ sheets }) => sheets.map(({ top }) => titleLines(top)))) }
    },
  )
}

/** The lines above the headings: rows of few cells. */
function titleLines(top: readonly (readonly string[])[]): string[] {
  const rows = top.map((row) => row.filter(Boolean))
  const end = rows.findIndex((row) => row.length > 3)
  return rows.slice(0, end < 0 ? rows.length : end).flat()
}
