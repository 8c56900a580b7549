/** A verdict in a sentence that a clerk can read aloud: the clause that decided and the values it saw. */
import { comparisonsOf } from '../expression/expression.ts'
import { type Catalog, showValue } from '../record/catalog.ts'
import type { Facts } from './fact.ts'
import { factsRecord } from './factsRecord.ts'
import { incomePerHead, type Judgement, lookup, verdicts } from './judge.ts'
import type { Clause, Settled } from './programme.ts'
import { weigher } from './weigh.ts'

/** One fact that a clause looked at, as people read it. */
export interface Seen {
  label: string
  /** Empty where it is unknown. */
  value: string
}

/** The facts that a clause compares, in order, each once. */
export function seenBy(catalog: Catalog, programme: Settled, facts: Facts, clause: Clause): Seen[] {
  const { fields } = factsRecord(catalog)
  const names = [...new Set(clause.when ? comparisonsOf(clause.when).map(({ field }) => field) : [])]
  const get = lookup(programme, facts)
  return names.flatMap((name) => {
    const field = fields[name]
    return field ? [{ label: field.label, value: showValue(field, get(name)) }] : []
  })
}

const nameOf = ({ set, code, label }: Clause) => `${set}“${code}　${label}”`

/** `marks` and `said`: one for each clause, as they were judged. */
export function explain(catalog: Catalog, programme: Settled, facts: Facts, { verdict, clause: code, marks }: Judgement, said: string): string {
  const at = programme.clauses.findIndex((each) => each.code === code)
  const clause = programme.clauses[at]
  const line = incomeWords(catalog, programme, facts)
  if (!clause) return `${line}不符合纳入条件中的任何一条，不纳入。`
  const why = reason(catalog, programme, facts, clause, said[at])
  if (verdict === verdicts.outside) return `${line}不符合${nameOf(clause)}${why}，不纳入。`
  if (verdict === verdicts.question) return `${line}触及${nameOf(clause)}${why}，须由人核实并写明是否可以豁免，不能自动排除。`
  if (verdict === verdicts.incomplete)
    return `${line}${nameOf(clause)}还不清楚${missing(catalog, programme, facts, clause)}，须补查；情况不清不等于没有。`
  const exempted = programme.clauses.filter((_, index) => marks[index] === 'e').map(nameOf)
  return `${line}符合${nameOf(clause)}${why}，可以提请评议。${exempted.length ? `${exempted.join('、')}已书面豁免。` : ''}`
}

function incomeWords(catalog: Catalog, programme: Settled, facts: Facts): string {
  const field = factsRecord(catalog).fields.incomePerHead
  const value = incomePerHead(programme, facts)
  if (!field || value === null) return `年人均${programme.income.measure}未知，`
  return `年人均${programme.income.measure}${showValue(field, value)}元，标准${showValue(field, programme.line.amount)}元，`
}

/** What decided: the values where records say it, the surveyors where they do. */
function reason(catalog: Catalog, programme: Settled, facts: Facts, clause: Clause, said: string | undefined): string {
  const bySurvey = said === 'y' ? ['入户调查认定符合'] : []
  const isByRecords = !bySurvey.length || (clause.when && weigher(clause.when)(lookup(programme, facts)))
  const seen = isByRecords ? seenBy(catalog, programme, facts, clause).filter(({ value }) => value) : []
  const words = [...seen.map(({ label, value }) => `${label}：${value}`), ...bySurvey]
  return words.length ? `（${words.join('；')}）` : ''
}

function missing(catalog: Catalog, programme: Settled, facts: Facts, clause: Clause): string {
  const open = seenBy(catalog, programme, facts, clause).filter(({ value }) => !value)
  return open.length ? `（${open.map(({ label }) => label).join('、')}没有登记）` : '（入户调查没有答复）'
}
