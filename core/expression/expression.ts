/**
 * Conditions: one JSON tree over a closed table of operators. Each operator says which kinds it takes, how it
 * is evaluated in memory, how it reads in Chinese; its SQL form stands in server/query/conditionSql.ts under the same
 * name, and a contract test demands equal answers. A comparison with an empty value is false in both worlds.
 */
import { isInside } from '../../kinds/region/value.ts'
import { valueFaces } from '../../kinds/value.ts'
import type { Catalog, OpenField, OpenRecord } from '../record/catalog.ts'
import { getRecord, showValue } from '../record/catalog.ts'
import { isSecret, type Value } from '../record/definition.ts'

export type Expression = { and: readonly Expression[] } | { or: readonly Expression[] } | { not: Expression } | Comparison

export interface Comparison {
  op: OperatorName
  /** A field, or a path through references: 'household.registeredPoor'. */
  field: string
  value?: Value | readonly Value[]
  /** Instead of a value: another field of the row, or a path through references. */
  than?: string
  /** Of a day `than`: so many years earlier. Who was born 60 years before that day is 60. */
  years?: number
}

interface Operator {
  kinds: 'all' | readonly string[]
  takes: 'one' | 'many' | 'none'
  test(actual: Value | null, value: Value | readonly Value[] | undefined): boolean
  say(label: string, value: string): string
}

const ordered = ['day', 'money', 'count', 'quantity'] as const
const order = (test: (actual: Value, value: Value) => boolean, word: string): Operator => ({
  kinds: ordered,
  takes: 'one',
  test: (actual, value) => actual !== null && test(actual, value as Value),
  say: (label, value) => `${label}${word}${value}`,
})

/** The closed list. 以上 and 以下 include the number (民法典 art. 1259). */
export const operators = {
  is: { kinds: 'all', takes: 'one', test: (actual, value) => actual === value, say: (label, value) => `${label}为“${value}”` },
  isNot: {
    kinds: 'all',
    takes: 'one',
    test: (actual, value) => actual !== null && actual !== value,
    say: (label, value) => `${label}已填且不为“${value}”`,
  },
  in: {
    kinds: 'all',
    takes: 'many',
    test: (actual, value) => actual !== null && (value as readonly Value[]).includes(actual),
    say: (label, value) => `${label}为“${value}”之一`,
  },
  atLeast: order((actual, value) => actual >= value, '在以下值以上（含）：'),
  atMost: order((actual, value) => actual <= value, '在以下值以下（含）：'),
  more: order((actual, value) => actual > value, '超过'),
  less: order((actual, value) => actual < value, '低于'),
  inside: {
    kinds: ['region'],
    takes: 'one',
    test: (actual, value) => actual !== null && isInside(String(actual), String(value)),
    say: (label, value) => `${label}在${value}范围内`,
  },
  contains: {
    kinds: ['text'],
    takes: 'one',
    test: (actual, value) => actual !== null && String(actual).includes(String(value)),
    say: (label, value) => `${label}中有“${value}”`,
  },
  isEmpty: { kinds: 'all', takes: 'none', test: (actual) => actual === null, say: (label) => `${label}未填` },
  isFilled: { kinds: 'all', takes: 'none', test: (actual) => actual !== null, say: (label) => `${label}已填` },
  /** Secrets only: the last four characters are these. */
  endsWith: {
    kinds: ['idNumber', 'phone'],
    takes: 'one',
    test: (actual, value) => actual !== null && String(actual).slice(-4) === String(value).toUpperCase(),
    say: (label, value) => `${label}后四位为${value}`,
  },
} as const satisfies Record<string, Operator>

export type OperatorName = keyof typeof operators

/** The fields along a path; the last is the one compared. Nothing when the path leads nowhere. */
export function findPath(catalog: Catalog, definition: OpenRecord, path: string): OpenField[] | undefined {
  const fields: OpenField[] = []
  let at: OpenRecord | undefined = definition
  for (const name of path.split('.')) {
    const field: OpenField | undefined = at && Object.hasOwn(at.fields, name) ? at.fields[name] : at?.derived ? asRecord(catalog, name) : undefined
    if (!field) return undefined
    fields.push(field)
    at = field.kind === 'ref' ? getRecord(catalog, field.to as string) : field.kind === 'region' ? catalog.records.get('region') : undefined
  }
  return fields
}

/** A subject is also the record behind it, under the same id: 'giver.school.urban'. */
function asRecord(catalog: Catalog, name: string): OpenField | undefined {
  const record = catalog.records.get(name)
  return record?.subject ? { kind: 'ref', name: 'id', label: record.label, to: name } : undefined
}

/** The comparisons of an expression, for checks and for joins. */
export function comparisonsOf(expression: Expression): Comparison[] {
  if ('and' in expression) return expression.and.flatMap(comparisonsOf)
  if ('or' in expression) return expression.or.flatMap(comparisonsOf)
  if ('not' in expression) return comparisonsOf(expression.not)
  return [expression]
}

