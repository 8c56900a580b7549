/** Programmes and runs as GET /programmes gives them, and how they are said. */
import type { Effect, Programme, QuotedClause } from '../../../core/programme/programme.ts'

export interface Run {
  id: string
  region: string
  ranOn: string
  households: number
  admitted: number
}

export interface Adopted {
  id: string
  label: string
  region: string
  template: string
  startsOn: string
  endsOn: string | null
  line: number | null
  baseLine: number | null
  without: string[]
  /** By code of clause, where the county has given it another. */
  effects: Record<string, Effect>
  effectsReason: string | null
  /** The line in force; null where the 低保 standard is missing. */
  amount: number | null
  runs: Run[]
}

export interface Template {
  name: string
  label: string
  from: string
  to: string | null
  basis: string
  line: Programme['line']
  measure: string
  months: number
  notCounted: string[]
  target: string
  clauses: QuotedClause[]
}

export interface ProgrammeList {
  adopted: Adopted[]
  templates: Template[]
}

export const effectWords: Record<Effect, string> = {
  require: '必须符合',
  admit: '符合一条即可纳入',
  veto: '触及即否决，须核实',
  strict: '触及须从严核查',
  rank: '同等情况下优先',
  look: '调查必看',
}

/** In yuan a year, without needless decimals. */
export const sayYuan = (fen: number) => (fen / 100).toLocaleString('zh-CN', { maximumFractionDigits: 2 })

export const sayLine = (line: Programme['line']) =>
  'amount' in line ? `年人均${sayYuan(line.amount)}元` : line.times === 1 ? '当地低保年标准' : `当地低保年标准的${line.times}倍`

export const sayYears = ({ from, to }: { from: string; to: string | null }) => (to ? `${from}—${to}年` : `${from}年起`)
export const sayHouseholds = (households: number) => households.toLocaleString('zh-CN')
