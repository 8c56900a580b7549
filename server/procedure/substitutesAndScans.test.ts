/** Who acts for a colleague who is away, what the level above is told of steps past their day, and the scans of signed papers. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../core/access/role.ts'
import { pngOf } from '../../office/word/pngOf.ts'
import { type County, countyCode, openCounty, townCode, villageCode } from '../../test/county/county.ts'
import { addAccount } from '../access/accounts.ts'
import { verify } from '../change/verify.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { listLooks } from '../resources/listLooks.ts'
import { getCasePage } from './casePage.ts'
import { confirmPaper } from './confirmPaper.ts'
import { listWaiting } from './listWaiting.ts'
import { makeMinutes } from './makeMinutes.ts'
import { openCases } from './openCases.ts'
import { addScan, openScan, voidScan } from './scans.ts'
import { endSubstitution, listSubstitutions, type Naming, nameSubstitute } from './substitutions.ts'
import { takeStep } from './takeStep.ts'
import { urge } from './urge.ts'

let county: County
let programme: string
let head: string
let people: string[]
/** A second clerk of 木源村 and a second officer of the town. */
let tan: Ctx
let pan: Ctx

beforeAll(async () => {
  county = await openCounty()
  programme = await county.add('programme', {
    label: '监测办法',
    region: countyCode,
    template: 'monitoring2021',
    startsOn: '2021-01-01',
    line: 600_000,
  })
  head = await county.add('person', { name: '覃木兰', region: villageCode })
  people = [await county.add('person', { name: '核查甲', region: villageCode }), await county.add('person', { name: '核查乙', region: villageCode })]
  tan = await colleague('tan-yu', '谭玉', 'village', villageCode)
  pan = await colleague('pan-lin', '潘林', 'town', townCode)
}, 120_000)
afterAll(() => county?.close())

async function colleague(loginName: string, name: string, role: string, scope: string): Promise<Ctx> {
  const { result: account } = await write(county.machine, { source: 'test' }, (batch) => addAccount(batch, { loginName, name, role, scope }))
  const { rows } = await county.app.db.read(countyCode, (tx) => sql<{ person: string }>`select person from account where id = ${account}`.execute(tx))
  const actor = { account, person: rows[0]?.person ?? null, name, county: countyCode, scope, role: county.app.catalog.roles.get(role) as Role }
  return { ...county.machine, actor }
}

const on = (ctx: Ctx, today: string): Ctx => ({ ...ctx, today })
const deng = () => county.as('deng')
const personOf = ({ actor }: Ctx) => actor.person as string
let opened = 0
async function openOne(today: string, more: object = {}, ctx = deng()): Promise<string> {
  const household = await county.add('household', { code: `4499018${++opened}`, region: ctx.actor.scope, head })
  const { cases } = await openCases(on(ctx, today), { programme, procedure: 'monitoring', households: [household], ...more })
  return cases[0] as string
}
const naming = (more: Partial<Naming> = {}): Naming => ({
  ...{ substitute: personOf(tan), startsOn: '2026-03-02', endsOn: '2026-03-06', reason: '外出培训' },
  ...more,
})

describe('a step past its day', () => {
  it('stands on the list of the level above after three working days, and nothing is decided by it', async () => {
    const id = await openOne('2026-09-07')
    const waiting = async (ctx: Ctx, today: string) => listWaiting(on(ctx, today))
    // Due on Thursday the 10th; Friday, Monday and Tuesday are worked.
    expect(await waiting(deng(), '2026-09-14')).toMatchObject({ waiting: [{ step: 'check', dueOn: '2026-09-10', overdue: 1, urged: 0 }], urged: [] })
    expect(await waiting(county.as('huang'), '2026-09-14')).toEqual({ waiting: [], urged: [] })
    expect(await waiting(deng(), '2026-09-15')).toMatchObject({ waiting: [{ urged: 1 }], urged: [] })
    const line = { procedure: 'monitoring', step: 'check', label: '入户核查', region: villageCode, cases: 1, dueOn: '2026-09-10', daysPast: 3 }
    expect(await waiting(county.as('huang'), '2026-09-15')).toEqual({ waiting: [], urged: [{ ...line, urging: null }] })
    expect(await waiting(county.as('lin'), '2026-09-15')).toEqual({ waiting: [], urged: [] })
    expect(await getCasePage(deng(), id)).toMatchObject({ state: '1', next: 'check' })
  })

  it('is urged by that level once a day, which both levels have with its words', async () => {
    const wish = { procedure: 'monitoring', step: 'check', region: villageCode, words: '请三个工作日内办完' }
    await expect(urge(on(county.as('huang'), '2026-09-14'), wish)).rejects.toMatchObject({ key: 'urge.nothing' })
    await expect(urge(on(county.as('lin'), '2026-09-15'), wish)).rejects.toMatchObject({ key: 'urge.otherOffice' })
    expect(await urge(on(county.as('huang'), '2026-09-15'), wish)).toEqual({ cases: 1 })
    await expect(urge(on(pan, '2026-09-15'), wish)).rejects.toMatchObject({ key: 'urge.today' })
    const urging = { on: '2026-09-15', words: '请三个工作日内办完' }
    expect(await listWaiting(on(pan, '2026-09-16'))).toMatchObject({ urged: [{ urging: { ...urging, by: '黄志远' } }] })
    expect(await listWaiting(on(deng(), '2026-09-16'))).toMatchObject({ waiting: [{ urging: { ...urging, by: '上级' } }] })
  })
})

