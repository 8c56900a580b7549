/**
 * From facts and what surveyors said to a verdict with the clause that decided. The same rule stands as SQL in
 * server/screening/verdictSql.ts; a property test demands that both agree.
 */
import type { Value } from '../record/definition.ts'
import type { Facts } from './fact.ts'
import type { Clause, IncomePart, Settled } from './programme.ts'
import { type Weight, weigher } from './weigh.ts'

/** 符合纳入条件; 触及排除或从严条款，须由人核实; 情况不清，须补查; 不符合. Codes of the list `verdict`. */
export const verdicts = { admit: '1', question: '2', incomplete: '3', outside: '4' } as const
export type Verdict = (typeof verdicts)[keyof typeof verdicts]

/** Of one clause: holds, does not, unknown, holds but the household is let off. */
export type Mark = 'y' | 'n' | '?' | 'e'

export interface Judgement {
  verdict: Verdict
  /** Code of the clause that decided. */
  clause: string
  /** One mark for each clause, in the programme's order. */
  marks: string
}

/** Facts of the household, and what surveyors said, one mark for each clause in the programme's order. */
export type Judge = (facts: Facts, said: string) => Judgement

/** Income per head by the programme's rule, in fen; what the survey or the register states where no lines are kept, unless in another measure. */
export function incomePerHead({ income }: Settled, facts: Facts): number | null {
  const added = sumOf(income.added, facts)
  const taken = sumOf(income.taken, facts)
  if (added !== undefined || taken !== undefined) {
    const members = facts.members as number | null
    return members ? Math.trunc(((added ?? 0) - (taken ?? 0)) / members) : null
  }
  const { surveyedIncome = null, surveyedMeasure = null, statedIncome = null } = facts
  if (surveyedIncome === null) return statedIncome as number | null
  return surveyedMeasure === null || surveyedMeasure === income.measure ? (surveyedIncome as number) : null
}

/** Undefined where none of them is kept. */
function sumOf(parts: readonly IncomePart[], facts: Facts): number | undefined {
  let sum: number | undefined
  for (const part of parts) {
    const amount = facts[part]
    if (amount !== null && amount !== undefined) sum = (sum ?? 0) + Number(amount)
  }
  return sum
}

/** What clauses look up: the facts, and the income by the programme's rule. */
export function lookup(programme: Settled, facts: Facts): (field: string) => Value | null {
  const income = incomePerHead(programme, facts)
  return (field) => (field === 'incomePerHead' ? income : (facts[field] ?? null))
}

/** Compiled once: a county has a million households to be judged. */
export function judgeOf(programme: Settled): Judge {
  const { clauses } = programme
  const weigh = clauses.map(({ when }) => when && weigher(when))
  const of = (...effects: Clause['effect'][]) => clauses.flatMap(({ effect }, at) => (effects.includes(effect) ? [at] : []))
  const required = of('require')
  const admitting = of('admit')
  const excluding = of('veto', 'strict')
  const decide = (marks: string): [Verdict, number | undefined] => {
    const missed = firstOf(required, marks, 'n', 'e')
    if (missed !== undefined) return [verdicts.outside, missed]
    const admitted = firstOf(admitting, marks, 'y')
    const open = admitted === undefined ? firstOf(admitting, marks, '?') : undefined
    if (admitting.length && admitted === undefined && open === undefined) return [verdicts.outside, undefined]
    const unknown = firstOf(required, marks, '?') ?? open
    if (unknown !== undefined) return [verdicts.incomplete, unknown]
    const hit = firstOf(excluding, marks, 'y')
    if (hit !== undefined) return [verdicts.question, hit]
    const unasked = firstOf(excluding, marks, '?')
    if (unasked !== undefined) return [verdicts.incomplete, unasked]
    return [verdicts.admit, admitted ?? required[0]]
  }
  return (facts, said) => {
    const get = lookup(programme, facts)
    let marks = ''
    for (let at = 0; at < weigh.length; at++) marks += markOf(weigh[at]?.(get), said[at])
    const [verdict, decided] = decide(marks)
    return { verdict, clause: decided === undefined ? '' : (clauses[decided]?.code ?? ''), marks }
  }
}

/** The first of these clauses that has one of these marks. */
function firstOf(among: readonly number[], marks: string, mark: Mark, other = mark): number | undefined {
  for (const at of among) if (marks[at] === mark || marks[at] === other) return at
  return undefined
}

/** Whoever says yes, records or surveyors, makes it a yes: an exclusion is a question, and a question asked in vain costs little. */
function markOf(weight: Weight, said: string | undefined): Mark {
  if (said === 'e') return 'e'
  if (weight === true || said === 'y') return 'y'
  return weight === false || said === 'n' ? 'n' : '?'
}
