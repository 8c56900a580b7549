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

export async function withDataFolder<T>(
  paths: readonly string[],
  work: (ctx: Ctx, reports: ImportReport[], files: ImportedFile[]) => Promise<T>,
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
      const files = await readFiles(ctx, paths, options, onProgress)
      return await work(
        ctx,
        files.flatMap(({ report }) => report ?? []),
        files,
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
): Promise<ImportedFile[]> {
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
      return tell(result)
    },
  )
}
