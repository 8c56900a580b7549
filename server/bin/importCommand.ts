/** `import`: workbooks into the county, or only checked; a folder that is only checked needs no installation. */

import type { ImportedFile } from '../../core/sheet/importRun.ts'
import type { Period } from '../../core/sheet/period.ts'
import type { Ctx } from '../context.ts'
import { importFiles } from '../imports/importRuns.ts'
import { withDataFolder } from './dataFolder.ts'
import { officesIn } from './offices.ts'
import { findPlace, machineContext, withApp } from './openApp.ts'
import { printFile, printPeriod, progressLine } from './print.ts'
import { namesOf, type WorkbookFiles } from './workbookFiles.ts'
import { writeMarked } from './writeMarked.ts'

export interface ImportCommand {
  county?: string
  place?: string
  period?: Period
  dryRun?: boolean
  skipBroken?: boolean
  /** Where the workbooks go with their faults marked: a file, or a folder for several. */
  marked?: string
  json?: boolean
}

export async function importCommand(given: WorkbookFiles, options: ImportCommand) {
  for (const { message } of given.leftOut) console.error(message)
  const progress = progressLine(given.said, '行')
  const all = namesOf(given.paths)
  const names = new Map(given.paths.map((path, at) => [path, all[at] as string]))
  const print = async (ctx: Ctx, files: readonly ImportedFile[]) => {
    progress.end()
    printPeriod(files.find(({ report }) => report)?.report?.period, { json: options.json, said: options.period !== undefined })
    for (const file of files) printFile(ctx.catalog, file, options)
    if (files.some(({ problem }) => problem)) process.exitCode = 1
    if (options.marked) await writeMarked(readFiles(files), options.marked, given.isFolder || given.paths.length > 1)
  }
  const readFiles = (files: readonly ImportedFile[]) =>
    [...names].flatMap(([path, name]) => files.flatMap(({ name: own, report }) => (own === name && report ? [{ path, report }] : [])))
  try {
    // A check of files alone asks of no county, unless there is one to be held against.
    const isAside = options.dryRun && !options.place && !options.county && (given.isFolder || !(await findPlace()).hasData)
    if (isAside) {
      for (const { paths } of await officesIn(given.paths)) await checkAside(paths)
    } else {
      await withApp(async (app) => {
        const ctx = await machineContext(app, options)
        const files = [...names].map(([path, fileName]) => ({ path, fileName }))
        await print(ctx, await importFiles(ctx, files, { ...options, onProgress: progress.show }))
      })
    }
  } finally {
    progress.end()
  }

  /** In a database that is thrown away. What can be read is checked, whatever lies beside it. */
  function checkAside(paths: readonly string[]) {
    const { period } = options
    const own = paths.map((path) => names.get(path) as string)
    return withDataFolder(paths, async (ctx, _reports, { files }) => print(ctx, files), progress.show, { period, skipBroken: true, names: own })
  }
}
