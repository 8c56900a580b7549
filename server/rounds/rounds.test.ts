import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, demo, openCounty, villageCode } from '../../test/county/county.ts'
import { importFile } from '../imports/importRuns.ts'
import { getCoverage } from './getCoverage.ts'
import { type CoverageFilter, listCoverage } from './listCoverage.ts'

let county: County
const hamlet = `${villageCode}001`
const paging = { page: 1, size: 100 }

beforeAll(async () => {
  county = await openCounty()
  await importFile(county.machine, demo('贫困户识别标准.xlsx'), '贫困户识别标准.xlsx', {})
}, 120_000)
afterAll(() => county?.close())

/** A round of a year of its own with three households, so that no test sees another's. */
let years = 2000
async function aRound(target?: string) {
  const year = ++years
  const name = `${year}年核查`
  const round = await county.add('round', { name, region: hamlet, startsOn: `${year}-06-01`, endsOn: `${year}-06-30`, target: target ?? null })
  const households: string[] = []
  for (const at of [1, 2, 3])
    households.push(await county.add('household', { code: `${year}-${at}`, region: hamlet, size: 2, registeredPoor: at < 3 }))
  const survey = (at: number, values = {}) => {
    const household = households[at - 1] as string
    return county.add('survey', { household, round: name, surveyedOn: `${year}-06-02`, conclusion: '拟纳入', ...values })
  }
  const listed = async (list: string, filter: CoverageFilter = {}) => {
    const { rows } = await listCoverage(county.machine, round, list, filter, paging)
    return rows.filter(({ household }) => households.includes(household))
  }
  const total = async (list: string) => (await getCoverage(county.machine, round)).lists.find((each) => each.list === list)?.total
  return { year, name, round, households, survey, listed, total }
}

const person = (name: string) => county.add('person', { name, region: hamlet })

