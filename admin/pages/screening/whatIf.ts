/** What is tried over a run's stored inputs, and what POST /screenings/:id/what-if answers. */
import type { Verdict } from '../../../core/programme/judge.ts'
import type { Effect, Terms } from '../../../core/programme/programme.ts'

export interface WhatIf {
  line: { before: number; after: number }
  moved: { before: Verdict; after: Verdict; households: number }[]
  places: { region: string; in: number; out: number }[]
  total: number
  changes: HouseholdChange[]
}

export interface HouseholdChange {
  household: string
  title: string
  region: string
  before: { verdict: Verdict; sentence: string }
  after: { verdict: Verdict; sentence: string }
}

/** `own`: the run's own rules with other terms. `now`: the programme as it stands. `theirs`: another run's rules on what this one saw. `there`: this run's rules on what another saw. */
export type Manner = 'own' | 'now' | 'theirs' | 'there'

export interface Trial {
  /** The run whose inputs are looked at. */
  screening: string
  body: { terms?: Terms; programme?: string; rulesOf?: string; within?: string }
}

/** What is chosen for a clause: as it was, not at all, or with another effect. */
export type ClauseChoice = 'as' | 'without' | Effect

interface Wish {
  id: string
  programme: string
  manner: Manner
  /** The other run. */
  other: string
  within: string
  /** What the run itself had set. */
  terms: Terms
  /** In fen. */
  line: number | null
  baseLine: number | null
  clauses: Readonly<Record<string, ClauseChoice>>
}

export function trialOf({ id, programme, manner, other, within, terms, line, baseLine, clauses }: Wish): Trial {
  const place = within ? { within } : {}
  if (manner === 'now') return { screening: id, body: { programme, ...place } }
  if (manner === 'theirs') return { screening: id, body: { rulesOf: other, ...place } }
  if (manner === 'there') return { screening: other, body: { rulesOf: id, ...place } }
  const chosen = Object.entries(clauses)
  const effects = chosen.flatMap(([code, choice]) => (choice === 'as' || choice === 'without' ? [] : [[code, choice] as const]))
  const tried: Terms = {
    ...(line === null ? {} : { line }),
    ...(baseLine === null ? {} : { baseLine }),
    ...(effects.length ? { effects: { ...terms.effects, ...Object.fromEntries(effects) } } : {}),
    // Instead of what the run left out: clauses it did not use may be tried too.
    without: chosen.filter(([, choice]) => choice === 'without').map(([code]) => code),
  }
  return { screening: id, body: { terms: tried, ...place } }
}

/** How the clauses of a run begin: as it applied them. */
export const choicesOf = (codes: readonly string[], { without = [] }: Terms): Record<string, ClauseChoice> =>
  Object.fromEntries(codes.map((code) => [code, without.includes(code) ? 'without' : 'as']))
