/** A household of 木源村 on its way into the register: what goes, what is refused, and what stays behind. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Values } from '../../core/record/definition.ts'
import { held, refused, scanSeen } from '../../test/county/cases.ts'
import { type County, countyCode, demo, openCounty, type Player } from '../../test/county/county.ts'
import { write } from '../change/write.ts'
import type { Tx } from '../db/database.ts'
import { importFile } from '../imports/importRuns.ts'
import { correctRecord, createRecord } from '../resources/records.ts'
import { runScreening } from '../screening/runScreening.ts'
import { getCasePage } from './casePage.ts'
import { confirmPaper } from './confirmPaper.ts'
import { openCases } from './openCases.ts'
import { getBoard, listCases, listTogether } from './readCases.ts'
import { sendBack } from './sendBack.ts'
import { type StepWish, takeStep } from './takeStep.ts'

let county: County
let programme: string
/** Admitted by the rules. */
let admitted: string[]
let people: string[]

beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  for (const file of ['贫困户识别标准.xlsx', '入户调查结果表.xlsx']) await importFile(county.machine, demo(file), file, {})
  programme = await county.add('programme', { label: '木源村识别办法', region: countyCode, template: 'guangdong2016', startsOn: '2016-01-01' })
  await runScreening(county.machine, { programme, day: '2016-06-13' })
  admitted = await rowsOf<{ household: string }>(sql`select household from screened where verdict = '1' order by household`).then((rows) =>
    rows.map(({ household }) => household),
  )
  // They stand in the register already; these come anew.
  await write(county.machine, { source: 'test' }, async (batch) => {
    const { rows } = await sql<{
      id: string
      version: number
    }>`select id, version from household where registered_poor order by id for update`.execute(batch.tx)
    await batch.add(rows.map((row) => ({ record: 'household', ...row, values: { registeredPoor: false }, happenedOn: county.machine.today })))
  })
  people = [await county.add('person', { name: '核查甲', region: countyCode }), await county.add('person', { name: '核查乙', region: countyCode })]
}, 120_000)
afterAll(() => county?.close())

const rowsOf = <T>(query: ReturnType<typeof sql<T>>) => county.app.db.read(countyCode, async (tx) => (await query.execute(tx)).rows)

const open = (households: string[], player: Player = 'deng') =>
  openCases(county.as(player), { programme, procedure: 'guangdongIdentification', households })

const take = (player: Player, step: string, cases: string[], more: Partial<StepWish> = {}) => takeStep(county.as(player), { step, cases, ...more })

const survey = (household: string, more: object = {}) =>
  county.add('survey', { household, surveyedOn: county.machine.today, surveyor: people[0] as string, second: people[1] as string, ...more })

const compared = (household: string) => county.add('comparison', { household, source: '01', found: false, comparedOn: county.machine.today })

/** As if the clerk had been at work on that day. */
const takeOn = (player: Player, step: string, cases: string[], day: string, more: Partial<StepWish> = {}) =>
  takeStep({ ...county.as(player), today: day }, { step, cases, ...more })

const inTest = (work: (tx: Tx) => Promise<unknown>) => write(county.machine, { source: 'test', through: 'procedure' }, (batch) => work(batch.tx))

const backdate = (cases: string[], day: string) =>
  inTest(async (tx) => {
    await sql`update casefile set opened_on = ${day} where county = ${countyCode} and id = ${cases[0]}`.execute(tx)
    await sql`update proceeding set happened_on = ${day}, entered_on = ${day} where county = ${countyCode} and casefile = ${cases[0]}`.execute(tx)
  })

/** A notice that hung from one day to another and named one household. */
async function notice(stage: string, household: string, startsOn: string, endsOn: string, kind = '1'): Promise<string> {
  const id = await county.add('publication', {
    ...{ kind, stage, region: '449901101201', form: '1', title: `${stage}名单`, days: 7, dayRule: '1' },
    ...{ draftedBy: people[0] as string, draftedOn: startsOn },
    ...{ releasedBy: people[1] as string, startsOn, endsOn, token: uuid() },
  })
  await county.add('published', { publication: id, household, shownHead: '某户', persons: 3 })
  return id
}

