/**
 * Why a step cannot be taken now, or nothing. What came before is counted from the day it was entered, unless a second person has
 * confirmed the dated paper: so nothing is back-dated, and what is written up later says so.
 */
import type { Fault } from '../../kinds/kind.ts'
import type { Procedure, Step } from './procedure.ts'

export type StepOutcome = 'passed' | 'failed'

export interface Taken {
  step: string
  outcome: StepOutcome
  /** ISO days: when it took place by the paper, and when it was entered. */
  happenedOn: string
  enteredOn: string
  /** Who entered it, and who has confirmed the dated paper of one entered late. */
  person: string
  confirmedBy?: string | null
}

export interface Attempt {
  step: string
  outcome: StepOutcome
  /** Null for the machine, which decides nothing. */
  person: string | null
  role: string
  happenedOn: string
  today: string
}

export const isLate = ({ happenedOn, enteredOn }: Pick<Taken, 'happenedOn' | 'enteredOn'>) => happenedOn < enteredOn

/** The day from which a step counts. */
export const countsFrom = (taken: Taken) => (isLate(taken) && !taken.confirmedBy ? taken.enteredOn : taken.happenedOn)

/** The step that is due, or nothing where the case has ended. */
export function nextStep({ steps }: Procedure, taken: readonly Taken[]): Step | undefined {
  return taken.some(({ outcome }) => outcome === 'failed') ? undefined : steps[taken.length]
}

export function refusalOf(procedure: Procedure, taken: readonly Taken[], attempt: Attempt): Fault | undefined {
  const step = procedure.steps.find(({ name }) => name === attempt.step)
  if (!step) return { key: 'case.stepUnknown', details: { procedure: procedure.label } }
  const next = nextStep(procedure, taken)
  if (!next) return { key: 'case.ended', details: {} }
  if (next !== step) return { key: 'case.outOfOrder', details: { step: step.label, next: next.label } }
  if (attempt.person === null) return { key: 'case.nobody', details: {} }
  if (!step.by.includes(attempt.role)) return otherOffice(step)
  const before = taken.find((each) => step.notBy?.includes(each.step) && each.person === attempt.person)
  if (before) return { key: 'case.samePerson', details: { step: step.label, before: labelOf(procedure, before.step) } }
  if (attempt.happenedOn > attempt.today) return { key: 'case.inFuture', details: { step: step.label } }
  const last = taken.at(-1)
  if (last && attempt.happenedOn < countsFrom(last)) {
    return { key: 'case.tooEarly', details: { step: step.label, before: labelOf(procedure, last.step), day: countsFrom(last) } }
  }
  if (attempt.outcome === 'failed' && mustPass.includes(step.kind)) return { key: 'case.cannotFail', details: { step: step.label } }
  return undefined
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
