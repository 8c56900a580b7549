/** What surveyors said of each clause, as one mark for each in the programme's order; in SQL it is in server/screening/inputsSql.ts. */
import type { Mark } from './judge.ts'
import type { Effect, Settled } from './programme.ts'

export interface Answer {
  /** Code of the clause. */
  code: string
  /** Code of the list `answerState`; empty is met. */
  met: string | null
  exemption: string | null
}

/** Surveyors name these where they are met, so that a survey that came to a conclusion denies the others. What must hold is reckoned, not named. */
export const namedWhenMet: ReadonlySet<Effect> = new Set(['admit', 'veto', 'strict', 'rank'])

/** Empty where there was no survey. */
export function saidOf({ clauses }: Settled, survey: { conclusion: string | null; answers: readonly Answer[] } | null): string {
  if (!survey) return ''
  const unnamed = (effect: Effect): Mark => (survey.conclusion !== null && namedWhenMet.has(effect) ? 'n' : '?')
  return clauses
    .map(({ code, effect }) => {
      const answer = survey.answers.find((each) => each.code === code)
      return answer ? markOf(answer) : unnamed(effect)
    })
    .join('')
}

const markOfState: Readonly<Record<string, Mark>> = { '1': 'y', '2': 'n', '3': '?' }
const markOf = ({ met, exemption }: Answer): Mark => (exemption === null ? (markOfState[met ?? '1'] ?? '?') : 'e')
