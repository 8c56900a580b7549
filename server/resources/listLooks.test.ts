/** Who looked at a person: every look and every export that may have carried the row, to those whose place it lies in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, countyCode, openCounty, otherTownCode, otherVillageCode, villageCode } from '../../test/county/county.ts'
import { idOf } from '../../test/county/workbook.ts'
import { exportList } from './exportList.ts'
import { listLooks } from './listLooks.ts'
import { revealField } from './records.ts'

let county: County
let person: string
let household: string

beforeAll(async () => {
  county = await openCounty()
  await exportList(county.as('lin'), { record: 'person' }, {})
  person = await county.add('person', { name: '某甲', region: villageCode, idNumber: idOf('1951-03-08', 21), phone: '19900001234' })
  household = await county.add('household', { code: 'L-1', region: villageCode, head: person })
  await county.add('membership', { household, person, relation: '01' })
  await revealField(county.as('lin'), 'person', person, 'idNumber', '核对证件')
  await revealField(county.as('deng'), 'person', person, 'phone', '上门走访联系')
  await exportList(county.as('lin'), { record: 'person', within: villageCode }, { secrets: true, reason: '上报' })
  await exportList(county.as('lin'), { record: 'person' }, {})
  await exportList(county.as('lin'), { record: 'household', within: villageCode }, {})
  await exportList(county.as('liu'), { record: 'person' }, {})
  await exportList(county.as('lin'), { record: 'person', within: otherTownCode }, {})
})
afterAll(() => county.close())

describe('who looked at a person', () => {
  it('tells who, in what role, at what and why, newest first', async () => {
    const { looks } = await listLooks(county.as('shen'), 'person', person)
    expect(looks).toMatchObject([
      { actorName: '邓桂香', role: '村级信息员', title: '某甲', fields: ['联系电话'], reason: '上门走访联系' },
      { actorName: '林秀文', role: '县级管理员', title: '某甲', fields: ['身份证号码'], reason: '核对证件' },
    ])
  })

  it('tells a clerk of looks from above too, since the person lives in the clerk’s village', async () => {
    expect(await listLooks(county.as('deng'), 'person', person).then(({ looks }) => looks.map(({ role }) => role))).toEqual([
      '村级信息员',
      '县级管理员',
    ])
  })

  it('tells of exports since the person is there, of places the person lies in', async () => {
    const { exports } = await listLooks(county.as('lin'), 'person', person)
    expect(exports).toMatchObject([
      { recordLabel: '人员', region: countyCode, condition: '全部', secrets: [], reason: null },
      { recordLabel: '人员', region: villageCode, secrets: ['身份证号码', '联系电话'], reason: '上报', actorName: '林秀文', role: '县级管理员' },
    ])
    const own = await listLooks(county.as('deng'), 'person', person)
    expect(own.exports.map(({ region }) => region)).toEqual([villageCode])
  })

  it('gathers those of its members on the page of a household', async () => {
    const { looks, exports } = await listLooks(county.as('deng'), 'household', household)
    expect(looks.map(({ title }) => title)).toEqual(['某甲', '某甲'])
    expect(exports.map(({ recordLabel }) => recordLabel)).toEqual(['农户', '人员'])
  })

  it('is nothing to a clerk of another village', async () => {
    await expect(listLooks(county.as('liu'), 'person', person)).rejects.toMatchObject({ key: 'record.missing' })
    const other = await county.add('person', { name: '某乙', region: otherVillageCode })
    expect(await listLooks(county.as('liu'), 'person', other)).toEqual({ looks: [], exports: [] })
  })
})
