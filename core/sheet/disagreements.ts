/** What the values of one row say against each other, by the checks of its definition. */
import { valueFaces } from '../../kinds/value.ts'
import type { OpenField, OpenRecord } from '../record/catalog.ts'
import type { RowCheck, Values } from '../record/definition.ts'
import type { RowFault } from './judge.ts'
import type { MappedColumn } from './recognise.ts'

export function disagreements(definition: OpenRecord, columns: readonly MappedColumn[], values: Values): RowFault[] {
  return (definition.checks ?? []).flatMap((check) => {
    const fault = faults[check.kind](definition, values, check as never)
    const at = fault && columns.find(({ field }) => field.name === fault.field)
    return fault && at ? [{ ...fault, column: at.column, heading: at.heading, outcome: 'kept' as const }] : []
  })
}

type Check<K extends RowCheck['kind']> = K extends RowCheck['kind'] ? Extract<RowCheck, { kind: K }> : never
type Found = Pick<RowFault, 'key' | 'details' | 'field'> | undefined

const faults: { [K in RowCheck['kind']]: (definition: OpenRecord, values: Values, check: Check<K>) => Found } = {
  order(definition, values, { earlier, later }) {
    const [from, to] = [values[earlier], values[later]]
    // A partial day is before or after only as far as it goes.
    const length = Math.min(String(from ?? '').length, String(to ?? '').length)
    if (!length || String(to).slice(0, length) >= String(from).slice(0, length)) return undefined
    return { key: 'row.order', details: { earlier: labelOf(definition, earlier), later: labelOf(definition, later) }, field: later }
  },
  sum: (definition, values, check) => totalFault(definition, values, check, (terms) => terms.reduce((sum, term) => sum + term, 0)),
  product(definition, values, check) {
    const scales = check.of.map((name) => scale(definition, name)).reduce((all, each) => all * each, 1)
    return totalFault(definition, values, check, (terms) =>
      Math.round((terms.reduce((product, term) => product * term, 1) * scale(definition, check.total)) / scales),
    )
  },
  quotient(definition, values, check) {
    const [first = 1, second = 1] = check.of.map((name) => scale(definition, name))
    const whole = scale(definition, check.total)
    return totalFault(definition, values, check, ([value = 0, by = 0]) => {
      const right = by === 0 ? Number.NaN : (value * second * whole) / (first * by)
      const written = Number(values[check.total])
      // Rounded to a whole, up or down, is not wrong.
      return Number.isNaN(right) || Math.abs(right - written) < whole ? written : Math.round(right)
    })
  },
  limit: (definition, values, { of, total }) => {
    const { field, terms, written } = numbersOf(definition, values, of, total)
    if (!terms || written === undefined) return undefined
    const right = terms.reduce((sum, term) => sum + term, 0)
    if (right <= written) return undefined
    const details = { label: field.label, written: shown(field, written), right: shown(field, right), of: labelsOf(definition, of) }
    return { key: 'row.limit', details, field: total }
  },
  days(definition, values, check) {
    const [from, to] = check.of.map((name) => String(values[name] ?? ''))
    if (from?.length !== 10 || to?.length !== 10) return undefined
    const right = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
    const written = values[check.total]
    if (typeof written !== 'number' || right < 1 || right === written) return undefined
    return {
      key: 'row.total',
      details: { label: labelOf(definition, check.total), written, right, of: labelsOf(definition, check.of) },
      field: check.total,
    }
  },
}

/** How many of the kept parts make one: money and quantities are multiplied as numbers, kept as integers. */
const scale = (definition: OpenRecord, name = '') => ({ money: 100, quantity: 10_000 })[definition.fields[name]?.kind as 'money'] ?? 1

function totalFault(definition: OpenRecord, values: Values, check: Check<'sum' | 'product' | 'quotient'>, work: (terms: number[]) => number): Found {
  const { field, terms, written } = numbersOf(definition, values, check.of, check.total)
  if (!terms || written === undefined) return undefined
  const right = work(terms)
  if (right === written) return undefined
  const details = { label: field.label, written: shown(field, written), right: shown(field, right), of: labelsOf(definition, check.of) }
  return { key: 'row.total', details, field: check.at ?? check.total }
}

function numbersOf(definition: OpenRecord, values: Values, of: readonly string[], total: string) {
  const terms = of.map((name) => values[name]).filter((term) => typeof term === 'number')
  const written = values[total]
  const field = definition.fields[total] as OpenField
  return { field, terms: terms.length === of.length ? terms : undefined, written: typeof written === 'number' ? written : undefined }
}

const shown = (field: OpenField, value: number) => (valueFaces[field.kind].show as (value: number, field: OpenField) => string)(value, field)
const labelOf = (definition: OpenRecord, name: string) => definition.fields[name]?.label ?? name
const labelsOf = (definition: OpenRecord, names: readonly string[]) => names.map((name) => labelOf(definition, name)).join('、')
