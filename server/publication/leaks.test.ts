/** Hundreds of households with numbers and words of health in their texts, through the server: nothing of it reaches anyone outside. */
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, openCounty, villageCode } from '../../test/county/county.ts'
import { households, idNumbers, leaksOf, mobiles, type Secret, type SpoiltHousehold } from '../../test/county/hidden.ts'
import { openWeb, type Web } from '../../test/county/web.ts'
import { wordText } from '../../test/county/workbook.ts'
import { write } from '../change/write.ts'
import { receiveObjection } from './objections.ts'
import { publicContext } from './publicActor.ts'

const number = 300
let county: County
let web: Web
beforeAll(async () => {
  county = await openCounty()
  web = await openWeb(county)
})
afterAll(async () => {
  await web.close()
  await county.close()
})

async function register(those: readonly SpoiltHousehold[], ids: readonly string[], phones: readonly string[]) {
  const region = `${villageCode}001`
  const happenedOn = county.machine.today
  const made = those.map((each) => ({ ...each, person: uuid(), household: uuid() }))
  await write(county.machine, { source: 'test' }, async (batch) => {
    await batch.add(
      made.map(({ person, name, remark, bornOn }, at) => ({
        ...{ record: 'person', id: person, happenedOn },
        values: { name, region, remark, bornOn, idNumber: ids[at] as string, phone: phones[at] as string, health: '04' },
      })),
    )
    await batch.add(
      made.map(({ person, household, group, remark, size }, at) => ({
        ...{ record: 'household', id: household, happenedOn },
        values: { code: `L${at}`, region, head: person, groupName: group.slice(0, 60), remark, size },
      })),
    )
  })
  return made.map(({ household }) => household)
}

it('page, list, sheet and board of a notice tell nothing that its households hide', async () => {
  const those = fc.sample(households, { numRuns: number, seed: 7 })
  const ids = [...new Set(fc.sample(idNumbers, { numRuns: number * 2, seed: 8 }))].slice(0, number)
  const phones = fc.sample(mobiles, { numRuns: number, seed: 9 })
  const hidden: Secret[] = [...ids, ...phones].map((plain) => ({ plain, written: plain })).concat(those.flatMap((each) => each.hidden))
  const named = await register(those, ids, phones)

  const ask = async (player: 'deng' | 'huang', method: 'GET' | 'POST', url: string, body?: object) => web.ask(player, { method, url, body })
  const texts = { kind: '1', stage: '村公示', region: villageCode, form: '1', days: 7, dayRule: '1', officePhone: '村委会 0771-2000000' }
  const { body: draft } = await ask('deng', 'POST', '/publications', { ...texts, households: named, isReady: true })
  const { body: notice, status } = await ask('huang', 'POST', `/publications/${draft.id}/release`, { version: draft.version })
  expect(status).toBe(200)
  const sender = publicContext(county.app, String(notice.token).slice(0, 6))
  for (const { objection } of those) await receiveObjection(sender, String(notice.id), { content: objection, way: '1' })

  const get = async (url: string) =>
    (await web.server.inject({ method: 'GET', url })).body.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, '\n')
  const page = await get(`/public/notices/${notice.token}`)
  const sheet = (await ask('deng', 'GET', `/publications/${notice.id}/paper`)).content
  const boards = await Promise.all([1, 2, 3].map((at) => ask('deng', 'GET', `/objections?publication=${notice.id}&size=100&page=${at}`)))
  const contents = boards.flatMap(({ body }) => body.rows?.map((row) => String(row.content)) ?? [])
  expect(page).toContain(`共${number}户`)
  expect(contents).toHaveLength(number)
  for (const text of [page, await get('/public/notices'), await wordText(sheet), contents.join('\n')]) expect(leaksOf(text, hidden)).toEqual([])
}, 120_000)
