/**
 * Pairs, changes helpers, ends, corrects: one transaction in which rows are closed and opened, or nothing at all is written and each
 * receiver in the way is named.
 */
import { v7 as uuid } from 'uuid'
import { mayWrite } from '../../core/access/role.ts'
import { type Effect, type PairingAct, type Refusal, workOut } from '../../core/pairing/workOut.ts'
import { Problem, sayFault } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { dayValue } from '../../kinds/day/value.ts'
import type { Batch } from '../change/batch.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { titlesOf } from '../query/titles.ts'
import { forbiddenPairs } from './forbiddenPairs.ts'
import { lockHistories, receiversOf, type StoredPairing } from './histories.ts'
import { needyAmong } from './needsHelp.ts'
import { termsOf } from './terms.ts'

export type PairingWish = PairingAct & {
  /** Of all but the first pairing it must be said why. */
  reason?: string
  /** `pair`: what is agreed. */
  values?: Values
}

export interface PairingDone {
  opened: { id: string; receiver: string }[]
  closed: number
}

export async function recordPairing(ctx: Ctx, wish: PairingWish): Promise<PairingDone> {
  if (!mayWrite(ctx.actor, 'pairing')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'pairing').label })
  const reason = wish.reason?.trim()
  if (!reason && wish.act !== 'pair') throw new Problem('reason.required')
  for (const day of daysOf(wish)) if (dayValue.check(day, { label: '' }, '')) throw new Problem('pairing.dayWrong')
  const { result } = await write(ctx, { reason, source: 'desktop', through: 'pairing' }, (batch) => act(batch, wish))
  return result
}

const daysOf = (wish: PairingWish) => (wish.act === 'correct' ? [wish.startsOn ?? [], wish.endsOn ?? []].flat() : [wish.on])

/** Inside a transaction of the room `pairing`. */
export async function act(batch: Batch, wish: PairingWish): Promise<PairingDone> {
  const { ctx, tx } = batch
  const named = wish.act === 'pair' ? wish.receivers : wish.act === 'correct' ? [wish.pairing] : wish.pairings
  if (!named.length) throw new Problem('pairing.none')
  const receivers = wish.act === 'pair' ? wish.receivers : await receiversOf(ctx, tx, named)
  const history = await lockHistories(ctx, tx, receivers)
  const effect = workOut(history, wish, { today: ctx.today, needy: await needyAmong(ctx, tx, receivers) })
  const receiverOf = new Map(history.map(({ id, receiver }) => [id, receiver]))
  const corrected = effect.corrected.flatMap(({ id, giver }) => (giver ? [{ giver, receiver: receiverOf.get(id) ?? '' }] : []))
  await refuseAny(batch, [...effect.refused, ...(await forbiddenPairs(ctx, tx, [...effect.opened, ...corrected]))])
  return writeEffect(batch, { ...wish, on: daysOf(wish)[0] ?? ctx.today }, effect, history)
}

export async function refuseAny({ ctx, tx }: Batch, refused: readonly Refusal[]) {
  if (!refused.length) return
  const titles = await titlesOf(
    ctx,
    tx,
    'subject',
    refused.map(({ receiver }) => receiver),
  )
  const told = refused.map(({ receiver, fault }) => ({ id: receiver, title: titles.get(receiver) ?? '', message: sayFault(fault) }))
  const [first] = told
  throw new Problem('pairing.refused', { count: told.length, first: first?.title ?? '', why: first?.message ?? '' }, { refused: told.slice(0, 200) })
}

/** `wish`: what is said of the act beside its effect. */
export async function writeEffect(
  batch: Batch,
  wish: Pick<PairingWish, 'reason' | 'values'> & { on: string },
  effect: Effect,
  history: readonly StoredPairing[],
): Promise<PairingDone> {
  const stored = new Map(history.map((row) => [row.id, row]))
  const reason = wish.reason?.trim() || null
  const happenedOn = wish.on
  const versionOf = (id: string) => (stored.get(id) as StoredPairing).version
  await batch.add([
    ...effect.closed.map(({ id, ...values }) => ({ record: 'pairing', id, version: versionOf(id), values: { ...values, reason }, happenedOn })),
    ...effect.corrected.map(({ id, ...values }) => ({ record: 'pairing', id, version: versionOf(id), values, happenedOn })),
  ])
  const terms = await termsOf(batch.ctx, batch.tx, effect.opened)
  const opened = effect.opened.map(({ follows, ...row }) => {
    const agreed = follows ? stored.get(follows)?.terms : wish.values
    return { id: uuid(), values: { ...terms(row), ...agreed, ...row, follows: follows ?? null } }
  })
  await batch.add(opened.map(({ id, values }) => ({ record: 'pairing', id, values, happenedOn })))
  return { opened: opened.map(({ id, values }) => ({ id, receiver: values.receiver })), closed: effect.closed.length }
}
