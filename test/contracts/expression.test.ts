/** A condition means the same in memory and in SQL: over the rows of the demonstration and over random ones. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Expression, findPath, holds, isExpression, operators, sayExpression } from '../../core/expression/expression.ts'
import { getRecord, type OpenField } from '../../core/record/catalog.ts'
import type { Value, Values } from '../../core/record/definition.ts'
import type { Change } from '../../server/change/batch.ts'
import { decodeRow, type StoredRow } from '../../server/change/encode.ts'
import { write } from '../../server/change/write.ts'
import { planOf } from '../../server/query/plan.ts'
import { type Compared, conditions, everyOperator, type Pool, valuesOf } from '../county/arbitrary.ts'
import { type County, countyCode, openCounty, villageCode } from '../county/county.ts'

const records = ['region', 'village', 'person', 'household', 'membership', 'account', 'subject'] as const
/** Paths through references, besides each record's own fields. */
const paths: Record<string, readonly string[]> = {
  membership: ['household.registeredPoor', 'household.incomePerHead', 'household.region', 'household.head.bornOn', 'person.idNumber', 'person.phone'],
  household: ['head.sex', 'head.bornOn', 'head.idNumber', 'region.level', 'region.name'],
  account: ['person.name'],
}

let county: County
let pool: Pool
const rows = new Map<string, Map<string, Values>>()

beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  pool = { idsOf: (record) => [...(rows.get(record)?.keys() ?? [])], today: county.machine.today }
  await load()
  await addRandomRows()
  await load()
})
afterAll(() => county.close())

async function load() {
  for (const record of records) {
    const definition = getRecord(county.app.catalog, record)
    const found = await county.app.db.read(countyCode, (tx) =>
      sql<StoredRow>`select * from ${sql.table(record)} where county = ${countyCode}`.execute(tx),
    )
    rows.set(record, new Map(found.rows.map((row) => [row.id, decodeRow(definition, row, county.app.keys)])))
  }
}

/** Rows of which each field is empty or random. */
async function addRandomRows() {
  for (const record of ['person', 'household'] as const) {
    const definition = getRecord(county.app.catalog, record)
    const row = fc.record(
      Object.fromEntries(
        definition.fieldList.map((field) => [
          field.name,
          definition.key.includes(field.name)
            ? fc.constant(null)
            : field.required
              ? valuesOf(field, pool)
              : fc.option<Value>(valuesOf(field, pool), { freq: 2 }),
        ]),
      ),
    )
    const changes = fc.sample(row, { numRuns: 120, seed: 11 }).map((values, at): Change => {
      const key: Values = record === 'household' ? { code: `RANDOM-${at}` } : {}
      return { record, id: uuid(), values: { ...values, ...key }, happenedOn: '2020-01-01' }
    })
    await write(county.machine, { source: 'test', through: 'register' }, (batch) => batch.add(changes))
    await load()
  }
}

const valueAt = (record: string, id: string, path: string): Value | null => {
  let [at, row]: [string, Values | undefined] = [record, rows.get(record)?.get(id)]
  const names = path.split('.')
  for (const [index, name] of names.entries()) {
    const value = row?.[name] ?? null
    if (index === names.length - 1 || value === null) return index === names.length - 1 ? value : null
    const field = getRecord(county.app.catalog, at).fields[name]
    // A place is referred to by its code.
    at = field?.kind === 'region' ? 'region' : (field?.to as string)
    row = field?.kind === 'region' ? [...(rows.get(at)?.values() ?? [])].find(({ code }) => code === value) : rows.get(at)?.get(String(value))
  }
  return null
}

function comparedOf(record: string): Compared[] {
  const definition = getRecord(county.app.catalog, record)
  return [...definition.fieldList.map(({ name }) => name), ...(paths[record] ?? [])].map((path) => {
    const ids = [...(rows.get(record)?.keys() ?? [])]
    const seen = ids.filter((_, at) => at % Math.ceil(ids.length / 15) === 0).flatMap((id) => valueAt(record, id, path) ?? [])
    return { path, field: findPath(county.app.catalog, definition, path)?.at(-1) as OpenField, seen }
  })
}

async function inSql(record: string, where: Expression): Promise<string[]> {
  const plan = planOf(county.machine, { record, where })
  const found = await county.app.db.read(countyCode, (tx) =>
    sql<{ id: string }>`select own.id ${plan.from} ${plan.where} order by own.id`.execute(tx),
  )
  return found.rows.map(({ id }) => id)
}

const inMemory = (record: string, where: Expression): string[] =>
  [...(rows.get(record)?.keys() ?? [])].filter((id) => holds(where, (path) => valueAt(record, id, path))).sort()

async function agree(record: string, where: Expression) {
  const definition = getRecord(county.app.catalog, record)
  expect(isExpression(county.app.catalog, definition, where), JSON.stringify(where)).toBe(true)
  expect(await inSql(record, where), JSON.stringify(where)).toEqual(inMemory(record, where))
  expect(sayExpression(county.app.catalog, definition, where)).toEqual(expect.any(String))
}

