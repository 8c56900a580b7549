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
  const sum = (parts: readonly IncomePart[]) => parts.reduce((total, part) => total + Number(facts[part] ?? 0), 0)
  const isKept = [...income.added, ...income.taken].some((part) => facts[part] !== null && facts[part] !== undefined)
  const members = facts.members as number | null
  if (isKept) return members ? Math.trunc((sum(income.added) - sum(income.taken)) / members) : null
  if (facts.surveyedIncome === null || facts.surveyedIncome === undefined) return (facts.statedIncome ?? null) as number | null
  const isOther = facts.surveyedMeasure !== null && facts.surveyedMeasure !== undefined && facts.surveyedMeasure !== income.measure
  return isOther ? null : (facts.surveyedIncome as number)
}

/** What clauses look up: the facts, and the income by the programme's rule. */
export function lookup(programme: Settled, facts: Facts): (field: string) => Value | null {
  const income = incomePerHead(programme, facts)
  return (field) => (field === 'incomePerHead' ? income : (facts[field] ?? null))
}

export function judgeOf(programme: Settled): Judge {
  const clauses = programme.clauses.map((clause) => ({ ...clause, weigh: clause.when && weigher(clause.when) }))
  const of = (...effects: Clause['effect'][]) => clauses.flatMap(({ effect }, at) => (effects.includes(effect) ? [at] : []))
  const required = of('require')
  const admitting = of('admit')
  const excluding = of('veto', 'strict')
  const codeOf = (at: number | undefined) => (at === undefined ? '' : (clauses[at]?.code ?? ''))
  return (facts, said) => {
    const get = lookup(programme, facts)
    const marks = clauses.map(({ weigh }, at) => markOf(weigh?.(get), said[at]))
    const first = (among: readonly number[], ...wanted: Mark[]) => among.find((at) => wanted.includes(marks[at] as Mark))
    const decide = (): [Verdict, string] => {
      const missed = first(required, 'n', 'e')
      if (missed !== undefined) return [verdicts.outside, codeOf(missed)]
      const admitted = first(admitting, 'y')
      if (admitting.length && admitted === undefined && first(admitting, '?') === undefined) return [verdicts.outside, '']
      const open = first(required, '?') ?? (admitted === undefined ? first(admitting, '?') : undefined)
      if (open !== undefined) return [verdicts.incomplete, codeOf(open)]
      const hit = first(excluding, 'y')
      if (hit !== undefined) return [verdicts.question, codeOf(hit)]
      const unasked = first(excluding, '?')
      if (unasked !== undefined) return [verdicts.incomplete, codeOf(unasked)]
      return [verdicts.admit, codeOf(admitted ?? required[0])]
    }
    const [verdict, clause] = decide()
    return { verdict, clause, marks: marks.join('') }
  }
}

/** Whoever says yes, records or surveyors, makes it a yes: an exclusion is a question, and a question asked in vain costs little. */
function markOf(weight: Weight, said: string | undefined): Mark {
  if (said === 'e') return 'e'
  if (weight === true || said === 'y') return 'y'
  return weight === false || said === 'n' ? 'n' : '?'
}
