/** Columns and sheets put right by a person: checked against what there is, read so, and remembered for the next file of that shape. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportRun } from '../../core/sheet/importRun.ts'
import type { SettledSheet } from '../../core/sheet/mapping.ts'
import type { ReportedSheet } from '../../core/sheet/report.ts'
import { type County, countyCode, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { openWeb, settledImport, type Web } from '../../test/county/web.ts'
import { idOf, workbook, workbookFile } from '../../test/county/workbook.ts'
import { listRecords } from '../query/listRecords.ts'
import { importFile } from './importRuns.ts'

let county: County
let web: Web
beforeAll(async () => {
  county = await openCounty()
  web = await openWeb(county)
})
afterAll(async () => {
  await web.close()
  await county.close()
})

type Rows = (string | number)[][]
/** A roster whose household code stands under a word nobody knows. */
const strange = (code: string): Rows => [
  ['户主姓名', '门牌代号', '自然村', '家庭人口', '联络方式', '所属网格'],
  [`覃${code}`, code, '大田寨', 3, '19900001111', '三网格'],
]
/** The same columns in another order, under a title. */
const turned = (code: string): Rows => [
  ['某村农户摸底表', '', '', '', '', ''],
  ['所属网格', '自然村', '门牌代号', '联络方式', '户主姓名', '家庭人口'],
  ['三网格', '大田寨', code, '19900001112', `覃${code}`, 4],
]
const sheetsOf = (rows: Rows) => [{ name: '农户', rows }]

async function send(player: Player, rows: Rows, place = villageCode): Promise<ImportRun> {
  const file = { name: '摸底.xlsx', content: await workbook(sheetsOf(rows)), place }
  const { body } = await web.ask(player, { method: 'POST', url: '/imports', file })
  return (await settledImport(web, player, String(body.id))) as unknown as ImportRun
}

async function tell(player: Player, { id }: ImportRun, action: string, body?: unknown): Promise<ImportRun> {
  const reply = await web.ask(player, { method: 'POST', url: `/imports/${id}/${action}`, body })
  if (reply.status >= 400) throw new Error(reply.body.problem.message)
  return (await settledImport(web, player, id)) as unknown as ImportRun
}

const sheetOf = ({ files }: ImportRun): ReportedSheet => {
  const report = files[0]?.report
  return [...(report?.sheets ?? []), ...(report?.unread ?? [])][0] as ReportedSheet
}
const corrected: SettledSheet = { file: 0, at: 0, layout: 'householdRoster', columns: { B: 'household.code', E: 'head.phone' } }
const household = async (code: string) => (await listRecords(county.as('lin'), { record: 'household', title: `覃${code}`, page: 1, size: 5 })).rows[0]
const mappings = async (player: Player) =>
  (await web.ask(player, { method: 'GET', url: '/mappings' })).body.mappings as unknown as { id: string; above: boolean; label: string }[]

describe('a sheet that is not recognised', () => {
  it('is shown with its headings, a few of its cells, and what it could be', async () => {
    const run = await send('deng', strange('M1'))
    expect(run).toMatchObject({ state: 'checked', files: [{ report: { sheets: [], unread: [{ name: '农户', layout: '', by: 'headings' }] } }] })
    const sheet = sheetOf(run)
    expect(sheet.unknown.map(({ column, heading, samples }) => [column, heading, samples])).toContainEqual(['B', '门牌代号', ['M1']])
    expect(sheet.possible.map(({ layout }) => layout)).toContain('householdRoster')
  })

  it('shows no number in clear that may be a person’s', async () => {
    const run = await send('deng', [
      ['户主姓名', '门牌代号', '自然村', '证号'],
      ['覃某', 'M2', '大田寨', idOf('1960-02-03', 3)],
    ])
    expect(JSON.stringify(sheetOf(run))).not.toMatch(/\d{11}/)
    expect(JSON.stringify(sheetOf(await send('deng', strange('M2'))))).not.toContain('19900001111')
  })

  it('cannot be written, and the import says so', async () => {
    expect(await tell('deng', await send('deng', strange('M3')), 'write')).toMatchObject({ state: 'failed', problem: { key: 'import.noSheet' } })
  })

  it('is told what it lacks for the layout that was chosen', async () => {
    const run = await tell('deng', await send('deng', strange('M4')), 'check', { sheets: [{ ...corrected, columns: {} }] })
    expect(sheetOf(run)).toMatchObject({ layout: 'householdRoster', by: 'told', lacks: ['农户·户编号'] })
    expect(run.files[0]?.report?.sheets).toEqual([])
  })
})

