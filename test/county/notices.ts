/** Notices of 木源村 for tests: a county with households and children, a draft, its release, the public page, an objection, days that pass. */
import { sql } from 'kysely'
import { checkDigit } from '../../kinds/idNumber/value.ts'
import { countyCode, openCounty, type Player, villageCode } from './county.ts'
import { type Body, openWeb } from './web.ts'

export const idNumber = `45132219680312001${checkDigit('45132219680312001')}`
const hamlet = `${villageCode}001`

export const texts = {
  ...{ kind: '1', stage: '村公示', region: villageCode, form: '1', days: 7, dayRule: '1' },
  addition: '名单同时张贴在村公告栏。',
  officePhone: '村委会 0771-5826103',
}

export type Notices = Awaited<ReturnType<typeof openNotices>>

export async function openNotices() {
  const county = await openCounty()
  const web = await openWeb(county)

  async function household(code: string, head: Record<string, string>, size: number, region = hamlet) {
    const person = await county.add('person', { region, ...head })
    const id = await county.add('household', { code, region, head: person, size, groupName: '第3组', remark: '因病致贫，肢体残疾' })
    await county.add('membership', { household: id, person, relation: '01' })
    return id
  }
  const households = [
    await household('H1', { name: '覃木兰', idNumber, phone: '13800138000', health: '04' }, 3),
    await household('H2', { name: '韦小妹', bornOn: '2012-05-06' }, 1),
    await household('H3', { name: '蒙大山13912345678' }, 4),
  ]

  const send = async (player: Player, url: string, body: object, method: 'POST' | 'PATCH' = 'POST') => web.ask(player, { method, url, body })
  const draft = async (more: object = {}, player: Player = 'deng') =>
    (await send(player, '/publications', { ...texts, households, isReady: true, ...more })).body
  const release = (player: Player, { id, version }: Record<string, Body>) => send(player, `/publications/${id}/release`, { version: Number(version) })
  return {
    ...{ county, web, households, household, send, draft, release },
    released: async (more: object = {}) => (await release('huang', await draft(more))).body,
    page: (token: unknown) => web.server.inject({ method: 'GET', url: `/public/notices/${token}` }),
    objectTo: (token: unknown, form: Record<string, string>) =>
      web.server.inject({
        ...{ method: 'POST', url: `/public/notices/${token}` },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      }),
    /** As if it had been released so many days ago. */
    daysPass: (id: unknown, days: number) =>
      county.app.db.write(countyCode, (tx) =>
        sql`update publication set starts_on = (starts_on::date - ${days}::integer)::text, ends_on = (ends_on::date - ${days}::integer)::text
            where county = ${countyCode} and id = ${String(id)}`.execute(tx),
      ),
    /** A child of the village whose household is on no notice, one without a household, one called by an ordinary word. */
    async addChildren() {
      const elsewhere = await household('H4', { name: '薛大勇' }, 2)
      const child = await county.add('person', { region: hamlet, name: '薛光勇', bornOn: '2015-03-04' })
      await county.add('membership', { household: elsewhere, person: child, relation: '03' })
      for (const name of ['平安', '阿依古丽·买买提']) await county.add('person', { region: `${villageCode}002`, name, bornOn: '2016-01-01' })
    },
    async close() {
      await web.close()
      await county.close()
    },
  }
}
