/** What the one search box finds. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, openCounty, type Player, villageCode } from '../../test/county/county.ts'
import { searchSubjects } from './search.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
  for (const code of ['MY-0012', 'MY-0013', '4499019907', 'z1']) await county.add('household', { code, region: `${villageCode}001` })
})
afterAll(() => county.close())

const codes = async (q: string, player: Player = 'deng') => (await searchSubjects(county.as(player), q)).map(({ code }) => code)

it.each([
  ['MY-0012', ['MY-0012']],
  ['MY-', ['MY-0012', 'MY-0013']],
  ['my-0', ['MY-0012', 'MY-0013']],
  ['ＭＹ', ['MY-0012', 'MY-0013']],
  ['4499', ['4499019907']],
  ['44990199', ['4499019907']],
  ['Z1', ['z1']],
  ['0012', []],
  ['M', []],
  ['', []],
])('finds by “%s” the households %j', async (q, found) => {
  expect(await codes(q)).toEqual(found)
})

it('finds no household of another village', async () => {
  expect(await codes('MY', 'liu')).toEqual([])
})
