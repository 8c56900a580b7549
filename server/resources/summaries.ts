import { Problem } from '../../core/problem.ts'
import type { Office } from '../../core/sheet/office.ts'
import { sayPeriod } from '../../core/sheet/period.ts'
import { figuresOf, headingLevel, partsOf, sayPart, titleOf } from '../../core/summary/summary.ts'
import { writeSummary } from '../../office/word/writeSummary.ts'
import { requireAction } from '../access/requireAction.ts'
import type { Ctx } from '../context.ts'
import type { FigureScope } from '../query/figurePlan.ts'
import { computeIn, getFigure } from '../query/figures.ts'
import { recordedPeriod } from '../query/recordedPeriod.ts'
import { recordedTypes } from '../query/tallies.ts'
import { placeName } from './catalogView.ts'

export interface SummaryFile {
  name: string
  content: Buffer
}

/** Its text as it would be written now: paragraphs with places for the figures, and those figures. */
export async function readSummary(ctx: Ctx, name: string, scope: FigureScope = {}) {
  const { summary, figures, said } = await composeSummary(ctx, name, scope)
  const paragraphs = summary.paragraphs.map((text) => ({
    level: headingLevel(text) ?? 0,
    parts: partsOf(text).map((part) => ('figure' in part ? part : { text: sayPart(part, { ...said, date: ctx.today }) })),
  }))
  return { title: titleOf(summary, said), paragraphs, figures }
}

/** `office`: who writes it and about which place, where that is not the place's own name. */
export async function makeSummary(ctx: Ctx, name: string, scope: FigureScope = {}, office: Office = {}): Promise<SummaryFile> {
  const { summary, figures, head, said } = await composeSummary(ctx, name, scope, office)
  const content = await writeSummary(summary, {
    ...said,
    issuer: office.name ?? said.place,
    date: ctx.today,
    figures,
    head,
    isOfPeriod: scope.period !== undefined,
    address: process.env.BANGFU_ADDRESS,
  })
  return { name: `${titleOf(summary, said)}.docx`, content }
}

async function composeSummary(ctx: Ctx, name: string, scope: FigureScope, office: Office = {}) {
  const summary = ctx.catalog.summaries.get(name)
  if (!summary) throw new Problem('summary.unknown')
  requireAction(ctx, 'summary.write')
  const wanted = figuresOf(summary).map((each) => getFigure(ctx, each))
  const recorded = await recordedTypes(ctx)
  const { figures, head, period } = await ctx.db.read(ctx.actor.scope, async (tx) => ({
    ...(await computeIn(ctx, tx, wanted, { scope, recorded })),
    period: scope.period ?? (await recordedPeriod(ctx, tx, scope.within)),
  }))
  const place = office.place ?? (await placeName(ctx, scope.within ?? ctx.actor.scope))
  return { summary, figures, head, said: { place, period: period && sayPeriod(period) } }
}
