/** What other rules would change is counted in the database and explained in memory: both must say the same, and so does the check of the log. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { type County, demo, openCounty, villageCode } from '../../test/county/county.ts'
import { verify } from '../change/verify.ts'
import { importFile } from '../imports/importRuns.ts'
import { correctRecord, createRecord } from '../resources/records.ts'
import { getScreeningPage } from './readScreening.ts'
import { runScreening } from './runScreening.ts'
import { whatIf } from './whatIf.ts'

let county: County
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  for (const file of ['贫困户识别标准.xlsx', '入户调查结果表.xlsx']) await importFile(county.machine, demo(file), file, {})
}, 120_000)
afterAll(() => county?.close())

const adopt = (template: string, values: Values) =>
  county.add('programme', { label: template, region: '449901', template, startsOn: '2016-01-01', ...values })

const day = '2016-06-13'

it.each<[string, Values]>([
  ['national2014', {}],
  ['monitoring2021', {}],
  ['guangdong2016', { line: 300_000 }],
])('weighs the clauses of %s in the database as in memory', async (template, values) => {
  const ctx = county.machine
  const run = await runScreening(ctx, { programme: await adopt('guangdong2016', {}), day })
  const programme = await adopt(template, values)
  for (const within of ['449901', villageCode]) {
    const { moved, changes, total } = await whatIf(ctx, { screening: run.id, programme, within }, { page: 1, size: 1000 })
    expect(changes).toHaveLength(total)
    // What a household would get is judged in memory, how many there are in the database.
    const counted = new Map<string, number>()
    for (const { before, after } of changes) {
      const pair = `${before.verdict} ${after.verdict}`
      counted.set(pair, (counted.get(pair) ?? 0) + 1)
    }
    const told = moved.filter(({ before, after }) => before !== after)
    expect(new Map(told.map(({ before, after, households }) => [`${before} ${after}`, households]))).toEqual(new Map([...counted].sort()))
    expect(total).toBeGreaterThan(0)
    expect(moved.reduce((sum, { households }) => sum + households, 0)).toBe(run.households)
  }
})

it('a higher line brings in question every household between the two, for its survey was not asked what the rules ask below the line', async () => {
  const ctx = county.machine
  const run = await runScreening(ctx, { programme: await adopt('guangdong2016', {}), day })
  const between = await ctx.db.read('449901', (tx) =>
    sql<{ household: string }>`
      select household from screened where screening = ${run.id} and coalesce(surveyed_income, stated_income) > 400000
        and coalesce(surveyed_income, stated_income) <= 450000 order by household`.execute(tx),
  )
  const { changes, total } = await whatIf(ctx, { screening: run.id, terms: { line: 450_000 } }, { page: 1, size: 1000 })
  expect(total).toBeGreaterThan(0)
  expect(changes.map(({ household }) => household).sort()).toEqual(between.rows.map(({ household }) => household))
  for (const { before, after } of changes) {
    expect(before.sentence).toContain('不符合收入标准')
    expect(after).toMatchObject({ verdict: '3', sentence: expect.stringContaining('还不清楚') })
  }
})

it('what a screening said is reckoned again by the check of the log, which tells of every verdict that does not follow from what the run saw', async () => {
  const { id } = await runScreening(county.machine, { programme: await adopt('guangdong2016', {}), day })
  const faults = () =>
    county.app.db.owner(async (client) =>
      (await verify(client, county.app.catalog, '449901')).faults.map(({ message }) => message).filter((message) => message.includes(id)),
    )
  expect(await faults()).toEqual([])
  const as = (text: string) => county.app.db.owner((client) => client.query(`begin; set local app.scope = '449901'; ${text}; commit`))
  const one = (verdict: string) =>
    `household = (select household from screened where screening = '${id}' and verdict = '${verdict}' order by household limit 1)`
  await as(`update screened set verdict = '1' where screening = '${id}' and ${one('4')}`)
  expect(await faults()).toEqual([
    expect.stringMatching(/有1户重算后不同：农户.*登记为“符合纳入条件”，重算为“不符合”/),
    expect.stringContaining('各种结果的户数不同'),
  ])
  await as(`delete from screened where screening = '${id}' and ${one('1')}`)
  expect((await faults()).at(-1)).toMatch(/现在留有\d+户/)
})

it('a county may give a clause another effect with a reason, and a run keeps both', async () => {
  const values = { label: '本地办法', region: '449901', template: 'guangdong2016', startsOn: '2016-01-01' }
  const adopted = (more: Values) => createRecord(county.as('lin'), 'programme', { id: uuid(), values: { ...values, ...more } })
  const faultOf = (more: Values) =>
    adopted(more).then(
      () => undefined,
      (error: { more: { faults: { key: string }[] } }) => error.more.faults[0]?.key,
    )
  expect(await faultOf({ effects: '不进6从严' })).toBe('programme.effectReason')
  expect(await faultOf({ effects: '不进66从严', effectsReason: '县办发〔2016〕3号' })).toBe('programme.effectClause')
  const admitting = catalogSource.programmes.find(({ name }) => name === 'guangdong2016')?.clauses.filter(({ effect }) => effect === 'admit') ?? []
  const effects = admitting.map(({ code }) => `${code}否决`).join('、')
  const { id } = await adopted({ effects, effectsReason: '县办发〔2016〕3号第五条' })
  const [usual, ours] = [
    await runScreening(county.machine, { programme: await adopt('guangdong2016', {}), day }),
    await runScreening(county.machine, { programme: id, day }),
  ]
  // What took households in is a question to a person now, and asked of some who were unclear.
  expect(usual.admitted).toBeGreaterThan(0)
  expect(ours.questioned).toBeGreaterThanOrEqual(usual.questioned + usual.admitted)
  expect((await getScreeningPage(county.machine, ours.id)).applied.terms).toMatchObject({ effectsReason: '县办发〔2016〕3号第五条' })
  await expect(
    correctRecord(county.as('lin'), 'programme', id, { version: 1, values: { effectsReason: null }, reason: '漏写' }),
  ).rejects.toMatchObject({
    key: 'record.invalid',
  })
  const { faults } = await county.app.db.owner((client) => verify(client, county.app.catalog, '449901'))
  expect(faults.filter(({ message }) => message.includes(ours.id))).toEqual([])
})
