/** A run of screening as GET /screenings/:id gives it, and how its parts are said. */
import { type Mark, type Verdict, verdicts } from '../../../core/programme/judge.ts'
import type { Effect, Programme, QuotedClause, Terms } from '../../../core/programme/programme.ts'
import { sayYuan } from './programmes.ts'

export interface Screening {
  id: string
  programme: string
  region: string
  ranOn: string
  label: string
  line: number
  measure: string
  applied: { line: Programme['line']; clauses: QuotedClause[]; terms: Terms }
  clauses: { verdict: Verdict; code: string; label: string; households: number }[]
  places: { region: string; verdict: Verdict; households: number }[]
  incomes: { from: number | null; households: number }[]
}

export interface ScreenedHousehold {
  household: string
  title: string
  region: string
  verdict: Verdict
  sentence: string
}

/** In the order a clerk works through them, with what is to be done. */
export const verdictWords: Record<Verdict, { label: string; why: string; tag: 'success' | 'warning' | 'danger' | 'info' }> = {
  [verdicts.admit]: { label: '符合纳入条件', why: '可以提请评议', tag: 'success' },
  [verdicts.question]: { label: '须核实', why: '触及排除或从严条款，由人核实', tag: 'danger' },
  [verdicts.incomplete]: { label: '情况不清', why: '缺登记或缺调查，须补查', tag: 'warning' },
  [verdicts.outside]: { label: '不符合', why: '不符合纳入条件', tag: 'info' },
}
export const allVerdicts = Object.values(verdicts)

/** What a mark means depends on what the clause does. */
export function sayMark(mark: Mark, effect: Effect): string {
  if (mark === 'e') return '已书面豁免'
  if (mark === '?') return '不清楚'
  const isExcluding = effect === 'veto' || effect === 'strict'
  if (mark === 'y') return isExcluding ? '触及' : effect === 'look' ? '已看' : '符合'
  return isExcluding ? '没有触及' : effect === 'look' ? '没有看' : '不符合'
}

/** What is chosen of a run: whose households are listed. As its address and its request say it. */
export interface Chosen {
  verdict?: string | undefined
  /** Empty where no clause decided. */
  clause?: string | undefined
  /** Empty where the income is unknown. */
  income?: string | undefined
}

export interface IncomeStep {
  from: number | null
  label: string
  households: number
  isBelow: boolean
}

const steps = 9

/** Every step from nothing up to twice the line, with those that are empty, and last the unknown. */
export function incomeSteps({ line, incomes }: Pick<Screening, 'line' | 'incomes'>): IncomeStep[] {
  const width = Math.max(1, Math.round(line / 4))
  const of = (from: number | null) => incomes.find((each) => each.from === from)?.households ?? 0
  const known = Array.from({ length: steps }, (_, at): IncomeStep => {
    const from = at * width
    const label = at === 0 ? `不足${sayYuan(width)}` : at === steps - 1 ? `${sayYuan(from)}及以上` : `${sayYuan(from)}—${sayYuan(from + width)}`
    return { from, label, households: of(from), isBelow: at < 4 }
  })
  const unknown = of(null)
  return unknown ? [...known, { from: null, label: '收入没有登记', households: unknown, isBelow: false }] : known
}
