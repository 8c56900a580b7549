/**
 * Workbooks read into a throw-away database by the ordinary import: for scripts that want figures, faults or a
 * document of it, and need neither a server nor an installation.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { catalogSource } from '../../catalog/catalog.ts'
import { Problem } from '../../core/problem.ts'
import { type Catalog, openCatalog } from '../../core/record/catalog.ts'
import type { ImportedFile } from '../../core/sheet/importRun.ts'
import { type Office, officeOf } from '../../core/sheet/office.ts'
import type { Period } from '../../core/sheet/period.ts'
import { recogniseSheet } from '../../core/sheet/recognise.ts'
import type { ImportReport } from '../../core/sheet/report.ts'
import type { Workbook } from '../../office/excel/reader.ts'
import { systemActor } from '../access/systemActor.ts'
import { write } from '../change/write.ts'
import { type Ctx, today } from '../context.ts'
import { openCluster } from '../db/cluster.ts'
import { openDatabase } from '../db/database.ts'
import { readTogether, tellAll } from '../imports/readTogether.ts'
import { runImports } from '../imports/runImport.ts'
import { keysFrom } from '../vault.ts'
import { refuseTwoCounties, titlesOf } from './offices.ts'
import { namesOf } from './workbookFiles.ts'

/** Never assigned as a region code: an office that has none of its own is given places below this one. */
const localCounty = '990001'

interface FolderOptions {
  period?: Period | undefined
  /** What cannot be read is told beside the others; without it nothing is read of any. */
  skipBroken?: boolean
  /** What the workbooks are called. */
  names?: readonly string[]
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
  { period, skipBroken, names = namesOf(paths) }: FolderOptions = {},
): Promise<T> {
  const files = names.map((name) => ({ name }))
  const contentOf = (at: number) => paths[at] ?? ''
  return readTogether(files, contentOf, async ({ workbooks, problems, tell }) => {
    // Figures without one of the workbooks would look whole.
    if (problems.length && !skipBroken) throw tellAll(problems)
    refuseTwoCounties(workbooks, dirname(paths[0] ?? ''))
    const catalog = openCatalog(catalogSource)
    return withThrowAway(catalog, listedCounty(catalog, workbooks, paths[0] ?? '') ?? localCounty, async (ctx) => {
      const reports = await readWorkbooks(ctx, workbooks, period, onProgress)
      // Nobody waits for autovacuum here, and without statistics one figure can cost more than all others.
      await ctx.db.owner((client) => client.query('analyze'))
      return work(ctx, reports, { files: tell(reports), office: officeOf(workbooks.flatMap(titlesOf)) })
    })
  })
}

async function withThrowAway<T>(catalog: Catalog, county: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'bangfu-data-'))
  const cluster = await openCluster(data, { unsafe: true })
  try {
    const keys = keysFrom(randomBytes(32))
    const db = await openDatabase({ data, cluster, name: 'figures' }, keys)
    try {
      return await work({ db, keys, catalog, actor: systemActor(catalog, county), today: today() })
    } finally {
      await db.close()
    }
  } finally {
    await cluster.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function readWorkbooks(
  ctx: Ctx,
  workbooks: readonly Workbook[],
  period: Period | undefined,
  onProgress: (done: number, total: number) => void,
) {
  const { county } = ctx.actor
  const { result } = await write(ctx, { source: 'folder' }, async (batch) => {
    await batch.add([{ record: 'region', id: uuid(), values: { code: county, name: '本单位', level: '3' }, happenedOn: ctx.today }])
    return runImports(ctx, batch, workbooks, { place: county, period, source: 'folder', onProgress })
  })
  return result
}

/** The county of a list of places among them, where there is one. */
function listedCounty(catalog: Catalog, workbooks: readonly Workbook[], path: string): string | undefined {
  const codes = workbooks.flatMap(({ sheets }) =>
    sheets.flatMap(({ top, merges }) => {
      const sheet = recogniseSheet(catalog, top, merges)
      const record = (as: string) => sheet?.layout.parts.find((part) => part.as === as)?.record
      const code = sheet?.columns.find(({ part, field }) => record(part) === 'region' && field.name === 'code')
      return code ? top.slice(sheet?.firstRow).map((row) => row[code.column] ?? '') : []
    }),
  )
  const counties = new Set(codes.flatMap((code) => /^\d{6}(?=(\d{3})*$)/.exec(code)?.[0] ?? []))
  if (counties.size > 1) throw new Problem('command.twoCounties', { folder: dirname(path), counties: [...counties].join('、') })
  return [...counties][0]
}