describe('a substitute', () => {
  it('is named by the one who goes away, among those of his office, and acts for him on those days only', async () => {
    const before = on(deng(), '2026-03-01')
    await expect(nameSubstitute(before, naming({ substitute: personOf(county.as('liu')) }))).rejects.toMatchObject({ key: 'substitute.otherOffice' })
    await expect(nameSubstitute(before, naming({ substitute: personOf(pan) }))).rejects.toMatchObject({ key: 'substitute.otherOffice' })
    await expect(nameSubstitute(on(tan, '2026-03-01'), naming({ absent: personOf(deng()) }))).rejects.toMatchObject({ key: 'substitute.noOffice' })
    const { id } = await nameSubstitute(before, naming())
    await expect(nameSubstitute(before, naming({ startsOn: '2026-03-06', endsOn: '2026-03-09' }))).rejects.toMatchObject({ key: 'substitute.taken' })
    await expect(openOne('2026-03-01', { actingFor: personOf(deng()) }, tan)).rejects.toMatchObject({ key: 'substitute.notRunning' })
    const acted = await openOne('2026-03-03', { actingFor: personOf(deng()) }, tan)
    expect((await getCasePage(deng(), acted)).steps).toMatchObject([{ takenBy: '谭玉', actingFor: '邓桂香' }])
    await endSubstitution(on(deng(), '2026-03-04'), id)
    await expect(openOne('2026-03-04', { actingFor: personOf(deng()) }, tan)).rejects.toMatchObject({ key: 'substitute.notRunning' })
    expect((await listSubstitutions(on(county.as('liu'), '2026-03-03'))).lines).toEqual([])
    expect((await listSubstitutions(on(tan, '2026-03-03'))).acting).toEqual([{ person: personOf(deng()), name: '邓桂香', until: '2026-03-06' }])
  })

  it('is named by the county for one who cannot do it, and stands in the minutes of what he held', async () => {
    const office = { role: 'village', scope: villageCode }
    await nameSubstitute(on(county.as('lin'), '2026-04-01'), {
      ...naming({ absent: personOf(deng()), office }),
      ...{ startsOn: '2026-04-01', endsOn: '2026-04-30' },
    })
    const id = await openOne('2026-04-01')
    const page = await getCasePage(deng(), id)
    await county.add('survey', { household: page.household, surveyedOn: '2026-04-02', surveyor: people[0] as string, second: people[1] as string })
    await county.add('comparison', { household: page.household, source: '01', found: false, comparedOn: '2026-04-02' })
    await takeStep(on(deng(), '2026-04-02'), { step: 'check', cases: [id] })
    await takeStep(on(pan, '2026-04-02'), { step: 'compare', cases: [id] })
    const gathering = { expected: 12, attendance: 9, chair: '邓桂香', recorder: '戴国强', venue: '村委会' }
    const meeting = { ...gathering, ballots: [{ case: id, agree: 7, against: 1, abstain: 1 }] }
    await takeStep(on(tan, '2026-04-03'), { step: 'appraise', cases: [id], meeting, actingFor: personOf(deng()) })
    const held = (await getCasePage(deng(), id)).steps.at(-1)?.meeting as string
    const { content } = await makeMinutes(deng(), held)
    expect(content.length).toBeGreaterThan(1000)
  })
})

const png = pngOf([[true, false, true]]).content
const paper = (more: object = {}) => ({
  fileName: 'C:\\扫描\\邓桂香450101199001011234.png',
  what: '会议记录签字件',
  content: png,
  together: false,
  ...more,
})
const firstStep = async (id: string) => (await getCasePage(county.machine, id)).steps[0]

