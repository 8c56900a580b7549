/** What surveyors said of each clause, as one mark for each in the programme's order; in SQL it is in server/screening/inputsSql.ts. */

import type { Values } from '../record/definition.ts'
import type { Mark } from './judge.ts'
import type { Clause, Effect, Settled } from './programme.ts'

export interface Answer {
  /** Code of the clause. */
  code: string
  /** Code of the list `answerState`; empty is met. */
  met: string | null
  exemption: string | null
}

/**
 * Surveyors name these where they are met, so that a survey that names some and came to a conclusion denies the others. One that names
 * none of a programme's clauses was not asked them: unknown is not no. What must hold is reckoned, not named.
 */
export const namedWhenMet: ReadonlySet<Effect> = new Set(['admit', 'veto', 'strict', 'rank'])

export interface SurveyMade {
  conclusion: string | null
  answers: readonly Answer[]
  /** Other fields of it, in which looks are written down. */
  values?: Values
}

/** Empty where there was no survey within the programme's months. What was to be looked at and is written down was looked at. */
export function saidOf({ clauses }: Settled, survey: SurveyMade | null): string {
  if (!survey) return ''
  const isAsked = survey.conclusion !== null && clauses.some(({ code }) => survey.answers.some((each) => each.code === code))
  const unnamed = ({ effect, seenIn }: Clause): Mark => {
    if (seenIn && (survey.values?.[seenIn] ?? null) !== null) return 'y'
    return isAsked && namedWhenMet.has(effect) ? 'n' : '?'
  }
  return clauses
    .map((clause) => {
      const answer = survey.answers.find((each) => each.code === clause.code)
      return answer ? markOf(answer) : unnamed(clause)
    })
    .join('')
}

const markOfState: Readonly<Record<string, Mark>> = { '1': 'y', '2': 'n', '3': '?' }
const markOf = ({ met, exemption }: Answer): Mark => (exemption === null ? (markOfState[met ?? '1'] ?? '?') : 'e')
