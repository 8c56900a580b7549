/** What the clauses of programmes are conditions over: the facts of a household, and its income per head by the programme's own rule. */
import { type Catalog, getRecord, type OpenField, type OpenRecord } from '../record/catalog.ts'

const known = new WeakMap<Catalog, OpenRecord>()

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
