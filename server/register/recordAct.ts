/** A movement of the register: one transaction that changes memberships and households and leaves the act, with what it did. */
import { v7 as uuid } from 'uuid'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { type ActName, type ActWish, actKinds } from '../../core/register/act.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { changeHead, decreaseMembers, dismissHousehold, increaseMembers } from './changeMembers.ts'
import type { Doing, Done } from './done.ts'
import { closeHousehold, mergeHouseholds } from './endHousehold.ts'
import { moveHousehold, placeHousehold } from './moveHousehold.ts'
import { openHousehold, splitHousehold } from './openHousehold.ts'

const doings: Record<ActName, Doing> = {
  open: openHousehold,
  split: splitHousehold,
  merge: mergeHouseholds,
  close: closeHousehold,
  move: moveHousehold,
  head: changeHead,
  increase: increaseMembers,
  decrease: decreaseMembers,
  dismiss: dismissHousehold,
  place: placeHousehold,
}

export interface Recorded {
  /** The acts it left: two where a household went into another village. */
  acts: string[]
  household: string
  /** The one that came to be, or ended. */
  other: string | null
  did: string[]
}

export async function recordAct(ctx: Ctx, wish: ActWish): Promise<Recorded> {
  const { act, id, happenedOn, cause, document, paper } = wish
  if (!mayWrite(ctx.actor, 'movement')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'movement').label })
  const reason = wish.reason.trim()
  if (!reason) throw new Problem('reason.required')
  if (dayValue.check(happenedOn, { label: '' }, '')) throw new Problem('register.dayWrong')
  if (happenedOn > ctx.today) throw new Problem('register.inFuture')
  const { result } = await write(ctx, { reason, source: 'desktop', through: 'register' }, async (batch) => {
    const done = [await doings[act](batch, wish)].flat()
    const rows = done.map((each, at) => ({ id: at ? uuid() : id, values: { kind: actKinds[act], ...valuesOf(each), happenedOn, reason } }))
    const told = { cause: cause || null, document: document || null, paper: paper?.trim() || null, enteredOn: ctx.today, enteredBy: ctx.actor.person }
    await batch.add(rows.map((row) => ({ record: 'movement', id: row.id, values: { ...row.values, ...told }, happenedOn })))
    const last = done.at(-1) as Done
    return { acts: rows.map((row) => row.id), household: last.household, other: last.other ?? null, did: last.did }
  })
  return result
}

const valuesOf = ({ did, ...rest }: Done) => ({ ...rest, did: did.join('；') })
