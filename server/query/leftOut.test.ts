/** Persons who only hold an account are no one's household: lists leave them out until asked. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, cast, openCounty, type Player, villageCode } from '../../test/county/county.ts'
import { listRecords } from './listRecords.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const total = async (question = {}, player: Player = 'lin') =>
  (await listRecords(county.as(player), { record: 'person', page: 1, size: 20, ...question })).total

it('counts registered persons without account holders, however the list is asked', async () => {
  await county.add('person', { name: '邓桂花', region: villageCode, sex: '2' })
  expect(await total()).toBe(1)
  expect(await total({ all: true })).toBe(1 + Object.keys(cast).length)
  expect(await total({ title: '邓桂' })).toBe(1)
  expect(await total({ title: '邓桂', all: true })).toBe(2)
  expect(await total({ title: '邓桂', sort: 'name' })).toBe(1)
  expect(await total({ where: { op: 'isEmpty', field: 'sex' } })).toBe(0)
  expect(await total({}, 'deng')).toBe(1)
})

it('counts an account holder who belongs to a household', async () => {
  const { rows } = await listRecords(county.as('lin'), { record: 'person', title: '邓桂香', all: true, page: 1, size: 20 })
  const household = await county.add('household', { code: 'LEFT-OUT-1', region: `${villageCode}001` })
  await county.add('membership', { household, person: rows[0]?.id ?? '' })
  expect(await total()).toBe(2)
  expect(await total({ title: '邓桂香' })).toBe(1)
})