describe('a round of surveys', () => {
  it('names every household that is due and was not surveyed', async () => {
    const { round, households, survey, listed } = await aRound()
    await survey(1)
    const { due, surveyed, lists, places } = await getCoverage(county.machine, round)
    expect((await listed('missing')).map(({ household }) => household).sort()).toEqual(households.slice(1).sort())
    expect(lists.find(({ list }) => list === 'missing')?.total).toBe(due - surveyed)
    expect(surveyed).toBe(1)
    expect(places).toEqual([{ region: hamlet, due, surveyed }])
  })

  it('knows who is due: those who are registered, those nobody came to before, those of the round before', async () => {
    const poor = await aRound('2')
    expect((await poor.listed('missing')).map(({ household }) => household).sort()).toEqual(poor.households.slice(0, 2).sort())
    const { households, year, survey } = await aRound()
    await survey(1)
    const later = async (name: string, target: string) => {
      const id = await county.add('round', { name, region: hamlet, startsOn: `${year}-08-01`, endsOn: `${year}-08-30`, target })
      const { rows } = await listCoverage(county.machine, id, 'missing', {}, paging)
      return rows.map(({ household }) => household).filter((household) => households.includes(household))
    }
    expect((await later('没有查过的', '3')).sort()).toEqual(households.slice(1).sort())
    expect(await later('上一轮查过的', '4')).toEqual([households[0]])
    await county.add('round', { name: '只为对比', region: hamlet, startsOn: `${year}-07-20`, endsOn: `${year}-07-30` })
    expect(await later('上一轮查过的二', '4')).toEqual([])
  })

  it('counts a survey that names no round to that in whose days it was made', async () => {
    const { year, survey, listed } = await aRound()
    await survey(1, { round: null })
    await survey(2, { round: null, surveyedOn: `${year}-07-01` })
    expect(await listed('missing')).toHaveLength(2)
  })

  it('tells which surveys do not say what the programme wants looked at, in words', async () => {
    const { year, survey, listed } = await aRound()
    await county.add('programme', { label: '四看', region: hamlet, template: 'guangdong2016', startsOn: `${year}-01-01`, endsOn: `${year}-12-31` })
    await survey(1, { housing: '泥砖房', grain: '够吃', labour: '无', pupils: '有1人' })
    await survey(2, { housing: '泥砖房', labour: '无' })
    const [only, ...others] = await listed('looks')
    expect(others).toEqual([])
    expect(only?.about).toBe('没有写：看粮、看家中有没有读书郎')
  })

  it('asks for no look and no evidence where no programme is in force', async () => {
    const { round, survey, total } = await aRound()
    await survey(1)
    expect((await getCoverage(county.machine, round)).programme).toBeNull()
    expect(await total('looks')).toBe(0)
    expect(await total('evidence')).toBe(0)
  })

  it('tells which clauses were said to be met without the evidence they want', async () => {
    const { year, survey, listed } = await aRound()
    await county.add('programme', { label: '六进', region: hamlet, template: 'guangdong2016', startsOn: `${year}-01-01`, endsOn: `${year}-12-31` })
    const { rows } = await county.app.db.read('449901', (tx) =>
      sql<{ code: string; id: string }>`select code, id from criterion where county = '449901'`.execute(tx),
    )
    const criterion = (code: string) => rows.find((each) => each.code === code)?.id as string
    const made = await survey(1)
    const unproven = await county.add('answer', { survey: made, criterion: criterion('进2') })
    await county.add('answer', { survey: made, criterion: criterion('进4'), evidence: '残疾证二级' })
    await county.add('answer', { survey: made, criterion: criterion('进3'), met: '2' })
    await county.add('answer', { survey: made, criterion: criterion('优先2') })
    const [lacking, ...others] = await listed('evidence')
    expect(others).toEqual([])
    expect(lacking?.about).toBe('“进2　因病致贫户”要有诊断或费用凭证，没有写')
    expect(lacking?.mend).toEqual({ record: 'answer', id: unproven })
  })

  it('tells which surveys name one person only, and which none; the same person twice is one', async () => {
    const { survey, listed } = await aRound()
    const [one, other] = [await person('韦一'), await person('韦二')]
    await survey(1, { surveyor: one, second: one })
    await survey(2, { surveyor: one, second: other })
    await survey(3)
    expect((await listed('alone')).map(({ about }) => about).sort()).toEqual(['只写了韦一', '没有写调查人'])
  })

  it('tells which surveys were made by the household’s own helper, while the pairing lasted', async () => {
    const { year, households, survey, listed } = await aRound()
    const helper = await person('农帮户')
    const pair = (at: number, values: object) => county.add('pairing', { giver: helper, receiver: households[at - 1] as string, ...values })
    await pair(1, { startsOn: `${year}-01` })
    await pair(2, { startsOn: `${year - 1}`, endsOn: `${year - 1}` })
    await pair(3, { startsOn: `${year - 1}`, endsOn: `${year}` })
    await survey(1, { second: helper })
    await survey(2, { surveyor: helper })
    await survey(3, { surveyor: helper })
    expect((await listed('helper')).map(({ household }) => household).sort()).toEqual([households[0], households[2]].sort())
  })

  it('says what changed since the round before, household by household, and keeps no survey apart from no conclusion', async () => {
    const { year, name, round, households, survey, listed } = await aRound()
    await survey(1)
    await survey(2, { conclusion: null })
    expect(await listed('open')).toHaveLength(1)
    const next = await county.add('round', { name: `${name}二`, region: hamlet, startsOn: `${year}-07-01`, endsOn: `${year}-07-30` })
    const again = (household: number, conclusion: string) =>
      county.add('survey', { household: households[household - 1] as string, round: `${name}二`, surveyedOn: `${year}-07-02`, conclusion })
    await again(1, '不符合')
    await again(3, '拟纳入')
    const { before, moves, conclusions } = await getCoverage(county.machine, next)
    expect(before?.id).toBe(round)
    expect(moves).toEqual(
      expect.arrayContaining([
        { before: '拟纳入', after: '不符合', households: 1 },
        { before: '', after: null, households: 1 },
        { before: null, after: '拟纳入', households: 1 },
      ]),
    )
    expect(conclusions).toEqual(expect.arrayContaining([{ conclusion: '不符合', households: 1 }]))
    const moved = await listCoverage(county.machine, next, 'moved', { before: '拟纳入' }, paging)
    expect(moved.rows.map((row) => [row.household, row.before, row.after])).toEqual([[households[0], '拟纳入', '不符合']])
    for (const { before: was, after, households: number } of moves)
      expect((await listCoverage(county.machine, next, 'moved', { before: was, after }, paging)).total).toBe(number)
  })

  it('is compared with the last round that its households were surveyed in, or with the one asked for', async () => {
    const { year, name, round, households, survey } = await aRound()
    await survey(1)
    const make = (at: number) => county.add('round', { name: `${name}${at}`, region: hamlet, startsOn: `${year}-0${at}-01` })
    const again = (at: number, household: number) =>
      county.add('survey', {
        household: households[household - 1] as string,
        round: `${name}${at}`,
        surveyedOn: `${year}-0${at}-02`,
        conclusion: '维持',
      })
    const [between, last] = [await make(7), await make(8)]
    await again(7, 2)
    await again(8, 1)
    expect((await getCoverage(county.machine, last)).before?.id).toBe(round)
    const asked = await getCoverage(county.machine, last, { other: between })
    expect(asked.before?.id).toBe(between)
    expect(asked.moves).toEqual(expect.arrayContaining([{ before: '维持', after: null, households: 1 }]))
    // Only who was surveyed both times can have changed.
    const { rows } = await listCoverage(county.machine, last, 'moved', {}, paging)
    expect(rows.map(({ household }) => household)).toEqual([households[0]])
  })

  it('is nothing to whom its place does not concern', async () => {
    const { round } = await aRound()
    await expect(getCoverage(county.as('liu'), round)).rejects.toMatchObject({ key: 'record.missing' })
    await expect(getCoverage(county.as('lin'), round, { wanted: '449901101202' })).rejects.toMatchObject({ key: 'right.place' })
    await expect(listCoverage(county.as('lin'), round, 'invented', {}, paging)).rejects.toMatchObject({ key: 'filter.wrong' })
  })
})
