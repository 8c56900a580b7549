/**
 * Proposals who might help whom: worked out aside, kept in memory for whoever asked, until somebody confirms them or the server stops.
 * Nothing of a proposal is a record; confirming one pairs, as any act does.
 */
import { v7 as uuid } from 'uuid'
import { mayWrite } from '../../core/access/role.ts'
import { type Assigned, type Assignment, costOf, travelBetween } from '../../core/pairing/assignment.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'
import { turns } from '../turns.ts'
import { type TaskWish, taskOf } from './assignmentTask.ts'
import { asked, type PairingQuestion } from './readCoverage.ts'
import type { Looked } from './shortfallSql.ts'
import type { Stage } from './solve.ts'
import { type Solving, startSolving, type Task } from './solvingProcess.ts'

export interface Proposal {
  id: string
  /** Whose it is. */
  account: string
  looked: Looked
  task: Task
  state: 'waiting' | Stage | 'done' | 'stopped' | 'failed'
  startedAt: number
  /** How long the solver took. */
  ms: number
  result?: Assignment
  stop(): void
}

const kept = new Map<string, Proposal>()
const mostKept = 20
/** One solver at a time leaves the rest of the machine to the others. */
const inTurn = turns(1)

export async function startProposal(ctx: Ctx, { most, kinds, ...question }: PairingQuestion & TaskWish): Promise<{ id: string }> {
  if (!mayWrite(ctx.actor, 'pairing')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'pairing').label })
  const { task, looked } = await asked(ctx, question, async (tx, at) => ({ task: await taskOf(ctx, tx, at, { most, kinds }), looked: at }))
  if (!task.households.length) throw new Problem('proposal.nobody')
  if (!task.helpers.some((helper) => helper.most > 0)) throw new Problem('proposal.noRoom', { most })
  const proposal: Proposal = { id: uuid(), account: ctx.actor.account, looked, task, state: 'waiting', startedAt: Date.now(), ms: 0, stop: () => {} }
  keep(proposal)
  void run(proposal)
  return { id: proposal.id }
}

function keep(proposal: Proposal) {
  for (const [id, each] of kept) {
    if (kept.size < mostKept) break
    each.stop()
    kept.delete(id)
  }
  kept.set(proposal.id, proposal)
}

function run(proposal: Proposal): Promise<void> {
  let solving: Solving | undefined
  proposal.stop = () => {
    if (proposal.state === 'done' || proposal.state === 'failed') return
    proposal.state = 'stopped'
    solving?.stop()
  }
  return inTurn(async () => {
    if (proposal.state === 'stopped') return
    const started = Date.now()
    solving = startSolving(proposal.task, (stage) => {
      if (proposal.state !== 'stopped') proposal.state = stage
    })
    try {
      proposal.result = inOrder(proposal.task, await solving.result)
      proposal.state = 'done'
    } catch {
      if ((proposal.state as Proposal['state']) !== 'stopped') proposal.state = 'failed'
    }
    proposal.ms = Date.now() - started
  })
}

/** As the households stand in the task: by place. */
function inOrder({ households }: Task, result: Assignment): Assignment {
  const at = new Map(households.map(({ id }, index) => [id, index]))
  return { ...result, pairs: [...result.pairs].sort((a, b) => (at.get(a.household) ?? 0) - (at.get(b.household) ?? 0)) }
}

/** One’s own, and nobody else's. */
export function getProposal(ctx: Ctx, id: string): Proposal {
  const found = kept.get(id)
  if (!found || found.account !== ctx.actor.account) throw new Problem('proposal.missing')
  return found
}

export function doneProposal(ctx: Ctx, id: string): Proposal & { result: Assignment } {
  const proposal = getProposal(ctx, id)
  if (!proposal.result) throw new Problem('proposal.notDone')
  return { ...proposal, result: proposal.result }
}

/** Drops pairs that have been confirmed or left out. */
export function settlePairs(id: string, households: ReadonlySet<string>) {
  const proposal = kept.get(id)
  if (proposal?.result) proposal.result = { ...proposal.result, pairs: proposal.result.pairs.filter(({ household }) => !households.has(household)) }
}

/**
 * What it would cost if this helper took this household: the rest is worked out anew around it, so that the answer is the true
 * difference and not a guess. In steps of the way; 0 means there is another assignment as good.
 */
export async function priceOf(ctx: Ctx, id: string, { household, helper }: Pick<Assigned, 'household' | 'helper'>): Promise<{ more: number }> {
  const { task, result } = doneProposal(ctx, id)
  const home = task.households.find((each) => each.id === household)
  const taker = task.helpers.find((each) => each.id === helper)
  if (!home || !taker || taker.most < 1 || home.not.includes(helper)) throw new Problem('proposal.notPossible')
  const busier = { ...taker, now: taker.now + 1, least: Math.max(0, taker.least - 1), most: taker.most - 1 }
  const helpers = task.helpers.map((each) => (each === taker ? busier : each))
  const rest = await inTurn(() => startSolving({ helpers, households: task.households.filter((each) => each !== home) }).result)
  return { more: costOf(rest) + travelBetween(taker.place, home.place) - costOf(result) }
}
