/** Two people changed the same record: which fields are in question, and what to send once somebody has chosen. */
import type { OpenField } from '../../core/record/catalog.ts'
import type { Value, Values } from '../../core/record/definition.ts'
import type { FormModel } from './formModel.ts'

export interface Conflict {
  field: OpenField
  mine: Value | null
  /** As it is on record now. */
  theirs: Value | null
}

/** Fields that both changed, to different values. What only one side changed needs no choice. */
export function findConflicts({ definition, row }: FormModel, mine: Values, current: Values): Conflict[] {
  return definition.fields
    .filter(({ name }) => name in mine && (current[name] ?? null) !== (row?.values[name] ?? null) && (current[name] ?? null) !== mine[name])
    .map((field) => ({ field, mine: mine[field.name] ?? null, theirs: current[field.name] ?? null }))
}

/** My values without those given up. */
export const keepChosen = (mine: Values, givenUp: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(mine).filter(([name]) => !givenUp.has(name)))
