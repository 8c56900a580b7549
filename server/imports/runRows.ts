/** The row of an import, which pages poll: made, moved from state to state, found, listed. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { type ImportedFile, type ImportRun, type ImportState, nameOfFiles, type ToldProblem } from '../../core/sheet/importRun.ts'
import type { SettledSheet } from '../../core/sheet/mapping.ts'
import { requireAction } from '../access/requireAction.ts'
import { machineAccount } from '../access/systemActor.ts'
import type { Batch } from '../change/batch.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { lockNumber } from '../db/locks.ts'
import { type NamedFile, tellProblem } from './readTogether.ts'
import { dropUploads, uploadedIds } from './uploads.ts'
import { type StoredWithdrawal, withdrawalOf } from './withdrawalOf.ts'

interface StoredRun {
  id: string
  file_name: string
  files: Omit<ImportedFile, 'report'>[]
  settled: SettledSheet[]
  state: ImportState
  done: number
  total: number
  started_at: Date
  account: string
  link: string | null
  reports: ImportedFile['report'][] | null
  problem: ToldProblem | null
}

const view = ({ actor }: Ctx, row: StoredRun): ImportRun => ({
  id: row.id,
  fileName: row.file_name,
  files: row.files.map((file, at) => ({ ...file, report: row.reports?.[at] ?? null })),
  settled: row.settled,
  state: row.state,
  done: row.done,
  total: row.total,
  startedAt: row.started_at.toISOString(),
  commandLine: row.account === machineAccount,
  own: row.account === actor.account,
  link: row.link === null ? null : Number(row.link),
  problem: row.problem,
})

const keptDays = 7

export const sourceOf = (id: string) => `import:${id}`

/** What this process holds while it works on a run. */
const lockOf = (id: string) => `import ${id}`

export const letGo = (ctx: Ctx, id: string) => ctx.db.locks.letGo(lockOf(id))

export async function insertRun(ctx: Ctx, id: string, files: readonly NamedFile[], state: ImportState) {
  const { county, scope, account } = ctx.actor
  const now = new Date().toISOString()
  const name = nameOfFiles(files.map((file) => file.name)).slice(0, 210)
  const kept = JSON.stringify(files.map((file) => ({ name: file.name, problem: file.problem ?? null, leftOut: file.leftOut ?? false })))
  await ctx.db.locks.hold(lockOf(id))
  await ctx.db.write(scope, (tx) =>
    sql`insert into import_run (county, id, region, account, file_name, files, state, started_at, changed_at)
      values (${county}, ${id}, ${scope}, ${account}, ${name}, ${kept}::json, ${state}, ${now}, ${now})`.execute(tx),
  )
}

export async function getImport(ctx: Ctx, id: string): Promise<ImportRun> {
  requireAction(ctx, 'import.run')
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<StoredRun & StoredWithdrawal>`
      select import_run.*, withdrawing.actor, withdrawing.actor_name, withdrawing.entered_at, withdrawing.reason
      from import_run left join link as withdrawing on withdrawing.county = import_run.county and withdrawing.number = import_run.withdrawal
      where import_run.county = ${ctx.actor.county} and import_run.id = ${id}`.execute(tx),
  )
  const [row] = rows
  if (!row) throw new Problem('import.missing')
  return { ...view(ctx, row), withdrawal: withdrawalOf(ctx, row) }
}

export async function listImports(ctx: Ctx): Promise<ImportRun[]> {
  requireAction(ctx, 'import.run')
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<StoredRun>`
      select county, id, file_name, files, settled, state, done, total, started_at, account, link, null as reports, problem from import_run
      where county = ${ctx.actor.county} order by started_at desc limit 100`.execute(tx),
  )
  return rows.map((row) => view(ctx, row))
}

/** Moves a run on, or says that it is elsewhere already. */
export async function takeState(ctx: Ctx, id: string, from: ImportState[], to: ImportState) {
  if (to !== 'cancelled' && !(await ctx.db.locks.hold(lockOf(id)))) throw new Problem('import.state')
  const moved = await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`update import_run set state = ${to}, done = 0, problem = null, changed_at = ${new Date().toISOString()}
      where county = ${ctx.actor.county} and id = ${id} and state in (${sql.join(from)})`.execute(tx),
  )
  if (moved.numAffectedRows) return
  await getImport(ctx, id)
  throw new Problem('import.state')
}

