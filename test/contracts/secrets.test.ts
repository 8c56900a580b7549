/** ID numbers and phones stand nowhere in clear: in no table, in no upload, in no report. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getRecord } from '../../core/record/catalog.ts'
import { idNumberValue } from '../../kinds/idNumber/value.ts'
import { openWorkbook } from '../../office/excel/reader.ts'
import { decodeRow, type StoredRow } from '../../server/change/encode.ts'
import { correctRecord, getRecordPage } from '../../server/resources/records.ts'
import { type County, countyCode, demo, openCounty } from '../county/county.ts'
import { tableTexts } from '../county/tables.ts'
import { openWeb, settledImport, type Web } from '../county/web.ts'

const file = '木源村农户花名册.xlsx'
let county: County
let web: Web
let texts: Record<string, string>

beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  web = await openWeb(county)
  const content = readFileSync(demo(file))
  const { body } = await web.ask('deng', { method: 'POST', url: '/imports', file: { name: file, content } })
  await settledImport(web, 'deng', String(body.id))
  // An ID number and a phone through every other way in: a correction, a revelation, a refusal.
  const [first] = await persons()
  await web.ask('deng', { method: 'POST', url: `/records/person/${first?.id}/reveal`, body: { field: 'idNumber', reason: '核对证件' } })
  const { version } = await getRecordPage(county.as('deng'), 'person', first?.id ?? '')
  await correctRecord(county.as('deng'), 'person', first?.id ?? '', { version, values: { phone: '19900007777' }, reason: '换号' })
  texts = await tableTexts(county.app.db)
})
afterAll(async () => {
  await web.close()
  await county.close()
})

async function persons() {
  const definition = getRecord(county.app.catalog, 'person')
  const { rows } = await county.app.db.read(countyCode, (tx) =>
    sql<StoredRow>`select * from person where county = ${countyCode} and id_number is not null`.execute(tx),
  )
  return rows.map((row) => ({ id: row.id, ...decodeRow(definition, row, county.app.keys) }) as { id: string; idNumber: string; phone: string | null })
}

/** Every ID number and phone of the workbook as it stands there, right or wrong. */
async function written(): Promise<string[]> {
  const book = await openWorkbook(demo(file))
  try {
    const found: string[] = []
    for (const [index, sheet] of book.sheets.entries()) {
      for (const cell of (await book.rows(index, 0, sheet.rows)).flat()) if (/^(\d{16,17}[\dXx]|19900\d{5,6})$/.test(cell)) found.push(cell)
    }
    return [...new Set(found)]
  } finally {
    book.close()
  }
}

describe('the tables', () => {
  it('hold no ID number and no phone of the workbook in clear, sound or not', async () => {
    const secrets = await written()
    expect(secrets.length).toBeGreaterThan(1000)
    for (const [table, text] of Object.entries(texts))
      expect(
        secrets.filter((secret) => text.includes(secret)),
        table,
      ).toEqual([])
  })

  it('hold no ID number and no phone that was registered, however it came in', async () => {
    const found = await persons()
    expect(found.length).toBeGreaterThan(700)
    const secrets = found.flatMap(({ idNumber, phone }) => [idNumber, phone ?? '19900007777'])
    for (const [table, text] of Object.entries(texts))
      expect(
        secrets.filter((secret) => text.includes(secret)),
        table,
      ).toEqual([])
  })

  it('hold nothing that reads as an ID number', () => {
    for (const [table, text] of Object.entries(texts)) {
      const plain = text.replace(/\\+x[0-9a-f]+/g, '')
      const sound = (plain.match(/\d{17}[\dXx]/g) ?? []).filter((each) => 'value' in idNumberValue.read(each, { label: '' }))
      expect(sound, table).toEqual([])
    }
  })

  it('tell two equal ID numbers apart from nobody: the sealed texts differ each time', () => {
    const sealed = county.app.keys.seal('11010519491231002X')
    expect(sealed.equals(county.app.keys.seal('11010519491231002X'))).toBe(false)
  })
})

describe('the uploads', () => {
  const folder = () => join(web.data, 'uploads')

  it('wait sealed: neither the workbook nor a word of it can be read', () => {
    const names = readdirSync(folder())
    expect(names.map((name) => name.replace(/^.*\./, ''))).toEqual(['sealed'])
    const content = readFileSync(join(folder(), names[0] as string))
    expect(content.includes(Buffer.from('PK\u0003\u0004'))).toBe(false)
    expect(content.includes(Buffer.from('xl/workbook.xml'))).toBe(false)
    expect(content.includes(readFileSync(demo(file)).subarray(0, 40).toString('base64'))).toBe(false)
  })

  it('wait until the import is over and a week has passed, or until somebody has them removed', async () => {
    const { body } = await web.ask('deng', { method: 'GET', url: '/imports' })
    const id = String((body.imports as unknown as { id: string; state: string }[]).find(({ state }) => state === 'checked')?.id)
    await web.ask('deng', { method: 'POST', url: `/imports/${id}/write` })
    expect((await settledImport(web, 'deng', id)).state).toBe('written')
    expect(readdirSync(folder())).toEqual([`${id}-0.sealed`])
    expect((await web.ask('deng', { method: 'DELETE', url: `/imports/${id}/files` })).status).toBe(200)
    expect(readdirSync(folder())).toEqual([])
    expect((await web.ask('deng', { method: 'GET', url: `/imports/${id}/marked` })).body.problem).toMatchObject({ key: 'import.fileGone' })
  })
})

describe('what is shown', () => {
  it('masks every secret in lists, pages, history and reports', async () => {
    const secrets = await written()
    const person = (await persons())[0]?.id
    for (const url of [
      '/records/person?size=100',
      `/records/person/${person}`,
      `/records/person/${person}/history`,
      `/records/person/${person}/related`,
      '/findings?size=100',
      '/imports',
    ]) {
      const { text } = await web.ask('lin', { method: 'GET', url })
      expect(
        secrets.filter((secret) => text.includes(secret)),
        url,
      ).toEqual([])
    }
  })
})
