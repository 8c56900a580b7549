/** An exported list holds what the list page does, tells secrets only for a reason, and the log says so. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, countyCode, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { type Body, openWeb, settledImport, type Web } from '../../test/county/web.ts'
import { sheetsOf } from '../../test/county/workbook.ts'
import { verify } from '../change/verify.ts'
import { readList } from '../query/listRecords.ts'
import { exportList } from './exportList.ts'

let county: County
let web: Web
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  web = await openWeb(county)
})
afterAll(async () => {
  await web.close()
  await county.close()
})

const take = (player: Player, url: string, body: object = {}) => web.ask(player, { method: 'POST', url: `/records/${url}`, body })

/** Title, watermark, heading and rows of the list, and what 说明 says. */
async function opened(player: Player, url: string, body: object = {}) {
  const reply = await take(player, url, body)
  expect(reply.status, reply.text.slice(0, 200)).toBe(200)
  const [list = [], about = []] = (await sheetsOf(reply.content)) ?? []
  const at = list.findIndex((row) => row[0] === '序号')
  return { above: list.slice(0, at).map((row) => row[0]), heading: list[at] as string[], rows: list.slice(at + 1), about: Object.fromEntries(about) }
}

const exportsLogged = async () => {
  const { rows } = await county.app.db.read(countyCode, (tx) =>
    sql<{ content: { exported: Record<string, unknown> }; reason: string; actor_name: string; record: string; region: string }>`
      select change.content, change.record, change.region, link.reason, link.actor_name
      from change join link on link.county = change.county and link.id = change.link
      where change.operation = 'export' order by link.number`.execute(tx),
  )
  return rows
}

describe('an exported list', () => {
  it('holds the rows of the list page in its order, and says what it is', async () => {
    const where = JSON.stringify({ op: 'is', field: 'registeredPoor', value: true })
    const question = `where=${encodeURIComponent(where)}&sort=-size`
    const list = await opened('deng', `household/export?${question}`, { fields: ['code', 'region', 'head', 'size', 'incomePerHead'] })
    const page = await web.ask('deng', { method: 'GET', url: `/records/household?${question}&size=100` })
    expect(list.rows.map((row) => row[1])).toEqual(page.body.rows?.map(({ values }) => (values as unknown as Body).code))
    expect(list.rows).toHaveLength(91)
    expect(list.heading).toEqual(['序号', '户编号', '所在自然村', '户主', '家庭人口', '年人均收入\n（元）'])
    expect(list.above[0]).toMatch(/^木源村农户（\d{4}年\d+月\d+日）$/)
    expect(typeof list.rows[0]?.[4]).toBe('number')
    expect(list.about).toMatchObject({
      范围: '木源村',
      行数: '91',
      导出人: '邓桂香（村级信息员）',
      条件: expect.stringContaining('建档立卡贫困户为“是”'),
    })
  })

  it('holds no row of a place that is not the exporter’s', async () => {
    expect((await opened('liu', 'household/export')).rows).toEqual([])
    expect((await take('liu', `household/export?within=${villageCode}`)).status).toBe(403)
    expect((await opened('lin', `household/export?within=${otherVillageCode}`)).rows).toEqual([])
  })

  it('leaves ID numbers and phones out, and the log says who took how many rows', async () => {
    const before = await exportsLogged()
    const { heading, rows, about } = await opened('deng', 'person/export')
    expect(heading).not.toContain('身份证号码')
    expect(heading).not.toContain('联系电话')
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]|1\d{10}/)
    expect(about.说明).toBe('不含身份证号码、联系电话')
    const logged = (await exportsLogged()).slice(before.length)
    expect(logged).toMatchObject([{ record: 'person', region: villageCode, reason: null, actor_name: '邓桂香' }])
    expect(logged[0]?.content.exported).toMatchObject({ rows: rows.length, secrets: [] })
  })

  it('refuses them without a reason, and without the right', async () => {
    const before = await exportsLogged()
    expect((await take('deng', 'person/export', { secrets: true })).body.problem.key).toBe('reason.required')
    expect((await take('deng', 'person/export', { secrets: true, reason: '　' })).body.problem.key).toBe('reason.required')
    const deng = county.as('deng')
    const barred = { ...deng, actor: { ...deng.actor, role: { ...deng.actor.role, may: [] } } }
    await expect(exportList(barred, { record: 'person' }, { secrets: true, reason: '上报' })).rejects.toMatchObject({ key: 'right.action' })
    expect(await exportsLogged()).toEqual(before)
  })

  it('holds them whole for a reason, names who took them, and is one entry of a sound log', async () => {
    const before = await exportsLogged()
    const { heading, rows, above, about } = await opened('deng', 'person/export', { secrets: true, reason: '上报', fields: ['name'] })
    expect(heading).toEqual(['序号', '姓名', '身份证号码', '联系电话'])
    expect(rows.filter((row) => /^\d{17}[\dX]$/.test(String(row[2]))).length).toBeGreaterThan(700)
    expect(above[1]).toMatch(/^邓桂香（村级信息员）于\d{4}年\d+月\d+日\d\d:\d\d导出，含完整的身份证号码、联系电话/)
    expect(about).toMatchObject({ 导出理由: '上报', 行数: String(rows.length) })
    const logged = (await exportsLogged()).slice(before.length)
    expect(logged).toMatchObject([{ record: 'person', region: villageCode, reason: '上报', actor_name: '邓桂香' }])
    expect(logged[0]?.content.exported).toMatchObject({ rows: rows.length, secrets: ['idNumber', 'phone'], condition: '全部' })
    const { faults } = await county.app.db.owner((client) => verify(client, county.app.catalog, countyCode))
    expect(faults).toEqual([])
  })

  it('imported again changes nothing', async () => {
    const content = (await take('deng', 'household/export')).content
    const { body } = await web.ask('deng', { method: 'POST', url: '/imports', file: { name: '木源村农户.xlsx', content, place: villageCode } })
    const { state, files } = await settledImport(web, 'deng', String(body.id))
    const report = files?.[0]?.report
    expect(state).toBe('checked')
    const changed = Object.entries(report?.counts ?? {}).filter(
      ([, { created, updated, refused }]) => Number(created) + Number(updated) + Number(refused),
    )
    expect(changed).toEqual([])
    expect(report?.counts?.household?.unchanged).toBeGreaterThan(200)
    expect(report?.faults?.filter(({ outcome }) => String(outcome) !== 'noted')).toEqual([])
  })

  it('of more rows than a file may have is refused before the first', async () => {
    const taken: unknown[] = []
    const reading = readList(county.as('deng'), { record: 'household' }, 100, async (rows) => void taken.push(...rows))
    await expect(reading).rejects.toMatchObject({ key: 'export.tooMany' })
    expect(taken).toEqual([])
  })
})
