/** Random values that a field accepts, one arbitrary per kind; from them random rows and random conditions. */
import fc from 'fast-check'
import { type Expression, type OperatorName, operators } from '../../core/expression/expression.ts'
import type { OpenField } from '../../core/record/catalog.ts'
import type { Value } from '../../core/record/definition.ts'
import { checkDigit } from '../../kinds/idNumber/value.ts'
import type { KindName } from '../../kinds/value.ts'
import { villageCode } from './county.ts'

export interface Pool {
  /** Ids that a reference to this record type may carry. */
  idsOf(record: string): readonly string[]
  today: string
}

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'))
const isoDay = (latest: string) =>
  fc
    .date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date(`${latest}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** One of our own: what stands in the cells of an office, blanks and signs included. */
const writing = (max: number) =>
  fc.string({ unit: fc.constantFrom(...'一二木源村王芳李·—（）0123456789abcXYZ "\'\\{},;\n\t½é𠮷'), minLength: 1, maxLength: max })

const byKind: Record<KindName, (field: OpenField, pool: Pool) => fc.Arbitrary<Value>> = {
  text: ({ pattern, max = 500 }) =>
    pattern
      ? fc.string({ unit: fc.constantFrom(...'0123456789abcdefXYZ-'.split('')), minLength: 6, maxLength: Math.min(max, 30) })
      : writing(Math.min(max, 40)),
  day: ({ partial, latest }, { today }) =>
    fc.tuple(isoDay(latest ? today : '2200-12-31'), fc.constantFrom(10, ...(partial ? [7, 4] : []))).map(([day, length]) => day.slice(0, length)),
  money: () => fc.maxSafeInteger(),
  count: () => fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2_000_000_000 })),
  quantity: () => fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.maxSafeNat()),
  flag: () => fc.boolean(),
  code: ({ codes }) => fc.constantFrom(...(codes?.codes ?? []).map(({ code }) => code)),
  region: () => fc.constantFrom('001', '002', '017', '900').map((own) => villageCode + own),
  idNumber: () =>
    fc.tuple(isoDay('2100-12-31'), digits(3), fc.constantFrom('449901', '110105', '654223')).map(([day, order, area]) => {
      const first = `${area}${day.replaceAll('-', '')}${order}`
      return first + checkDigit(first)
    }),
  phone: () =>
    fc.oneof(
      digits(10).map((rest) => `1${rest}`),
      digits(7).map((rest) => `0756-${rest}`),
      digits(8).map((rest) => `010${rest}`),
    ),
  point: () =>
    fc
      .tuple(fc.integer({ min: 7_300_000, max: 13_600_000 }), fc.integer({ min: 300_000, max: 5_400_000 }))
      .map((degrees) => degrees.map((each) => (each / 100_000).toFixed(5)).join()),
  ref: ({ to, among = [to as string] }, { idsOf }) => fc.constantFrom(...among.flatMap(idsOf)),
}

export const valuesOf = (field: OpenField, pool: Pool): fc.Arbitrary<Value> => byKind[field.kind](field, pool)

/** A field to compare: its path, and values that stand in the rows, so that comparisons hold now and then. */
export interface Compared {
  path: string
  field: OpenField
  seen: readonly Value[]
}

const accepts = (name: OperatorName, kind: KindName) => {
  const kinds: 'all' | readonly string[] = operators[name].kinds
  return kinds === 'all' || kinds.includes(kind)
}

function comparison({ path, field, seen }: Compared, pool: Pool): fc.Arbitrary<Expression> {
  const value = seen.length ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...seen) }, valuesOf(field, pool)) : valuesOf(field, pool)
  const names = (Object.keys(operators) as OperatorName[]).filter((name) => accepts(name, field.kind))
  const literal = (op: OperatorName): fc.Arbitrary<Expression> => {
    if (op === 'endsWith') return value.map((each) => ({ op, field: path, value: String(each).slice(-4).toLowerCase() }))
    if (op === 'inside')
      return fc.tuple(value, fc.constantFrom(6, 9, 12, 15)).map(([each, length]) => ({ op, field: path, value: String(each).slice(0, length) }))
    if (operators[op].takes === 'none') return fc.constant({ op, field: path })
    if (operators[op].takes === 'many') return fc.array(value, { maxLength: 4 }).map((each) => ({ op, field: path, value: each }))
    return value.map((each) => ({ op, field: path, value: each }))
  }
  return fc.constantFrom(...names).chain(literal)
}

/** Random conditions over these fields: comparisons under not, and, or, three deep. */
export function conditions(fields: readonly Compared[], pool: Pool): fc.Arbitrary<Expression> {
  const leaf = fc.constantFrom(...fields).chain((each) => comparison(each, pool))
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      tie('tree').map((not): Expression => ({ not })),
      fc.array(tie('tree'), { maxLength: 3 }).map((and): Expression => ({ and })),
      fc.array(tie('tree'), { maxLength: 3 }).map((or): Expression => ({ or })),
    ),
  }))
  return tree
}

/** Each operator once on each field it takes, with a value that stands in the rows where there is one. */
export function everyOperator(fields: readonly Compared[], pool: Pool): Expression[] {
  return fields.flatMap((each) => fc.sample(comparison(each, pool), { numRuns: 60, seed: 7 }).filter(firstOf(new Set())))
}

const firstOf = (met: Set<string>) => (expression: Expression) => {
  const op = 'op' in expression ? expression.op : ''
  return !met.has(op) && Boolean(met.add(op))
}
