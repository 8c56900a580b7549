/** A proposal as a page shows it: how far it is, what it comes to, and the pairs with the reason for each. */
import { sql } from 'kysely'
import { travelBy } from '../../core/pairing/assignment.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { getProposal, type Proposal } from './proposals.ts'

export interface ProposedPair {
  household: string
  title: string
  region: string
  helper: string
  helperName: string
  helperPlace: string
  travel: number
  /** Households the helper helps now, and how many more the whole proposal gives. */
  now: number
  more: number
}

export interface ProposalPage {
  id: string
  within: string
  state: Proposal['state']
  seconds: number
  helpers: number
  households: number
  /** Once it is done. */
  total: number
  uncovered: number
  short: number
  /** Pairs by how far apart: 同一自然村 and so on, nearest first. */
  ways: { travel: number; pairs: number }[]
  pairs: ProposedPair[]
}

export async function readProposal(ctx: Ctx, id: string, { page, size }: { page: number; size: number }): Promise<ProposalPage> {
  const proposal = getProposal(ctx, id)
  const { result, task, state, looked } = proposal
  const pairs = result?.pairs ?? []
  const more = new Map<string, number>()
  for (const { helper } of pairs) more.set(helper, (more.get(helper) ?? 0) + 1)
  const shown = pairs.slice((page - 1) * size, page * size)
  const helpers = new Map(task.helpers.map((each) => [each.id, each]))
  const subjects = await ctx.db.read(ctx.actor.scope, (tx) =>
    subjectsOf(
      ctx,
      tx,
      shown.flatMap(({ household, helper }) => [household, helper]),
    ),
  )
  return {
    ...{ id, within: looked.within, state, helpers: task.helpers.length, households: task.households.length },
    seconds: Math.round((proposal.ms || Date.now() - proposal.startedAt) / 100) / 10,
    ...{ total: pairs.length, uncovered: result?.uncovered.length ?? 0, short: result?.short ?? 0 },
    ways: Object.values(travelBy)
      .map((travel) => ({ travel, pairs: pairs.filter((pair) => pair.travel === travel).length }))
      .sort((a, b) => a.travel - b.travel),
    pairs: shown.map(({ household, helper, travel }) => ({
      ...{ household, helper, travel },
      ...{ title: subjects.get(household)?.title ?? '', region: subjects.get(household)?.region ?? '' },
      ...{ helperName: subjects.get(helper)?.title ?? '', helperPlace: helpers.get(helper)?.place ?? '' },
      ...{ now: helpers.get(helper)?.now ?? 0, more: more.get(helper) ?? 0 },
    })),
  }
}

async function subjectsOf({ actor }: Ctx, tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; title: string; region: string }>`
    select id, title, region from subject where county = ${actor.county} and id = any(${arrayLiteral(ids)}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}
