/**
 * Why a step cannot be taken now, or nothing. What came before is counted from the day it was entered, unless a second person has
 * confirmed the dated paper: so nothing is back-dated, and what is written up later says so.
 */
import type { Fault } from '../../kinds/kind.ts'
import type { Procedure, Step } from './procedure.ts'

export type StepOutcome = 'passed' | 'failed'
/** Besides going on or ending: the office whose turn it is sends the case back to the step before its own. */
export type Outcome = StepOutcome | 'returned'

export interface Taken {
  /** Of a return, the step from which the case was sent back. */
  step: string
  outcome: Outcome
  /** ISO days: when it took place by the paper, and when it was entered. */
  happenedOn: string
  enteredOn: string
  /** Who entered it, for whom where he stood in for a colleague, and who has confirmed the dated paper of one entered late. */
  person: string
  actingFor?: string | null
  confirmedBy?: string | null
  /** check: who were at the home. */
  surveyors?: readonly string[]
}

export interface Attempt {
  step: string
  outcome: Outcome
  /** Null for the machine, which decides nothing. */
  person: string | null
  /** The colleague who is away, where somebody acts in his place: what he may not do, his substitute may not. */
  actingFor?: string | null
  role: string
  happenedOn: string
  today: string
}

export const isLate = ({ happenedOn, enteredOn }: Pick<Taken, 'happenedOn' | 'enteredOn'>) => happenedOn < enteredOn

/** The day from which a step counts. */
export const countsFrom = (taken: Pick<Taken, 'happenedOn' | 'enteredOn' | 'confirmedBy'>) =>
  isLate(taken) && !taken.confirmedBy ? taken.enteredOn : taken.happenedOn

/** What was done and still holds, in the order of the steps. A return takes back the step before it; nothing is erased, it is done again. */
export function standing<T extends { outcome: Outcome }>(taken: readonly T[]): T[] {
  const held: T[] = []
  for (const each of taken) {
    if (each.outcome === 'returned') held.pop()
    else held.push(each)
  }
  return held
}

/** The step that is due, or nothing where the case has ended. */
export function nextStep({ steps }: Procedure, taken: readonly { outcome: Outcome }[]): Step | undefined {
  const held = standing(taken)
  return held.some(({ outcome }) => outcome === 'failed') ? undefined : steps[held.length]
}

/** The day from which what a step rests on must be: of the application, or of the last return, since which all counts anew. */
export function countedAnew(openedOn: string, taken: readonly Pick<Taken, 'outcome' | 'happenedOn'>[]): { day: string; what: string } {
  const back = taken.findLast(({ outcome }) => outcome === 'returned')
  return back ? { day: back.happenedOn, what: '退回' } : { day: openedOn, what: '受理' }
}

/** The day from which the deadline of the step that is due is counted, where it has one: a step that was done again starts it again. */
export function deadlineFrom(procedure: Procedure, taken: readonly Taken[]): string | undefined {
  const due = nextStep(procedure, taken)?.due
  return due && standing(taken).find(({ step }) => step === due.from)?.happenedOn
}

export function refusalOf(procedure: Procedure, taken: readonly Taken[], attempt: Attempt): Fault | undefined {
  const step = procedure.steps.find(({ name }) => name === attempt.step)
  if (!step) return { key: 'case.stepUnknown', details: { procedure: procedure.label } }
  const next = nextStep(procedure, taken)
  if (!next) return { key: 'case.ended', details: {} }
  if (next !== step) return { key: 'case.outOfOrder', details: { step: step.label, next: next.label } }
  if (attempt.person === null) return { key: 'case.nobody', details: {} }
  if (!step.by.includes(attempt.role)) return otherOffice(step)
  const earlier = taken.filter((each) => step.notBy?.includes(each.step))
  const mine = earlier.find((each) => hadAHandIn(each, attempt.person))
  if (mine) return { key: 'case.samePerson', details: { step: step.label, before: labelOf(procedure, mine.step) } }
  const his = attempt.actingFor && earlier.find((each) => hadAHandIn(each, attempt.actingFor))
  if (his) return { key: 'case.sameAbsent', details: { step: step.label, before: labelOf(procedure, his.step) } }
  if (attempt.happenedOn > attempt.today) return { key: 'case.inFuture', details: { step: step.label } }
  const last = taken.at(-1)
  if (last && attempt.happenedOn < countsFrom(last)) {
    const from = last.outcome === 'returned' ? '退回补正' : labelOf(procedure, last.step)
    return { key: 'case.tooEarly', details: { step: step.label, before: from, day: countsFrom(last) } }
  }
  if (attempt.outcome === 'returned') return returnFault(procedure, step)
  if (attempt.outcome === 'failed' && mustPass.includes(step.kind)) return { key: 'case.cannotFail', details: { step: step.label } }
  return undefined
}

/** Entered it, was stood in for when it was entered, or was at the home it rests on. */
const hadAHandIn = ({ person, actingFor, surveyors = [] }: Taken, who: string | null | undefined) =>
  who !== null && who !== undefined && [person, actingFor, ...surveyors].includes(who)

/** A decision is not undone by sending the case back: it stands in the register, and a new case changes it. */
function returnFault(procedure: Procedure, step: Step): Fault | undefined {
  const before = procedure.steps[procedure.steps.indexOf(step) - 1]
  if (!before) return { key: 'case.nothingBefore', details: { step: step.label } }
  return before.kind === 'decide' ? { key: 'case.decidedAlready', details: { step: before.label } } : undefined
}

export const otherOffice = (step: Step): Fault => ({
  key: 'case.otherOffice',
  details: { step: step.label, offices: officesOf(step) },
})

/** Their outcome is that they were done. */
const mustPass: readonly Step['kind'][] = ['apply', 'announce', 'register']

const offices: Record<string, string> = { village: '村', town: '乡镇', county: '县' }
/** Whose turn a step is, in words. */
export const officesOf = ({ by }: Pick<Step, 'by'>) => by.map((role) => offices[role] ?? role).join('、')

export const labelOf = ({ steps }: Procedure, name: string) => steps.find((step) => step.name === name)?.label ?? name
