/** One person registered twice is found, made one, and made two again when they were two. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, countyCode, openCounty, villageCode } from '../../test/county/county.ts'
import { verify } from '../change/verify.ts'
import { listRecords } from '../query/listRecords.ts'
import { getRecordPage } from '../resources/records.ts'
import { listDoubles } from './listDoubles.ts'
import { mergePersons, separatePersons } from './mergePersons.ts'
import { getRegister } from './readRegister.ts'

const hamlet = `${villageCode}001`
let county: County
let [keep, gone, other, household]: string[] = []
beforeAll(async () => {
  county = await openCounty()
  keep = await county.add('person', { name: '覃木兰', region: hamlet, bornOn: '1951-03-08', sex: '2' })
  gone = await county.add('person', { name: '覃木兰', region: `${villageCode}002`, bornOn: '1951-03-08' })
  other = await county.add('person', { name: '覃木兰', region: hamlet, bornOn: '1984-01-01', sex: '1' })
  household = await county.add('household', { code: 'TWICE-1', region: hamlet, head: gone })
  await county.add('membership', { household, person: keep, relation: '02' })
  await county.add('membership', { household, person: gone, relation: '01' })
})
afterAll(() => county.close())

const valuesOf = async (record: string, id = '') => (await getRecordPage(county.as('deng'), record, id)).values
const persons = async () => (await getRegister(county.as('deng'), {})).persons

it('finds who may be the same, and not who is certainly another', async () => {
  const pairs = await listDoubles(county.as('deng'))
  expect(pairs.map(({ persons: both, alike }) => [both.map(({ id }) => id).sort(), alike])).toEqual([[[keep, gone].sort(), ['bornOn']]])
  expect(await listDoubles(county.as('liu'))).toEqual([])
})

it('makes them one: what was told of one is told of the other, and the merged row stays with a pointer', async () => {
  expect(await persons()).toBe(2)
  const { moved } = await mergePersons(county.as('deng'), { keep: keep ?? '', gone: gone ?? '', reason: '重复登记' })
  expect(moved).toBe(1)
  expect(await valuesOf('household', household)).toMatchObject({ head: keep })
  expect(await valuesOf('person', gone)).toMatchObject({ mergedInto: keep, name: '覃木兰' })
  expect(await persons()).toBe(1)
  const { rows } = await listRecords(county.as('deng'), { record: 'person', title: '覃木兰', page: 1, size: 20 })
  expect(rows.map(({ id }) => id).sort()).toEqual([keep, other].sort())
  await expect(mergePersons(county.as('deng'), { keep: other ?? '', gone: gone ?? '', reason: '重复登记' })).rejects.toThrow('已并入另一条')
  expect(await listDoubles(county.as('deng'))).toEqual([])
})

it('makes them two again as if nothing had been, once', async () => {
  await separatePersons(county.as('deng'), gone ?? '', '不是同一人')
  expect(await valuesOf('household', household)).toMatchObject({ head: gone })
  expect(await valuesOf('person', gone)).toMatchObject({ mergedInto: null })
  expect(await persons()).toBe(2)
  await expect(separatePersons(county.as('deng'), gone ?? '', '再来一次')).rejects.toThrow('没有并入别的登记')
  const { faults } = await county.app.db.owner((client) => verify(client, county.app.catalog, countyCode))
  expect(faults).toEqual([])
})
