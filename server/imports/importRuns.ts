/**
 * An import on its way: one or several workbooks uploaded, checked, written or dropped together. The files wait sealed,
 * to be given back with their faults marked, until a week after the last step. What was written and that it was written are one transaction.
 */

import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { type ImportedFile, type ImportRun, nameOfFiles } from '../../core/sheet/importRun.ts'
import type { SettledSheet } from '../../core/sheet/mapping.ts'
import type { Period } from '../../core/sheet/period.ts'
import type { Workbook } from '../../office/excel/reader.ts'
import { requireAction } from '../access/requireAction.ts'
import type { Batch } from '../change/batch.ts'
import { rehearse, write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { errorPlaces } from '../errorPlaces.ts'
import { turns } from '../turns.ts'
import { keepMappings } from './mappings.ts'
import { type NamedFile, type Opened, readTogether, tellAll } from './readTogether.ts'
import type { ImportReport } from './report.ts'
import { type ImportOptions, runImports } from './runImport.ts'
import { getImport, insertRun, letGo, markWritten, progress, setRun, setSettled, sourceOf, takeState } from './runRows.ts'
import { checkSettled, settledOf } from './settledSheets.ts'
import { dropUploads, unseal } from './uploads.ts'

interface Started {
  run: ImportRun
  /** Over when the step that was begun is. */
  finished: Promise<void>
}

/** A run holds a connection and a child process throughout. */
const inTurn = turns(2)

/** Checks files that were sealed under `id`, each by its number; those with a problem were not. */
export async function startImport(ctx: Ctx, folder: string, id: string, files: readonly NamedFile[], place?: string): Promise<Started> {
  requireAction(ctx, 'import.run')
  await insertRun(ctx, id, files, 'checking')
  const run = await getImport(ctx, id)
  return { run, finished: check(ctx, folder, run, place) }
}

export interface Correction {
  place?: string | undefined
  /** Numbers of the files nothing is wanted of; as before when missing. */
  leftOut?: readonly number[] | undefined
  /** All that is settled about sheets; as before when missing. */
  sheets?: SettledSheet[] | undefined
}

/** Checks again, as it has been corrected. */
export async function checkAgain(ctx: Ctx, folder: string, id: string, { place, leftOut, sheets }: Correction): Promise<Started> {
  requireAction(ctx, 'import.run')
  const before = await getImport(ctx, id)
  if (sheets) checkSettled(ctx.catalog, before.files, sheets)
  await takeState(ctx, id, ['checked', 'failed'], 'checking')
  const files = before.files.map((file, at) => ({ ...file, leftOut: leftOut ? leftOut.includes(at) : file.leftOut }))
  const run = { ...before, state: 'checking' as const, files, settled: sheets ?? before.settled }
  await setSettled(ctx, run)
  return { run, finished: check(ctx, folder, run, place ?? placeOf(before)) }
}

const placeOf = ({ files }: ImportRun) => files.find(({ report }) => report)?.report?.place || undefined

async function check(ctx: Ctx, folder: string, run: ImportRun, place: string | undefined) {
  await settle(ctx, run.id, () =>
    throughUploads(ctx, folder, run, async (opened) => {
      const reports = await rehearse(ctx, (batch) =>
        runImports(ctx, batch, opened.workbooks, { ...optionsOf(ctx, run, opened, run.settled), place, evenNone: true }),
      )
      await setRun(ctx, run.id, 'checking', { state: 'checked', files: opened.tell(reports) })
    }),
  )
}

/** Writes what was checked: every file that could be read then must be readable now, and is read as it was then. */
export async function writeImport(ctx: Ctx, folder: string, id: string): Promise<Started> {
  requireAction(ctx, 'import.run')
  await takeState(ctx, id, ['checked'], 'writing')
  const run = await getImport(ctx, id)
  const finished = settle(ctx, id, async () => {
    await throughUploads(ctx, folder, run, (opened) => {
      if (opened.problems.length) throw tellAll(opened.problems)
      return write(ctx, { source: sourceOf(id), reason: `导入 ${run.fileName}` }, async (batch) => {
        const options = { ...optionsOf(ctx, run, opened, settledOf(run.files)), place: placeOf(run) }
        const files = opened.tell(await runImports(ctx, batch, opened.workbooks, options))
        await markWritten(ctx, batch, id, files)
        await keepMappings(ctx, batch.tx, files)
      })
    })
  })
  return { run, finished }
}

const throughUploads = <T>(ctx: Ctx, folder: string, { id, files }: ImportRun, work: (opened: Opened) => Promise<T>) =>
  readTogether(files, (at) => () => unseal(ctx, folder, id, at, files[at]?.name ?? ''), work)

const optionsOf = (ctx: Ctx, { id }: ImportRun, { numberOf }: Opened, settled: readonly SettledSheet[]): ImportOptions => ({
  told: (workbook, at) => settled.find((each) => each.file === numberOf(workbook) && each.at === at),
  source: sourceOf(id),
  onProgress: progress(ctx, id),
})

export interface FileOptions {
  place?: string | undefined
  period?: Period | undefined
  dryRun?: boolean | undefined
  /** What cannot be read keeps the others from being written, unless they are to go in without it. */
  skipBroken?: boolean | undefined
  onProgress?: (done: number, total: number) => void
}

/** One workbook of this machine, checked or written at once, with the same record of it as a page leaves. */
export async function importFile(ctx: Ctx, path: string, fileName: string, options: FileOptions): Promise<ImportReport> {
  const [file] = await importFiles(ctx, [{ path, fileName }], options)
  return file?.report as ImportReport
}

/** The command line's way: several workbooks in one import, as a page sends them. */
export async function importFiles(ctx: Ctx, given: readonly { path: string; fileName: string }[], options: FileOptions): Promise<ImportedFile[]> {
  requireAction(ctx, 'import.run')
  const id = uuid()
  const source = sourceOf(id)
  const files = given.map(({ fileName }) => ({ name: fileName }))
  const { place, period, onProgress, dryRun, skipBroken } = options
  const through = <T>(work: (opened: Opened) => Promise<T>) => readTogether(files, (at) => given[at]?.path ?? '', work)
  const read = (batch: Batch, workbooks: Workbook[]) => runImports(ctx, batch, workbooks, { place, period, source, onProgress })
  if (dryRun) return through(async ({ workbooks, tell }) => tell(await rehearse(ctx, (batch) => read(batch, workbooks))))

  return through(async ({ workbooks, problems, tell }) => {
    if (problems.length && !skipBroken) throw tellAll(problems)
    let written: ImportedFile[] = []
    await insertRun(ctx, id, files, 'writing')
    await settle(
      ctx,
      id,
      async () => {
        await write(ctx, { source, reason: `导入 ${nameOfFiles(files.map(({ name }) => name))}` }, async (batch) => {
          written = tell(await read(batch, workbooks))
          await markWritten(ctx, batch, id, written)
        })
      },
      true,
    )
    return written
  })
}

export async function cancelImport(ctx: Ctx, folder: string, id: string): Promise<ImportRun> {
  requireAction(ctx, 'import.run')
  await takeState(ctx, id, ['checking', 'checked', 'writing', 'failed'], 'cancelled')
  dropUploads(folder, id)
  return getImport(ctx, id)
}

/** Removes the files of a run that has been written; any other is cancelled. */
export async function dropFiles(ctx: Ctx, folder: string, id: string): Promise<ImportRun> {
  const run = await getImport(ctx, id)
  if (run.state !== 'written' && run.state !== 'withdrawn') return cancelImport(ctx, folder, id)
  dropUploads(folder, id)
  return run
}

/** Runs a step; what goes wrong becomes the run's state. */
async function settle(ctx: Ctx, id: string, step: () => Promise<void>, rethrow = false) {
  try {
    await inTurn(step)
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem('server.failed', { code: id.slice(-6) })
    for (const from of ['checking', 'writing'] as const) await setRun(ctx, id, from, { state: 'failed', problem })
    if (rethrow) throw error
    if (!(error instanceof Problem)) console.error(`import ${id}: ${errorPlaces(error as Error)}`)
  } finally {
    await letGo(ctx, id)
  }
}
