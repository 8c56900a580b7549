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

type OrderCheck = Extract<RowCheck, { kind: 'order' }>
type TotalCheck = Exclude<RowCheck, OrderCheck>
type Found = Pick<RowFault, 'key' | 'details' | 'field'> | undefined

const faults: {
  order(definition: OpenRecord, values: Values, check: OrderCheck): Found
  sum(definition: OpenRecord, values: Values, check: TotalCheck): Found
  product(definition: OpenRecord, values: Values, check: TotalCheck): Found
} = {
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
}

/** How many of the kept parts make one: money and quantities are multiplied as numbers, kept as integers. */
const scale = (definition: OpenRecord, name = '') => ({ money: 100, quantity: 10_000 })[definition.fields[name]?.kind as 'money'] ?? 1

function totalFault(
  definition: OpenRecord,
  values: Values,
  { of, total }: { of: readonly string[]; total: string },
  work: (terms: number[]) => number,
): Found {
  const terms = of.map((name) => values[name])
  const written = values[total]
  if (typeof written !== 'number' || terms.some((term) => typeof term !== 'number')) return undefined
  const right = work(terms as number[])
  if (right === written) return undefined
  const field = definition.fields[total] as OpenField
  const show = (value: number) => (valueFaces[field.kind].show as (value: number, field: OpenField) => string)(value, field)
  return {
    key: 'row.total',
    details: { label: field.label, written: show(written), right: show(right), of: of.map((name) => labelOf(definition, name)).join('、') },
    field: total,
  }
}

const labelOf = (definition: OpenRecord, name: string) => definition.fields[name]?.label ?? name
