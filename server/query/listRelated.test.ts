/** What the page of one record tells out of others: who refers to it, and of a village what lies in it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getRecord } from '../../core/record/catalog.ts'
import { type County, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { listRelated } from './listRelated.ts'

let county: County
const ids: Record<string, string> = {}
beforeAll(async () => {
  county = await openCounty()
  const region = `${villageCode}001`
  await county.add('region', { code: region, name: '大石坑', level: '6' })
  ids.village = await county.add('village', { region })
  ids.household = await county.add('household', { code: 'MY-1', region })
  ids.elsewhere = await county.add('household', { code: 'LX-1', region: otherVillageCode })
  ids.unit = await county.add('unit', { name: '县林业局', region: villageCode })
  for (const receiver of [ids.household, ids.elsewhere, ids.village]) await county.add('pairing', { giver: ids.unit, receiver })
  for (const visitedOn of ['2016-03-01', '2016-05-01', '2016-04-01'])
    await county.add('visit', { visitor: ids.unit, host: ids.household, visitedOn }, visitedOn)
})
afterAll(() => county.close())

const related = async (record: string, id: string, player: Player) => {
  const ctx = county.as(player)
  const { related: found } = await listRelated(ctx, getRecord(ctx.catalog, record), ids[id] as string)
  return found.map(({ record: name, field, total }) => [name, field, total])
}

it('tells of a unit whom it helps and visits, newest first, as far as the actor may see', async () => {
  expect(await related('unit', 'unit', 'lin')).toEqual([
    ['pairing', 'giver', 3],
    ['visit', 'visitor', 3],
  ])
  expect(await related('unit', 'unit', 'deng')).toEqual([
    ['pairing', 'giver', 2],
    ['visit', 'visitor', 3],
  ])
  const ctx = county.as('deng')
  const [, visits] = (await listRelated(ctx, getRecord(ctx.catalog, 'unit'), ids.unit as string)).related
  expect(visits?.rows.map(({ values }) => values.visitedOn)).toEqual(['2016-05-01', '2016-04-01', '2016-03-01'])
})

it('tells of a village who helps it, and what lies in it', async () => {
  expect(await related('village', 'village', 'deng')).toEqual([
    ['household', null, 1],
    ['pairing', 'receiver', 1],
    ['pairing', null, 2],
    ['visit', null, 3],
  ])
})

it('tells a clerk nothing of what is not theirs', async () => {
  await expect(related('household', 'elsewhere', 'deng')).rejects.toThrow()
  await expect(related('village', 'village', 'liu')).rejects.toThrow()
})
