/**
 * An import on its way: uploaded, checked, written or dropped. The run is a row that pages poll; the file waits sealed
 * and is removed when the run ends. What was written and that it was written are one transaction.
 */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { may } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import type { ImportRun, ImportState } from '../../core/sheet/importRun.ts'
import type { Period } from '../../core/sheet/period.ts'
import { openWorkbook, openWorkbooks } from '../../office/excel/reader.ts'
import { machineAccount } from '../access/systemActor.ts'
import type { Batch } from '../change/batch.ts'
import { rehearse, write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { lockNumber } from '../db/locks.ts'
import { errorPlaces } from '../errorPlaces.ts'
import { turns } from '../turns.ts'
import type { ImportReport } from './report.ts'
import { runImport, runImports } from './runImport.ts'
import { dropUpload, seal, unseal } from './uploads.ts'
import { type StoredWithdrawal, withdrawalOf } from './withdrawalOf.ts'

interface StoredRun extends StoredWithdrawal {
  id: string
  file_name: string
  state: ImportState
  done: number
  total: number
  started_at: Date
  account: string
  link: string | null
  report: ImportRun['report']
}

const view = (row: StoredRun): ImportRun => ({
  id: row.id,
  fileName: row.file_name,
  state: row.state,
  done: row.done,
  total: row.total,
  startedAt: row.started_at.toISOString(),
  commandLine: row.account === machineAccount,
  link: row.link === null ? null : Number(row.link),
  report: row.report,
})

const keptDays = 7

/** A run holds a connection and a child process throughout. */
const inTurn = turns(2)

/** Keeps an uploaded file sealed, and checks it. Resolves when the check is under way; `finished` when it is over. */
export async function startImport(
  ctx: Ctx,
  folder: string,
  content: Buffer,
  fileName: string,
  place?: string,
): Promise<{ run: ImportRun; finished: Promise<void> }> {
  requireRight(ctx)
  const id = uuid()
  seal(ctx, folder, id, content)
  await insertRun(ctx, id, fileName, 'checking')
  return { run: await getImport(ctx, id), finished: check(ctx, folder, id, fileName, place) }
}

export async function checkAgain(
  ctx: Ctx,
  folder: string,
  id: string,
  place: string | undefined,
): Promise<{ run: ImportRun; finished: Promise<void> }> {
  requireRight(ctx)
  const { fileName } = await getImport(ctx, id)
  await takeState(ctx, id, ['checked', 'failed'], 'checking')
  return { run: await getImport(ctx, id), finished: check(ctx, folder, id, fileName, place) }
}

async function check(ctx: Ctx, folder: string, id: string, fileName: string, place: string | undefined) {
  await settle(ctx, [id], async () => {
    const report = await readThrough(unseal(ctx, folder, id, fileName), fileName, (workbook) =>
      rehearse(ctx, (batch) => runImport(ctx, batch, workbook, { place, source: sourceOf(id), onProgress: progress(ctx, id) })),
    )
    await setRun(ctx, id, 'checking', { state: 'checked', report })
  })
}

/** Writes what was checked. */
export async function writeImport(ctx: Ctx, folder: string, id: string): Promise<{ run: ImportRun; finished: Promise<void> }> {
  requireRight(ctx)
  const { fileName, report } = await getImport(ctx, id)
  await takeState(ctx, id, ['checked'], 'writing')
  const place = report && 'place' in report ? report.place : undefined
  const finished = settle(ctx, [id], async () => {
    await readThrough(unseal(ctx, folder, id, fileName), fileName, (workbook) =>
      write(ctx, { source: sourceOf(id), reason: `导入 ${fileName}` }, async (batch) => {
        const written = await runImport(ctx, batch, workbook, { place, source: sourceOf(id), onProgress: progress(ctx, id) })
        await markWritten(ctx, batch, id, written)
        return written
      }),
    )
    dropUpload(folder, id)
  })
  return { run: await getImport(ctx, id), finished }
}

export interface FileOptions {
  place?: string | undefined
  period?: Period | undefined
  dryRun?: boolean | undefined
  onProgress?: (done: number, total: number) => void
}

/** The command line's way: one call, checked or written at once, with the same record of it. */
export async function importFile(ctx: Ctx, path: string, fileName: string, options: FileOptions): Promise<ImportReport> {
  const [report] = await importFiles(ctx, [{ path, fileName }], options)
  return report as ImportReport
}

/** Several workbooks in one transaction: what one refers to may stand in another. A run and a report for each. */
export async function importFiles(ctx: Ctx, files: readonly { path: string; fileName: string }[], options: FileOptions): Promise<ImportReport[]> {
  requireRight(ctx)
  const runs = files.map(({ fileName }) => ({ id: uuid(), fileName }))
  const source = sourceOf((runs[0] as { id: string }).id)
  const { place, period, onProgress } = options
  const workbooks = await openWorkbooks(files)
  try {
    const work = (batch: Batch) => runImports(ctx, batch, workbooks, { place, period, source, onProgress })
    if (options.dryRun) return await rehearse(ctx, work)
    for (const { id, fileName } of runs) await insertRun(ctx, id, fileName, 'writing')
    let reports: ImportReport[] = []
    const names = files
      .map(({ fileName }) => fileName)
      .join('、')
      .slice(0, 300)
    await settle(
      ctx,
      runs.map(({ id }) => id),
      async () => {
        await write(ctx, { source, reason: `导入 ${names}` }, async (batch) => {
          reports = await work(batch)
          for (const [at, { id }] of runs.entries()) await markWritten(ctx, batch, id, reports[at] as ImportReport)
        })
      },
      true,
    )
    return reports
  } finally {
    for (const workbook of workbooks) workbook.close()
  }
}

export async function cancelImport(ctx: Ctx, folder: string, id: string): Promise<ImportRun> {
  requireRight(ctx)
  await takeState(ctx, id, ['checking', 'checked', 'writing', 'failed'], 'cancelled')
  dropUpload(folder, id)
  return getImport(ctx, id)
}

export async function getImport(ctx: Ctx, id: string): Promise<ImportRun> {
  requireRight(ctx)
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<StoredRun>`
      select import_run.*, withdrawing.actor, withdrawing.actor_name, withdrawing.entered_at, withdrawing.reason
      from import_run left join link as withdrawing on withdrawing.county = import_run.county and withdrawing.number = import_run.withdrawal
      where import_run.county = ${ctx.actor.county} and import_run.id = ${id}`.execute(tx),
  )
  const [row] = rows
  if (!row) throw new Problem('import.missing')
  return { ...view(row), withdrawal: withdrawalOf(ctx, row) }
}

