/** The clauses of a programme as a survey asks them, and the answers it keeps: what nobody saw is unknown, never no. */
import { type Clause, type Programme, type QuotedClause, quote, type Terms } from '../programme/programme.ts'

/**
 * How a clause is looked into: by an answer, by words in a field of the survey, or not at all, since it is reckoned from what is
 * registered and the income of the survey.
 */
export type Asking = 'answer' | 'words' | 'reckoned'

export type AskedClause = QuotedClause & { asking: Asking }

/** In the order of the programme, with what the county has set. */
export const askedClauses = ({ clauses }: Programme, { without, effects }: Terms): AskedClause[] =>
  clauses
    .filter(({ code }) => !without?.includes(code))
    .map((clause) => ({ ...quote(clause), effect: effects?.[clause.code] ?? clause.effect, asking: askingOf(clause) }))

function askingOf({ seenIn, effect, when }: Clause): Asking {
  if (seenIn) return 'words'
  return effect === 'require' && when ? 'reckoned' : 'answer'
}

/** Codes of the list `answerState`: 是, 否, 没看清. */
export const seenStates = { met: '1', unmet: '2', unclear: '3' } as const
export type SeenState = (typeof seenStates)[keyof typeof seenStates]

export interface GivenAnswer {
  /** Code of the clause. */
  code: string
  met: SeenState
  evidence?: string | undefined
  /** Why an exclusion that is met does not hold. */
  exemption?: string | undefined
}

/** One answer for every clause that is asked: what was left open was not seen. */
export function wholeAnswers(clauses: readonly AskedClause[], given: readonly GivenAnswer[]): GivenAnswer[] {
  return clauses
    .filter(({ asking }) => asking === 'answer')
    .map(({ code }) => given.find((each) => each.code === code) ?? { code, met: seenStates.unclear })
}

/** Only what excludes, and is met, can be let off. */
export const mayExempt = ({ effect }: Pick<AskedClause, 'effect'>, met: SeenState | undefined) =>
  (effect === 'veto' || effect === 'strict') && met === seenStates.met
