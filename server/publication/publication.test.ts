/** Notices end to end: drafted by one, released by another, seen by everyone, over. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chineseDay } from '../../core/summary/summary.ts'
import { countyCode, otherVillageCode, type Player, townCode, villageCode } from '../../test/county/county.ts'
import { idNumber, type Notices, openNotices, texts } from '../../test/county/notices.ts'
import type { Body } from '../../test/county/web.ts'
import { wordText } from '../../test/county/workbook.ts'
import { readNotice } from './readNotice.ts'

let county: Notices['county']
let web: Notices['web']
let { households, household, send, draft, release, released, page, objectTo, daysPass } = {} as Notices
let close: Notices['close']
beforeAll(async () => {
  ;({ county, web, households, household, send, draft, release, released, page, objectTo, daysPass, close } = await openNotices())
})
afterAll(() => close?.())

describe('a notice', () => {
  it('is drafted, and before it is released nobody outside can read it', async () => {
    const notice = await draft({ isReady: false })
    expect(notice).toMatchObject({ state: 'draft', isOwnDraft: true, startsOn: null, draftedByName: '邓桂香' })
    expect((await page(notice.token)).statusCode).toBe(404)
    expect((await release('huang', notice)).body.problem.key).toBe('publication.notReady')
  })

  it('shows of households heads, persons and places, and nothing else', async () => {
    const { token } = await released()
    const { body, statusCode, headers } = await page(token)
    expect(statusCode).toBe(200)
    for (const word of [
      `木源村${county.machine.today.slice(0, 4)}年拟纳入帮扶农户名单公示（村公示）`,
      '经农户申请',
      '张贴在村公告栏',
      '覃木兰',
      '韦某某户',
      '蒙某某户',
      '木源村第3组',
      '0771-5826103',
      '7个自然日',
    ])
      expect(body).toContain(word)
    for (const word of [idNumber, idNumber.slice(-6), '13800138000', '13912345678', '病', '残', '韦小妹', 'H1', households[0] as string, '<script'])
      expect(body).not.toContain(word)
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('is released by another person than drafted or last changed it', async () => {
    const notice = await draft({}, 'huang')
    expect((await release('huang', notice)).body.problem.key).toBe('publication.samePerson')
    const changed = (await send('lin', `/publications/${notice.id}`, { version: notice.version, titleAddition: '第二批', isReady: true }, 'PATCH'))
      .body
    expect((await release('lin', changed)).body.problem.key).toBe('publication.samePerson')
    expect((await release('huang', changed)).body.problem.key).toBe('publication.samePerson')
    expect((await release('deng', changed)).body).toMatchObject({ state: 'running', title: expect.stringContaining('年第二批拟纳入') })
  })

  it('is released as it was seen: a draft changed meanwhile is looked at again', async () => {
    const notice = await draft()
    await send('deng', `/publications/${notice.id}`, { version: notice.version, households: households.slice(1), isReady: true }, 'PATCH')
    expect((await release('huang', notice)).body.problem.key).toBe('record.conflict')
    const { body } = await web.ask('huang', { method: 'GET', url: `/publications/${notice.id}` })
    expect(body.households?.map(({ id }) => id)).toEqual(households.slice(1))
    expect((await release('huang', body)).status).toBe(200)
  })

  it('names an office to call, and begins today for the days it was drafted for', async () => {
    expect((await release('huang', await draft({ officePhone: null }))).body.problem.key).toBe('publication.officePhone')
    const { startsOn, endsOn } = await released({ days: 5 })
    expect(startsOn).toBe(county.machine.today)
    expect(Date.parse(String(endsOn)) - Date.parse(String(startsOn))).toBe(5 * 86_400_000)
  })

  it('stands in the calendar of every month it hangs in, and of no place that may not see it', async () => {
    const { id, startsOn, endsOn } = await released()
    const calendar = async (player: Player, query = '') =>
      (await web.ask(player, { method: 'GET', url: `/publications/calendar${query}` })).body as Body
    const found = ((await calendar('deng')).notices as unknown as Body[]).find((each) => String(each.id) === String(id))
    expect(found).toMatchObject({ startsOn, endsOn, regionName: '木源村', isTakenDown: false, openObjections: 0 })
    expect((await calendar('liu')).notices).toEqual([])
    const own = (await release('lin', await draft({ region: townCode, stage: '乡镇公示', households: [] }, 'huang'))).body
    const inVillage = ((await calendar('liu')).notices as unknown as Body[]).map(({ address, regionName }) => ({ address, regionName }))
    expect(inVillage).toEqual([{ address: `/public/notices/${own.token}`, regionName: own.regionName }])
    expect((await page(own.token)).statusCode).toBe(200)
    const holidays = await calendar('lin', '?month=2025-10')
    expect(holidays).toMatchObject({ isAnnounced: true, notices: [] })
    expect(holidays.off).toEqual(expect.arrayContaining(['2025-10-01', '2025-10-08']))
    expect(holidays.off).not.toContain('2025-10-11')
    expect((await web.ask('deng', { method: 'GET', url: '/publications/calendar?month=2025-13' })).status).toBe(400)
  })

  it('is not changed any more once it is released', async () => {
    const notice = await released()
    const { id, version } = notice
    expect((await send('huang', `/publications/${id}`, { version, titleAddition: '改' }, 'PATCH')).body.problem.key).toBe('publication.notDraft')
    expect((await release('lin', notice)).body.problem.key).toBe('publication.notDraft')
    expect((await send('lin', '/records/publication', { id, values: {} })).status).toBe(405)
  })

  it('keeps what it showed, whatever is corrected afterwards', async () => {
    const own = await household('H9', { name: '原来名' }, 2)
    const { token, id } = await released({ households: [own] })
    await county.app.db.write(countyCode, (tx) => sql`update person set name = '后来名' where county = ${countyCode} and name = '原来名'`.execute(tx))
    expect((await page(token)).body).toContain('原来名')
    await county.app.db.write(countyCode, (tx) => sql`update person set name = '原来名' where county = ${countyCode} and name = '后来名'`.execute(tx))
    expect((await web.ask('deng', { method: 'GET', url: `/publications/${id}` })).body.households).toMatchObject([
      { shown: { head: '原来名', persons: 2 } },
    ])
  })

  it('names only households of its place', async () => {
    const elsewhere = await household('Z1', { name: '外村人' }, 2, otherVillageCode)
    expect((await send('lin', '/publications', { ...texts, households: [elsewhere] })).body.problem.key).toBe('publication.households')
    expect((await send('liu', '/publications', { ...texts, households })).status).toBe(403)
  })

  it('shows nobody any more when it is over or taken down', async () => {
    const past = await released({ titleAddition: '过去' })
    await daysPass(past.id, 8)
    const taken = await released({ titleAddition: '撤下' })
    expect((await send('huang', `/publications/${taken.id}/close`, { version: taken.version, reason: '名单有误' })).body.state).toBe('over')
    for (const { token } of [past, taken]) {
      const { body, statusCode } = await page(token)
      expect(statusCode).toBe(200)
      expect(body).toContain('名单不再显示')
      expect(body).not.toContain('覃木兰')
      expect(body).not.toContain('<form')
      expect((await objectTo(token, { content: '名单里少了一户' })).statusCode).toBe(409)
    }
    for (const [{ id }, mark] of [
      [past, '已期满，存档'],
      [taken, '撤下，存档'],
    ] as const) {
      const sheet = await wordText((await web.ask('deng', { method: 'GET', url: `/publications/${id}/paper` })).content)
      const lastDay = chineseDay(String((await web.ask('deng', { method: 'GET', url: `/publications/${id}` })).body.endsOn))
      for (const word of [mark, lastDay, '覃木兰', '张贴在村公告栏', '扫描文末的二维码']) expect(sheet).toContain(word)
      expect((await web.ask('deng', { method: 'GET', url: `/publications/${id}` })).body).toMatchObject({ isLocal: true, notice: { lines: null } })
    }
    const list = (await web.server.inject({ method: 'GET', url: `/public/notices?place=${villageCode}` })).body
    expect(list).toContain('年过去拟纳入')
    expect(list).not.toContain(String(past.token))
    // What hung too short is no ground for a decision.
    const facts = await county.app.db.read(countyCode, (tx) => readNotice(county.machine, tx, String(taken.id)))
    expect(facts).toMatchObject({ isReleased: true, endsOn: null })
    // The days were turned back by hand, which the log would tell of.
    await daysPass(past.id, -8)
  })

  it('is found in the list of its place, and not in that of another', async () => {
    const { token } = await released({ titleAddition: '列出来' })
    const list = (place: string) => web.server.inject({ method: 'GET', url: `/public/notices?place=${place}` }).then(({ body }) => body)
    expect(await list(townCode)).toContain(String(token))
    expect(await list(otherVillageCode)).not.toContain(String(token))
    expect((await web.server.inject({ method: 'GET', url: '/public/notices' })).body).toContain('年列出来拟纳入')
  })
})

describe('an objection', () => {
  it('is sent from the page, kept without numbers, and answered with a number of its own', async () => {
    const { token, id } = await released()
    const reply = await objectTo(token, { content: `覃木兰家有车，她的证件是${idNumber}`, contact: '139 1234 5678' })
    expect(reply.statusCode).toBe(303)
    const answer = (await web.server.inject({ method: 'GET', url: String(reply.headers.location) })).body
    const receipt = /[A-Z]{2}\d{6}/.exec(answer)?.[0]
    expect(answer).not.toContain(idNumber)
    const { body } = await web.ask('deng', { method: 'GET', url: `/objections?publication=${id}` })
    expect(body.rows).toMatchObject([{ receipt, content: '覃木兰家有车，她的证件是※※', way: '1', settledOn: null }])
    expect(JSON.stringify(body)).not.toContain('13912345678')
    const record = await web.ask('deng', { method: 'GET', url: `/records/objection/${body.rows?.[0]?.id}` })
    expect(record.body.values).toMatchObject({ contact: expect.stringContaining('镇、县') })
    const town = await web.ask('huang', { method: 'GET', url: `/records/objection/${body.rows?.[0]?.id}` })
    expect(town.body.values).toMatchObject({ contact: '139****5678' })
  })

  it('is one objection however often its form is sent', async () => {
    const { token, id } = await released()
    const once = /name="once" value="([^"]+)"/.exec((await page(token)).body)?.[1] ?? ''
    const replies = [await objectTo(token, { content: '名单里少了一户', once }), await objectTo(token, { content: '名单里少了一户', once })]
    expect(replies[0]?.headers.location).toBe(replies[1]?.headers.location)
    expect((await web.ask('deng', { method: 'GET', url: `/objections?publication=${id}` })).body.total).toBe(1)
    expect((await web.server.inject({ method: 'GET', url: `/public/notices/${token}/received/AA000000` })).statusCode).toBe(404)
  })

  it('tells whole who objected and in which words to the town and the county alone', async () => {
    const { id } = await released()
    const wish = { content: '覃木兰家有精神病人在外打工', way: '2', contact: '13912345678' }
    const { body } = await send('deng', `/publications/${id}/objections`, wish)
    const reveal = (player: Player) => send(player, `/records/objection/${body.id}/reveal`, { field: 'contact', reason: '联系' })
    const read = async (player: Player) => JSON.stringify((await web.ask(player, { method: 'GET', url: `/records/objection/${body.id}` })).body)
    const history = async (player: Player) =>
      JSON.stringify((await web.ask(player, { method: 'GET', url: `/records/objection/${body.id}/history` })).body)
    const where = encodeURIComponent(JSON.stringify({ op: 'contains', field: 'content', value: '精神' }))
    const asked = (player: Player) => web.ask(player, { method: 'GET', url: `/records/objection?where=${where}` })
    expect((await reveal('deng')).body.problem.key).toBe('right.whole')
    expect((await reveal('huang')).body).toMatchObject({ value: '13912345678' })
    for (const said of [await read('deng'), await history('deng')]) {
      expect(said).not.toMatch(/139\*|13912345678|精神/)
      expect(said).toContain('覃木兰家有※※')
    }
    expect(await read('huang')).toContain('精神病人')
    expect((await asked('deng')).body.problem.key).toBe('right.whole')
    expect((await asked('huang')).body.total).toBe(1)
  })

  it('says what is wrong with it, with what was written still there', async () => {
    const { token } = await released()
    const reply = await objectTo(token, { content: '名单里<少>了一户', contact: '12' })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('电话写得不对')
    expect(reply.body).toContain('名单里&lt;少&gt;了一户')
  })

  it('is settled by the town or the county, and not by who drafted the notice', async () => {
    const { id } = await released()
    const wish = { content: '电话反映覃木兰家在县城有房', way: '2', household: households[0] }
    const { body } = await send('deng', `/publications/${id}/objections`, wish)
    const settle = (player: Player) =>
      send(player, `/objections/${body.id}/settle`, { version: 1, settlement: '入户核查，房子是她弟弟的', isUpheld: false })
    expect((await settle('deng')).body.problem.key).toBe('objection.level')
    const short = await send('huang', `/objections/${body.id}/settle`, { version: 1, settlement: '无', isUpheld: false })
    expect(short.body.problem).toMatchObject({ key: 'objection.settlement', message: expect.stringContaining('怎样答复') })
    const facts = () => county.app.db.read(countyCode, (tx) => readNotice(county.machine, tx, String(id)))
    expect((await facts()).openObjections).toEqual([{ id: body.id, household: households[0] }])
    const { body: list } = await web.ask('lin', { method: 'GET', url: '/publications?state=disputed' })
    expect(list.rows?.map((row) => row.id)).toContain(id)
    expect((await settle('huang')).status).toBe(204)
    expect((await facts()).openObjections).toEqual([])
    expect((await settle('lin')).body.problem.key).toBe('objection.settled')
    const own = (await release('deng', await draft({}, 'lin'))).body
    const second = (await send('huang', `/publications/${own.id}/objections`, wish)).body
    const refused = await send('lin', `/objections/${second.id}/settle`, { version: 1, settlement: '不成立', isUpheld: false })
    expect(refused.body.problem.key).toBe('objection.ownDraft')
  })

  it('is not taken against an announcement', async () => {
    const { id } = await released({ kind: '2', stage: '县公告' })
    expect((await send('deng', `/publications/${id}/objections`, { content: '有异议', way: '3' })).body.problem.key).toBe('publication.takesNone')
  })

  it('comes only a few times from one address', async () => {
    const { token } = await released()
    const replies = []
    for (let turn = 0; turn < 8; turn++) replies.push((await objectTo(token, { content: `第${turn}件：名单里少了一户` })).statusCode)
    expect(replies).toContain(429)
    expect((await page(token)).statusCode).toBe(200)
  })
})
