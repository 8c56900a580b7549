/** Procedures and cases as the server gives them, and how they are said. */
import type { Procedure, Step } from '../../../core/procedure/procedure.ts'
import { officesOf } from '../../../core/procedure/refusalOf.ts'

export interface CaseLine {
  id: string
  household: string
  title: string
  /** The number of the household. */
  code: string | null
  region: string
  procedure: string
  procedureLabel: string
  openedOn: string
  state: string
  next: string | null
  nextLabel: string | null
  lastOn: string
}

export interface BoardCell {
  procedure: string
  region: string
  state: string
  next: string | null
  cases: number
}

export interface StepLine {
  id: string
  step: string
  label: string
  outcome: string
  happenedOn: string
  enteredOn: string
  countsFrom: string
  isLate: boolean
  /** The case was sent back over it: it is done again further down. */
  isUndone: boolean
  takenBy: string
  /** The colleague who was away, for whom it was done. */
  actingFor: string | null
  confirmedBy: string | null
  opinion: string | null
  paper: string | null
  survey: string | null
  meeting: string | null
  /** How many households the step was taken for in one act. */
  together: number
  scans: ScanLine[]
  mayConfirm: boolean
  mayScan: boolean
}

export interface ScanLine {
  id: string
  what: string
  fileName: string
  format: string
  bytes: number
  addedOn: string
  voidReason: string | null
  isVoid: boolean
  /** Whether the one who is signed in has opened it. */
  seen: boolean
}

export interface CasePage extends CaseLine {
  programme: string
  endedOn: string | null
  verdict: { verdict: string; sentence: string; ranOn: string } | null
  steps: StepLine[]
  due: {
    step: Step
    refusal: string | null
    dueOn: string | null
    back: { label: string; refusal: string | null } | null
    urging: Urging | null
  } | null
  ahead: { name: string; label: string }[]
}

/** What waits for the one who is signed in. */
export interface Waiting {
  procedure: string
  step: string
  label: string
  cases: number
  since: string
  dueOn: string | null
  overdue: number
  /** How many of them the level above has on its list. */
  urged: number
  /** The last time the level above urged, where it did. */
  urging: Urging | null
}

export interface Urging {
  on: string
  by: string
  words: string
}

export const sayUrging = ({ on, by, words }: Urging) => `${on} ${by}催办：${words}`

/** What waits too long at the level below, by step and village. */
export interface Urged {
  procedure: string
  step: string
  label: string
  region: string
  cases: number
  dueOn: string
  daysPast: number
  urging: Urging | null
}

/** Of `case.refused`: what stands in the way of which. */
export interface Refused {
  id: string
  title: string
  message: string
}

/** Outcomes of steps, and how a case shows them. */
export const outcomeWords: Record<string, { label: string; mark: 'done' | 'denied' | 'returned' }> = {
  '1': { label: '通过', mark: 'done' },
  '2': { label: '不通过', mark: 'denied' },
  '3': { label: '退回补正', mark: 'returned' },
}

export const stateWords: Record<string, { label: string; tag: 'primary' | 'success' | 'info' | 'warning' }> = {
  '1': { label: '办理中', tag: 'primary' },
  '2': { label: '已通过，办理后续', tag: 'success' },
  '3': { label: '办结，已通过', tag: 'success' },
  '4': { label: '办结，未通过', tag: 'info' },
}

/** What a cell of the board stands for: before a step, or ended. */
export interface Column {
  key: string
  label: string
  /** Whose turn it is. */
  by: string
  isMine: boolean
  next: string
  state: string
}

/** The first step is where cases begin: it stands there only while one was sent back to it. */
export function columnsOf(procedure: Procedure, role: string, cells: readonly BoardCell[]): Column[] {
  const steps = procedure.steps
    .filter(({ name }, at) => at || cells.some(({ next }) => next === name))
    .map((step): Column => ({ key: step.name, label: step.label, by: officesOf(step), isMine: step.by.includes(role), next: step.name, state: '' }))
  const ended = ['3', '4'].map(
    (state): Column => ({ key: state, label: stateWords[state]?.label.slice(3) ?? '', by: '办结', isMine: false, next: '', state }),
  )
  return [...steps, ...ended]
}

export const isIn = (cell: BoardCell, { next, state }: Pick<Column, 'next' | 'state'>) =>
  next ? cell.next === next : cell.state === state && cell.next === null
