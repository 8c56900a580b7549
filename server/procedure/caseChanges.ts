/** The rows that a step leaves: what was done, and where the case stands after it. */
import { v7 as uuid } from 'uuid'
import { decisionOf, type Procedure } from '../../core/procedure/procedure.ts'
import { deadlineFrom, labelOf, nextStep, type Outcome, type Taken } from '../../core/procedure/refusalOf.ts'
import type { Values } from '../../core/record/definition.ts'
import type { Change } from '../change/batch.ts'
import type { Ctx } from '../context.ts'
import { outcomeCodes, states } from './storedCases.ts'

/** Where a case stands after all that was done in it. */
export function caseValues(procedure: Procedure, taken: readonly Taken[]): Values {
  const last = taken.at(-1)
  const next = nextStep(procedure, taken)
  if (!next)
    return { state: last?.outcome === 'failed' ? states.doneOut : states.doneIn, next: null, deadlineFrom: null, endedOn: last?.happenedOn ?? null }
  const isDecided = procedure.steps.indexOf(next) > procedure.steps.indexOf(decisionOf(procedure))
  return { state: isDecided ? states.passed : states.underWay, next: next.name, deadlineFrom: deadlineFrom(procedure, taken) ?? null, endedOn: null }
}

export interface StepTaken {
  case: string
  step: string
  outcome: Outcome
  person: string | null
  actingFor?: string | null | undefined
  happenedOn: string
  opinion?: string | undefined
  paper?: string | undefined
  act?: string | undefined
  /** What it rests on, by field: survey, meeting, publication. */
  rests?: Values
}

export function stepChange(ctx: Ctx, procedure: Procedure, taken: StepTaken): Change {
  const { step, outcome, person, actingFor, happenedOn, opinion, paper, act, rests } = taken
  const values: Values = {
    casefile: taken.case,
    step,
    label: labelOf(procedure, step),
    outcome: outcomeCodes[outcome],
    happenedOn,
    enteredOn: ctx.today,
    takenBy: person,
    actingFor: actingFor ?? null,
    opinion: opinion?.trim() || null,
    paper: paper?.trim() || null,
    act: act ?? null,
    ...rests,
  }
  return { record: 'proceeding', id: uuid(), values, happenedOn }
}
