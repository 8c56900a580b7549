/**
 * A person confirms a proposal, all of it or chosen households: the pairs are written in one transaction. Whoever got a helper, or needs
 * none any more, since it was worked out is left out and named.
 */
import { sql } from 'kysely'
import { standsOn } from '../../core/pairing/standing.ts'
import { type Effect, type Refusal, workOut } from '../../core/pairing/workOut.ts'
import { Problem, sayFault } from '../../core/problem.ts'
import { dayValue } from '../../kinds/day/value.ts'
import type { Batch } from '../change/batch.ts'
import { arrayLiteral } from '../change/rows.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { titlesOf } from '../query/titles.ts'
import { forbiddenPairs } from './forbiddenPairs.ts'
import { lockHistories, type StoredPairing } from './histories.ts'
import { needyAmong } from './needsHelp.ts'
import { doneProposal, settlePairs } from './proposals.ts'
import { writeEffect } from './recordPairing.ts'

export interface Confirmation {
  /** ISO day from which they help. */
  on: string
  /** All when missing. */
  households?: string[]
  reason?: string
}

export interface Confirmed {
  paired: number
  left: { id: string; title: string; message: string }[]
}

interface Pair {
  household: string
  helper: string
}

export async function confirmProposal(ctx: Ctx, id: string, { on, households, reason }: Confirmation): Promise<Confirmed> {
  const { result } = doneProposal(ctx, id)
  if (dayValue.check(on, { label: '' }, '')) throw new Problem('pairing.dayWrong')
  const chosen = households && new Set(households)
  const pairs = result.pairs.filter(({ household }) => !chosen || chosen.has(household))
  if (!pairs.length) throw new Problem('pairing.none')
  const { result: confirmed } = await write(ctx, { reason: reason?.trim() || undefined, source: 'desktop', through: 'pairing' }, (batch) =>
    pairAll(batch, pairs, on),
  )
  settlePairs(id, new Set(pairs.map(({ household }) => household)))
  return confirmed
}

async function pairAll(batch: Batch, pairs: readonly Pair[], on: string): Promise<Confirmed> {
  const { ctx, tx } = batch
  const receivers = pairs.map(({ household }) => household)
  const history = await lockHistories(ctx, tx, receivers)
  const needy = await needyAmong(ctx, tx, receivers)
  const helped = await helpedMeanwhile(ctx, tx, history)
  const left: Refusal[] = []
  const effect: Effect = { closed: [], opened: [], corrected: [], refused: [] }
  const historyOf = new Map<string, StoredPairing[]>()
  for (const row of history) historyOf.set(row.receiver, [...(historyOf.get(row.receiver) ?? []), row])
  for (const { household, helper } of pairs) {
    const name = helped.get(household)
    if (!needy.has(household)) left.push({ receiver: household, fault: { key: 'pairing.noNeed', details: {} } })
    else if (name !== undefined) left.push({ receiver: household, fault: { key: 'pairing.helped', details: { name } } })
    else {
      const one = workOut(historyOf.get(household) ?? [], { act: 'pair', giver: helper, receivers: [household], on }, { today: ctx.today, needy })
      left.push(...one.refused)
      effect.opened.push(...one.opened)
    }
  }
  const forbidden = await forbiddenPairs(ctx, tx, effect.opened)
  const barred = new Set(forbidden.map(({ receiver }) => receiver))
  effect.opened = effect.opened.filter(({ receiver }) => !barred.has(receiver))
  const { opened } = await writeEffect(batch, { on }, effect, history)
  const all = [...left, ...forbidden]
  const titles = await titlesOf(
    ctx,
    tx,
    'subject',
    all.map(({ receiver }) => receiver),
  )
  return {
    paired: opened.length,
    left: all.map(({ receiver, fault }) => ({ id: receiver, title: titles.get(receiver) ?? '', message: sayFault(fault) })),
  }
}

/** Households that have somebody by now, with the name. */
async function helpedMeanwhile(ctx: Ctx, tx: Batch['tx'], history: readonly StoredPairing[]): Promise<Map<string, string>> {
  const standing = history.filter((row) => standsOn(row, ctx.today))
  const givers = standing.flatMap(({ giver }) => giver ?? [])
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from subject where county = ${ctx.actor.county} and id = any(${arrayLiteral(givers)}::uuid[])`.execute(tx)
  const names = new Map(rows.map(({ id, title }) => [id, title]))
  return new Map(standing.map(({ receiver, giver }) => [receiver, names.get(giver ?? '') ?? '别人']))
}
