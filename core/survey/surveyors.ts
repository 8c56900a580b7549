/** Who may survey a household: two people, none of whom lives in it or answers for it. */
import type { Fault } from '../../kinds/kind.ts'

/** Those who may not survey this household. */
export interface Barred {
  id: string
  title: string
  why: 'member' | 'helper'
}

const faults = { member: 'survey.ownMember', helper: 'survey.ownHelper' } as const satisfies Record<Barred['why'], string>

export function surveyorsFault(surveyors: readonly [string | null, string | null], barred: readonly Barred[]): Fault | undefined {
  const [first, second] = surveyors
  if (!first || !second) return { key: 'survey.twoNeeded', details: {} }
  if (first === second) return { key: 'survey.samePerson', details: {} }
  const found = barred.find(({ id }) => id === first || id === second)
  return found && { key: faults[found.why], details: { name: found.title } }
}
