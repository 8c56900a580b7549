/** A programme of the catalog compares facts that there are, by operators that take them; its codes are told apart. */
import { comparisonsOf, isExpression } from '../expression/expression.ts'
import type { Catalog, OpenField, OpenRecord } from '../record/catalog.ts'
import { getRecord } from '../record/catalog.ts'
import { type Programme, settle } from './programme.ts'

const known = new WeakMap<Catalog, OpenRecord>()

/** What clauses are conditions over: the facts of a household, and its income per head by the programme's own rule. */
export function factsRecord(catalog: Catalog): OpenRecord {
  const screened = getRecord(catalog, 'screened')
  const income: OpenField = { kind: 'money', name: 'incomePerHead', label: '年人均收入' }
  const found = known.get(catalog) ?? {
    ...screened,
    fields: { ...screened.fields, incomePerHead: income },
    fieldList: [...screened.fieldList, income],
  }
  known.set(catalog, found)
  return found
}

/** Throws an Error in English: a programme is code, its faults are the developer's. */
export function checkProgrammes(catalog: Catalog) {
  if (!catalog.records.has('screened')) return
  for (const programme of catalog.programmes.values()) checkProgramme(catalog, programme)
}

function checkProgramme(catalog: Catalog, programme: Programme) {
  const definition = factsRecord(catalog)
  const codes = programme.clauses.map(({ code }) => code)
  if (new Set(codes).size < codes.length) throw new Error(`${programme.name} has two clauses of one code`)
  const limits = Object.fromEntries(codes.map((code) => [code, 1]))
  for (const { code, when } of settle(programme, { baseLine: 100, limits })?.clauses ?? []) {
    if (!when) continue
    const strange = comparisonsOf(when).find(({ field }) => field !== 'incomePerHead' && !catalog.facts.has(field))
    if (strange) throw new Error(`${programme.name} ${code} asks for ${strange.field}, which is no fact`)
    if (!isExpression(catalog, definition, when)) throw new Error(`the condition of ${programme.name} ${code} does not fit its facts`)
  }
}
