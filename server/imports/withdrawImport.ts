/**
 * Withdrawal of a written import as a whole, in one transaction: all that its link of the log did, also of several
 * workbooks. Sent twice, it is done once.
 */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { ImportRun, WithdrawalPreview } from '../../core/sheet/importRun.ts'
import type { Batch } from '../change/batch.ts'
import { inLink, type WrittenLink, withdrawLink } from '../change/withdraw.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { listObstacles } from './obstacles.ts'
import { getImport } from './runRows.ts'

export async function withdrawImport(ctx: Ctx, id: string, reason: string, source = 'desktop'): Promise<ImportRun> {
  if (!reason.trim()) throw new Problem('reason.required')
  const run = await getImport(ctx, id)
  if (run.state === 'withdrawn') return run
  const span = await spanOf(ctx, run)
  try {
    await write(ctx, { reason: reason.trim(), source }, (batch) => withdrawOnce(batch, span))
  } catch (error) {
    throw isRefusal(error) ? await refusalOf(ctx, span) : error
  }
  return getImport(ctx, id)
}

/** Does it and undoes it: nothing when it would succeed, else the refusal. */
export async function tryWithdrawal(ctx: Ctx, id: string): Promise<void> {
  const span = await spanOf(ctx, await getImport(ctx, id))
  const undo = new Error('undo')
  try {
    await write(ctx, { source: 'trial' }, async (batch) => {
      await withdrawOnce(batch, span)
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw isRefusal(error) ? await refusalOf(ctx, span) : error
  }
}

/** The first to take the runs does it; who comes second waits here and finds it done. */
async function withdrawOnce(batch: Batch, span: WrittenLink) {
  const { ctx, tx } = batch
  const { county } = ctx.actor
  const { numAffectedRows } = await sql`
    update import_run set state = 'withdrawn', changed_at = ${new Date().toISOString()}
    where county = ${county} and link = ${span.number} and state = 'written'`.execute(tx)
  if (!numAffectedRows) return
  await withdrawLink(batch, span)
  batch.numbered.push(({ link }) => sql`update import_run set withdrawal = ${link} where county = ${county} and link = ${span.number}`.execute(tx))
}

export async function previewWithdrawal(ctx: Ctx, id: string): Promise<WithdrawalPreview> {
  const span = await spanOf(ctx, await getImport(ctx, id))
  const { county, scope } = ctx.actor
  return ctx.db.read(scope, async (tx) => {
    const { rows } = await sql<{ record: string; born: boolean; rows: string }>`
      select record, born, count(*) as rows from (
        select record, row_id, bool_or(operation = 'create') as born from change
        where ${inLink(county, span)} and operation in ('create', 'update') group by record, row_id) as touched
      group by record, born`.execute(tx)
    const counts = (born: boolean) => Object.fromEntries(rows.filter((row) => row.born === born).map((row) => [row.record, Number(row.rows)]))
    return { removed: counts(true), restored: counts(false) }
  })
}

async function spanOf(ctx: Ctx, { state, link }: ImportRun): Promise<WrittenLink> {
  if (state !== 'written') throw new Problem('withdraw.notWritten')
  if (link === null) throw new Problem('withdraw.nothing')
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<{ id: string; changes: number; source: string }>`
      select id, changes, source from link where county = ${ctx.actor.county} and number = ${link}`.execute(tx),
  )
  const [found] = rows
  if (!found) throw new Problem('withdraw.nothing')
  return { number: link, ...found }
}

/** What was done since stands in the way: found by the withdrawal itself, by a foreign key, or by a natural key that somebody else has now. */
const isRefusal = (error: unknown) =>
  error instanceof Problem && ['withdraw.inUse', 'record.refMissing', 'record.taken', 'right.place'].includes(error.key)

async function refusalOf(ctx: Ctx, span: WrittenLink): Promise<Problem> {
  const obstacles = await listObstacles(ctx, span)
  return obstacles.length ? new Problem('withdraw.obstacles', { count: obstacles.length }, { obstacles }) : new Problem('withdraw.hidden')
}
