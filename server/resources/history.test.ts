/** The history beside a page as of a day, and who is named in it to whom. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, openCounty, type Player, villageCode } from '../../test/county/county.ts'
import { listHistory } from './history.ts'
import { correctRecord } from './records.ts'

let county: County
let id: string
beforeAll(async () => {
  county = await openCounty()
  id = await county.add('household', { code: 'H-1', region: `${villageCode}001`, size: 2 }, '2016-06-13')
  for (const [version, size, happenedOn] of [
    [1, 3, '2017-01-05'],
    [2, 4, '2016-12-01'],
  ] as const)
    await correctRecord(county.as('deng'), 'household', id, { version, values: { size }, reason: '核对户口簿', happenedOn })
})
afterAll(() => county.close())

const told = async (day?: string, basis: 'event' | 'entry' = 'event') =>
  (await listHistory(county.as('deng'), 'household', id, day ? { day, basis } : undefined)).map(({ happenedOn, changes }) => [
    happenedOn,
    changes.find(({ field }) => field === 'size')?.before,
  ])

it('ends with the day looked at', async () => {
  expect(await told('2016-06-12')).toEqual([])
  expect(await told('2016-12-31')).toEqual([
    ['2016-12-01', '2'],
    ['2016-06-13', ''],
  ])
  expect(await told(county.machine.today, 'entry')).toEqual(await told())
  expect(await told('2017-12-31', 'entry')).toEqual([])
})

it('tells the account of the machine to the county alone', async () => {
  const first = async (player: Player) => (await listHistory(county.as(player), 'household', id)).at(-1)?.actorName
  expect(await first('lin')).toMatch(/^本机命令行（/)
  expect(await first('huang')).toBe('县级')
  expect(await first('deng')).toBe('县级')
})
