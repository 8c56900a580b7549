/** `figures`: of what is registered, or of a folder of workbooks; of each county in it by itself. */
import type { Period } from '../../core/sheet/period.ts'
import type { Ctx } from '../context.ts'
import { computeFigures } from '../query/figures.ts'
import { recordedPeriod } from '../query/recordedPeriod.ts'
import { withDataFolder } from './dataFolder.ts'
import { officesIn } from './offices.ts'
import { machineContext, withApp } from './openApp.ts'
import { progressLine, sayUnread } from './print.ts'
import { printFigurePeriod, printFigures } from './printFigures.ts'
import { workbooksIn } from './workbookFiles.ts'

export interface FiguresCommand {
  county?: string
  place?: string
  data?: string
  period?: Period
  json?: boolean
  all?: boolean
  skipBroken?: boolean
}

export async function figuresCommand({ data, period, place, json = false, all = false, skipBroken, ...scope }: FiguresCommand) {
  const print = async (ctx: Ctx, spoken: Period | undefined, county?: string) => {
    const figures = await computeFigures(ctx, [...ctx.catalog.figures.values()], { within: place, period })
    printFigurePeriod(spoken, period, { json })
    printFigures(ctx.catalog, figures, { json, all, ...(county ? { county } : {}) })
  }
  if (!data)
    return withApp(async (app) => {
      const ctx = await machineContext(app, { ...scope, ...(place ? { place } : {}) })
      await print(ctx, await ctx.db.read(ctx.actor.scope, (tx) => recordedPeriod(ctx, tx, place)))
    })
  const progress = progressLine(data, '行')
  const found = workbooksIn(data)
  for (const { message } of found.leftOut) console.error(message)
  for (const { county, paths } of await officesIn(found.paths)) {
    const read = withDataFolder(
      paths,
      async (ctx, reports, { files }) => {
        progress.end()
        sayUnread(files)
        await print(ctx, reports[0]?.period, county)
      },
      progress.show,
      { period, skipBroken },
    )
    await read.finally(progress.end)
  }
}
