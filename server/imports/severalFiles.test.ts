/** Several workbooks in one import: checked and written together, each with its own part of what is told. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, villageCode } from '../../test/county/county.ts'
import { type Body, openWeb, settledImport, type Web } from '../../test/county/web.ts'
import { workbook, workbookFile } from '../../test/county/workbook.ts'
import { listRecords } from '../query/listRecords.ts'
import { listHistory } from '../resources/history.ts'
import { importFiles } from './importRuns.ts'

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

const rosterSheets = (code: string) => [
  {
    name: '全村农户',
    rows: [
      ['户编号', '户主姓名', '自然村', '家庭人口'],
      [code, `韦${code}`, '大田寨', 3],
    ],
  },
]
const visitSheets = (code: string) => [
  {
    name: '走访',
    rows: [
      ['走访日期', '户编号', '走访人', '走访内容'],
      ['2016-06-13', code, '黄志远', '核对收入'],
    ],
  },
]
const roster = (code: string) => workbook(rosterSheets(code))
const visits = (code: string) => workbook(visitSheets(code))
const broken = Buffer.from('<html>不是工作簿</html>')

const households = async (code: string) => (await listRecords(county.as('deng'), { record: 'household', title: `韦${code}`, page: 1, size: 5 })).total

async function send(...files: { name: string; content: Buffer }[]): Promise<Body> {
  const { body } = await web.ask('deng', { method: 'POST', url: '/imports', files })
  return body.id ? settledImport(web, 'deng', String(body.id)) : body
}

async function finish(id: string): Promise<Body> {
  await web.ask('deng', { method: 'POST', url: `/imports/${id}/write` })
  return settledImport(web, 'deng', id)
}

describe('several workbooks sent at once', () => {
  it('are one import, with a report for each and one link for all', async () => {
    const checked = await send({ name: '户.xlsx', content: await roster('S1') }, { name: '户二.xlsx', content: await roster('S2') })
    expect(checked).toMatchObject({ state: 'checked', fileName: '户.xlsx等2份' })
    const told = checked.files as unknown as { name: string; report: { file: string; counts: Record<string, { created: number }> } }[]
    expect(told.map(({ name, report }) => [name, report.file, report.counts.household?.created])).toEqual([
      ['户.xlsx', '户.xlsx', 1],
      ['户二.xlsx', '户二.xlsx', 1],
    ])
    expect(await households('S1')).toBe(0)
    const written = await finish(String(checked.id))
    expect(written.state).toBe('written')
    expect(written.link).toEqual(expect.any(Number))
    expect([await households('S1'), await households('S2')]).toEqual([1, 1])
  })

  it('may speak of what stands in another, whichever is sent first', async () => {
    const checked = await send({ name: '走访.xlsx', content: await visits('S3') }, { name: '户.xlsx', content: await roster('S3') })
    expect(JSON.stringify(checked.files)).not.toContain('“S3”没有登记')
    await finish(String(checked.id))
    const { rows } = await listRecords(county.as('deng'), { record: 'visit', page: 1, size: 5 })
    expect((await listHistory(county.as('deng'), 'visit', rows[0]?.id as string)).at(-1)).toMatchObject({ files: ['走访.xlsx'] })
    const alone = await send({ name: '走访.xlsx', content: await visits('S9') })
    expect(JSON.stringify(alone.files)).toContain('“S9”没有登记')
  })

  it('go on without one that is no workbook, which is told by its name', async () => {
    const checked = await send({ name: '坏.xlsx', content: broken }, { name: '户.xlsx', content: await roster('S4') })
    expect(checked.state).toBe('checked')
    expect(checked.files).toMatchObject([
      { name: '坏.xlsx', problem: { key: 'file.notWorkbook' }, report: null },
      { name: '户.xlsx', problem: null },
    ])
    expect((await finish(String(checked.id))).state).toBe('written')
    expect(await households('S4')).toBe(1)
  })

  it('go on without one that only its reader finds broken', async () => {
    const cut = await roster('S5')
    // The directory of the archive stays whole; what it lists does not.
    cut.fill(7, 60, 400)
    const checked = await send({ name: '户.xlsx', content: await roster('S6') }, { name: '破.xlsx', content: cut })
    expect(checked.files).toMatchObject([{ problem: null }, { name: '破.xlsx', problem: { key: 'file.broken' } }])
  })

  it('are refused with a sentence for each when none is a workbook', async () => {
    const { problem } = await send({ name: '甲.xlsx', content: broken }, { name: '乙.xlsx', content: broken })
    expect(problem.message).toMatch(/“甲\.xlsx”不是Excel工作簿.*“乙\.xlsx”不是Excel工作簿/)
  })

  it('are refused beyond the number that may come together', async () => {
    const { problem } = await send(...Array.from({ length: 40 }, (_, at) => ({ name: `${at}.xlsx`, content: broken })))
    expect(problem.message).toBe('一次最多导入30份文件；请分几次导入')
  })
})

describe('the command line', () => {
  const path = (code: string, name: string) => workbookFile(rosterSheets(code), name).then((found) => ({ path: found, fileName: name }))
  async function brokenPath() {
    const found = join((await workbookFile(rosterSheets('S0'))).replace(/[^/]*$/, ''), '坏.xlsx')
    writeFileSync(found, broken)
    return { path: found, fileName: '坏.xlsx' }
  }

  it('makes one import of several files, as a page does', async () => {
    await importFiles(county.machine, [await path('C1', '甲.xlsx'), await path('C2', '乙.xlsx')], { place: villageCode })
    const { body } = await web.ask('lin', { method: 'GET', url: '/imports' })
    expect(body.imports?.[0]).toMatchObject({ fileName: '甲.xlsx等2份', state: 'written', files: [{ name: '甲.xlsx' }, { name: '乙.xlsx' }] })
  })

  it('writes nothing while a file cannot be read, and the others when told to skip it', async () => {
    const files = [await path('C3', '户.xlsx'), await brokenPath()]
    await expect(importFiles(county.machine, files, { place: villageCode })).rejects.toMatchObject({ key: 'file.notWorkbook' })
    expect(await households('C3')).toBe(0)
    const [, told] = await importFiles(county.machine, files, { place: villageCode, skipBroken: true })
    expect(told?.problem?.key).toBe('file.notWorkbook')
    expect(await households('C3')).toBe(1)
  })
})
