/** Who answers for whom is a dated graph: acts close rows and open others, and what falls short is listed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../../core/problem.ts'
import type { Values } from '../../core/record/definition.ts'
import { type County, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { write } from '../change/write.ts'
import { states } from '../procedure/storedCases.ts'
import { listHistory } from '../resources/history.ts'
import { correctRecord, createRecord, getRecordPage } from '../resources/records.ts'
import { closeTeam } from './closeTeam.ts'
import { confirmProposal } from './confirmProposal.ts'
import { listHelpers } from './listHelpers.ts'
import { listPairings } from './listPairings.ts'
import { listUnits } from './listUnits.ts'
import { priceOf, startProposal } from './proposals.ts'
import { listShortfall, readCoverage } from './readCoverage.ts'
import { readHandover } from './readHandover.ts'
import { readProposal } from './readProposal.ts'
import { type PairingWish, recordPairing } from './recordPairing.ts'

const hamlet = `${villageCode}001`
const page = { page: 1, size: 100 }

let county: County
let [zhang, li]: [string, string] = ['', '']
beforeAll(async () => {
  county = await openCounty()
  await county.add('region', { code: hamlet, name: '大田寨', level: '6' })
  zhang = await helper('张帮扶', '村干部')
  li = await helper('李接手', '党员')
})
afterAll(() => county.close())

let counted = 0
let household = ''
beforeEach(async () => {
  household = await poor()
})

async function helper(name: string, category: string): Promise<string> {
  const id = await county.add('person', { name, region: villageCode })
  await county.add('posting', { person: id, role: '帮扶责任人', category, organisation: '木源村委会' })
  return id
}
async function poor(values: Values = {}): Promise<string> {
  const head = await county.add('person', { name: `户主${++counted}`, region: hamlet })
  const id = await county.add('household', { code: `PAIR-${counted}`, region: hamlet, head, size: 4, registeredPoor: true, ...values })
  await county.add('membership', { household: id, person: head, relation: '01' })
  return id
}
const act = (wish: PairingWish, player: Player = 'deng') => recordPairing(county.as(player), wish)
const pair = (giver = zhang, on = '2016-01-10') =>
  act({ act: 'pair', giver, receivers: [household], on }).then(({ opened }) => opened[0]?.id as string)
const problemOf = (doing: Promise<unknown>) =>
  doing.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? error : new Error(String(error))),
  )
const keyOf = async (doing: Promise<unknown>) => ((await problemOf(doing)) as Problem | undefined)?.key
const told = async (doing: Promise<unknown>) => ((await problemOf(doing)) as Problem | undefined)?.more.refused
const uncovered = async () => (await listShortfall(county.as('deng'), 'uncovered', page)).rows.map(({ subject }) => subject)
const historyOf = async () =>
  (await listPairings(county.as('deng'), household, 'receiver')).pairings.map(({ giver, startsOn, endsOn, state, stands }) => [
    giver?.title,
    startsOn,
    endsOn,
    state,
    stands,
  ])

describe('a helper', () => {
  it('takes a household off the list of those without one, and hands it on with the past kept', async () => {
    expect(await uncovered()).toContain(household)
    const first = await pair()
    expect(await uncovered()).not.toContain(household)
    await act({ act: 'change', pairings: [first], giver: li, on: '2016-05-01', reason: '工作调动' })
    expect(await historyOf()).toEqual([
      ['李接手', '2016-05-01', null, '在帮', true],
      ['张帮扶', '2016-01-10', '2016-04-30', '已调整', false],
    ])
    const { values } = await getRecordPage(county.as('deng'), 'pairing', first)
    expect(values).toMatchObject({ reason: '工作调动', giverKind: '村干部', organisation: '木源村委会', persons: 4, village: villageCode })
  })

  it('is not let go while the household needs one, and is once it does not', async () => {
    const first = await pair()
    expect(await told(act({ act: 'end', pairings: [first], on: '2016-05-01', reason: '期满' }))).toMatchObject([{ id: household }])
    const other = await poor({ registeredPoor: false })
    const { opened } = await act({ act: 'pair', giver: zhang, receivers: [other], on: '2016-01-10' })
    expect(await act({ act: 'end', pairings: [opened[0]?.id as string], on: '2016-05-01', reason: '期满' })).toMatchObject({ closed: 1 })
  })

  it('is nobody of the household itself, and nobody twice', async () => {
    const { values } = await getRecordPage(county.as('deng'), 'household', household)
    expect(await keyOf(pair(String(values.head)))).toBe('pairing.refused')
    await pair()
    expect(await keyOf(pair())).toBe('pairing.refused')
    const entered = { id: '019b0000-0000-7000-8000-000000000001', values: { giver: zhang, receiver: household, startsOn: '2016-02-01' } }
    expect(await keyOf(createRecord(county.as('deng'), 'pairing', entered))).toBe('pairing.refused')
  })

  it('is not paired by another village or an auditor', async () => {
    expect(await keyOf(act({ act: 'pair', giver: zhang, receivers: [household], on: '2016-01-10' }, 'liu'))).toBe('record.missing')
    expect(await keyOf(act({ act: 'pair', giver: zhang, receivers: [household], on: '2016-01-10' }, 'shen'))).toBe('right.write')
    expect((await readCoverage(county.as('liu'), {})).households).toBe(0)
    expect(await keyOf(readCoverage(county.as('liu'), { within: villageCode }))).toBe('right.place')
  })
})

describe('what is over', () => {
  it('stays as it was: no correction of the row, no workbook, only one with a reason through its room', async () => {
    const first = await pair()
    await act({ act: 'change', pairings: [first], giver: li, on: '2016-05-01', reason: '工作调动' })
    const { version } = await getRecordPage(county.as('deng'), 'pairing', first)
    const patch = (values: Values) => keyOf(correctRecord(county.as('deng'), 'pairing', first, { version, values, reason: '改一下' }))
    expect(await patch({ measures: '养羊' })).toBe('record.past')
    expect(await patch({ endsOn: '2016-03-01' })).toBe('pairing.byAct')
    const change = { record: 'pairing', id: first, version, values: { endsOn: '2016-03-01' }, happenedOn: '2016-03-01' }
    expect(await keyOf(write(county.machine, { source: 'test' }, (batch) => batch.add([change])))).toBe('record.past')
    expect(await told(act({ act: 'correct', pairing: first, endsOn: '2016-03-01', reason: '日期写错' }))).toMatchObject([{ id: household }])
    await act({ act: 'correct', pairing: first, startsOn: '2016-01-05', reason: '日期写错' })
    expect((await getRecordPage(county.as('deng'), 'pairing', first)).values).toMatchObject({ startsOn: '2016-01-05', reason: '工作调动' })
  })

  it('names another helper where the wrong one was chosen, and the log keeps who stood there', async () => {
    const first = await pair()
    await act({ act: 'correct', pairing: first, giver: li, reason: '选错了人' })
    expect((await historyOf()).map(([name]) => name)).toEqual(['李接手'])
    expect((await listHistory(county.as('deng'), 'pairing', first)).flatMap(({ changes }) => changes.map(({ before }) => before))).toContain('张帮扶')
  })

  it('cannot be changed or ended again', async () => {
    const first = await pair()
    await act({ act: 'change', pairings: [first], giver: li, on: '2016-05-01', reason: '工作调动' })
    expect(await told(act({ act: 'end', pairings: [first], on: '2016-06-01', reason: '期满' }))).toMatchObject([{ id: household }])
  })
})

describe('a village', () => {
  it('keeps the unit that helps it as long as one of its households needs help, and the refusal names them', async () => {
    const village = await county.add('village', { region: villageCode })
    const [unit, other] = [
      await county.add('unit', { name: '县林业局', region: villageCode }),
      await county.add('unit', { name: '县水务局', region: villageCode }),
    ]
    const { opened } = await act({ act: 'pair', giver: unit, receivers: [village], on: '2016-01-10', values: { form: '结对共建' } })
    const id = opened[0]?.id as string
    const refused = (await told(act({ act: 'end', pairings: [id], on: '2016-05-01', reason: '期满' }))) as { message: string }[]
    expect(refused[0]?.message).toMatch(/还有\d+户需要帮扶（户主1、/)
    await act({ act: 'change', pairings: [id], giver: other, on: '2016-05-01', reason: '轮换' })
    expect((await listUnits(county.as('deng'), {})).rows.filter(({ type }) => type === 'unit').map(({ title }) => title)).toEqual(['县水务局'])
  })
})

describe('a team', () => {
  const hand = { on: '2016-12-31', reason: '期满轮换' }

  it('is not withdrawn while its households need help, and is when another takes over, with its members and what they help', async () => {
    const team = (name: string) => county.add('team', { name, region: villageCode, startsOn: '2016-01-01' })
    const [old, fresh] = [await team('第一批工作队'), await team('第二批工作队')]
    const member = await county.add('person', { name: '周队员', region: villageCode })
    const post = await county.add('posting', { person: member, role: '队员', team: old, startsOn: '2016-01-01' })
    await pair(member)
    expect(await keyOf(closeTeam(county.as('deng'), old, hand))).toBe('team.stillNeeded')
    expect(await told(closeTeam(county.as('deng'), old, hand))).toContainEqual(expect.objectContaining({ id: household }))
    expect(await keyOf(closeTeam(county.as('deng'), old, { ...hand, to: fresh }))).toBe('team.membersHelp')
    expect(await closeTeam(county.as('deng'), old, { ...hand, to: fresh, helper: li })).toEqual({ posts: 1, pairings: 1 })
    expect((await getRecordPage(county.as('deng'), 'posting', post)).values.endsOn).toBe('2016-12-31')
    expect((await historyOf()).map(([name]) => name)).toEqual(['李接手', '周队员'])
    expect(await keyOf(closeTeam(county.as('deng'), old, hand))).toBe('team.closed')
    const { version } = await getRecordPage(county.as('deng'), 'team', fresh)
    expect(await keyOf(correctRecord(county.as('deng'), 'team', fresh, { version, values: { endsOn: '2017-01-01' }, reason: '撤' }))).toBe(
      'pairing.byAct',
    )
  })

  it('is withdrawn from where nobody needs help any more: who has left poverty by its procedure stays in the register and needs none', async () => {
    const region = `${otherVillageCode}009`
    const old = await county.add('team', { name: '驻河口寨工作队', region })
    const left = await county.add('household', { code: 'LEFT-1', region, registeredPoor: true })
    expect(await keyOf(closeTeam(county.as('liu'), old, hand))).toBe('team.stillNeeded')
    const programme = await county.add('programme', { label: '办法', region: otherVillageCode, template: 'guangdong2016', startsOn: '2016-01-01' })
    await county.add('casefile', { household: left, programme, procedure: 'povertyExit', openedOn: '2016-10-01', state: states.doneIn })
    expect(await closeTeam(county.as('liu'), old, hand)).toEqual({ posts: 0, pairings: 0 })
  })
})

describe('whoever takes over', () => {
  it('reads the last visit, promises, open requests and tasks, and takes all households as one operation', async () => {
    const leaver = await helper('赵调走', '镇干部')
    await pair(leaver)
    const visit = { visitor: leaver, host: household, visitedOn: '2016-03-01', content: '房顶漏雨', promise: '联系修房', promisedBy: '2016-06-01' }
    const id = await county.add('visit', visit)
    await county.add('request', { visit: id, region: hamlet, content: '要修房顶', dueOn: '2016-05-01' })
    await county.add('request', { visit: id, region: hamlet, content: '已经办了的', settledOn: '2016-04-01' })
    await county.add('task', { name: '修路', region: villageCode, dueOn: '2016-12-01' })
    const { rows, pairings, tasks } = await readHandover(county.as('deng'), leaver, page)
    expect(rows).toEqual([expect.objectContaining({ receiver: household, lastVisit: expect.objectContaining({ content: '房顶漏雨' }) })])
    expect(rows[0]?.promises.map(({ promise }) => promise)).toEqual(['联系修房'])
    expect(rows[0]?.requests.map(({ content }) => content)).toEqual(['要修房顶'])
    expect(tasks.map(({ name }) => name)).toEqual(['修路'])
    await act({ act: 'change', pairings, giver: li, on: '2016-07-01', reason: '轮换' })
    expect((await readHandover(county.as('deng'), leaver, page)).pairings).toEqual([])
  })
})

describe('what falls short', () => {
  it('of a quota is listed where the county has a rule that says how many', async () => {
    const lists = async () => (await readCoverage(county.as('deng'), {})).lists.map(({ list }) => list)
    expect(await lists()).not.toContain('memberHouseholds')
    await county.add('rule', { name: '帮扶困难户', category: '结对任务', audience: '党员', amount: 20_000, measure: '户', region: villageCode })
    expect(await lists()).toContain('memberHouseholds')
    const { rows } = await listShortfall(county.as('deng'), 'memberHouseholds', page)
    expect(rows.map(({ title }) => title)).not.toContain('张帮扶')
    const wang = await helper('王党员', '党员')
    expect((await listShortfall(county.as('deng'), 'memberHouseholds', page)).rows).toContainEqual(
      expect.objectContaining({ subject: wang, notes: ['0', '2'] }),
    )
  })

  it('of the graph itself is listed: unknown helpers, gaps, the same pair twice, surveyors, what need not go on', async () => {
    const total = async (list: string) =>
      (await listShortfall(county.as('lin'), list, page)).rows.filter(({ subject }) => subject === household).length
    await write(county.machine, { source: 'test' }, (batch) =>
      batch.add([
        ...[
          { startsOn: '2016-01-01', endsOn: '2016-02-01', giver: zhang },
          { startsOn: '2016-03-01', endsOn: null, giver: li },
          { startsOn: '2016-04-01', endsOn: null, giver: li },
        ].map((values, at) => ({
          record: 'pairing',
          id: `019b0000-0000-7000-8000-00000000001${at}`,
          values: { receiver: household, ...values },
          happenedOn: '2016-01-01',
        })),
        {
          ...{
            record: 'pairing',
            id: '019b0000-0000-7000-8000-000000000020',
            values: { receiver: household },
            raw: { giver: '外来人' },
            happenedOn: '2016-01-01',
          },
        },
      ]),
    )
    await county.add('survey', { household, surveyedOn: '2016-06-01', surveyor: li })
    expect([await total('gaps'), await total('twice'), await total('unknown'), await total('surveyor'), await total('over')]).toEqual([1, 1, 1, 2, 0])
    const stored = await getRecordPage(county.as('lin'), 'household', household)
    const change = { record: 'household', id: household, version: stored.version, values: { registeredPoor: false }, happenedOn: '2016-07-01' }
    await write(county.machine, { source: 'test', through: 'register' }, (batch) => batch.add([change]))
    expect(await total('over')).toBe(3)
  })

  it('is read by place, and the load of helpers by place and name', async () => {
    await pair()
    const { households, paired, places } = await readCoverage(county.as('lin'), {})
    expect(places).toEqual([expect.objectContaining({ region: villageCode, name: '木源村', households, paired })])
    expect((await readCoverage(county.as('lin'), { within: otherVillageCode })).households).toBe(0)
    const { rows } = await listHelpers(county.as('deng'), page)
    expect(rows.map(({ name }) => name)).toEqual([...rows.map(({ name }) => name)].sort())
    expect(rows.find(({ id }) => id === zhang)).toMatchObject({ kinds: ['村干部'], organisation: '木源村委会' })
  })
})

describe('a proposal', () => {
  it('covers households without a helper by the least way, is confirmed by a person, and leaves out who was paired meanwhile', async () => {
    const village = otherVillageCode
    const near = await county.add('person', { name: '近处人', region: village })
    await county.add('posting', { person: near, role: '帮扶责任人', category: '镇干部', village })
    const homes: string[] = []
    for (let at = 0; at < 3; at++) homes.push(await county.add('household', { code: `PROP-${at}`, region: village, registeredPoor: true }))
    const liu = county.as('liu')
    const { id } = await startProposal(liu, { most: 5, kinds: [] })
    const done = async (): Promise<void> => {
      const { state } = await readProposal(liu, id, { page: 1, size: 10 })
      if (!['done', 'failed'].includes(state)) return new Promise<void>((resolve) => setTimeout(resolve, 50)).then(done)
    }
    await done()
    expect(await readProposal(liu, id, { page: 1, size: 10 })).toMatchObject({
      state: 'done',
      total: 3,
      uncovered: 0,
      pairs: [{ helper: near, travel: 1 }, {}, {}],
    })
    expect(await keyOf(readProposal(county.as('lin'), id, { page: 1, size: 10 }))).toBe('proposal.missing')
    expect(await priceOf(liu, id, { household: homes[0] as string, helper: near })).toEqual({ more: 0 })
    await act({ act: 'pair', giver: li, receivers: [homes[0] as string], on: '2016-01-10' }, 'lin')
    expect(await confirmProposal(liu, id, { on: '2016-02-01' })).toMatchObject({
      paired: 2,
      left: [{ id: homes[0], message: expect.stringContaining('李接手帮扶') }],
    })
    expect((await readCoverage(liu, {})).paired).toBe(3)
    expect(await keyOf(startProposal(liu, { most: 5, kinds: [] }))).toBe('proposal.nobody')
  })
})