/** Whether a tree from outside is an expression over this record type. Depth and size are bounded. */
export function isExpression(catalog: Catalog, definition: OpenRecord, tree: unknown, depth = 0): tree is Expression {
  if (typeof tree !== 'object' || tree === null || depth > 8) return false
  const node = tree as Record<string, unknown>
  const inner = (each: unknown) => isExpression(catalog, definition, each, depth + 1)
  for (const group of ['and', 'or'] as const) {
    if (group in node) return Object.keys(node).length === 1 && Array.isArray(node[group]) && node[group].length <= 50 && node[group].every(inner)
  }
  if ('not' in node) return Object.keys(node).length === 1 && inner(node.not)
  return isComparison(catalog, definition, node)
}

function isComparison(catalog: Catalog, definition: OpenRecord, node: Record<string, unknown>): boolean {
  if (typeof node.op !== 'string' || !Object.hasOwn(operators, node.op) || typeof node.field !== 'string') return false
  const operator: Operator = operators[node.op as OperatorName]
  const field = findPath(catalog, definition, node.field)?.at(-1)
  if (!field || (operator.kinds !== 'all' && !operator.kinds.includes(field.kind))) return false
  const one = (value: unknown) =>
    node.op === 'endsWith' ? /^[0-9]{3}[0-9Xx]$/.test(String(value)) : !valueFaces[field.kind].check(value, { ...field, partial: true }, '')
  if (node.than !== undefined) return operator.takes === 'one' && isThan(catalog, definition, field, node)
  if (operator.takes === 'none') return node.value === undefined
  return operator.takes === 'one' ? one(node.value) : Array.isArray(node.value) && node.value.length <= 500 && node.value.every(one)
}

/** Another field is of the same kind; of days only, years may be taken off. No secret is held against another. */
function isThan(catalog: Catalog, definition: OpenRecord, field: OpenField, { than, years, value, op }: Record<string, unknown>): boolean {
  const other = typeof than === 'string' ? findPath(catalog, definition, than)?.at(-1) : undefined
  if (!other || other.kind !== field.kind || value !== undefined || op === 'endsWith' || isSecret(field.kind)) return false
  return years === undefined || (field.kind === 'day' && Number.isInteger(years) && (years as number) >= 0 && (years as number) <= 200)
}

/** The same day of an earlier year, as text: 2016-06-13 sixty years earlier is 1956-06-13. */
const earlierBy = (years: number, day: string) => String(Number(day.slice(0, 4)) - years).padStart(4, '0') + day.slice(4)

/** Evaluates in memory. `get` follows a path and gives the value or null. */
export function holds(expression: Expression, get: (path: string) => Value | null): boolean {
  if ('and' in expression) return expression.and.every((each) => holds(each, get))
  if ('or' in expression) return expression.or.some((each) => holds(each, get))
  if ('not' in expression) return !holds(expression.not, get)
  if (expression.than === undefined) return operators[expression.op].test(get(expression.field), expression.value)
  const other = get(expression.than)
  return other !== null && operators[expression.op].test(get(expression.field), expression.years ? earlierBy(expression.years, String(other)) : other)
}

/** As people call it: what names a definition by its label. */
function sayValue({ procedures }: Catalog, field: OpenField, value: unknown): string {
  const all = [...procedures.values()]
  const named = field.nameOf === 'procedure' ? all : field.nameOf === 'step' ? all.flatMap(({ steps }) => steps) : []
  const labels = new Set(named.flatMap(({ name, label }) => (name === value ? [label] : [])))
  return labels.size ? [...labels].join('、') : showValue(field, value)
}

/** The condition as a sentence a clerk can read aloud. */
export function sayExpression(catalog: Catalog, definition: OpenRecord, expression: Expression): string {
  const say = (each: Expression): string => sayExpression(catalog, definition, each)
  if ('and' in expression) return expression.and.map(say).join('，且')
  if ('or' in expression) return `（${expression.or.map(say).join('，或')}）`
  if ('not' in expression) return `不满足（${say(expression.not)}）`
  const path = findPath(catalog, definition, expression.field) ?? []
  const field = path.at(-1)
  const labelOf = (fields: readonly OpenField[]) => fields.map((each) => each.label).join('的')
  const label = labelOf(path)
  if (expression.than !== undefined) {
    const other = labelOf(findPath(catalog, definition, expression.than) ?? [])
    return operators[expression.op].say(label, expression.years ? `${other}之前${expression.years}年` : other)
  }
  const values = Array.isArray(expression.value) ? expression.value : [expression.value]
  const shown = field ? values.map((value) => (value === undefined ? '' : sayValue(catalog, field, value))).join('、') : ''
  return operators[expression.op].say(label, shown)
}
