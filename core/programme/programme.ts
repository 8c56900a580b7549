/**
 * A programme: by which line, income and clauses it is decided who is helped, in a place and for a time. Data that
 * survives JSON.stringify; a run of screening keeps the whole of it, so that a decision can be read with what it was made under.
 */
import type { Expression } from '../expression/expression.ts'

/**
 * What a clause does when it holds. `require`: all must hold. `admit`: one of them must. `veto` and `strict`: a person must
 * look before anything is decided, never an automatic removal. `rank`: who comes first. `look`: what a survey must have looked at.
 */
export type Effect = 'require' | 'admit' | 'veto' | 'strict' | 'rank' | 'look'

export interface Clause {
  /** As people quote it: 进1. */
  code: string
  /** The set it stands in: 六进. */
  set: string
  label: string
  effect: Effect
  /**
   * Over the facts of a household (catalog/programmes/facts.ts), where records can say it; surveyors say it otherwise, and besides.
   * The value '@line' is the line in force.
   */
  when?: Expression
  /** What lets a household off this clause, in words; one who is let off needs it written down. */
  exemptions?: readonly string[]
  /** What a survey must attach or name. */
  evidence?: string
  /** The field of a survey in which it is written down, where there is one. */
  seenIn?: string
  basis: string
}

/** A clause as people quote it, without its condition. */
export type QuotedClause = Omit<Clause, 'when'>
export const quote = ({ when: _when, ...clause }: Clause): QuotedClause => clause

/** Classes of income; see the code list incomeClass. */
export interface IncomeRule {
  /** 纯收入 and 可支配收入 are different measures and never compared. */
  measure: '纯收入' | '可支配收入'
  /** Whole months before the month of screening that are added up. */
  months: number
  added: readonly IncomePart[]
  taken: readonly IncomePart[]
  /** What is not counted, in words. */
  notCounted: readonly string[]
}

export const incomeParts = ['wage', 'operating', 'property', 'transfer', 'cost', 'claims', 'selfPaid'] as const
export type IncomePart = (typeof incomeParts)[number]

export interface Programme {
  name: string
  label: string
  /** Years or days between which it was or is in force where it comes from. */
  from: string
  to?: string
  /** Document and what of it is verified. */
  basis: string
  /** What a household becomes that is decided for. */
  target: string
  /** The line in fen a year, or so many times the county's 低保 standard of a year. */
  line: { amount: number } | { times: number }
  income: IncomeRule
  clauses: readonly Clause[]
}

/** What a county has set, in fen; `effects` by code of clause; clauses in `without` are not used there. */
export interface Terms {
  line?: number | undefined
  baseLine?: number | undefined
  effects?: Readonly<Record<string, Effect>>
  /** Why clauses have another effect than they come with. */
  effectsReason?: string | undefined
  without?: readonly string[]
}

/** What a run applied, as it keeps it: other terms can be tried on it. */
export interface Applied {
  programme: Programme
  terms: Terms
}

/** The programme as it is applied: no markers left, the line an amount. */
export interface Settled extends Programme {
  line: { amount: number }
}

/** Undefined where the line is a multiple of a standard that is not set. */
export function settle(programme: Programme, terms: Terms = {}): Settled | undefined {
  const line =
    terms.line ?? ('amount' in programme.line ? programme.line.amount : terms.baseLine && Math.round(terms.baseLine * programme.line.times))
  if (line === undefined || line === 0) return undefined
  const clauses = programme.clauses
    .filter(({ code }) => !terms.without?.includes(code))
    .map(
      ({ when, ...clause }): Clause => ({
        ...clause,
        effect: terms.effects?.[clause.code] ?? clause.effect,
        ...(when ? { when: fill(when, line) } : {}),
      }),
    )
  return { ...programme, line: { amount: line }, clauses }
}

function fill(expression: Expression, line: number): Expression {
  if ('and' in expression) return { and: expression.and.map((each) => fill(each, line)) }
  if ('or' in expression) return { or: expression.or.map((each) => fill(each, line)) }
  if ('not' in expression) return { not: fill(expression.not, line) }
  return expression.value === '@line' ? { ...expression, value: line } : expression
}