describe('what a person says of a sheet', () => {
  let run: ImportRun
  beforeAll(async () => {
    run = await send('deng', strange('N1'))
  })
  const refused = async (sheet: SettledSheet) => {
    const { status, body } = await web.ask('deng', { method: 'POST', url: `/imports/${run.id}/check`, body: { sheets: [sheet] } })
    return [status, body.problem.key]
  }

  it.each<[string, SettledSheet, string]>([
    ['a sheet that is not there', { ...corrected, at: 7 }, 'mapping.noSheet'],
    ['a layout that is not there', { ...corrected, layout: 'invented' }, 'mapping.noLayout'],
    ['a field the layout does not have', { ...corrected, columns: { B: 'household.invented' } }, 'mapping.noField'],
    ['a field of another layout', { ...corrected, columns: { B: 'visit.visitedOn' } }, 'mapping.noField'],
    ['a field twice', { ...corrected, columns: { B: 'household.code', F: 'household.code' } }, 'mapping.twice'],
  ])('is refused for %s', async (_what, sheet, key) => {
    expect(await refused(sheet)).toEqual([422, key])
  })

  it('is refused when it names no column', async () => {
    expect(await refused({ ...corrected, columns: { 'B; drop': 'household.code' } })).toEqual([400, 'request.wrong'])
  })

  it('moves a field from the column that was wrongly taken for it', async () => {
    const rows: Rows = [
      ['户编号', '户主姓名', '自然村', '家庭人口', '现有人口'],
      ['N2', '覃N2', '大田寨', 9, 4],
    ]
    const first = await send('deng', rows)
    const again = await tell('deng', first, 'check', { sheets: [{ ...corrected, columns: { E: 'household.size' } }] })
    const { columns, unknown } = sheetOf(again)
    expect(columns.find(({ target }) => target === 'household.size')?.column).toBe('E')
    expect(unknown.map(({ column }) => column)).toContain('D')
    await tell('deng', again, 'write')
    expect((await household('N2'))?.values.size).toBe(4)
  })

  it('leaves out a column, a sheet and a file', async () => {
    const files = [
      { name: '甲.xlsx', content: await workbook([...sheetsOf(knownRows('N3')), { name: '抄件', rows: knownRows('N4') }]) },
      { name: '乙.xlsx', content: await workbook(sheetsOf(knownRows('N5'))) },
    ]
    const { body } = await web.ask('deng', { method: 'POST', url: '/imports', files })
    const first = (await settledImport(web, 'deng', String(body.id))) as unknown as ImportRun
    const again = await tell('deng', first, 'check', {
      leftOut: [1],
      sheets: [
        { file: 0, at: 0, layout: 'householdRoster', columns: { D: null } },
        { file: 0, at: 1, layout: null, columns: {} },
      ],
    })
    expect(again.files).toMatchObject([{ report: { unread: [{ name: '抄件', by: 'told' }] } }, { leftOut: true, report: null }])
    await tell('deng', again, 'write')
    expect((await household('N3'))?.values.size).toBeNull()
    expect([await household('N4'), await household('N5')]).toEqual([undefined, undefined])
  })
})

const knownRows = (code: string): Rows => [
  ['户编号', '户主姓名', '自然村', '家庭人口'],
  [code, `覃${code}`, '大田寨', 5],
]