describe('a scan', () => {
  it('is opened by who may read the case, and each look is in the log', async () => {
    const id = await openOne('2026-05-06')
    await addScan(deng(), (await firstStep(id))?.id as string, paper())
    await expect(addScan(deng(), (await firstStep(id))?.id as string, paper())).rejects.toMatchObject({ key: 'scan.already' })
    await expect(addScan(county.as('huang'), (await firstStep(id))?.id as string, paper())).rejects.toMatchObject({ key: 'scan.otherOffice' })
    const [scan] = (await getCasePage(deng(), id)).steps[0]?.scans ?? []
    expect(scan).toMatchObject({ what: '会议记录签字件', fileName: '邓桂香※※.png', format: 'png', bytes: png.length, seen: false, isVoid: false })
    const found = await openScan(county.as('huang'), scan?.id as string)
    expect(found).toMatchObject({ type: 'image/png', name: '邓桂香※※.png' })
    expect(found.content.equals(png)).toBe(true)
    await expect(openScan(county.as('liu'), scan?.id as string)).rejects.toMatchObject({ key: 'record.missing' })
    expect((await listLooks(county.as('lin'), 'scan', scan?.id as string)).looks).toMatchObject([{ actorName: '黄志远' }])
    const { rows } = await county.app.db.read(countyCode, (tx) => sql<{ sealed: Buffer }>`select sealed from scan_part`.execute(tx))
    expect(rows.some(({ sealed }) => sealed.includes(png.subarray(0, 8)))).toBe(false)
    await voidScan(deng(), scan?.id as string, '传错了文件')
    await expect(openScan(deng(), scan?.id as string)).rejects.toMatchObject({ key: 'scan.voided' })
    expect((await getCasePage(deng(), id)).steps[0]?.scans).toMatchObject([{ isVoid: true, voidReason: '传错了文件' }])
  })

  it('must have been opened by who confirms the dated paper, and stays once somebody has', async () => {
    const id = await openOne('2026-05-20', { happenedOn: '2026-05-06' })
    const step = (await firstStep(id))?.id as string
    await expect(confirmPaper(county.as('huang'), step)).rejects.toMatchObject({ key: 'paper.missing' })
    await addScan(deng(), step, paper({ what: '申请书' }))
    const scan = (await getCasePage(deng(), id)).steps[0]?.scans[0]?.id as string
    await expect(confirmPaper(county.as('huang'), step)).rejects.toMatchObject({ key: 'paper.notLookedAt', details: { name: '申请书' } })
    await openScan(county.as('huang'), scan)
    await confirmPaper(county.as('huang'), step)
    await expect(voidScan(deng(), scan, '传错了文件')).rejects.toMatchObject({ key: 'scan.confirmed' })
  })

  it('of an act for households of two villages is no village’s to open', async () => {
    const ids = [await openOne('2026-05-21'), await openOne('2026-05-21', {}, county.as('liu'))]
    for (const id of ids) {
      const { household } = await getCasePage(county.machine, id)
      await county.add('survey', { household, surveyedOn: '2026-05-21', surveyor: people[0] as string, second: people[1] as string })
      await county.add('comparison', { household, source: '01', found: false, comparedOn: '2026-05-21' })
      await takeStep(on(id === ids[0] ? deng() : county.as('liu'), '2026-05-21'), { step: 'check', cases: [id] })
    }
    const { proceedings } = await takeStep(on(pan, '2026-05-22'), { step: 'compare', cases: ids })
    expect(await addScan(pan, proceedings[0] as string, paper({ what: '比对结果', together: true }))).toEqual({ steps: 2 })
    for (const [at, player] of (['deng', 'liu'] as const).entries()) {
      const scan = (await getCasePage(county.as(player), ids[at] as string)).steps[2]?.scans[0]?.id as string
      await expect(openScan(county.as(player), scan)).rejects.toMatchObject({ key: 'scan.above' })
      expect((await openScan(pan, scan)).content.equals(png)).toBe(true)
    }
  })

  it('that was changed, taken away or slipped in is found by the check of the log', async () => {
    const faults = () =>
      county.app.db.owner(async (client) => (await verify(client, county.app.catalog, countyCode)).faults.map(({ message }) => message))
    expect(await faults()).toEqual([])
    const as = (text: string) => county.app.db.owner((client) => client.query(`begin; set local app.scope = '${countyCode}'; ${text}; commit`))
    await as(`update scan_part set sealed = sealed || '\\x00' where content = (select content::uuid from scan where what = '申请书')`)
    await as(`delete from scan_part where content = (select content::uuid from scan where what = '比对结果' limit 1)`)
    await as(`insert into scan_part values ('${countyCode}', '01900000-0000-7000-8000-000000000000', 0, '${countyCode}', '\\x01')`)
    const scan = (await getCasePage(county.machine, (await casesWith('申请书'))[0] as string)).steps[0]?.scans[0]?.id as string
    await expect(openScan(deng(), scan)).rejects.toMatchObject({ key: 'scan.changed' })
    expect(await faults()).toEqual([
      expect.stringMatching(/“申请书”.*内容被改动/),
      expect.stringMatching(/“比对结果”.*内容不见了/),
      expect.stringContaining('有1份扫描件或照片的内容没有登记'),
    ])
  })
})

const casesWith = (what: string) =>
  county.app.db.read(countyCode, async (tx) =>
    (
      await sql<{ id: string }>`select casefile as id from proceeding join scan on scan.proceeding = proceeding.id where what = ${what}`.execute(tx)
    ).rows.map(({ id }) => id),
  )
