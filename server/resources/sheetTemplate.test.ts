/** A blank form that was downloaded, filled in and sent back is what was filled in, and its hints are no household. */
import { readXlsx, writeXlsx } from 'hucre'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, openCounty, villageCode } from '../../test/county/county.ts'
import { type Body, openWeb, settledImport, type Web } from '../../test/county/web.ts'

let county: County
let web: Web
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  web = await openWeb(county)
})
afterAll(async () => {
  await web.close()
  await county.close()
})

async function sendBack(sheet: string, row: Record<string, string | number>) {
  const { content, status } = await web.ask('deng', { method: 'GET', url: `/templates/${sheet}` })
  expect(status).toBe(200)
  const book = await readXlsx(content)
  const rows = book.sheets[0]?.rows ?? []
  const at = rows.findIndex((each) => each[0] === '序号')
  const headings = rows[at]?.map((heading) => String(heading).split('\n')[0] as string) ?? []
  const filled = [...rows.slice(0, at + 2), headings.map((heading) => row[heading] ?? null)]
  const file = {
    name: '填好.xlsx',
    content: Buffer.from(await writeXlsx({ sheets: [{ name: String(book.sheets[0]?.name), rows: filled }] })),
    place: villageCode,
  }
  const { body } = await web.ask('deng', { method: 'POST', url: '/imports', file })
  return settledImport(web, 'deng', String(body.id))
}

it('a household comes in as it was written', async () => {
  const run = await sendBack('householdRoster', {
    序号: 1,
    户编号: '4499011009901',
    户主姓名: '韦新来',
    所在自然村: '上木源',
    家庭人口: 3,
    建档立卡贫困户: '否',
  })
  expect(run.state).toBe('checked')
  const { counts, faults, sheets } = ((run.files as Body)[0] as Body).report as unknown as {
    counts: Record<string, object>
    faults: object[]
    sheets: { unknown: object[] }[]
  }
  expect(counts.household).toMatchObject({ created: 1, refused: 0 })
  expect(faults).toEqual([])
  expect(sheets.map(({ unknown }) => unknown)).toEqual([[]])
})
