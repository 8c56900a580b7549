/** A summary from records to the finished Word file: figures of one moment, and the head of the log read just after them. */
import { sql } from 'kysely'
import { may } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { partsOf } from '../../core/summary/summary.ts'
import { writeSummary } from '../../office/word/writeSummary.ts'
import type { Ctx } from '../context.ts'
import { computeFigures, getFigure } from '../query/figures.ts'
import { placeName } from './catalogView.ts'

export interface SummaryFile {
  name: string
  content: Buffer
}

export async function makeSummary(ctx: Ctx, name: string, within?: string): Promise<SummaryFile> {
  const summary = ctx.catalog.summaries.get(name)
  if (!summary) throw new Problem('summary.unknown')
  if (!may(ctx.actor, 'summary.write')) throw new Problem('right.action')
  const wanted = [
    ...new Set(summary.paragraphs.flatMap((paragraph) => partsOf(paragraph).flatMap((part) => ('figure' in part ? [part.figure] : [])))),
  ]
  const figures = await computeFigures(
    ctx,
    wanted.map((each) => getFigure(ctx, each)),
    within,
  )
  const place = await placeName(ctx, within ?? ctx.actor.scope)
  const content = await writeSummary(summary, {
    place,
    issuer: place,
    date: ctx.today,
    figures,
    head: await headOf(ctx),
    address: process.env.BANGFU_ADDRESS,
  })
  return { name: `${summary.title.replaceAll('{place}', place)}.docx`, content }
}

export async function headOf(ctx: Ctx) {
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<{ link: string; change: string; hash: Buffer }>`select link, change, hash from head where county = ${ctx.actor.county}`.execute(tx),
  )
  const [row] = rows
  return { link: Number(row?.link ?? 0), change: Number(row?.change ?? 0), hash: row?.hash.toString('hex') ?? '' }
}
