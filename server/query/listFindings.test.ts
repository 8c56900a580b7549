/** The list of what must be looked at: whose, where, from where, and for whom. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { correctRecord, getRecordPage } from '../resources/records.ts'
import { searchSubjects } from '../resources/search.ts'
import { listFindings } from './listFindings.ts'

let county: County
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
})
afterAll(() => county.close())

const list = (player: Player, question = {}) => listFindings(county.as(player), { page: 1, size: 100, ...question })

describe('the list of findings', () => {
  it('says of each whose it is, on which field, what is wrong and since when', async () => {
    const { total, rows, kinds } = await list('deng')
    expect(total).toBe(13)
    expect(rows).toHaveLength(13)
    expect(kinds.reduce((sum, kind) => sum + kind.total, 0)).toBe(13)
    const born = rows.find(({ kind }) => kind === 'idNumber.bornOn')
    expect(born).toMatchObject({ record: 'person', field: 'bornOn', title: '石鹏飞' })
    expect(born?.message).toMatch(/^出生日期写的是1998年8月1日/)
    expect(born?.place.startsWith(villageCode)).toBe(true)
    for (const { openedAt } of rows) expect(openedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/)
  })

  it('names the import to those whose place it ran in', async () => {
    expect((await list('lin')).rows[0]?.import).toMatchObject({ fileName: '木源村农户花名册.xlsx' })
    expect((await list('deng')).rows[0]?.import).toBeNull()
  })

  it('is narrowed by kind and place, and turned by the server without losing one', async () => {
    const phones = await list('lin', { kinds: ['phone.wrong'] })
    expect(phones.total).toBe(3)
    expect(phones.rows.map(({ kind }) => kind)).toEqual(['phone.wrong', 'phone.wrong', 'phone.wrong'])
    expect(phones.kinds.length).toBeGreaterThan(3)
    const turned = await Promise.all([1, 2, 3, 4].map((page) => list('lin', { page, size: 4 })))
    expect(new Set(turned.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(13)
    expect((await list('lin', { within: otherVillageCode })).total).toBe(0)
  })

  it('tells a clerk of another village nothing, and refuses a place outside', async () => {
    expect(await list('liu')).toEqual({ total: 0, rows: [], kinds: [] })
    await expect(list('liu', { within: villageCode })).rejects.toMatchObject({ key: 'right.place' })
  })

  it('has of a household its own, its memberships’ and its members’', async () => {
    const [person] = await searchSubjects(county.as('deng'), '丁飞')
    const { rows } = await list('deng', { household: person?.household })
    expect(rows.map(({ rowId, field }) => [rowId, field])).toEqual([[person?.id, 'idNumber']])
  })

  it('ends a finding when its field is corrected', async () => {
    const [born] = (await list('deng', { kinds: ['idNumber.bornOn'] })).rows
    const id = born?.rowId ?? ''
    const { version } = await getRecordPage(county.as('deng'), 'person', id)
    await correctRecord(county.as('deng'), 'person', id, { version, values: { bornOn: '1999-08-01' }, reason: '核对证件' })
    expect((await list('deng')).total).toBe(12)
  })
})
