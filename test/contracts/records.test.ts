/** What a definition promises, for every record type: its columns, every value there and back, every wrong value refused. */
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord, type OpenField, type OpenRecord, openCatalog, showValue } from '../../core/record/catalog.ts'
import { isSecret, type Value, type Values } from '../../core/record/definition.ts'
import type { KindName } from '../../kinds/value.ts'
import { valueFaces } from '../../kinds/value.ts'
import { rehearse, write } from '../../server/change/write.ts'
import { recordColumns } from '../../server/db/columns.ts'
import { listRecords } from '../../server/query/listRecords.ts'
import { asOf, listHistory } from '../../server/resources/history.ts'
import { getRecordPage } from '../../server/resources/records.ts'
import type { Pool } from '../county/arbitrary.ts'
import { type County, openCounty, villageCode } from '../county/county.ts'
import { openRandomRows, type RandomRows } from '../county/randomRows.ts'

const definitions = [...openCatalog(catalogSource).records.values()]
const entered = definitions.filter(({ derived, through }) => !derived && !through)

let county: County
let pool: Pool
let random: RandomRows
let seed = 100

beforeAll(async () => {
  county = await openCounty()
  random = await openRandomRows(county)
  pool = random.pool
})
afterAll(() => county.close())

describe.each(definitions)('the table of $label', (definition) => {
  it('has the columns of the definition and no others', async () => {
    const { rows } = await county.app.db.owner((client) =>
      client.query<{ name: string; type: string; collation: string | null; empty: string }>(
        `select column_name as name, data_type as type, collation_name as collation, is_nullable as empty
         from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
        [definition.name],
      ),
    )
    const found = rows.map(({ name, type, collation }) => `${name} ${type}${collation ? ` collate "${collation}"` : ''}`)
    expect(found).toEqual(recordColumns(definition).map(({ name, type }) => `${name} ${type}`))
    expect(rows.filter(({ empty }) => empty === 'NO').map(({ name }) => name)).toEqual(['county', 'id', 'version'])
  })
})

describe.each(entered)('a random $label', (definition) => {
  it('comes back as it went in: from its page, the list, the history and the day’s view', async () => {
    const made = new Map<string, Values>()
    for (const values of fc.sample(random.rowOf(definition), { numRuns: 25, seed: 3 })) {
      const id = uuid()
      await write(county.machine, { source: 'test' }, (batch) => batch.add([{ record: definition.name, id, values, happenedOn: '2001-02-03' }]))
      made.set(id, values)
    }
    const { rows } = await listRecords(county.machine, { record: definition.name, page: 1, size: 5000 })
    const listed = new Map(rows.map((row) => [row.id, row]))
    for (const [id, values] of made) {
      const expected = presented(definition, values)
      expect(listed.get(id)?.values).toEqual(expected)
      expect((await getRecordPage(county.machine, definition.name, id)).values).toEqual(expected)
      expect((await asOf(county.machine, definition.name, id, '2001-02-03', 'event')).row?.values).toEqual(expected)
      expect((await asOf(county.machine, definition.name, id, '2001-02-02', 'event')).row).toBeNull()
      expect((await asOf(county.machine, definition.name, id, pool.today, 'entry')).row?.values).toEqual(expected)
      await expectHistory(definition, id, values)
    }
  })
})

const presented = (definition: OpenRecord, values: Values): Values =>
  Object.fromEntries(
    definition.fieldList.map((field) => {
      const value = values[field.name] ?? null
      return [field.name, value !== null && isSecret(field.kind) ? showValue(field, value) : value]
    }),
  )

async function expectHistory(definition: OpenRecord, id: string, values: Values) {
  const entries = await listHistory(county.machine, definition.name, id)
  const [entry] = entries.filter((each) => each.rowId === id)
  const told = new Map(entry?.changes.map(({ field, after }) => [field, after]))
  for (const field of definition.fieldList) {
    const value = values[field.name] ?? null
    if (value === null) expect(told.has(field.name)).toBe(false)
    else if (field.kind !== 'ref' && field.kind !== 'region') expect(told.get(field.name)).toBe(showValue(field, value))
  }
}

/** Values that look like something and are not. */
const wrong: Record<KindName, (field: OpenField) => Value[]> = {
  text: ({ max = 500, pattern }) => [5, true, 'x'.repeat(max + 1), ...(pattern ? ['有 空格', '', '!'] : [])],
  day: ({ partial, latest }) => [
    2016,
    '2016-13-05',
    '2016-02-30',
    '20160613',
    '2016.6.13',
    '1016-01-01',
    '',
    ...(partial ? [] : ['2016-06', '2016']),
    ...(latest ? ['2199-01-01'] : []),
  ],
  money: () => [1.5, '500', true, 1e300],
  count: () => [-1, 1.5, '3', 3_000_000_000],
  quantity: () => [-1, 0.5, '3', 1e300],
  flag: () => ['是', 1, 'true'],
  code: () => ['不在表内', 1, ''],
  region: () => ['44990', '4499011', 'abcdef', 449901, ''],
  idNumber: () => ['11010519491231002x', '110105194912310021', '11010519491231002', '110105194902310021', '', 1],
  phone: () => ['123', '2990000123', '1990000123４', '', 19_900_001_234],
  point: () => ['115.32,32.84', '32.84000,115.32000', '150.00000,32.00000', '', 115],
  ref: () => ['nobody', 'ffffffff-ffff-7fff-bfff-ffffffffffff', '', 7],
}

const anything = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }), fc.boolean())

describe.each(entered)('a wrong $label', (definition) => {
  const base = () => fc.sample(random.rowOf(definition), { numRuns: 1, seed: ++seed })[0] as Values
  const attempt = async (values: Values): Promise<unknown> =>
    rehearse(county.machine, (batch) => batch.add([{ record: definition.name, id: uuid(), values, happenedOn: '2001-01-01' }])).catch(
      (error) => error,
    )

  function expectRefused(outcome: unknown, what: string) {
    expect(outcome, what).toBeInstanceOf(Problem)
    const { message, more } = outcome as Problem
    const sentences = ((more.faults as { sentence: string }[] | undefined) ?? []).map(({ sentence }) => sentence)
    for (const sentence of [message, ...sentences]) expect(sentence).toMatch(/\p{Script=Han}/u)
  }

  it.each(definition.fieldList)('is refused in Chinese for its $label', async (field) => {
    const random = fc.sample(anything, { numRuns: 15, seed: 9 }).filter((value) => valueFaces[field.kind].check(value, field, pool.today))
    for (const value of [...wrong[field.kind](field), ...random]) {
      expectRefused(await attempt({ ...base(), [field.name]: value }), `${field.name} ${JSON.stringify(value)}`)
    }
    if (field.required) expectRefused(await attempt({ ...base(), [field.name]: null }), `${field.name} empty`)
  })

  it('is refused when it names a field that is not there', async () => {
    expectRefused(await attempt({ ...base(), invented: 'x' }), 'invented')
    expectRefused(await attempt({ ...base(), constructor: 'x' }), 'constructor')
  })
})

describe('a text no database and no log can keep', () => {
  it.each([
    ['with a zero byte', 'a\u0000b'],
    ['with half a character', 'a\ud800b'],
  ])('%s is refused with a Problem', async (_what, name) => {
    const change = { record: 'person', id: uuid(), values: { name, region: villageCode }, happenedOn: '2001-01-01' }
    const outcome = await rehearse(county.machine, (batch) => batch.add([change])).catch((error) => error)
    expect(outcome).toBeInstanceOf(Problem)
  })
})

describe('the day something happened', () => {
  it.each(['2016-13-45', '2199-01-01', '0001-01-01'])('%s is refused with a Problem', async (happenedOn) => {
    const change = { record: 'person', id: uuid(), values: { name: '某', region: villageCode }, happenedOn }
    const outcome = await rehearse(county.machine, (batch) => batch.add([change])).catch((error) => error)
    expect(outcome).toBeInstanceOf(Problem)
  })
})

describe('a definition', () => {
  it('refers only to record types with rows one can choose', () => {
    for (const { fieldList } of definitions)
      for (const field of fieldList)
        if (field.kind === 'ref' && !field.among) expect(getRecord(county.app.catalog, field.to as string).derived).toBeUndefined()
  })
})