export async function listImports(ctx: Ctx): Promise<ImportRun[]> {
  requireRight(ctx)
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<StoredRun>`
      select county, id, file_name, state, done, total, started_at, account, link, null as report from import_run
      where county = ${ctx.actor.county} order by started_at desc limit 100`.execute(tx),
  )
  return rows.map(view)
}

/** Runs that no living process holds: nothing of theirs was written, or their state would say so. */
export async function failInterrupted(ctx: Ctx) {
  await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`update import_run set state = 'failed', report = ${JSON.stringify({ problem: tellProblem(new Problem('import.interrupted')) })}::json, changed_at = ${new Date().toISOString()}
      where county = ${ctx.actor.county} and state in ('checking', 'writing')
        and pg_try_advisory_xact_lock(${sql.raw(lockNumber("'import ' || id"))})`.execute(tx),
  )
}

/** Checked or failed and then left alone: the workbook need not lie here for ever. */
export async function dropForgotten(ctx: Ctx, folder: string) {
  const before = new Date(Date.now() - keptDays * 86_400_000).toISOString()
  const { rows } = await ctx.db.write(ctx.actor.scope, (tx) =>
    sql<{ id: string }>`update import_run set state = 'cancelled', changed_at = ${new Date().toISOString()}
      where county = ${ctx.actor.county} and state in ('checked', 'failed') and changed_at < ${before} returning id`.execute(tx),
  )
  for (const { id } of rows) dropUpload(folder, id)
}

export function requireRight(ctx: Ctx) {
  if (!may(ctx.actor, 'import.run')) throw new Problem('right.action')
}

