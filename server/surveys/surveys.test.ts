import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenAnswer } from '../../core/survey/askedClauses.ts'
import { type County, countyCode, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { runScreening } from '../screening/runScreening.ts'
import { beginSurvey } from './beginSurvey.ts'
import { listAnswers } from './listAnswers.ts'
import { recordSurvey } from './recordSurvey.ts'

let county: County
let programme: string
let first: string
let second: string

beforeAll(async () => {
  county = await openCounty()
  programme = await county.add('programme', { label: '防返贫监测', region: countyCode, template: 'monitoring2021', startsOn: '2021-05-01' })
  first = await county.add('person', { name: '韦一', region: villageCode })
  second = await county.add('person', { name: '韦二', region: villageCode })
}, 120_000)
afterAll(() => county?.close())

let households = 0
const household = (region = `${villageCode}001`) => county.add('household', { code: `2026-${++households}`, region, size: 3, registeredPoor: false })

async function survey(player: Player, of: string, answers: readonly GivenAnswer[], values = {}) {
  const surveyedOn = county.machine.today
  const whole = { surveyedOn, surveyor: first, second, income: 1_200_000, size: 3, incomePerHead: 400_000, measure: '纯收入', ...values }
  const { id } = await recordSurvey(county.as(player), { id: uuid(), household: of, programme, values: whole, answers })
  return id
}

const rowsIn = async (table: string) =>
  (
    await county.app.db.read(countyCode, (tx) =>
      sql<Record<string, unknown>>`select * from ${sql.table(table)} where county = ${countyCode}`.execute(tx),
    )
  ).rows

describe('a survey by the clauses of a programme', () => {
  it('begins with the programme in force, its clauses in order, and who may not go', async () => {
    const of = await household()
    const member = await county.add('person', { name: '农一', region: villageCode })
    await county.add('membership', { household: of, person: member, relation: '01' })
    const round = await county.add('round', { name: '核查', region: villageCode, startsOn: county.machine.today })
    const start = await beginSurvey(county.as('deng'), { household: of })
    expect(start.programme?.clauses.map(({ code }) => code).slice(0, 4)).toEqual(['类1', '类2', '类3', '查1'])
    expect(start.round).toBe(round)
    expect(start.household.size).toBe(1)
    expect(start.barred).toEqual([{ id: member, title: '农一', why: 'member' }])
    expect((await beginSurvey(county.as('deng'), { household: of, day: '2020-01-01' })).programme).toBeNull()
  })

  it('keeps an answer to every clause and makes the rows they refer to; the answers stand on its page in order', async () => {
    const id = await survey('deng', await household(), [
      { code: '核3', met: '1', evidence: '行驶证', exemption: '残疾人代步车' },
      { code: '查3', met: '2' },
    ])
    const { answers, programme: label, restedOn } = await listAnswers(county.as('deng'), id)
    expect(label).toBe('防止返贫动态监测（2021—2025）')
    expect(restedOn).toBeNull()
    expect(answers.map(({ code }) => code)).toEqual(['类1', '类2', '类3', '查1', '查2', '查3', '查4', '查5', '核1', '核2', '核3', '核4', '先1'])
    expect(answers.find(({ code }) => code === '核3')).toMatchObject({ met: '1', evidence: '行驶证', exemption: '残疾人代步车' })
    expect(answers.flatMap(({ code, met }) => (met === '3' ? [] : code))).toEqual(['查3', '核3'])
    const made = (await rowsIn('criterion')).length
    await survey('deng', await household(), [])
    expect(await rowsIn('criterion')).toHaveLength(made)
  })

  it('feeds the screening: what was not seen leaves the household open, a no does not', async () => {
    const [open, denied, admitted] = [await household(), await household(), await household()]
    const kinds = ['类1', '类2', '类3']
    await survey('deng', open, [])
    await survey(
      'deng',
      denied,
      kinds.map((code) => ({ code, met: '2' })),
    )
    await survey('deng', admitted, [{ code: '类2', met: '1' }, ...['核1', '核2', '核3', '核4'].map((code) => ({ code, met: '2' as const }))])
    await runScreening(county.as('deng'), { programme, within: villageCode })
    const verdicts = new Map((await rowsIn('screened')).map(({ household: of, verdict, said }) => [of, { verdict, said }]))
    expect(verdicts.get(open)).toMatchObject({ verdict: '3' })
    expect(verdicts.get(open)?.said).toMatch(/^\?+$/)
    expect(String(verdicts.get(denied)?.said).slice(0, 3)).toBe('nnn')
    expect(verdicts.get(admitted)).toMatchObject({ verdict: '1' })
  })

  it('is refused whole where one may not go or something is missing', async () => {
    const of = await household()
    const helper = await county.add('person', { name: '农帮', region: villageCode })
    await county.add('pairing', { giver: helper, receiver: of, startsOn: '2021' })
    const refused = (values: object, answers: readonly GivenAnswer[] = []) => survey('deng', of, answers, values).catch(({ key }) => key)
    expect(await refused({ second: helper })).toBe('survey.ownHelper')
    expect(await refused({ second: first })).toBe('survey.samePerson')
    expect(await refused({ second: null })).toBe('survey.twoNeeded')
    expect(await refused({ measure: null })).toBe('survey.measureNeeded')
    expect(await refused({ surveyedOn: '2999-01-01' })).toBe('survey.dayNeeded')
    expect(await refused({}, [{ code: '进1', met: '1' }])).toBe('survey.clauseUnknown')
    expect(await refused({}, [{ code: '查1', met: '1', exemption: '说明' }])).toBe('survey.exemptionWhere')
    expect(await refused({ size: -1 })).toBe('record.invalid')
    expect((await rowsIn('survey')).filter((row) => row.household === of)).toEqual([])
  })

  it('refers to the criteria of its own place or those above, so that two villages do not stand in each other’s way', async () => {
    const there = await household(`${otherVillageCode}001`)
    const [one, other] = [
      await county.add('person', { name: '刘一', region: otherVillageCode }),
      await county.add('person', { name: '刘二', region: otherVillageCode }),
    ]
    const own = await survey('liu', there, [{ code: '查1', met: '1' }], { surveyor: one, second: other })
    expect((await listAnswers(county.as('liu'), own)).answers[3]).toMatchObject({ code: '查1', met: '1' })
    expect(new Set((await rowsIn('criterion')).map(({ region }) => region))).toEqual(new Set([villageCode, otherVillageCode]))
    await expect(listAnswers(county.as('deng'), own)).rejects.toMatchObject({ key: 'record.missing' })
  })
})