describe.each(records)('a condition over %s', (record) => {
  it('gives the same rows in memory and in SQL for every operator on every field', async () => {
    const expressions = everyOperator(comparedOf(record), pool)
    for (const expression of expressions) {
      await agree(record, expression)
      await agree(record, { not: expression })
    }
    expect(expressions.length).toBeGreaterThan(comparedOf(record).length * 3)
  })

  it('gives the same rows for random trees of not, and, or', async () => {
    await fc.assert(
      fc.asyncProperty(conditions(comparedOf(record), pool), (where) => agree(record, where)),
      { numRuns: 60, seed: 5 },
    )
  })
})

describe('a condition', () => {
  it('has an operator of every name somewhere in these tests', () => {
    const met = new Set(records.flatMap((record) => everyOperator(comparedOf(record), pool).map((each) => ('op' in each ? each.op : ''))))
    expect([...met].sort()).toEqual(Object.keys(operators).sort())
  })

  it('is false for an empty value, and its opposite true, in both worlds', async () => {
    for (const op of ['is', 'isNot', 'more', 'less', 'atLeast', 'atMost'] as const) {
      const where: Expression = {
        and: [
          { op: 'isEmpty', field: 'size' },
          { op, field: 'size', value: 3 },
        ],
      }
      expect(await inSql('household', where)).toEqual([])
      const opposite: Expression = { and: [{ op: 'isEmpty', field: 'size' }, { not: { op, field: 'size', value: 3 } }] }
      await agree('household', opposite)
      expect((await inSql('household', opposite)).length).toBeGreaterThan(0)
    }
  })

  it('compares a day by its text, so that a year alone stands before its first day', async () => {
    await agree('person', { op: 'less', field: 'bornOn', value: '1960' })
    await agree('person', { op: 'atLeast', field: 'bornOn', value: '1960-02' })
  })

  it('holds one field against another, and a day against the same day of an earlier year', async () => {
    const old: Expression = { op: 'atMost', field: 'person.bornOn', than: 'household.asOf', years: 60 }
    for (const where of [old, { not: old }, { op: 'more', field: 'person.bornOn', than: 'household.head.bornOn' } as const]) {
      await agree('membership', where)
      expect((await inSql('membership', where)).length).toBeGreaterThan(0)
    }
    await agree('household', { op: 'is', field: 'asOf', than: 'head.bornOn' })
    const household = getRecord(county.app.catalog, 'household')
    for (const wrong of [
      { op: 'is', field: 'size', than: 'head' },
      { op: 'is', field: 'size', than: 'incomePerHead' },
      { op: 'atMost', field: 'size', than: 'size', years: 1 },
      { op: 'is', field: 'head.idNumber', than: 'head.idNumber' },
      { op: 'atMost', field: 'asOf', than: 'asOf', value: '2016' },
    ])
      expect(isExpression(county.app.catalog, household, wrong), JSON.stringify(wrong)).toBe(false)
  })

  it('finds a secret by the whole and by its last four, never by a part', async () => {
    const [, first] = [...(rows.get('person')?.entries() ?? [])].find(([, { idNumber }]) => idNumber) ?? []
    const idNumber = String(first?.idNumber)
    expect((await inSql('person', { op: 'is', field: 'idNumber', value: idNumber })).length).toBe(1)
    expect((await inSql('person', { op: 'endsWith', field: 'idNumber', value: idNumber.slice(-4) })).length).toBeGreaterThan(0)
    expect(await inSql('person', { op: 'endsWith', field: 'idNumber', value: idNumber.slice(-5) })).toEqual([])
    expect(await inSql('person', { op: 'is', field: 'idNumber', value: idNumber.slice(0, 17) })).toEqual([])
  })

  it('never reaches beyond the place of the one who asks', async () => {
    const theirs = planOf(county.as('liu'), { record: 'membership', where: { not: { op: 'is', field: 'household.code', value: 'x' } } })
    const found = await county.app.db.read(county.as('liu').actor.scope, (tx) => sql`select own.id ${theirs.from} ${theirs.where}`.execute(tx))
    expect(found.rows).toEqual([])
    expect(villageCode).not.toBe(county.as('liu').actor.scope)
  })

  it.each<[string, string, Expression]>([
    ['a fraction against a count', 'household', { op: 'more', field: 'size', value: 1.5 }],
    ['a number beyond any count', 'household', { op: 'less', field: 'size', value: 3_000_000_000 }],
    ['a number beyond any count, the other way', 'household', { op: 'is', field: 'size', value: 3_000_000_000 }],
    ['fractions of a fen', 'household', { op: 'atLeast', field: 'incomePerHead', value: 0.5 }],
    ['a number beyond any sum of money', 'household', { op: 'less', field: 'incomePerHead', value: 1e300 }],
    ['a list with a fraction', 'household', { op: 'in', field: 'size', value: [2, 2.5] }],
    ['a reference that is no id', 'household', { op: 'is', field: 'head', value: 'nobody' }],
    ['references that are no ids', 'household', { op: 'in', field: 'head', value: ['nobody'] }],
    ['a text with a zero byte', 'person', { op: 'is', field: 'name', value: 'a\u0000b' }],
  ])('with %s is refused or answered, and never an error', async (_what, record, where) => {
    if (isExpression(county.app.catalog, getRecord(county.app.catalog, record), where)) await agree(record, where)
  })
})
