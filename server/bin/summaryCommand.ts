/** `summary`: a document of what is registered, or of a folder of workbooks. */
import { writeFileSync } from 'node:fs'
import { Problem } from '../../core/problem.ts'
import type { Office } from '../../core/sheet/office.ts'
import type { Period } from '../../core/sheet/period.ts'
import { knownTemplates, type Summary } from '../../core/summary/summary.ts'
import type { Ctx } from '../context.ts'
import { makeSummary } from '../resources/summaries.ts'
import { withDataFolder } from './dataFolder.ts'
import { machineContext, withApp } from './openApp.ts'
import { progressLine, sayUnread } from './print.ts'
import { workbooksIn } from './workbookFiles.ts'

export interface SummaryCommand {
  template: string
  out: string
  data?: string
  period?: Period
  place?: string
  county?: string
  skipBroken?: boolean
}

export async function summaryCommand({ template, out, data, period, place, skipBroken, ...scope }: SummaryCommand) {
  const make = async (ctx: Ctx, office?: Office) => {
    const summary = findTemplate([...ctx.catalog.summaries.values()], template)
    const { content } = await makeSummary(ctx, summary.name, { within: place, period }, office)
    writeFileSync(out, content)
    console.log(`已写出 ${out}（${summary.label}）`)
  }
  if (!data) return withApp(async (app) => make(await machineContext(app, { ...scope, ...(place ? { place } : {}) })))
  const progress = progressLine(data, '行')
  const { paths } = workbooksIn(data)
  await withDataFolder(
    paths,
    async (ctx, _reports, { files, office }) => {
      progress.end()
      sayUnread(files)
      await make(ctx, office)
    },
    progress.show,
    { period, skipBroken },
  ).finally(progress.end)
}

/** By its name or its Chinese name; what stands behind that in brackets may be left out. */
function findTemplate(summaries: readonly Summary[], wanted: string): Summary {
  const said = (label: string) => label.replace(/（.*）$/, '')
  const found = summaries.find(({ name, label }) => name === wanted || said(label) === said(wanted.trim()))
  if (!found) throw new Problem('command.template', { name: wanted, known: knownTemplates(summaries) })
  return found
}
