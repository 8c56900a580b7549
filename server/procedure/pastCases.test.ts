/** 木源村 decided on its households before there were cases: its ledgers are its history, what they show to be wrong is told, and whoever left and fell back comes in again. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breachKinds } from '../../core/procedure/breachKinds.ts'
import { type County, countyCode, demo, openCounty, otherVillageCode, villageCode } from '../../test/county/county.ts'
import { confirmFinding } from '../change/confirm.ts'
import { verify } from '../change/verify.ts'
import { importFile } from '../imports/importRuns.ts'
import { needyAmong } from '../pairing/needsHelp.ts'
import { listFindings } from '../query/listFindings.ts'
import { listRecords } from '../query/listRecords.ts'
import { correctRecord } from '../resources/records.ts'
import { runScreening } from '../screening/runScreening.ts'
import { latestSurveys } from './caseFacts.ts'
import { getHouseholdCases } from './householdCases.ts'
import { listCandidates } from './listCandidates.ts'
import { openCases } from './openCases.ts'
import { getPastCase } from './pastCase.ts'
import { getPastBoard, listPastCases } from './pastCases.ts'
import { states } from './storedCases.ts'
import { takeStep } from './takeStep.ts'

let county: County
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  for (const file of ['驻村工作队花名册.xlsx', '民主评议会议记录.xlsx', '公示记录.xlsx', '贫困户识别标准.xlsx', '入户调查结果表.xlsx'])
    await importFile(county.machine, demo(file), file, {})
}, 60_000)
afterAll(() => county?.close())

const rowsOf = <T>(query: ReturnType<typeof sql<T>>) => county.app.db.read(countyCode, async (tx) => (await query.execute(tx)).rows)
const householdOf = async (code: string) => (await rowsOf<{ id: string }>(sql`select id from household where code = ${code}`))[0]?.id as string
const breaches = async () => (await listFindings(county.as('deng'), { kinds: Object.keys(breachKinds), page: 1, size: 100 })).rows
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
      ['第一轮入户调查', '2016-05-07', null],
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
      ['第三轮入户调查', '2016-07-01', null],
      ['自然村村民大会', '2016-07-06', '001'],
      ['第三次公示', '2016-07-19', '001'],
      ['第四轮入户调查', '2016-10-10', null],
    ])
    expect(steps[2]).toMatchObject({ record: 'vote', outcome: 'passed', said: '实到26人，同意24票，不同意2票', breaches: [] })
    expect(steps[3]?.breaches).toEqual([expect.stringContaining('从2016-06-02到2016-06-06，首尾都算只有5天')])
    const denied = await getPastCase(county.as('deng'), await householdOf('4499011001006'))
    expect(denied.steps.findLast(({ record }) => record !== 'survey')).toMatchObject({
      outcome: 'failed',
      said: expect.stringContaining('长期外出举家不在'),
    })
    await expect(getPastCase(county.as('liu'), household)).rejects.toMatchObject({ key: 'record.missing' })
    expect(await getHouseholdCases(county.as('deng'), household)).toMatchObject({ cases: [], past: { outcome: 'passed' } })
  })

  it('tells what its rows show to be wrong, each at its row', async () => {
    expect(await countKinds()).toEqual({ 'past.tooShort': 30, 'past.before': 2, 'past.stillHanging': 2, 'past.checkedAfter': 8 })
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

describe('what ledgers show to be wrong', () => {
  it('is reckoned again when the log is verified, so that a finding taken away or changed is told', async () => {
    const faults = (also?: string) =>
      county.app.db.owner(async (client) => {
        if (also) await client.query(also)
        return (await verify(client, county.app.catalog, countyCode)).faults.map(({ message }) => message)
      })
    expect(await faults()).toEqual([])
    const changed = `update finding set details = '{}' where kind = 'past.checkedAfter' and id = (select id from finding where kind = 'past.checkedAfter' limit 1)`
    expect(await faults(changed)).toEqual(['台账核对的问题重算后有2处不同'])
    expect(await faults(`delete from finding where kind = 'past.checkedAfter' and details::text = '{}'`)).toEqual(['台账核对的问题重算后有1处不同'])
  })
})

describe('the latest survey of a household', () => {
  it('knows who answered for it on that very day, as the pairings stood', async () => {
    const household = await householdOf('4499011003001')
    const [before, then, after] = await Promise.all(['前任', '现任', '后任'].map((name) => county.add('person', { name, region: villageCode })))
    await county.add('pairing', { giver: before as string, receiver: household, startsOn: '2020-01-01', endsOn: '2022-03-31', state: '已调整' })
    await county.add('pairing', { giver: then as string, receiver: household, startsOn: '2022-04-01', endsOn: '2023-12-31', state: '已调整' })
    await county.add('pairing', { giver: after as string, receiver: household, startsOn: '2024-01-01' })
    await county.add('survey', { household, surveyedOn: '2022-05-01', surveyor: before as string, second: after as string })
    const found = await county.app.db.read(countyCode, (tx) => latestSurveys(county.machine, tx, [household]))
    expect(found.get(household)).toMatchObject({ surveyedOn: '2022-05-01', helpers: [then] })
  })
})

describe('a household that left poverty and fell back', () => {
  const why = '户主住院自付6万元，2026年人均收入3200元，有住院票据和收入核算表'
  let programme: string
  let household: string
  const begin = (more: object = {}) =>
    openCases(county.as('deng'), { programme, procedure: 'guangdongReturn', households: [household], opinion: why, ...more })
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'it went through',
      (error: Error) => error.message,
    )

  beforeAll(async () => {
    programme = await county.add('programme', { label: '木源村识别办法', region: countyCode, template: 'guangdong2016', startsOn: '2016-01-01' })
    await runScreening(county.machine, { programme, day: '2016-06-13' })
    const [found] = await rowsOf<{ id: string }>(sql`
      select household.id from screened join household on household.id = screened.household where verdict = '1' and registered_poor order by code limit 1`)
    household = found?.id as string
  })

  it('does not ask again: those may be brought up who are outside, also whom the rules deny, and each is found by name', async () => {
    const ask = (more: object) => listCandidates(county.as('deng'), { procedure: 'guangdongIdentification', programme, page: 1, size: 10, ...more })
    // The county screened all of it, and that stands in the list of the village.
    expect((await listRecords(county.as('deng'), { record: 'screening', page: 1, size: 10 })).rows).toHaveLength(1)
    const all = await ask({})
    expect(all.unfit).toBe(91)
    expect(Object.fromEntries(all.counts.map(({ verdict, households }) => [verdict, households]))).toEqual({ 3: 596, 4: 37 })
    expect(all.total).toBe(633)
    const denied = await ask({ verdict: '4' })
    expect([denied.total, denied.rows[0]?.verdict, denied.rows[0]?.sentence]).toEqual([37, '4', expect.stringContaining('不纳入')])
    const { title = '', household: of = '' } = denied.rows[0] ?? {}
    expect((await ask({ name: title })).rows.map((row) => row.household)).toContain(of)
    expect((await begin({ procedure: 'guangdongIdentification', opinion: undefined, households: [of] })).cases).toHaveLength(1)
    const after = await ask({ verdict: '4' })
    expect([after.total, after.underWay, after.rows.some((row) => row.household === of)]).toEqual([36, 1, false])
  })

  it('is taken in again only once it left by procedure, and with what brought it down', async () => {
    const candidates = (procedure: string) => listCandidates(county.as('deng'), { procedure, programme, page: 1, size: 10 })
    expect([(await candidates('povertyExit')).total, (await candidates('guangdongReturn')).total]).toEqual([91, 0])
    expect(await refusal(begin())).toContain('没有经本系统按程序退出，不是返贫')
    await county.add('casefile', { household, programme, procedure: 'povertyExit', openedOn: '2020-10-01', state: states.doneIn })
    expect([(await candidates('povertyExit')).total, (await candidates('guangdongReturn')).rows.map((row) => row.household)]).toEqual([
      90,
      [household],
    ])
    expect(await refusal(begin({ procedure: 'guangdongIdentification' }))).toContain('返贫的请按“返贫户重新纳入”办理')
    expect(await refusal(begin({ opinion: '返贫' }))).toContain('返贫的要写明原因和依据')
    expect((await begin()).cases).toHaveLength(1)
  })

  it('needs help again from the decision on, which the register has as an act with its reason', async () => {
    const needy = async () => (await county.app.db.read(countyCode, (tx) => needyAmong(county.machine, tx, [household]))).has(household)
    const [opened] = await rowsOf<{ id: string }>(sql`select id from casefile where procedure = 'guangdongReturn'`)
    const taker = await county.add('person', { name: '经办甲', region: countyCode })
    const steps = county.app.catalog.procedures.get('guangdongReturn')?.steps ?? []
    const today = county.machine.today
    for (const { name, label } of steps.slice(
      1,
      steps.findIndex(({ kind }) => kind === 'decide'),
    ))
      await county.add('proceeding', {
        ...{ casefile: opened?.id as string, step: name, label, outcome: '1', happenedOn: today, enteredOn: today, takenBy: taker },
      })
    expect(await needy()).toBe(false)
    await takeStep(county.as('lin'), { step: 'decide', cases: [opened?.id as string] })
    expect(await needy()).toBe(true)
    const acts = await rowsOf(sql`select kind, persons, reason, did from movement where household = ${household}`)
    expect(acts).toEqual([{ kind: '15', persons: 4, reason: why, did: '按“返贫户重新纳入（两会一评三公示）”审定通过' }])
    expect(await getHouseholdCases(county.as('deng'), household)).toMatchObject({ past: { outcome: 'passed' } })
  })
})
