/** Villages become one, towns and villages get other codes: everything goes along, and a day before still finds it where it was. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../core/problem.ts'
import { type County, countyCode, openCounty, otherTownCode, otherVillageCode, type Player, townCode, villageCode } from '../../test/county/county.ts'
import { verify } from '../change/verify.ts'
import { listRecords } from '../query/listRecords.ts'
import { changePlaces, type PlaceChange } from './changePlaces.ts'
import { getRegister } from './readRegister.ts'

let county: County
const own = `${villageCode}001`
const theirs = `${otherVillageCode}001`
const loose = `${otherVillageCode}002`
let household = ''

beforeAll(async () => {
  county = await openCounty()
  for (const [code, name] of [
    [own, '大田寨'],
    [theirs, '河口寨'],
    [loose, '石桥寨'],
  ] as const)
    await county.add('region', { code, name, level: '6' })
  await county.add('household', { code: 'A1', region: own, size: 1 })
  household = await family('B1', theirs)
  await family('B2', otherVillageCode)
})
afterAll(() => county?.close())

async function family(code: string, region: string) {
  const person = await county.add('person', { name: `${code}户主`, region })
  const id = await county.add('household', { code, region, head: person, size: 1 })
  await county.add('membership', { household: id, person, relation: '01' })
  await county.add('survey', { household: id, round: '第一轮', surveyedOn: '2016-03-01' })
  return id
}

const change = (wish: Partial<PlaceChange>, player: Player = 'lin') =>
  changePlaces(county.as(player), {
    ...{ from: [otherVillageCode], to: villageCode, happenedOn: '2026-01-10', reason: '合村并居', paper: '县政府〔2026〕1号批复', ...wish },
  })
const refusal = (wish: Partial<PlaceChange>, player?: Player) =>
  change(wish, player).then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.key : String(error)),
  )
const countOn = async (day: string, within: string, player: Player = 'lin') => {
  const { households, persons } = await getRegister(county.as(player), { day, within })
  return [households, persons]
}

describe('places', () => {
  it('are not put under themselves, under another level, under what is gone, nor by anybody but the county with its paper', async () => {
    expect(await refusal({ to: otherVillageCode })).toBe('places.itself')
    expect(await refusal({ from: [townCode], to: villageCode })).toBe('places.itself')
    expect(await refusal({ from: [otherTownCode], to: villageCode })).toBe('places.otherLevel')
    expect(await refusal({ from: ['449901101999'] })).toBe('places.unknown')
    expect(await refusal({ to: '449901777201' })).toBe('places.noParent')
    expect(await refusal({ from: [villageCode, otherVillageCode], to: '449901101277' })).toBe('places.nameMissing')
    expect(await refusal({ to: '449902101201' })).toBe('places.unknown')
    expect(await refusal({ paper: ' ' })).toBe('places.decisionNeeded')
    expect(await refusal({}, 'huang')).toBe('places.countyOnly')
    expect(await refusal({ happenedOn: '2099-01-01' })).toBe('register.inFuture')
  })

  it('that become one take all along: rows, their accounts, and the register of a day before stays where it was', async () => {
    expect(await change({})).toMatchObject({ places: 3, households: 2 })
    const { rows } = await listRecords(county.as('deng'), { record: 'household', page: 1, size: 10, sort: 'code' })
    expect(rows.map(({ values }) => [values.code, values.region])).toEqual([
      ['A1', own],
      ['B1', `${villageCode}002`],
      ['B2', villageCode],
    ])
    expect((await listRecords(county.as('deng'), { record: 'survey', page: 1, size: 10 })).total).toBe(2)
    const accounts = await county.app.db.read(countyCode, (tx) =>
      sql<{ scope: string }>`select scope from account where login_name = 'liu-xi'`.execute(tx),
    )
    expect(accounts.rows).toEqual([{ scope: villageCode }])
    expect([await countOn('2026-01-09', otherVillageCode), await countOn('2026-01-10', otherVillageCode)]).toEqual([
      [2, 2],
      [0, 0],
    ])
    expect([await countOn('2026-01-09', villageCode), await countOn('2026-01-10', villageCode)]).toEqual([
      [1, 0],
      [3, 2],
    ])
    expect(await countOn('2026-01-09', townCode)).toEqual(await countOn('2026-01-10', townCode))
    const acts = await listRecords(county.as('deng'), {
      record: 'movement',
      where: { op: 'is', field: 'household', value: household },
      page: 1,
      size: 10,
    })
    expect(acts.rows.map(({ values }) => [values.kind, values.fromPlace, values.paper])).toEqual([['13', theirs, '县政府〔2026〕1号批复']])
    const old = await listRecords(county.machine, { record: 'region', where: { op: 'is', field: 'validTo', value: '2026-01-10' }, page: 1, size: 10 })
    expect(old.rows.map(({ values }) => values.code).sort()).toEqual([otherVillageCode, theirs, loose])
    expect(await refusal({})).toBe('places.closed')
  })

  it('get another code with everything inside them, and may be merged again', async () => {
    const before = await countOn('2026-02-01', townCode)
    await change({ from: [townCode], to: '449901109', happenedOn: '2026-02-02' })
    expect(await countOn('2026-02-01', townCode)).toEqual(before)
    expect(await countOn('2026-02-02', '449901109')).toEqual(before)
    // The day before the first merger, two codes back.
    expect(await countOn('2026-01-09', otherVillageCode)).toEqual([2, 2])
    const { rows } = await county.app.db.read(countyCode, (tx) =>
      sql<{ name: string; predecessor: string }>`select name, predecessor from region where code = '449901109201'`.execute(tx),
    )
    expect(rows).toEqual([{ name: '木源村', predecessor: villageCode }])
  })

  it('leave a log that agrees with the rows', async () => {
    const { faults } = await county.app.db.owner((client) => verify(client, county.app.catalog, countyCode))
    expect(faults).toEqual([])
  })
})