/** What is to be read of the files, and how. */
export async function setSettled(ctx: Ctx, { id, files, settled }: Pick<ImportRun, 'id' | 'files' | 'settled'>) {
  await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`update import_run set files = ${filesJson(files)}::json, settled = ${JSON.stringify(settled)}::json
      where county = ${ctx.actor.county} and id = ${id}`.execute(tx),
  )
}

/** What a run becomes when a step of it is over; nothing when it has moved on meanwhile. */
export async function setRun(
  ctx: Ctx,
  id: string,
  from: ImportState,
  { state, files, problem }: { state: ImportState; files?: readonly ImportedFile[]; problem?: Problem },
) {
  await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`update import_run set state = ${state},
      files = coalesce(${files ? filesJson(files) : null}::json, files), reports = coalesce(${files ? reportsJson(files) : null}::json, reports),
      problem = coalesce(${problem ? JSON.stringify(tellProblem(problem)) : null}::json, problem),
      changed_at = ${new Date().toISOString()}
      where county = ${ctx.actor.county} and id = ${id} and state = ${from}`.execute(tx),
  )
}

/** In the writing transaction itself, so that a run is written exactly when its rows are. */
export async function markWritten(ctx: Ctx, batch: Batch, id: string, files: readonly ImportedFile[]) {
  const rows = files.flatMap(({ report }) => report?.sheets ?? []).reduce((sum, sheet) => sum + sheet.rows, 0)
  const { numAffectedRows } = await sql`
    update import_run set state = 'written', done = ${rows}, total = ${rows}, files = ${filesJson(files)}::json,
      reports = ${reportsJson(files)}::json, changed_at = ${new Date().toISOString()}
    where county = ${ctx.actor.county} and id = ${id} and state = 'writing'`.execute(batch.tx)
  if (!numAffectedRows) throw new Problem('import.cancelled')
  batch.numbered.push(({ link }) => sql`update import_run set link = ${link} where county = ${ctx.actor.county} and id = ${id}`.execute(batch.tx))
}

const filesJson = (files: readonly ImportedFile[]) => JSON.stringify(files.map(({ report: _report, ...file }) => file))
const reportsJson = (files: readonly ImportedFile[]) => JSON.stringify(files.map(({ report }) => report))

/** Writes progress now and then, and stops when somebody cancelled. */
export function progress(ctx: Ctx, id: string) {
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

/** Runs that no living process holds: nothing of theirs was written, or their state would say so. */
export async function failInterrupted(ctx: Ctx) {
  await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`update import_run set state = 'failed', problem = ${JSON.stringify(tellProblem(new Problem('import.interrupted')))}::json, changed_at = ${new Date().toISOString()}
      where county = ${ctx.actor.county} and state in ('checking', 'writing')
        and pg_try_advisory_xact_lock(${sql.raw(lockNumber("'import ' || id"))})`.execute(tx),
  )
}

/** What was left alone for a week: runs that were not written end, and no workbook lies here for ever. */
export async function dropForgotten(ctx: Ctx, folder: string) {
  const before = new Date(Date.now() - keptDays * 86_400_000).toISOString()
  const { county, scope } = ctx.actor
  const { rows } = await ctx.db.write(scope, async (tx) => {
    await sql`update import_run set state = 'cancelled', changed_at = ${new Date().toISOString()}
      where county = ${county} and state in ('checked', 'failed') and changed_at < ${before}`.execute(tx)
    return sql<{ id: string }>`select id from import_run
      where county = ${county} and id = any(${arrayLiteral(uploadedIds(folder))}::uuid[])
        and (state = 'cancelled' or state not in ('checking', 'checked', 'writing', 'failed') and changed_at < ${before})`.execute(tx)
  })
  for (const { id } of rows) dropUploads(folder, id)
}
