/** What the one search box finds. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, countyCode, openCounty, type Player, villageCode } from '../../test/county/county.ts'
import { searchSubjects } from './search.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
  for (const code of ['MY-0012', 'MY-0013', '4499019907', 'z1']) await county.add('household', { code, region: `${villageCode}001` })
  const region = `${villageCode}002`
  await county.add('region', { code: region, name: '大石坑', level: '6' })
  await county.add('village', { region })
  await county.add('school', { name: '青石小学', region: villageCode })
  await county.add('unit', { name: '县林业局', region: countyCode })
  await county.add('team', { name: '驻木源村工作队', region: villageCode })
  await county.add('document', { title: '关于结对帮扶的通知', region: countyCode })
  await county.add('project', { name: '上木源灌渠', number: 'XM-2016-01', region: villageCode })
  await county.add('person', { name: '石开山', region })
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

it.each([
  ['村', '大石', 'village', '大石坑'],
  ['学校', '石小', 'school', '青石小学'],
  ['单位', '林业', 'unit', '县林业局'],
  ['工作队', '驻木源', 'team', '驻木源村工作队'],
  ['文件', '结对', 'document', '关于结对帮扶的通知'],
  ['项目', '灌渠', 'project', '上木源灌渠'],
  ['项目编号', 'xm-20', 'project', '上木源灌渠'],
  ['人员', '石开', 'person', '石开山'],
  ['没有登记成村的地方', '柳溪', 'region', '柳溪村'],
])('finds by any part of its name, or the beginning of its number: %s', async (_what, q, type, title) => {
  expect(await searchSubjects(county.as('lin'), q)).toEqual([expect.objectContaining({ type, title })])
})

it('finds things before persons, and no place a second time that is a village', async () => {
  expect((await searchSubjects(county.as('lin'), '石')).map(({ type, title }) => [type, title])).toEqual([
    ['village', '大石坑'],
    ['school', '青石小学'],
    ['person', '石开山'],
    ['region', '青石镇'],
  ])
})

it('finds no household of another village', async () => {
  expect(await codes('MY', 'liu')).toEqual([])
})
