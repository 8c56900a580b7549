/** Many uploads at once, uploads left lying, and what stands on the disk meanwhile. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropForgotten, getImport } from '../../server/imports/runRows.ts'
import { type County, demo, openCounty } from '../county/county.ts'
import { openWeb, settledImport, type Web } from '../county/web.ts'

const name = '木源村农户花名册.xlsx'
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

const upload = async () => {
  const { body } = await web.ask('deng', { method: 'POST', url: '/imports', file: { name, content: readFileSync(demo(name)) } })
  return String(body.id)
}
const folder = () => join(web.data, 'uploads')

describe('uploads', () => {
  it('that come ten at once are all checked, and whoever reads meanwhile is answered', async () => {
    const runs = await Promise.all(Array.from({ length: 10 }, upload))
    const read = await web.ask('lin', { method: 'GET', url: '/records/household?page=1&size=20' })
    expect(read.status).toBe(200)
    const states = await Promise.all(runs.map(async (id) => (await settledImport(web, 'deng', id)).state))
    expect(states).toEqual(Array(10).fill('checked'))
  }, 120_000)

  it('stand on the disk sealed, and no otherwise', () => {
    const names = readdirSync(folder())
    expect(names).toHaveLength(10)
    for (const each of names) {
      const content = readFileSync(join(folder(), each))
      expect(content.subarray(0, 4).toString('latin1'), each).not.toBe('PK\u0003\u0004')
      expect(content.includes('xl/workbook.xml'), each).toBe(false)
    }
  })

  it('left lying for a week are removed, and their runs closed', async () => {
    const id = await upload()
    await settledImport(web, 'deng', id)
    await county.app.db.owner((client) => client.query(`update import_run set changed_at = now() - interval '8 days' where id <> $1`, [id]))
    await dropForgotten(county.machine, folder())
    expect(readdirSync(folder())).toEqual([`${id}-0.sealed`])
    expect((await getImport(county.as('deng'), id)).state).toBe('checked')
    const { rows } = await county.app.db.read(county.machine.actor.county, (tx) =>
      sql<{ state: string }>`select distinct state from import_run where id <> ${id} and state <> 'written'`.execute(tx),
    )
    expect(rows).toEqual([{ state: 'cancelled' }])
  })
})

describe('finding people by the last four of a number', () => {
  it('is answered sixty times in ten minutes, and no more', async () => {
    const statuses: number[] = []
    for (let tried = 0; tried < 62; tried++) {
      const lastFour = String(tried).padStart(4, '0')
      const url = tried % 2 ? `/search?q=${lastFour}` : `/records/person?page=1&size=20&idTail=${lastFour}`
      statuses.push((await web.ask('huang', { method: 'GET', url })).status)
    }
    expect(statuses).toEqual([...Array(60).fill(200), 429, 429])
    // By name they are found as before.
    expect((await web.ask('huang', { method: 'GET', url: `/search?q=${encodeURIComponent('王')}` })).status).toBe(200)
  })
})
