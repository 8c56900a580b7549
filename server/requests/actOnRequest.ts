/** A request is raised, and then goes by its acts: each is a row with who did it; state, office and deadline of the request follow from them. */

import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { requestDays } from '../../catalog/requests/requestDays.ts'
import { Problem, type ProblemKey } from '../../core/problem.ts'
import type { Values } from '../../core/record/definition.ts'
import { workingDaysAfter } from '../../core/request/deadline.ts'
import { type RequestAttempt, type RequestState, requestActs, requestRefusal } from '../../core/request/requestActs.ts'
import type { Change } from '../change/batch.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { actsOf, lockRequest } from './storedRequests.ts'

export interface NewRequest {
  id: string
  /** The subject it is raised by or for. */
  host: string
  matter: string
  content: string
  /** The visit it was raised in. */
  visit?: string | undefined
  raisedBy?: string | undefined
  /** ISO day; today when missing. */
  happenedOn?: string | undefined
  /** Whom it is given to at once; else somebody has to. */
  office?: string | undefined
  handler?: string | undefined
}

export async function raiseRequest(ctx: Ctx, wish: NewRequest): Promise<{ id: string }> {
  const happenedOn = wish.happenedOn ?? ctx.today
  if (happenedOn > ctx.today) throw new Problem('request.inFuture')
  const content = wish.content.trim()
  if (!content) throw new Problem('request.contentNeeded')
  const office = wish.office?.trim() || null
  await write(ctx, { source: 'desktop', through: 'requests' }, async (batch) => {
    const { rows } = await sql<{ region: string; title: string }>`
      select region, title from subject where county = ${ctx.actor.county} and id = ${wish.host}`.execute(batch.tx)
    const [host] = rows
    if (!host) throw new Problem('record.missing')
    const handler = wish.handler || host.region.slice(0, 9)
    const dueOn = office ? deadline(wish.matter, happenedOn) : null
    const values: Values = {
      ...{ kind: wish.visit ? '走访问题' : '群众诉求', visit: wish.visit ?? null, raisedBy: wish.raisedBy?.trim() || host.title },
      ...{ region: host.region, content, host: wish.host, matter: wish.matter, raisedOn: happenedOn, handler },
      ...{ office, assignedOn: office ? happenedOn : null, dueOn, state: office ? 'handling' : 'raised' },
    }
    await batch.add([{ record: 'request', id: wish.id, values, happenedOn }])
    const raised = stepOf(ctx, wish.id, { act: 'raise', happenedOn, words: content })
    const assigned = office ? [stepOf(ctx, wish.id, { act: 'assign', happenedOn, office, handler, dueOn })] : []
    await batch.add([raised, ...assigned])
  })
  return { id: wish.id }
}

export interface ActWish {
  act: RequestAttempt['act']
  happenedOn?: string | undefined
  office?: string | undefined
  handler?: string | undefined
  outcome?: string | undefined
  opinion?: string | undefined
  words?: string | undefined
}

export async function actOnRequest(ctx: Ctx, id: string, wish: ActWish): Promise<{ id: string; state: RequestState }> {
  const happenedOn = wish.happenedOn ?? ctx.today
  const { result } = await write(ctx, { source: 'desktop', through: 'requests' }, async (batch) => {
    const request = await lockRequest(ctx, batch.tx, id)
    const done = await actsOf(ctx, batch.tx, id)
    const refusal = requestRefusal(done, { ...wish, happenedOn, person: ctx.actor.person }, ctx.today)
    if (refusal) throw new Problem(refusal.key as ProblemKey, refusal.details)
    const state = requestActs[wish.act].to({ opinion: wish.opinion })
    const isGiven = state === 'handling'
    const dueOn = isGiven ? deadline(request.matter ?? '', happenedOn) : null
    const office = wish.office?.trim() || null
    const handler = wish.handler || request.handler
    const step = { act: wish.act, happenedOn, words: wish.words?.trim() || null, outcome: wish.outcome ?? null, opinion: wish.opinion ?? null }
    await batch.add([stepOf(ctx, id, { ...step, office, handler: office ? handler : null, dueOn })])
    const values: Values = {
      state,
      ...(office ? { office, handler, assignedOn: happenedOn } : {}),
      ...(isGiven ? { dueOn } : {}),
      ...(state === 'closed' ? { settledOn: happenedOn, result: resultOf(wish, done.findLast(({ act }) => act === 'answer')?.outcome) } : {}),
    }
    await batch.add([{ record: 'request', id, version: request.version, values, happenedOn }])
    return { id, state }
  })
  return result
}

/** As ledgers write it, so that figures count both. */
const resultOf = (wish: ActWish, outcome: string | null | undefined) =>
  wish.act === 'withdraw' ? '已撤回' : outcome === 'refused' ? '未解决' : '已解决'

const deadline = (matter: string, from: string) => workingDaysAfter(from, requestDays[matter] ?? (requestDays.other as number), workYears)

function stepOf(ctx: Ctx, request: string, values: Values & { happenedOn: string }): Change {
  const stamped = { request, enteredOn: ctx.today, enteredBy: ctx.actor.person, ...values }
  return { record: 'handling', id: uuid(), values: stamped, happenedOn: values.happenedOn }
}
