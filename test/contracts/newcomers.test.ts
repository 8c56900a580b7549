/** The books of a school office that has seen none of our words: short headings, no column of places, both days of a pairing in one cell. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../core/sheet/report.ts'
import { withDataFolder } from '../../server/bin/dataFolder.ts'
import { computeFigures } from '../../server/query/figures.ts'
import { listRecords } from '../../server/query/listRecords.ts'
import { type Sheet, workbook } from '../county/workbook.ts'

const schools = ['城关一小', '河东中学', '李家坡小学', '王庄小学', '实验中学', '柳树小学']
const donors = ['李秀英', '王桂兰', '赵志强', '李秀英']

const books: Record<string, Sheet> = {
  '学校.xlsx': {
    name: '学校',
    rows: [
      ['青石县中小学一览表'],
      ['序', '校名', '类别', '在校人数', '教职工', '校长', '联系方式', '建校年份'],
      ...schools.map((school, at) => [
        ...[at + 1, school, school.endsWith('中学') ? '初中' : '小学', 300 + at, 20 + at],
        ...[`周建${'国华民平军生'[at]}`, `1990000100${at}`, 1958 + at],
      ]),
    ],
  },
  '捐款.xlsx': {
    name: '2015',
    rows: [
      ['2015年爱心助学捐款明细'],
      ['日期', '献爱心人', '善款（万元）', '受赠学校', '备注'],
      ...donors.map((donor, at) => [`2015.9.1${at}`, donor, 0.2 + at / 10, schools[at] as string, '']),
    ],
  },
  '结对.xlsx': {
    name: '结对',
    rows: [
      ['青石县城乡学校结对表'],
      ['序', '帮扶校', '被帮扶校', '起止时间', '师资', '资金'],
      ...schools.slice(0, 3).map((school, at) => [at + 1, school, schools[at + 3] as string, '2015.3-2016.7', '√', at ? '√' : '']),
    ],
  },
  '食堂.xlsx': {
    name: '菜谱',
    rows: [['一周菜谱'], ['星期', '早餐', '午餐'], ['星期一', '豆浆', '面条'], ['星期二', '稀饭', '米饭']],
  },
}

let reports: ImportReport[]
let figures: Map<string, unknown>
let pairings: Record<string, unknown>[]
let problems: string[][]
const folder = mkdtempSync(join(tmpdir(), 'bangfu-newcomers-'))
const broken = join(folder, '传坏的.xlsx')
const paths = [...Object.keys(books).map((name) => join(folder, name)), broken]

beforeAll(async () => {
  for (const [name, sheet] of Object.entries(books)) writeFileSync(join(folder, name), await workbook([sheet]))
  writeFileSync(broken, 'PK')
  await withDataFolder(
    paths,
    async (ctx, found, { files }) => {
      reports = found
      problems = files.flatMap(({ name, problem }) => (problem ? [[name, problem.key]] : []))
      figures = new Map((await computeFigures(ctx, [...ctx.catalog.figures.values()])).map(({ name, plain }) => [name, plain]))
      const listed = await listRecords(ctx, { record: 'pairing', page: 1, size: 10 })
      pairings = listed.rows.map(({ values }) => values as Record<string, unknown>)
    },
    () => {},
    { skipBroken: true },
  )
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('books of an office that has seen none of our words', () => {
  it('are read sheet by sheet, and what is no book of ours is left out', () => {
    expect(reports.flatMap(({ sheets }) => sheets.map(({ layout }) => layout))).toEqual(['schoolList', 'campaigns', 'schoolPairings'])
    expect(reports.flatMap(({ unread }) => unread.map(({ name }) => name))).toEqual(['菜谱'])
  })

  it('one that is broken stops all, or is named where it may be left out', async () => {
    await expect(
      withDataFolder(
        paths,
        async () => {},
        () => {},
      ),
    ).rejects.toMatchObject({ key: 'file.notWorkbook' })
    expect(problems).toEqual([['传坏的.xlsx', 'file.notWorkbook']])
  })

  it('have nothing wrong; that the schools stand without their towns is told', () => {
    const told = reports.flatMap(({ faults }) => faults.filter(({ kind }) => kind !== 'money.asText'))
    expect(told).toMatchObject([
      { kind: 'sheet.lacking', outcome: 'noted', message: expect.stringContaining('没有找到“区划·区划名称（所在乡镇(办)）”') },
    ])
  })

  it('a period in one cell is when a pairing begins and when it ends', () => {
    expect(pairings).toHaveLength(3)
    for (const pairing of pairings) expect(pairing).toMatchObject({ startsOn: '2015-03', endsOn: '2016-07' })
  })

  it.each([
    ['givingSchools', 3],
    ['receivingSchools', 3],
    ['staffPairings', 3],
    ['donors', 4],
    ['campaignMoney', 14000],
  ])('give %s as they were written', (name, value) => {
    expect(figures.get(name)).toBe(value)
  })
})