const sourceOf = (id: string) => `import:${id}`

/** What this process holds while it works on a run. */
const lockOf = (id: string) => `import ${id}`

async function insertRun(ctx: Ctx, id: string, fileName: string, state: ImportState) {
  const { county, scope, account } = ctx.actor
  const now = new Date().toISOString()
  await ctx.db.locks.hold(lockOf(id))
  await ctx.db.write(scope, (tx) =>
    sql`insert into import_run (county, id, region, account, file_name, state, started_at, changed_at)
      values (${county}, ${id}, ${scope}, ${account}, ${fileName.slice(0, 200)}, ${state}, ${now}, ${now})`.execute(tx),
  )
}

/** Moves a run on, or says that it is elsewhere already. */
async function takeState(ctx: Ctx, id: string, from: ImportState[], to: ImportState) {
  if (to !== 'cancelled' && !(await ctx.db.locks.hold(lockOf(id)))) throw new Problem('import.state')
  const moved = await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`update import_run set state = ${to}, done = 0, changed_at = ${new Date().toISOString()}
      where county = ${ctx.actor.county} and id = ${id} and state in (${sql.join(from)})`.execute(tx),
  )
  if (moved.numAffectedRows) return
  await getImport(ctx, id)
  throw new Problem('import.state')
}

async function setRun(ctx: Ctx, id: string, from: ImportState, next: { state: ImportState; report: unknown }) {
  await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`update import_run set state = ${next.state}, report = ${JSON.stringify(next.report)}::json, changed_at = ${new Date().toISOString()}
      where county = ${ctx.actor.county} and id = ${id} and state = ${from}`.execute(tx),
  )
}

/** In the writing transaction itself, so that a run is written exactly when its rows are. */
async function markWritten(ctx: Ctx, batch: Batch, id: string, report: ImportReport) {
  const rows = report.sheets.reduce((sum, sheet) => sum + sheet.rows, 0)
  const { numAffectedRows } = await sql`
    update import_run set state = 'written', done = ${rows}, total = ${rows}, report = ${JSON.stringify(report)}::json, changed_at = ${new Date().toISOString()}
    where county = ${ctx.actor.county} and id = ${id} and state = 'writing'`.execute(batch.tx)
  if (!numAffectedRows) throw new Problem('import.cancelled')
  batch.numbered.push(({ link }) => sql`update import_run set link = ${link} where county = ${ctx.actor.county} and id = ${id}`.execute(batch.tx))
}

/** Writes progress now and then, and stops when somebody cancelled. */
function progress(ctx: Ctx, id: string) {
  let last = 0
  return async (done: number, total: number) => {
    if (Date.now() - last < 400) return
    last = Date.now()
    const { rows } = await ctx.db.aside(ctx.actor.scope, (tx) =>
      sql<{
        state: ImportState
      }>`update import_run set done = ${done}, total = ${total} where county = ${ctx.actor.county} and id = ${id} returning state`.execute(tx),
    )
    if (rows[0]?.state === 'cancelled') throw new Problem('import.cancelled')
  }
}

/** Runs a step; what goes wrong becomes the run's state. */
async function settle(ctx: Ctx, ids: readonly string[], step: () => Promise<void>, rethrow = false) {
  try {
    await inTurn(step)
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem('server.failed', { code: ids[0]?.slice(-6) ?? '' })
    for (const id of ids)
      for (const from of ['checking', 'writing'] as const) await setRun(ctx, id, from, { state: 'failed', report: { problem: tellProblem(problem) } })
    if (rethrow) throw error
    if (!(error instanceof Problem)) console.error(`import ${ids.join()}: ${errorPlaces(error as Error)}`)
  } finally {
    for (const id of ids) await ctx.db.locks.letGo(lockOf(id))
  }
}

const tellProblem = ({ key, message, details, more }: Problem) => ({ key, message, details, more })

async function readThrough<T>(
  source: string | Buffer,
  name: string,
  work: (workbook: Awaited<ReturnType<typeof openWorkbook>>) => Promise<T>,
): Promise<T> {
  const workbook = await openWorkbook(source, name)
  try {
    return await work(workbook)
  } finally {
    workbook.close()
  }
}