describe('a mapping that was put right', () => {
  it('is not remembered before the import is written', async () => {
    await tell('deng', await send('deng', strange('P1')), 'check', { sheets: [corrected] })
    expect(sheetOf(await send('deng', turned('P2')))).toMatchObject({ layout: '', by: 'headings' })
  })

  it('is used at once for the next file of that shape, with columns in another order and under a title', async () => {
    const before = (await mappings('deng')).length
    const written = await tell('deng', await tell('deng', await send('deng', strange('P3')), 'check', { sheets: [corrected] }), 'write')
    expect(written.state).toBe('written')
    expect((await household('P3'))?.values.size).toBe(3)

    const next = await send('deng', turned('P4'))
    expect(sheetOf(next)).toMatchObject({ layout: 'householdRoster', by: 'kept', kept: { region: villageCode } })
    expect(sheetOf(next).columns.map(({ column, target }) => `${column} ${target}`)).toEqual(
      expect.arrayContaining(['C household.code', 'D head.phone', 'E head.name', 'F household.size']),
    )
    const done = await tell('deng', next, 'write')
    expect(sheetOf(done).by).toBe('kept')
    expect((await household('P4'))?.values.size).toBe(4)
    expect(await mappings('deng')).toHaveLength(before + 1)
  })

  it('is not another village’s, nor the town’s', async () => {
    expect(sheetOf(await send('liu', turned('P5'), otherVillageCode))).toMatchObject({ layout: '', by: 'headings' })
    expect(sheetOf(await send('huang', turned('P5')))).toMatchObject({ layout: '', by: 'headings' })
    expect(await mappings('liu')).toEqual([])
  })

  it('is used by the command line for an import of that place', async () => {
    const path = await workbookFile(sheetsOf(turned('P6')))
    const report = await importFile(county.machine, path, '摸底.xlsx', { place: villageCode })
    expect(report.sheets).toMatchObject([{ by: 'kept', layout: 'householdRoster' }])
    expect((await household('P6'))?.values.size).toBe(4)
    await expect(importFile(county.machine, path, '摸底.xlsx', { place: otherVillageCode })).rejects.toMatchObject({ key: 'import.noSheet' })
  })

  it('is listed with what it says, and once forgotten it is used no more', async () => {
    const [kept] = await mappings('deng')
    expect(kept).toMatchObject({ label: '全村农户花名册', above: false })
    expect((await web.ask('liu', { method: 'DELETE', url: `/mappings/${kept?.id}` })).status).toBe(404)
    expect((await web.ask('deng', { method: 'DELETE', url: `/mappings/${kept?.id}` })).status).toBe(204)
    expect(sheetOf(await send('deng', turned('P7')))).toMatchObject({ layout: '', by: 'headings' })
  })

  it('of the county serves its villages, which cannot forget it', async () => {
    await tell('lin', await tell('lin', await send('lin', strange('P8')), 'check', { sheets: [corrected] }), 'write')
    expect(sheetOf(await send('liu', turned('P9'), otherVillageCode))).toMatchObject({ by: 'kept', kept: { region: countyCode } })
    const [kept] = await mappings('liu')
    expect(kept?.above).toBe(true)
    expect((await web.ask('liu', { method: 'DELETE', url: `/mappings/${kept?.id}` })).status).toBe(404)
  })

  it('gives way to the one of a nearer place', async () => {
    const run = await send('deng', strange('Q1'))
    expect(sheetOf(run).by).toBe('kept')
    const own = await tell('deng', await send('deng', strange('Q2')), 'check', {
      sheets: [{ ...corrected, columns: { B: 'household.code', E: null } }],
    })
    await tell('deng', own, 'write')
    const next = sheetOf(await send('deng', turned('Q3')))
    expect(next).toMatchObject({ by: 'kept', kept: { region: villageCode } })
    expect(next.unknown.map(({ heading }) => heading)).toContain('联络方式')
  })
})
