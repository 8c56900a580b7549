import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, otherVillageCode, villageCode } from '../../test/county/county.ts'
import { correctRecord, getRecordPage } from '../resources/records.ts'
import { write } from './write.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const manner = { source: 'test', reason: '试' }

describe('the one door in', () => {
  it('numbers changes without gaps when many write at once', async () => {
    const before = await lastNumber()
    await Promise.all(Array.from({ length: 20 }, (_, index) => county.add('person', { name: `并发${index}`, region: villageCode })))
    const { rows } = await county.app.db.read('449901', (tx) =>
      sql<{ number: string }>`
        select first_change + entry as number from change join link on link.county = change.county and link.id = change.link
        where change.county = '449901' and first_change + entry > ${before} order by number`.execute(tx),
    )
    expect(rows.map((row) => Number(row.number))).toEqual(Array.from({ length: 20 }, (_, index) => before + index + 1))
  })

  it('keeps the day something happened apart from the time it was entered', async () => {
    const id = await county.add('person', { name: '迟录', region: villageCode }, '2016-06')
    const { rows } = await county.app.db.read('449901', (tx) =>
      sql<{
        happened_on: string
        entered_at: Date
      }>`select happened_on, entered_at from change join link on link.county = change.county and link.id = change.link where row_id = ${id}`.execute(
        tx,
      ),
    )
    expect(rows[0]?.happened_on).toBe('2016-06')
    expect(rows[0]?.entered_at.getFullYear()).toBeGreaterThan(2025)
  })

  it('refuses a correction made against an older version and says what the row is now', async () => {
    const id = await county.add('person', { name: '两人改', region: villageCode })
    await correctRecord(county.as('deng'), 'person', id, { version: 1, values: { name: '先改' }, reason: '核对' })
    await expect(correctRecord(county.as('deng'), 'person', id, { version: 1, values: { name: '后改' }, reason: '核对' })).rejects.toMatchObject({
      key: 'record.conflict',
      more: { version: 2, current: { name: '先改' } },
    })
  })

  it('leaves nothing of a transaction of which one change is wrong', async () => {
    const [good, bad] = [uuid(), uuid()]
    const changes = [
      { record: 'person', id: good, values: { name: '好的', region: villageCode }, happenedOn: '2020-01-01' },
      { record: 'person', id: bad, values: { name: null, region: villageCode }, happenedOn: '2020-01-01' },
    ]
    await expect(write(county.machine, manner, (batch) => batch.add(changes))).rejects.toMatchObject({ key: 'record.invalid' })
    await expect(getRecordPage(county.machine, 'person', good)).rejects.toMatchObject({ key: 'record.missing' })
  })

  it('writes no log entry for a correction that changes nothing', async () => {
    const id = await county.add('person', { name: '没变', region: villageCode, idNumber: '449901194905072177' })
    const before = await lastNumber()
    await correctRecord(county.as('deng'), 'person', id, { version: 1, values: { name: '没变', idNumber: '449901194905072177' }, reason: '核对' })
    expect(await lastNumber()).toBe(before)
  })

  it('answers a repeated new record by saying it is saved already', async () => {
    const id = await county.add('person', { name: '重发', region: villageCode })
    const again = { record: 'person', id, values: { name: '重发', region: villageCode }, happenedOn: '2020-01-01' }
    await expect(write(county.machine, manner, (batch) => batch.add([again]))).rejects.toMatchObject({ key: 'record.exists' })
  })

  it('refuses to write into a place outside the actor', async () => {
    const change = { record: 'person', id: uuid(), values: { name: '越界', region: otherVillageCode }, happenedOn: '2020-01-01' }
    await expect(write(county.as('deng'), manner, (batch) => batch.add([change]))).rejects.toMatchObject({ key: 'right.place' })
  })

  it('refuses what a role may not write', async () => {
    const change = { record: 'person', id: uuid(), values: { name: '审计', region: villageCode }, happenedOn: '2020-01-01' }
    await expect(write(county.as('shen'), manner, (batch) => batch.add([change]))).rejects.toMatchObject({ key: 'right.write' })
  })

  it('brings a renamed head into the title of the household and the search', async () => {
    const person = await county.add('person', { name: '老名字', region: villageCode })
    const household = await county.add('household', { code: 'T1', region: villageCode, head: person })
    await correctRecord(county.as('deng'), 'person', person, { version: 1, values: { name: '新名字' }, reason: '更名' })
    const { rows } = await county.app.db.read('449901', (tx) =>
      sql<{
        title: string
        endings: string
      }>`select title, (select string_agg(ending, ' ' order by ending) from subject_name where subject = subject.id) as endings from subject where id = ${household}`.execute(
        tx,
      ),
    )
    expect(rows[0]).toEqual({ title: '新名字', endings: '名字 字 新名字' })
  })
})

async function lastNumber(): Promise<number> {
  const { rows } = await county.app.db.read('449901', (tx) => sql<{ change: string }>`select change from head where county = '449901'`.execute(tx))
  return Number(rows[0]?.change)
}
