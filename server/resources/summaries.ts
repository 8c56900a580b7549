/** A summary from records to the finished Word file: figures and the head of the log, all of one moment. */
import { may } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { figuresOf } from '../../core/summary/summary.ts'
import { writeSummary } from '../../office/word/writeSummary.ts'
import type { Ctx } from '../context.ts'
import { computeWithHead, getFigure } from '../query/figures.ts'
import { placeName } from './catalogView.ts'

export interface SummaryFile {
  name: string
  content: Buffer
}

export async function makeSummary(ctx: Ctx, name: string, within?: string): Promise<SummaryFile> {
  const summary = ctx.catalog.summaries.get(name)
  if (!summary) throw new Problem('summary.unknown')
  if (!may(ctx.actor, 'summary.write')) throw new Problem('right.action')
  const { figures, head } = await computeWithHead(
    ctx,
    figuresOf(summary).map((each) => getFigure(ctx, each)),
    within,
  )
  const place = await placeName(ctx, within ?? ctx.actor.scope)
  const content = await writeSummary(summary, {
    place,
    issuer: place,
    date: ctx.today,
    figures,
    head,
    address: process.env.BANGFU_ADDRESS,
  })
  return { name: `${summary.title.replaceAll('{place}', place)}.docx`, content }
}
