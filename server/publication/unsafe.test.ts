/** What may not stand in a notice stops its release, and nobody outside reads it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countyCode, villageCode } from '../../test/county/county.ts'
import { idNumber, type Notices, openNotices, texts } from '../../test/county/notices.ts'
import type { Body } from '../../test/county/web.ts'

let county: Notices['county']
let web: Notices['web']
let { households, send, draft, release, released, page } = {} as Notices
let close: Notices['close']
beforeAll(async () => {
  const those = await openNotices()
  ;({ county, web, households, send, draft, release, released, page, close } = those)
  await those.addChildren()
})
afterAll(() => close?.())

describe('a notice', () => {
  it.each([
    ['addition', `户主${idNumber}`, '第3个字起'],
    ['addition', '联系电话：１３８ ００１３ ８０００', '手机号码'],
    ['titleAddition', '因病致贫户', '健康'],
    ['basis', '卡号6217003320001234560', '依据'],
    ['addition', '关于韦小妹的说明', '未成年人'],
    ['addition', '其子薛光勇在小学，户主精神分裂，2019年吸毒服刑；家住上木源12号，微信abc123', '家人'],
    ['titleAddition', '薛光勇等', '未成年人'],
    ['addition', '薛、光、勇等三户', '第1个字起'],
    ['basis', '平安村建设方案', '“平安”与本地登记的未成年人姓名相同；不是说这个孩子的，也请换个说法'],
    ['addition', '阿依古丽·买买提一户', '未成年人'],
  ])('is not released with what must not be seen in %s: %s', async (field, text, where) => {
    const notice = await draft({ [field]: text })
    expect(notice.unsafe?.length).toBeGreaterThan(0)
    const { body, status } = await release('huang', notice)
    expect([status, body.problem.key]).toEqual([422, 'publication.unsafe'])
    expect(body.problem.message).toContain(where)
    expect(body.problem.message).not.toContain(idNumber)
    expect((await page(notice.token)).statusCode).toBe(404)
  })

  it('has a title and a first paragraph nobody writes, and a stage of the procedures', async () => {
    const keyOf = async (more: object) => (await send('deng', '/publications', { ...texts, households, ...more })).body.problem.key
    expect(await keyOf({ stage: '第一榜（王某吸毒服刑）' })).toBe('publication.stage')
    expect(await keyOf({ kind: '2', stage: '村公示' })).toBe('publication.stage')
    expect(await keyOf({ form: '99' })).toBe('publication.form')
    expect(await keyOf({ title: '薛光勇等未成年人' })).toBe('request.wrong')
    const { id, version } = await draft()
    expect((await send('deng', `/publications/${id}`, { version, stage: '王某服刑' }, 'PATCH')).body.problem.key).toBe('publication.stage')
    const choices = (await web.ask('deng', { method: 'GET', url: `/publications/choices?region=${villageCode}` })).body as Body
    expect(choices).toMatchObject({ stages: { '1': ['村公示', '第一榜', '第二榜', '第三榜', '乡镇公示'], '2': ['县公告'] } })
    expect((choices.offices as unknown as string[])[0]).toBe('木源村村民委员会')
  })

  it('shows nothing of a stage that a draft of long ago made up', async () => {
    const notice = await released()
    await county.app.db.write(countyCode, (tx) =>
      sql`update publication set stage = '王某吸毒服刑' where county = ${countyCode} and id = ${String(notice.id)}`.execute(tx),
    )
    expect((await page(notice.token)).body).not.toContain('王某')
    await county.app.db.write(countyCode, (tx) =>
      sql`update publication set stage = '村公示' where county = ${countyCode} and id = ${String(notice.id)}`.execute(tx),
    )
  })

  it('does not give away the phone of a household as that of an office', async () => {
    const notice = await draft({ officePhone: '村委会 138-0013-8000' })
    expect(notice.unsafe).toMatchObject([{ field: 'officePhone', sentence: expect.stringContaining('登记在册的一个人') }])
    expect((await release('huang', notice)).body.problem).toMatchObject({ key: 'publication.privatePhone' })
    expect((await release('huang', await draft({ officePhone: '镇民政所 13700137000' }))).status).toBe(200)
  })

  it.each([
    ['张三 精神分裂 13812345678', 'publication.officePhone'],
    ['张三 13812345678', 'publication.officeUnknown'],
    ['薛光勇家 0771-5826103', 'publication.officeUnknown'],
    ['村委会', 'publication.officePhone'],
    ['村委会 0771-5826103 韦小妹', 'publication.officePhone'],
  ])('names no office that is not known: %s', async (officePhone, key) => {
    expect((await release('huang', await draft({ officePhone }))).body.problem.key).toBe(key)
  })

  it('names an office of its place, or a unit of the register', async () => {
    await county.add('unit', { name: '木源县供销合作社联合社', region: countyCode })
    for (const officePhone of ['木源村村民委员会 0771-5826103', '县乡村振兴局 12317', '木源县供销合作社联合社 0771-5826104、5826105'])
      expect((await release('huang', await draft({ officePhone }))).status).toBe(200)
  })
})
