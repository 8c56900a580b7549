/** A survey of a household as the server begins it and takes it, and how its answers are said. */
import type { Effect } from '../../../core/programme/programme.ts'
import type { AskedClause, GivenAnswer, SeenState } from '../../../core/survey/askedClauses.ts'
import { mayExempt, seenStates } from '../../../core/survey/askedClauses.ts'
import type { Barred } from '../../../core/survey/surveyors.ts'

export interface SurveyStart {
  household: { id: string; title: string; code: string | null; region: string; size: number | null }
  rounds: { id: string; name: string; subject: string | null; startsOn: string | null; endsOn: string | null }[]
  round: string | null
  programmes: { id: string; label: string }[]
  programme: {
    id: string
    label: string
    income: { measure: string; months: number; notCounted: string[] }
    clauses: AskedClause[]
  } | null
  surveyors: { id: string; title: string; isSelf: boolean }[]
  barred: Barred[]
  conclusions: string[]
  last: { id: string; surveyedOn: string | null; conclusion: string | null } | null
}

export interface AnswerLine {
  id: string
  code: string
  set: string
  label: string
  wants: string | null
  met: string
  evidence: string | null
  exemption: string | null
}

export interface AnswerList {
  programme: string
  restedOn: string | null
  answers: AnswerLine[]
}

/** What stands in the form at one clause. */
export interface AnswerDraft {
  met: SeenState | ''
  evidence: string
  exemption: string
}

export const seenWords: Record<SeenState, string> = {
  [seenStates.met]: '是',
  [seenStates.unmet]: '否',
  [seenStates.unclear]: '没看清',
}

/** What a set of clauses is for, said above it. */
export const setHints: Record<Effect, string> = {
  require: '每条都要符合',
  admit: '符合一条，就可以提请评议',
  veto: '触及的由人核实，不会自动排除；可以不排除的，写明理由',
  strict: '触及的从严核查，不会自动排除；可以不排除的，写明理由',
  rank: '同等情况下优先',
  look: '每户都要看',
}

export interface ClauseSet {
  set: string
  hint: string
  clauses: AskedClause[]
}

/** Clauses of one set stand together, in the order of the programme. */
export function setsOf(clauses: readonly AskedClause[]): ClauseSet[] {
  const sets: ClauseSet[] = []
  for (const clause of clauses) {
    const known = sets.find(({ set }) => set === clause.set)
    if (known) known.clauses.push(clause)
    else sets.push({ set: clause.set, hint: setHints[clause.effect], clauses: [clause] })
  }
  return sets
}

export const emptyAnswers = (clauses: readonly AskedClause[]): Record<string, AnswerDraft> =>
  Object.fromEntries(clauses.filter(({ asking }) => asking === 'answer').map(({ code }) => [code, { met: '', evidence: '', exemption: '' }]))

/** What is sent: clauses left open are the server's to keep as not seen. */
export const givenAnswers = (clauses: readonly AskedClause[], drafts: Readonly<Record<string, AnswerDraft>>): GivenAnswer[] =>
  clauses.flatMap((clause) => {
    const { met, evidence, exemption } = drafts[clause.code] ?? { met: '', evidence: '', exemption: '' }
    if (!met) return []
    const exempted = mayExempt(clause, met) && exemption.trim()
    return { code: clause.code, met, ...(evidence.trim() ? { evidence: evidence.trim() } : {}), ...(exempted ? { exemption: exempted } : {}) }
  })
