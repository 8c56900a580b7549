/** Figures of a place: only those asked for or that rows are behind, and one member's rows are what its number says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, otherVillageCode, townCode } from '../../test/county/county.ts'
import { openWeb, type Web } from '../../test/county/web.ts'
import { computeFigures } from './figures.ts'

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
  it('are those that rows are behind, without their breakdowns', async () => {
    const { figures } = await get('/figures')
    const names = figures?.map(({ name }) => String(name)) ?? []
    expect(names).toContain('schoolsPerGiver')
    expect(names).not.toContain('registeredPoorHouseholds')
    for (const figure of figures ?? []) expect([Number(figure.rows) > 0, figure.members]).toEqual([true, []])
    expect((await get('/figures?most=2')).figures).toHaveLength(2)
  })

  it('are none in a place without rows', async () => {
    expect((await get(`/figures?within=${otherVillageCode}`)).figures).toEqual([])
  })

  it('that are asked for by name come whether rows are behind them or not', async () => {
    expect((await get('/figures?names=registeredPoorHouseholds')).figures).toMatchObject([{ name: 'registeredPoorHouseholds', rows: 0 }])
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
