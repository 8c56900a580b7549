/** 木源村 decided on its households before there were cases: its ledgers are its history, and what they show to be wrong is told. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, countyCode, demo, openCounty, otherVillageCode, villageCode } from '../../test/county/county.ts'
import { confirmFinding } from '../change/confirm.ts'
import { importFile } from '../imports/importRuns.ts'
import { listFindings } from '../query/listFindings.ts'
import { correctRecord } from '../resources/records.ts'
import { getHouseholdCases } from './householdCases.ts'
import { getPastCase } from './pastCase.ts'
import { getPastBoard, listPastCases } from './pastCases.ts'

let county: County
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  for (const file of ['民主评议会议记录.xlsx', '公示记录.xlsx']) await importFile(county.machine, demo(file), file, {})
}, 60_000)
afterAll(() => county?.close())

const rowsOf = <T>(query: ReturnType<typeof sql<T>>) => county.app.db.read(countyCode, async (tx) => (await query.execute(tx)).rows)
const householdOf = async (code: string) => (await rowsOf<{ id: string }>(sql`select id from household where code = ${code}`))[0]?.id as string
const breaches = async () => (await listFindings(county.as('deng'), { page: 1, size: 100 })).rows.filter(({ kind }) => kind.startsWith('past.'))
const countKinds = async () => {
  const found = new Map<string, number>()
  for (const { kind } of await breaches()) found.set(kind, (found.get(kind) ?? 0) + 1)
  return Object.fromEntries(found)
}

describe('history that came in as ledgers', () => {
  it('stands beside the cases, village by village and with what came of it', async () => {
    expect(await getPastBoard(county.as('deng'))).toEqual({
      cells: [
        { region: villageCode, outcome: 'failed', cases: 37 },
        { region: villageCode, outcome: 'passed', cases: 91 },
      ],
    })
    const { total, cases } = await listPastCases(county.as('huang'), { outcome: 'failed', page: 1, size: 10 })
    expect([total, cases[0]?.code, cases[0]?.on]).toEqual([37, '4499011001006', '2016-05-30'])
    expect(await listPastCases(county.as('liu'), { page: 1, size: 10 })).toEqual({ total: 0, cases: [] })
    await expect((async () => getPastBoard(county.as('deng'), otherVillageCode))()).rejects.toMatchObject({ key: 'right.place' })
  })

  it('shows of a household its own vote, and of its place what hung and was held there, marked as such', async () => {
    const household = await householdOf('4499011001002')
    const { procedure, outcome, steps } = await getPastCase(county.as('deng'), household)
    expect([procedure, outcome]).toEqual(['两会一评三公示', 'passed'])
    expect(steps.map(({ label, day, ofPlace }) => [label, day, ofPlace?.slice(12) ?? null])).toEqual([
      ['村两委会议', '2016-05-28', ''],
      ['村民小组村民大会', '2016-05-30', null],
      ['第一次公示', '2016-06-02', '001'],
      ['党员干部村民代表会议', '2016-06-06', ''],
      ['第二次公示', '2016-06-07', ''],
      ['信息核对和电脑录入', '2016-06-10', ''],
      ['镇初步审核', '2016-06-11', ''],
      ['县初步审核', '2016-06-12', ''],
      ['上报镇政府审查', '2016-06-13', ''],
      ['确定建卡', '2016-06-16', ''],
      ['自然村村民大会', '2016-07-06', '001'],
      ['第三次公示', '2016-07-19', '001'],
    ])
    expect(steps[1]).toMatchObject({ record: 'vote', outcome: 'passed', said: '实到26人，同意24票，不同意2票', breaches: [] })
    expect(steps[2]?.breaches).toEqual([expect.stringContaining('从2016-06-02到2016-06-06，首尾都算只有5天')])
    const denied = await getPastCase(county.as('deng'), await householdOf('4499011001006'))
    expect(denied.steps.at(-1)).toMatchObject({ outcome: 'failed', said: expect.stringContaining('长期外出举家不在') })
    await expect(getPastCase(county.as('liu'), household)).rejects.toMatchObject({ key: 'record.missing' })
    expect(await getHouseholdCases(county.as('deng'), household)).toMatchObject({ cases: [], past: { outcome: 'passed' } })
  })

  it('tells what its rows show to be wrong, each at its row', async () => {
    expect(await countKinds()).toEqual({ 'past.tooShort': 30, 'past.before': 2, 'past.stillHanging': 2 })
    const found = await breaches()
    expect(found.filter(({ record }) => record === 'step').map(({ title, message }) => [title, message.split('；')[0]])).toEqual(
      expect.arrayContaining([
        ['木源村镇初步审核', '“镇初步审核”（2016-06-11）早于“上报镇政府审查”（2016-06-13）'],
        ['木源村县初步审核', '“县初步审核”（2016-06-12）早于“上报镇政府审查”（2016-06-13）'],
        ['木源村镇初步审核', '“镇初步审核”是2016-06-11，这时“第二次公示”（2016-06-07至2016-06-12）还没有期满'],
        ['木源村确定建卡', '“确定建卡”是2016-06-16，这时“第三次公示”（2016-07-19至2016-07-25）还没有期满'],
      ]),
    )
  })

  it('keeps in step with its rows, and lets what was made sure of rest', async () => {
    const [submitted] = await rowsOf<{ id: string; version: number }>(sql`select id, version from step where name = '上报镇政府审查'`)
    const correct = (day: string, version: number) =>
      correctRecord(county.as('deng'), 'step', submitted?.id as string, { version, values: { doneOn: day }, reason: '核对收文登记' })
    await correct('2016-06-10', 1)
    expect((await countKinds())['past.before']).toBeUndefined()
    expect((await countKinds())['past.stillHanging']).toBe(3)
    await correct('2016-06-13', 2)
    expect(await countKinds()).toMatchObject({ 'past.before': 2, 'past.stillHanging': 2 })
    const decided = (await breaches()).find(({ title }) => title === '木源村确定建卡')
    await confirmFinding(county.as('deng'), decided?.id as string, '第三次公示是回头看时补张贴的')
    await correct('2016-06-14', 3)
    expect((await countKinds())['past.stillHanging']).toBe(1)
  })
})
