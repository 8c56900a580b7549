/** The register of a past day counts who was there then, where they lived then. */
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ActWish } from '../../core/register/act.ts'
import type { Period } from '../../core/sheet/period.ts'
import { type County, openCounty, otherVillageCode, type Player, townCode, villageCode } from '../../test/county/county.ts'
import { computeFigures, getFigure } from '../query/figures.ts'
import { asOf, listHistory } from '../resources/history.ts'
import { getRecordPage } from '../resources/records.ts'
import { getRegister, listRegister } from './readRegister.ts'
import { recordAct } from './recordAct.ts'

const hamlet = `${villageCode}001`
const elsewhere = `${otherVillageCode}001`
let county: County
let moving: string
let closing: string
let staying: string

const act = (wish: Partial<ActWish> & Pick<ActWish, 'act' | 'happenedOn'>) =>
  recordAct(county.as('huang'), { id: uuid(), reason: '按户口簿', ...wish })

async function family(code: string, names: string[]): Promise<[string, string[]]> {
  const persons = await Promise.all(names.map((name) => county.add('person', { name, region: hamlet })))
  const id = await county.add(
    'household',
    { code, region: hamlet, head: persons[0] as string, registeredPoor: true, position: '108.32000,23.84000' },
    '2014-01-01',
  )
  for (const person of persons) await county.add('membership', { household: id, person }, '2014-01-01')
  return [id, persons]
}

beforeAll(async () => {
  county = await openCounty()
  for (const [code, name] of [
    [hamlet, '大田寨'],
    [elsewhere, '河口寨'],
  ] as const)
    await county.add('region', { code, name, level: '6' })
  const [[first], [second], [third, people]] = [
    await family('R1', ['覃木兰', '韦小妹']),
    await family('R2', ['黄秀英']),
    await family('R3', ['邓长生', '邓小满']),
  ]
  ;[moving, closing, staying] = [first, second, third]
  await act({ act: 'move', household: moving, place: elsewhere, happenedOn: '2016-03-01' })
  await act({ act: 'close', household: closing, happenedOn: '2016-05-01', paper: '死亡证明2号' })
  await act({ act: 'decrease', household: staying, cause: '02', members: [{ person: people[1] as string }], happenedOn: '2016-07-01' })
  await act({
    act: 'open',
    place: hamlet,
    code: 'R4',
    happenedOn: '2016-08-01',
    members: [{ values: { name: '韦新来' }, relation: '01' }],
  })
})
afterAll(() => county.close())

const counts = async (day: string, player: Player = 'deng', within?: string) => {
  const { households, persons } = await getRegister(county.as(player), { day, within })
  return [households, persons]
}

it('counts households and persons as they were at the end of the day', async () => {
  expect(await counts('2015-12-31')).toEqual([3, 5])
  expect(await counts('2016-03-01')).toEqual([2, 3])
  expect(await counts('2016-04-30')).toEqual([2, 3])
  expect(await counts('2016-05-01')).toEqual([1, 2])
  expect(await counts('2016-07-01')).toEqual([1, 1])
  expect(await counts('2016-08-01')).toEqual([2, 2])
  expect(await counts('2016-02-29', 'liu')).toEqual([0, 0])
  expect(await counts('2016-03-01', 'liu')).toEqual([1, 2])
  expect(await counts('2016-02-29', 'huang', townCode)).toEqual([3, 5])
})

it('shows where the year began and what moved in it', async () => {
  const { before, movements, places } = await getRegister(county.as('deng'), { day: '2016-12-31' })
  expect(before).toEqual({ households: 3, persons: 5 })
  expect(places).toEqual([{ region: hamlet, name: '大田寨', households: 2, persons: 2 }])
  expect(movements).toEqual([
    { kind: '01', cause: null, acts: 1, persons: 1 },
    { kind: '04', cause: null, acts: 1, persons: 1 },
    { kind: '08', cause: '02', acts: 1, persons: 1 },
    { kind: '11', cause: null, acts: 1, persons: 2 },
  ])
})

it('says how many people households have that are not registered, as of today only', async () => {
  const told = async (day?: string) => (await getRegister(county.as('liu'), { day })).unregistered
  expect(await told()).toEqual({ households: 0, persons: 0 })
  await county.add('household', { code: 'R5', region: elsewhere, size: 4 })
  expect(await told()).toEqual({ households: 1, persons: 4 })
  expect(await told('2016-03-01')).toBeNull()
})

it('lists the households, also one that lives elsewhere now', async () => {
  const { total, rows } = await listRegister(county.as('deng'), { day: '2015-12-31', page: 1, size: 20 })
  expect(total).toBe(3)
  expect(rows.map(({ code, title, place, persons, isHere }) => [code, title, place, persons, isHere])).toEqual([
    ['R1', '覃木兰', '大田寨', 2, false],
    ['R2', '黄秀英', '大田寨', 1, true],
    ['R3', '邓长生', '大田寨', 2, true],
  ])
})

it('takes no position along with a household that moves', async () => {
  const positions = async (id: string) => (await getRecordPage(county.machine, 'household', id)).values.position
  expect(await positions(staying)).toBe('东经***，北纬***')
  expect(await positions(moving)).toBeNull()
})

it('refuses a day that is none and a place of others', async () => {
  await expect(getRegister(county.as('deng'), { day: '2016-02' })).rejects.toThrow('查看日期不对')
  await expect(listRegister(county.as('deng'), { within: otherVillageCode, page: 1, size: 20 })).rejects.toThrow('不在您的管辖范围')
})

it('tells a household that moved from its beginning to the village it lives in now, and to the one it left what was written there', async () => {
  const here = await listHistory(county.as('liu'), 'household', moving)
  expect(here.some(({ record, operation }) => record === 'household' && operation === 'create')).toBe(true)
  expect((await asOf(county.as('liu'), 'household', moving, '2015-01-01', 'event')).row?.values.region).toBe(hamlet)
  await expect(listHistory(county.as('deng'), 'household', moving)).rejects.toThrow('没有找到')
})

it('counts in figures of the present no household that is closed, and in those of a year one that was there', async () => {
  const figure = getFigure(county.machine, 'registeredPoorHouseholds')
  const poor = async (period?: Period) => (await computeFigures(county.as('huang'), [figure], { period }))[0]?.value
  expect(await poor()).toBe(2)
  expect(await poor({ from: 2016, to: 2016 })).toBe(3)
  expect(await poor({ from: 2017, to: 2017 })).toBe(2)
})
