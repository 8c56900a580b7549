/** A meeting that votes on each of some households: the meeting and its votes as records, and what came of each case. */
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { type Ballot, ballotOutcome, type Gathering, gatheringFault, voteWords } from '../../core/procedure/evidence.ts'
import type { Step } from '../../core/procedure/procedure.ts'
import type { StepOutcome } from '../../core/procedure/refusalOf.ts'
import type { Batch, Change } from '../change/batch.ts'
import type { Ctx } from '../context.ts'
import { faultAt, refuseAny } from './openCases.ts'
import type { StoredCase } from './storedCases.ts'

export interface Held extends Gathering {
  venue: string
  /** One for each case. */
  ballots: readonly (Ballot & { case: string; reason?: string | undefined })[]
}

export async function holdMeeting(ctx: Ctx, batch: Batch, step: Step, cases: readonly StoredCase[], held: Held | undefined, heldOn: string) {
  if (step.kind !== 'meeting') return undefined
  if (!held) throw new Problem('meeting.missing', { step: step.label })
  const fault = gatheringFault(step, held)
  if (fault) throw new Problem(fault.key as 'meeting.quorum', fault.details)
  const titles = new Map(cases.map(({ id, title }) => [id, title]))
  const ballots = new Map(held.ballots.map((ballot) => [ballot.case, ballot]))
  const counted = cases.map((each) => {
    const ballot = ballots.get(each.id)
    return { each, ballot, counted: ballot ? ballotOutcome(held.attendance, ballot) : { key: 'meeting.noBallot', details: {} } }
  })
  refuseAny(counted.flatMap(({ each, counted: found }) => (typeof found === 'string' ? [] : faultAt(each.id, titles, found))))
  const meeting = uuid()
  const { venue, chair, recorder, expected, attendance } = held
  await batch.add([
    {
      record: 'meeting',
      id: meeting,
      values: {
        ...{ heldOn, kind: step.label, region: ctx.actor.scope, venue, chair, recorder, expectedAttendance: expected, attendance },
        ...{ procedure: step.name === 'appraise' ? '评' : '会', households: cases.length, topic: `${step.label}，${cases.length}户` },
      },
      happenedOn: heldOn,
    },
  ])
  const outcomes = new Map<string, StepOutcome>()
  await batch.add(
    counted.map(({ each, ballot, counted: outcome }): Change => {
      outcomes.set(each.id, outcome as StepOutcome)
      const { agree, against, abstain, reason } = ballot as Ballot & { reason?: string }
      const values = {
        household: each.household,
        meeting,
        attendance,
        agree,
        against,
        abstain,
        result: voteWords[outcome as StepOutcome],
        reason: reason ?? null,
      }
      return { record: 'vote', id: uuid(), values, happenedOn: heldOn }
    }),
  )
  return { meeting, outcomes }
}
