/** What other rules would change is counted in the database and explained in memory: both must say the same, and so does the check of the log. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Values } from '../../core/record/definition.ts'
import { type County, demo, openCounty, villageCode } from '../../test/county/county.ts'
import { verify } from '../change/verify.ts'
import { importFile } from '../imports/importRuns.ts'
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
