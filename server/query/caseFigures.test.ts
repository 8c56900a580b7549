/** Figures from cases, notices, objections and movements: as many as were made, each opening as many rows; ledgers and cases together are one number. */
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guangdongIdentification } from '../../catalog/procedures/procedures.ts'
import type { StepKind } from '../../core/procedure/procedure.ts'
import type { Period } from '../../core/sheet/period.ts'
import { type County, countyCode, openCounty, otherVillageCode, townCode, villageCode } from '../../test/county/county.ts'
import type { Change } from '../change/batch.ts'
import { write } from '../change/write.ts'
import { listFigureRows } from './figureRows.ts'
import { computeFigures, type FigureValue, getFigure } from './figures.ts'

const steps = guangdongIdentification.steps
/** Of each case how many steps were taken, and whether the last of them failed: all there are, the even ones failing. */
const made = steps.map((_, at) => ({ household: uuid(), casefile: uuid(), taken: at + 1, fails: at > 0 && at % 2 === 0, village: at % 3 === 0 }))
const through = (kind: StepKind, fails?: boolean) =>
  made.filter(({ taken, fails: failed }) =>
    steps.slice(0, taken).some((step, at) => step.kind === kind && (fails === undefined || fails === (failed && at === taken - 1))),
  )

let county: County
beforeAll(async () => {
  county = await openCounty()
  const clerk = await county.add('person', { name: '经办甲', region: countyCode })
  const programme = await county.add('programme', { label: '识别办法', region: countyCode, template: 'guangdong2016', startsOn: '2016-01-01' })
  const day = '2016-05-01'
  const add = (record: string, values: Change['values'], id = uuid()): Change => ({ record, id, values, happenedOn: day })
  const households = made.map(({ household, village }, at) =>
    add('household', { code: `J${at}`, region: village ? villageCode : otherVillageCode }, household),
  )
  const casefiles = made.map(({ casefile, household, fails, taken }) => {
    const state = fails ? '4' : taken === steps.length ? '3' : '1'
    return add('casefile', { household, programme, procedure: guangdongIdentification.name, openedOn: day, state }, casefile)
  })
  const proceedings = made.flatMap(({ casefile, taken, fails }) =>
    steps.slice(0, taken).map(({ name, label }, at) => {
      const outcome = fails && at === taken - 1 ? '2' : '1'
      return add('proceeding', { casefile, step: name, label, outcome, happenedOn: day, enteredOn: day, takenBy: clerk })
    }),
  )
  // Sent back before its first meeting: no vote took place.
  const back = made[2] as (typeof made)[number]
  const sentBack = { casefile: back.casefile, step: 'committee', label: '村两委会议', outcome: '3', happenedOn: day, enteredOn: day, takenBy: clerk }
  proceedings.push(add('proceeding', sentBack))
  // Surveyed in the first round: two whose case tells of them, and one that only the ledger knows.
  const onlyInLedger = uuid()
  const surveys = [made[0]?.household as string, made[1]?.household as string, onlyInLedger].map((household) =>
    add('survey', { household, round: '第一轮', surveyedOn: '2015-12-01' }),
  )
  const hung = uuid()
  const publication = {
    ...{ kind: '1', stage: '第一榜', region: villageCode, form: '1', title: '名单', days: 7, dayRule: '1', draftedBy: clerk, draftedOn: day },
    ...{ releasedBy: clerk, startsOn: '2016-06-01', endsOn: '2016-06-08' },
  }
  const objection = (way: string, more: object) =>
    add('objection', { publication: hung, receipt: uuid().slice(-12), content: '有车', receivedOn: '2016-06-02', way, ...more })
  const movement = (kind: string, happenedOn: string, persons: number, more: object = {}) =>
    add('movement', { kind, household: onlyInLedger, region: villageCode, happenedOn, persons, reason: '登记', did: '登记', ...more })
  const manner = (room: string) => ({ source: 'test', through: room }) as never
  await write(county.machine, { source: 'test' }, async (batch) => {
    await batch.add([...households, add('household', { code: 'J90', region: villageCode }, onlyInLedger)])
    await batch.add([
      ...surveys,
      add('notice', { region: villageCode, round: '第三榜', startsOn: '2015-06-02', objections: 4, settlement: '已答复' }),
    ])
    await batch.add([add('step', { region: villageCode, name: '确定建卡', households: 9, persons: 30, doneOn: '2015-07-01' })])
  })
  await write(county.machine, manner('procedure'), async (batch) => {
    await batch.add(casefiles)
    await batch.add(proceedings)
  })
  await write(county.machine, manner('publication'), async (batch) => {
    await batch.add([
      add('publication', { ...publication, token: uuid() }, hung),
      add('publication', { ...publication, releasedBy: null, token: uuid() }),
    ])
    await batch.add([
      objection('1', { settledOn: '2016-06-05', isUpheld: true }),
      objection('2', { settledOn: '2016-06-05', isUpheld: false }),
      objection('2', {}),
    ])
  })
  await write(county.machine, manner('register'), (batch) =>
    batch.add([
      ...[movement('07', '2016-03-02', 1, { cause: '06' }), movement('07', '2016-03-20', 1, { cause: '05' }), movement('12', '2016-04-01', 5)],
      ...[movement('08', '2016-03-09', 1, { cause: '01' }), movement('02', '2016-03-10', 2)],
    ]),
  )
})
afterAll(() => county?.close())

