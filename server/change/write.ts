/**
 * The one door in. Opens a transaction inside the actor's place, lets the work add changes, then adds one link to the
 * county's chain, which numbers them. The end of the chain is locked last and released by the commit, so numbers follow
 * commits without gaps and a long import holds nobody up until its final step.
 */
import { sql } from 'kysely'
import { Problem, type ProblemKey, problems } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { Room } from '../../core/record/definition.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { keepDuties } from '../duties/keepDuties.ts'
import { keepBreaches } from '../procedure/keepBreaches.ts'
import { Batch } from './batch.ts'
import { emptyHash, linkHash } from './chain.ts'
import { addTally } from './projection.ts'

export interface Manner {
  /** Why; corrections need one. */
  reason?: string | undefined
  /** By which way it came: desktop, import, command line. */
  source: string
  /** The room of the server that writes, where only it may. */
  through?: Room
}

/** Where in the county's log a transaction stands. */
export interface Receipt {
  link: number
  firstChange: number
  changes: number
}

/** Runs `work` in one writing transaction. The receipt is missing when nothing changed. */
export async function write<T>(ctx: Ctx, manner: Manner, work: (batch: Batch) => Promise<T>): Promise<{ result: T; receipt: Receipt | undefined }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.db.write(ctx.actor.scope, async (tx) => {
        const batch = new Batch(ctx, tx, manner.through)
        const result = await inBatch(batch, work)
        return { result, receipt: batch.log.count ? await close(batch, manner) : undefined }
      })
    } catch (error) {
      if (attempt < 3 && isPassing(error)) continue
      throw asProblem(error, ctx)
    }
  }
}

/** Does the work to learn what it would do, and undoes all of it. */
export async function rehearse<T>(ctx: Ctx, work: (batch: Batch) => Promise<T>): Promise<T> {
  const undone: { result?: T } = {}
  const undo = new Error('undo')
  try {
    await ctx.db.write(ctx.actor.scope, async (tx) => {
      undone.result = await inBatch(new Batch(ctx, tx, undefined, true), work)
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw asProblem(error, ctx)
  }
  return undone.result as T
}

async function inBatch<T>(batch: Batch, work: (batch: Batch) => Promise<T>): Promise<T> {
  const result = await work(batch).catch((error: unknown) => batch.settle(error))
  await batch.settle()
  return result as T
}

async function close({ ctx, tx, log, tally, numbered }: Batch, { reason, source }: Manner): Promise<Receipt> {
  const { county, account, name } = ctx.actor
  await log.write(tx)
  await keepDuties(ctx, tx, log.link, log.records)
  await keepBreaches(ctx, tx, log.link, log.records)
  await addTally(tx, county, tally)
  const enteredAt = new Date().toISOString()
  const head = await lockHead(tx, county)
  const firstChange = head.change + 1
  const link = head.link + 1
  const written = {
    county,
    number: link,
    id: log.link,
    firstChange,
    changes: log.count,
    actor: account,
    actorName: name,
    enteredAt,
    reason: reason ?? null,
    source,
    root: log.root(),
  }
  const hash = linkHash(head.hash, written)
  await sql`
    insert into link (county, number, id, first_change, changes, actor, actor_name, entered_at, reason, source, root, hash)
    values (${county}, ${link}, ${log.link}, ${firstChange}, ${log.count}, ${account}, ${name}, ${enteredAt}, ${reason ?? null}, ${source}, ${written.root}, ${hash})`.execute(
    tx,
  )
  await sql`update head set link = ${link}, change = ${firstChange + log.count - 1}, hash = ${hash} where county = ${county}`.execute(tx)
  const receipt = { link, firstChange, changes: log.count }
  for (const tell of numbered) await tell(receipt)
  return receipt
}

async function lockHead(tx: Tx, county: string) {
  await sql`insert into head (county, link, change, hash) values (${county}, 0, 0, ${emptyHash}) on conflict do nothing`.execute(tx)
  const { rows } = await sql<{
    link: string
    change: string
    hash: Buffer
  }>`select link, change, hash from head where county = ${county} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the head of the county is out of reach')
  return { link: Number(row.link), change: Number(row.change), hash: row.hash }
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Serialisation failure, deadlock, server going away: the same transaction may succeed at once. */
const isPassing = (error: unknown) => ['40001', '40P01', '57P01'].includes(codeOf(error))

/** A constraint bears the name of its Problem. */
function asProblem(error: unknown, ctx: Ctx): unknown {
  const { constraint } = error as { constraint?: string }
  if (error instanceof Problem || !constraint) return error
  if (constraint.endsWith('_pkey')) return new Problem('record.exists')
  const [record = '', ...rest] = constraint.split('.')
  if (rest.at(-1) === 'missing') return new Problem('record.refMissing')
  if (rest.at(-1) === 'placeOutside') return new Problem('right.place')
  if (rest.at(-1) === 'taken' && ctx.catalog.records.has(record)) {
    const definition = getRecord(ctx.catalog, record)
    return new Problem('record.taken', { label: definition.key.map((name) => definition.fields[name]?.label ?? name).join('、') })
  }
  return constraint in problems ? new Problem(constraint as ProblemKey) : error
}