describe('a case', () => {
  it('is opened by the village for households of its own, once', async () => {
    const [first = '', second = ''] = admitted
    const { cases } = await open([first, second])
    expect(cases).toHaveLength(2)
    expect(await refused(open([first]))).toEqual([expect.stringContaining('已有一件正在办理')])
    await expect(open([admitted[2] as string], 'huang')).rejects.toMatchObject({ key: 'case.otherOffice' })
    await expect(open([admitted[2] as string], 'liu')).rejects.toMatchObject({ key: 'record.missing' })
    expect((await listCases(county.as('liu'), { page: 1, size: 20 })).total).toBe(0)
    expect((await getBoard(county.as('deng'))).cells).toEqual([
      { procedure: 'guangdongIdentification', region: '449901101201', state: '1', next: 'check', cases: 2 },
    ])
  })

  it('goes only by its steps, each resting on what the records hold', async () => {
    const household = admitted[3] as string
    const { cases } = await open([household])
    const [id = ''] = cases
    expect(await refused(take('deng', 'appraise', cases, held(cases)))).toEqual([expect.stringContaining('要先办“入户核查”')])
    expect(await refused(take('deng', 'check', cases))).toEqual([expect.stringContaining('早于受理日期')])
    const alone = await survey(household, { second: null, round: '第一轮' })
    expect(await refused(take('deng', 'check', cases))).toEqual([expect.stringContaining('要有2人')])
    await write(county.machine, { source: 'test', reason: '补登' }, (batch) =>
      batch.add([{ record: 'survey', id: alone, version: 1, values: { second: people[1] as string }, happenedOn: county.machine.today }]),
    )
    await take('deng', 'check', cases)
    expect(await refused(take('deng', 'compare', cases))).toEqual([expect.stringContaining('由乡镇、县办理')])
    expect(await refused(take('huang', 'compare', cases))).toEqual([expect.stringContaining('还没有数据比对结果')])
    await compared(household)
    await take('huang', 'compare', cases)
    await expect(take('deng', 'committee', cases)).rejects.toMatchObject({ key: 'meeting.missing' })
    await expect(take('deng', 'committee', cases, held(cases, { attendance: 7 }))).rejects.toMatchObject({ key: 'meeting.quorum' })
    expect(await refused(take('deng', 'committee', cases, held(cases, { attendance: 10 })))).toEqual([
      expect.stringContaining('合计9票，与实到10人不符'),
    ])
    expect(await take('deng', 'committee', cases, held(cases))).toMatchObject({ passed: 1, failed: 0 })
    const votes = await rowsOf<{ agree: number; result: string }>(
      sql`select vote.agree, vote.result from vote join meeting on meeting.id = vote.meeting where meeting.kind = '村两委会议'`,
    )
    expect(votes).toEqual([{ agree: 7, result: '通过' }])
    await take('deng', 'appraise', cases, held(cases))
    expect(await refused(take('deng', 'firstNotice', cases))).toEqual([expect.stringContaining('请选“第一榜”的公示')])
    const page = await getCasePage(county.as('deng'), id)
    expect(page.steps.map(({ label, takenBy }) => [label, takenBy])).toEqual([
      ['农户申请', '邓桂香'],
      ['入户核查', '邓桂香'],
      ['数据比对', '上级经办人'],
      ['村两委会议', '邓桂香'],
      ['村民小组评议', '邓桂香'],
    ])
    expect(page.due).toMatchObject({ step: { name: 'firstNotice' }, refusal: null })
    expect((await getCasePage(county.as('huang'), id)).due?.refusal).toContain('由村办理')
  })

  it('comes into the register by the decision, after three notices and three offices, and by nothing else', async () => {
    const household = admitted[9] as string
    const { cases } = await open([household])
    await backdate(cases, '2026-01-05')
    const [surveyId] = [await survey(household, { surveyedOn: '2026-01-06' })]
    await county.add('comparison', { household, source: '01', found: false, comparedOn: '2026-01-07' })
    await takeOn('deng', 'check', cases, '2026-01-06')
    await takeOn('huang', 'compare', cases, '2026-01-07')
    await takeOn('deng', 'committee', cases, '2026-01-08', held(cases))
    await takeOn('deng', 'appraise', cases, '2026-01-09', held(cases))
    const wrong = await notice('第二榜', household, '2026-01-10', '2026-01-17')
    const first = await notice('第一榜', household, '2026-01-10', '2026-01-17')
    expect(await refused(take('deng', 'firstNotice', cases, { publication: wrong }))).toEqual([expect.stringContaining('这里要的是“第一榜”')])
    const doubt = await county.add('objection', {
      publication: first,
      receipt: 'YY1',
      household,
      content: '家里有车',
      receivedOn: '2026-01-12',
      way: '1',
    })
    expect(await refused(take('deng', 'firstNotice', cases, { publication: first }))).toEqual([expect.stringContaining('还没有处理')])
    await write(county.machine, { source: 'test', through: 'publication', reason: '查实' }, (batch) =>
      batch.add([{ record: 'objection', id: doubt, version: 1, values: { settledOn: '2026-01-15', isUpheld: false }, happenedOn: '2026-01-15' }]),
    )
    await takeOn('deng', 'firstNotice', cases, '2026-01-18', { publication: first })
    await takeOn('deng', 'representatives', cases, '2026-01-19', held(cases))
    await takeOn('deng', 'secondNotice', cases, '2026-01-28', { publication: await notice('第二榜', household, '2026-01-20', '2026-01-27') })
    await takeOn('huang', 'review', cases, '2026-01-29')
    await takeOn('huang', 'thirdNotice', cases, '2026-02-07', { publication: await notice('第三榜', household, '2026-01-30', '2026-02-06') })
    const isRegistered = async () =>
      (await rowsOf<{ poor: boolean }>(sql`select registered_poor as poor from household where id = ${household}`))[0]?.poor
    expect(await isRegistered()).toBe(false)
    await expect(
      correctRecord(county.as('lin'), 'household', household, { version: 2, values: { registeredPoor: true }, reason: '直接改' }),
    ).rejects.toMatchObject({
      key: 'field.decided',
    })
    await takeOn('lin', 'decide', cases, '2026-02-08')
    expect(await isRegistered()).toBe(true)
    await expect(
      correctRecord(county.as('deng'), 'household', household, { version: 3, values: { registeredPoor: null }, reason: '登记错了' }),
    ).rejects.toMatchObject({ key: 'field.decided' })
    expect(await refused(takeOn('lin', 'announce', cases, '2026-02-09'))).toEqual([expect.stringContaining('请选“县公告”')])
    const announced = await notice('县公告', household, '2026-02-09', '2026-02-16', '2')
    await takeOn('lin', 'announce', cases, '2026-02-09', { publication: announced })
    expect(await getCasePage(county.as('deng'), cases[0] as string)).toMatchObject({ state: '3', due: null, endedOn: '2026-02-09' })
    expect(await refused(open([household]))).toEqual([expect.stringContaining('已经在册')])
    await expect(
      correctRecord(county.as('deng'), 'survey', surveyId, { version: 1, values: { conclusion: '符合纳入条件' }, reason: '补填' }),
    ).rejects.toMatchObject({ key: 'record.restedOn' })
    const [found] = await rowsOf<{ criterion: string; meeting: string; comparison: string }>(sql`
      select (select id from criterion limit 1) as criterion, (select id from comparison where household = ${household}) as comparison,
        (select meeting from proceeding where casefile = ${cases[0]} and meeting is not null limit 1) as meeting`)
    const { criterion = '', meeting = '', comparison = '' } = found ?? {}
    const add = (record: string, values: Values) => createRecord(county.as('deng'), record, { id: uuid(), values })
    for (const work of [
      () => add('answer', { survey: surveyId, criterion, met: '2' }),
      () => add('vote', { meeting, household, attendance: 9, agree: 9 }),
      () => correctRecord(county.as('huang'), 'comparison', comparison, { version: 1, values: { found: true }, reason: '改' }),
    ])
      await expect(work()).rejects.toMatchObject({ key: 'record.restedOn' })
  })

  it('ends where a meeting votes it down, and leaves the others to go on', async () => {
    const households = admitted.slice(4, 6)
    const { cases } = await open(households)
    for (const household of households) {
      await survey(household)
      await compared(household)
    }
    await take('deng', 'check', cases)
    await take('lin', 'compare', cases)
    const { meeting } = held(cases)
    const ballots = meeting.ballots.map((ballot, at) => (at ? ballot : { ...ballot, agree: 4, against: 5, abstain: 0, reason: '户主长期经商' }))
    expect(await take('deng', 'committee', cases, { meeting: { ...meeting, ballots } })).toMatchObject({ passed: 1, failed: 1 })
    expect(await refused(take('deng', 'appraise', cases, held(cases)))).toEqual([expect.stringContaining('已经办结')])
    expect(await getCasePage(county.as('deng'), cases[0] as string)).toMatchObject({ state: '4', due: null })
    await expect(open([households[0] as string])).resolves.toMatchObject({ cases: [expect.any(String)] })
  })

  it('is sent back one step with what is to be put right, is done again, and keeps all that was done', async () => {
    const household = admitted[10] as string
    const { cases } = await open([household])
    await backdate(cases, '2026-03-02')
    const first = await survey(household, { surveyedOn: '2026-03-03' })
    await takeOn('deng', 'check', cases, '2026-03-03')
    const back = { step: 'compare', cases, reason: '调查表缺收入来源，请补问' }
    expect(await refused(sendBack(county.as('deng'), back))).toEqual([expect.stringContaining('由乡镇、县办理')])
    await expect(sendBack(county.as('huang'), { ...back, reason: '重来' })).rejects.toMatchObject({ key: 'case.returnReason' })
    const onFifth = { ...county.as('huang'), today: '2026-03-05' }
    expect(await sendBack(onFifth, back)).toEqual({ returned: 1, to: '入户核查' })
    expect(await refused(sendBack(onFifth, back))).toEqual([expect.stringContaining('要先办“入户核查”')])
    expect(await refused(takeOn('deng', 'check', cases, '2026-03-06'))).toEqual([expect.stringContaining('早于退回日期2026-03-05')])
    await survey(household, { surveyedOn: '2026-03-06', round: '第二轮' })
    await takeOn('deng', 'check', cases, '2026-03-06')
    const page = await getCasePage(county.as('deng'), cases[0] as string)
    expect(page.steps.map(({ label, outcome, isUndone, opinion }) => [label, outcome, isUndone, opinion])).toEqual([
      ['农户申请', '1', false, null],
      ['入户核查', '1', true, null],
      ['数据比对', '3', false, '调查表缺收入来源，请补问'],
      ['入户核查', '1', false, null],
    ])
    expect(page.due).toMatchObject({ step: { name: 'compare' }, back: { label: '入户核查', refusal: expect.stringContaining('由乡镇、县办理') } })
    await expect(
      correctRecord(county.as('deng'), 'survey', first, { version: 1, values: { conclusion: '符合纳入条件' }, reason: '补填' }),
    ).rejects.toMatchObject({ key: 'record.restedOn' })
  })

  it('counts what is written up later from its entry, until a second person has seen the dated paper', async () => {
    const household = admitted[7] as string
    const { cases } = await open([household])
    const [id = ''] = cases
    await write(county.machine, { source: 'test', through: 'procedure' }, async (batch) => {
      await sql`update casefile set opened_on = '2026-01-05' where county = ${countyCode} and id = ${id}`.execute(batch.tx)
      await sql`update proceeding set happened_on = '2026-01-05', entered_on = '2026-01-20', paper = '申请书第7号，村档案柜' where county = ${countyCode} and casefile = ${id}`.execute(
        batch.tx,
      )
    })
    await survey(household, { surveyedOn: '2026-01-10' })
    expect(await refused(take('deng', 'check', cases, { happenedOn: '2026-01-10' }))).toEqual([expect.stringContaining('从2026-01-20起算')])
    const page = await getCasePage(county.as('deng'), id)
    const step = page.steps[0]
    expect(step).toMatchObject({ isLate: true, countsFrom: '2026-01-20', confirmedBy: null })
    await expect(confirmPaper(county.as('deng'), step?.id as string)).rejects.toMatchObject({ key: 'paper.samePerson' })
    await expect(confirmPaper(county.as('liu'), step?.id as string)).rejects.toMatchObject({ key: 'record.missing' })
    // A number of a paper shows nobody its date.
    await expect(confirmPaper(county.as('huang'), step?.id as string)).rejects.toMatchObject({ key: 'paper.missing' })
    await scanSeen(county, id, 'huang')
    await confirmPaper(county.as('huang'), step?.id as string)
    await expect(confirmPaper(county.as('huang'), step?.id as string)).rejects.toMatchObject({ key: 'paper.confirmed' })
    await take('deng', 'check', cases, { happenedOn: '2026-01-10' })
    expect((await getCasePage(county.as('deng'), id)).steps[0]).toMatchObject({ isLate: true, countsFrom: '2026-01-05', confirmedBy: '上级核对人' })
  })

  it('goes a step together with others in one act, however often that is sent', async () => {
    const [act, households] = [uuid(), admitted.slice(12, 14)]
    const { cases } = await open(households)
    await Promise.all(households.map((household) => survey(household)))
    const taken = await take('deng', 'check', cases, { act })
    expect([taken.passed, await take('deng', 'check', cases, { act })]).toEqual([2, taken])
    await expect(take('deng', 'check', [...cases, ...(await open([admitted[14] as string])).cases], { act })).rejects.toMatchObject({
      key: 'case.otherAct',
    })
    expect((await listTogether(county.as('huang'), { procedure: 'guangdongIdentification', next: 'compare' })).cases.length).toBeGreaterThan(1)
  })

  it('is made by nobody’s hand, and decided by no machine', async () => {
    const values = { household: admitted[8] as string, programme, procedure: 'guangdongIdentification', openedOn: '2026-01-01', state: '2' }
    const byHand = write(county.as('lin'), { source: 'desktop' }, (batch) =>
      batch.add([{ record: 'casefile', id: uuid(), values, happenedOn: '2026-01-01' }]),
    )
    await expect(byHand).rejects.toMatchObject({ key: 'record.through' })
    await expect(
      openCases(county.machine, { programme, procedure: 'guangdongIdentification', households: [admitted[8] as string] }),
    ).rejects.toMatchObject({
      key: 'case.nobody',
    })
  })
})