const valuesOf = async (names: readonly string[], period?: Period): Promise<FigureValue[]> =>
  computeFigures(
    county.machine,
    names.map((name) => getFigure(county.machine, name)),
    { period },
  )
const plains = async (...names: string[]) => Object.fromEntries((await valuesOf(names)).map(({ name, plain }) => [name, plain]))
const membersOf = async (name: string) => (await valuesOf([name]))[0]?.members.map(({ label, plain }) => [label, plain])

describe('the figures of cases', () => {
  it('count the households that went through each kind of step, those refused by step, and shares on their base', async () => {
    const approved = through('decide', false).length
    expect(
      await plains(
        ...['householdsApplied', 'householdsChecked', 'householdsCompared', 'householdsVoted', 'householdsOnNotice'],
        ...['householdsReviewed', 'householdsApproved', 'householdsAnnounced', 'householdsRefused', 'householdsReturned', 'approvedShare'],
      ),
    ).toEqual({
      householdsApplied: made.length,
      householdsChecked: through('check').length,
      householdsCompared: through('compare').length,
      householdsVoted: through('meeting').length,
      householdsOnNotice: through('notice', false).length,
      householdsReviewed: through('review').length,
      householdsApproved: approved,
      householdsAnnounced: through('announce').length,
      householdsRefused: made.filter(({ fails }) => fails).length,
      householdsReturned: 1,
      approvedShare: Math.round((approved / made.length) * 10_000) / 100,
    })
    const [voted] = await valuesOf(['householdsVoted'])
    expect(voted?.condition).toContain('步骤为“民主评议、村民小组评议、村两委会议、村民代表会议复议”之一')
    const refused = made.flatMap(({ fails, taken }) => (fails ? [steps[taken - 1]?.label] : []))
    expect(new Set((await membersOf('householdsRefused'))?.map(([label]) => label))).toEqual(new Set(refused))
  })

  it('stand place by place inside the one asked about, each opening its rows', async () => {
    const ofTown = { within: townCode, member: villageCode }
    const [applied] = await computeFigures(county.machine, [getFigure(county.machine, 'householdsApplied')], ofTown)
    const inVillage = made.filter(({ village }) => village).length
    expect(applied?.members.map(({ key, plain }) => [key, plain])).toEqual([
      [villageCode, inVillage],
      [otherVillageCode, made.length - inVillage],
    ])
    const rows = await listFigureRows(county.machine, getFigure(county.machine, 'householdsApplied'), { ...ofTown, page: 1, size: 100 })
    expect(rows).toMatchObject({ record: 'casefile', total: inVillage })
    const states = await plains('casesUnderWay', 'casesAdmitted', 'casesClosedIn', 'casesClosedOut')
    expect(Object.values(states).reduce((sum: number, value) => sum + Number(value), 0)).toBe(made.length)
    expect((await computeFigures(county.as('liu'), [getFigure(county.machine, 'householdsApplied')]))[0]?.plain).toBe(made.length - inVillage)
  })

  it('tell how objections were settled, and that a draft is no notice', async () => {
    const names = ['objectionsReceived', 'objectionsUpheld', 'objectionsDismissed', 'objectionsOpen', 'objectionsSettledShare', 'noticesHung']
    expect(Object.values(await plains(...names))).toEqual([3, 1, 1, 1, 66.67, 1])
  })
})

describe('what ledgers and cases both tell', () => {
  it('is one number, a household of both counted once, and opens the rows of whichever has some', async () => {
    expect(await plains('applicants', 'applicantsInSurveys', 'noticeRounds', 'firstNoticeDay', 'objections', 'settledObjections')).toEqual({
      ...{ applicants: made.length + 1, applicantsInSurveys: 1, noticeRounds: 2, firstNoticeDay: '2015-06-02', objections: 7, settledObjections: 6 },
    })
    expect(await plains('confirmedHouseholds')).toEqual({ confirmedHouseholds: 9 + through('decide', false).length })
    const figure = getFigure(county.machine, 'noticeRounds')
    expect(await listFigureRows(county.machine, figure, { page: 1, size: 5 })).toMatchObject({ figure: 'noticeRoundsInLedgers', total: 1 })
    const period = { from: 2016, to: 2016 }
    expect(await listFigureRows(county.machine, figure, { period, page: 1, size: 5 })).toMatchObject({ figure: 'noticeStages', total: 1 })
    const [ofYear] = await valuesOf(['applicants'], period)
    expect(ofYear?.plain).toBe(made.length)
  })
})

describe('the figures of movements', () => {
  it('tell natural changes by cause and what came and went by month; a split moves nobody', async () => {
    expect(await plains('naturalIncrease', 'naturalDecrease', 'naturalBalance', 'householdsMovedIn', 'householdsSplit')).toEqual({
      ...{ naturalIncrease: 2, naturalDecrease: 1, naturalBalance: 1, householdsMovedIn: 1, householdsSplit: 1 },
    })
    expect(await membersOf('naturalIncrease')).toEqual([
      ['嫁入', 1],
      ['新生儿', 1],
    ])
    expect(await membersOf('personsCome')).toEqual([
      ['2016-03', 2],
      ['2016-04', 5],
    ])
  })
})

it('a step has one kind in all procedures that have it, so that figures may count by it', async () => {
  const kinds = new Map<string, Set<string>>()
  for (const { steps: all } of [...county.app.catalog.procedures.values()])
    for (const { name, kind } of all) kinds.set(name, (kinds.get(name) ?? new Set()).add(kind))
  expect([...kinds.values()].filter(({ size }) => size > 1)).toEqual([])
})
