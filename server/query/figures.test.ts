/** Figures say what they know: what was never recorded is unknown, of some years only what happened in them, and one member's rows are what its number says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, otherVillageCode, townCode } from '../../test/county/county.ts'
import { openWeb, type Web } from '../../test/county/web.ts'
import { computeFigures, getFigure } from './figures.ts'

let county: County
let web: Web
beforeAll(async () => {
  county = await openCounty()
  web = await openWeb(county)
  const school = (name: string) => county.add('school', { name, region: townCode })
  const [first, second, third] = await Promise.all(['一中', '二中', '村小'].map(school))
  await county.add('pairing', { giver: first as string, receiver: third as string, staff: true })
  await county.add('pairing', { giver: first as string, receiver: second as string, staff: false })
  await county.add('pairing', { giver: second as string, receiver: third as string, funds: true })
})
afterAll(async () => {
  await web.close()
  await county.close()
})

const get = async (url: string) => (await web.ask('lin', { method: 'GET', url })).body

describe('the figures of a place', () => {
  const listed = async (query = '') => (await get(`/figures${query}`)).figures ?? []
  const namesOf = (figures: Awaited<ReturnType<typeof listed>>) => figures.map(({ name }) => String(name))

  it('are those of what is recorded, without their breakdowns; the first page has some that rows are behind', async () => {
    const figures = await listed()
    expect(namesOf(figures)).toContain('schoolsPerGiver')
    expect(namesOf(figures)).not.toContain('registeredPoorHouseholds')
    for (const { recorded, members } of figures) expect([recorded, members]).toEqual([true, []])
    const first = await listed('?most=2')
    expect(first.map(({ rows }) => Number(rows) > 0)).toEqual([true, true])
  })

  it('are none where rows exist and none fulfils the condition, and unknown where nothing of the kind was ever recorded', async () => {
    const names = '?names=lastPairingYear,goodsPairings,registeredPoorHouseholds,pairedShare'
    expect(await listed(names)).toMatchObject([
      { recorded: true, plain: null, rows: 3 },
      { recorded: true, plain: 0, shown: '0' },
      { recorded: false, plain: null, shown: '—', rows: 0 },
      { recorded: false, plain: null, shown: '—' },
    ])
    expect(namesOf(await listed('?all=yes'))).toContain('registeredPoorHouseholds')
  })

  it('are the same numbers in a place without rows for whoever asks', async () => {
    const inVillage = await computeFigures(county.as('deng'), [getFigure(county.machine, 'goodsPairings')])
    expect(inVillage).toMatchObject([{ recorded: true, plain: 0 }])
    expect(await listed(`?within=${otherVillageCode}&names=goodsPairings`)).toMatchObject([{ recorded: true, plain: 0 }])
  })

  it('open the rows of each member, as many as its number says', async () => {
    const figure = await get('/figures/schoolsPerGiver')
    expect(figure.by).toEqual({ label: '帮扶方', kind: 'ref', persons: false })
    expect(figure.members).toHaveLength(2)
    for (const { key, rows } of figure.members ?? []) {
      const listed = await get(`/figures/schoolsPerGiver/rows?member=${key}`)
      expect(listed.total).toBe(rows)
      for (const row of listed.rows ?? []) expect(row).toMatchObject({ values: { giver: key } })
    }
    expect((await get('/figures/schoolsPerGiver/rows?member=')).total).toBe(0)
  })
})

it('a breakdown says that it tells persons, when one of its members is a person', async () => {
  const giver = await county.add('person', { name: '石开山', region: townCode })
  const receiver = await county.add('school', { name: '三中', region: townCode })
  await county.add('pairing', { giver, receiver })
  const pairings = { name: 'pairings', label: '结对', unit: '对', definition: '结对', record: 'pairing', measure: { kind: 'rows' } } as const
  const [all] = await computeFigures(county.as('lin'), [{ ...pairings, where: { op: 'isFilled', field: 'giver' }, by: { field: 'giver' } }])
  expect(all?.by?.persons).toBe(true)
  expect(all?.members).toHaveLength(3)
})

describe('a reference', () => {
  it('to a row that is no subject has the title of that row, and its list is found by it', async () => {
    const project = await county.add('project', { name: '村道硬化', region: townCode })
    await county.add('component', { project, name: '路基', region: townCode })
    expect((await get('/records/component')).rows?.[0]?.titles).toEqual({ project: '村道硬化' })
    expect((await get(`/records/project?title=${encodeURIComponent('硬化')}`)).total).toBe(1)
    expect((await get(`/records/project?title=${encodeURIComponent('水渠')}`)).total).toBe(0)
  })
})

it('a share is unknown where what it asks was never recorded, and a number as soon as it was', async () => {
  const head = await county.add('person', { name: '新户主', region: townCode })
  const add = (code: string, more: object) => county.add('household', { code, region: townCode, head, registeredPoor: true, ...more })
  await add('S1', {})
  expect(await get('/figures/labourHouseholdShare')).toMatchObject({ plain: null, shown: '—', rows: 1 })
  await add('S2', { hasLabour: false })
  expect(await get('/figures/labourHouseholdShare')).toMatchObject({ plain: 0, part: 0, rows: 2 })
})

describe('figures of a period', () => {
  const meetings = async (query: string) => get(`/figures/topicMeetings${query}`)

  it('count what happened in its years or school years; without one all, and what has no day always', async () => {
    for (const heldOn of ['2015-03-01', '2015-09-10', '2016-05-05', '2016-08-20'])
      await county.add('meeting', { heldOn, topic: '帮扶', kind: '例会', region: townCode })
    expect(await meetings('')).toMatchObject({ value: 4, period: null })
    expect(await meetings('?period=2016')).toMatchObject({ value: 2, period: '2016年' })
    expect(await meetings('?period=2015/2016')).toMatchObject({ value: 2, period: '2015/2016学年' })
    expect(await meetings('?period=2001')).toMatchObject({ value: 0, recorded: true })
    expect(await get('/figures/villages?period=2001')).toMatchObject({ period: null })
    expect((await web.ask('lin', { method: 'GET', url: '/figures/villages?period=last' })).body).toMatchObject({ problem: { key: 'period.wrong' } })
  })

  it('open the rows of the same years', async () => {
    const { rows } = await meetings('/rows?period=2016')
    expect(rows).toMatchObject([{ values: { heldOn: '2016-05-05' } }, { values: { heldOn: '2016-08-20' } }])
  })
})
