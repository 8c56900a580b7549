/** A ledger nobody thought of before: definitions alone bring it in, tell its faults, count it, and take it in again when it has grown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../server/imports/importRuns.ts'
import { computeFigures, getFigure } from '../../server/query/figures.ts'
import { type County, openCounty, villageCode } from '../county/county.ts'
import { idOf, workbookFile } from '../county/workbook.ts'

interface Post {
  village: string
  household: string
  holder: string
  id: string | undefined
  post: string
  from: string
  to: string
  wage: number
  months: number
  paid: number
  /** The column in which it is wrong on purpose. */
  wrong?: string
}

const sound = { from: '2016.3', to: '2016年12月', wage: 600, months: 4, paid: 2400 }
const [meng, wei, lan, huang, qin] = ['1970-04-05', '1972-08-09', '1966-01-02', '1968-11-12', '1975-05-06'].map((birth, at) => idOf(birth, 31 + at))
const posts: readonly Post[] = [
  { ...sound, village: '上木源', household: '4499011001001', holder: '蒙阿贵', id: meng, post: '保洁员' },
  {
    ...sound,
    village: '上木源',
    household: '4499011001001',
    holder: '蒙阿贵',
    id: meng,
    post: '护林员',
    from: '2016-07',
    wage: 800,
    months: 2,
    paid: 1600,
  },
  { ...sound, village: '上木源', household: '4499011001001', holder: '韦阿香', id: wei, post: '护路员', wage: 700, months: 1, paid: 700 },
  { ...sound, village: '下木源', household: '4499011002002', holder: '蓝阿秀', id: lan, post: '保洁员', paid: 2500, wrong: 'L' },
  { ...sound, village: '下木源', household: '4499011002003', holder: '黄阿福', id: huang, post: '保洁员', to: '2015年12月', wrong: 'I' },
  { ...sound, village: '上木源', household: 'Z404', holder: '覃阿妹', id: qin, post: '护林员', wrong: 'C' },
]

const headings = [
  ['序号', '村', '户编号', '上岗人员姓名', '身份证号码', '公益岗位', '岗位职责', '聘用期限', '', '月工资标准（元）', '发放月数', '已发金额', '备注'],
  ['', '', '', '', '', '', '', '起', '止', '', '', '', ''],
]

/** Under a title and two rows of headings. */
const firstRow = 4

const bookOf = (rows: readonly Post[]) =>
  workbookFile(
    [
      {
        name: '公益性岗位',
        rows: [
          ['木源村公益性岗位台账（2016年）'],
          ...headings,
          ...rows.map((each, at) => [
            at + 1,
            each.village,
            each.household,
            each.holder,
            each.id ?? '',
            each.post,
            '每周出工三天',
            each.from,
            each.to,
            each.wage,
            each.months,
            each.paid,
            '',
          ]),
          [
            '合计',
            '',
            '',
            '',
            '',
            '',
            '',
            '',
            '',
            '',
            rows.reduce((all, { months }) => all + months, 0),
            rows.reduce((all, { paid }) => all + paid, 0),
          ],
        ],
        merges: [{ startRow: 1, startCol: 7, endRow: 1, endCol: 8 }],
      },
    ],
    '公益性岗位台账.xlsx',
  )

let county: County
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
})
afterAll(() => county.close())

const take = async (rows: readonly Post[]) => importFile(county.as('deng'), await bookOf(rows), '公益性岗位台账.xlsx', { place: villageCode })

const figures = async () => {
  const names = ['welfarePosts', 'welfarePostHolders', 'welfarePostHouseholds', 'welfareMonths', 'welfareWages', 'welfareWagePerMonth']
  const values = await computeFigures(
    county.as('deng'),
    names.map((name) => getFigure(county.as('deng'), name)),
  )
  return Object.fromEntries(values.map(({ name, plain }) => [name, plain]))
}

const expected = (rows: readonly Post[]) => {
  const count = (key: (post: Post) => string) => new Set(rows.map(key)).size
  const total = (field: 'months' | 'paid') => rows.reduce((all, each) => all + each[field], 0)
  return {
    welfarePosts: count(({ village, post }) => village + post),
    welfarePostHolders: count(({ holder }) => holder),
    welfarePostHouseholds: new Set(rows.filter(({ wrong }) => wrong !== 'C').map(({ household }) => household)).size,
    welfareMonths: total('months'),
    welfareWages: total('paid'),
    welfareWagePerMonth: Math.round((total('paid') / total('months')) * 100) / 100,
  }
}

describe('a ledger of posts for the public good', () => {
  it('comes in whole, and each of its faults is told where it stands', async () => {
    const { counts, faults, sheets, unread } = await take(posts)
    expect(counts).toMatchObject({ person: { created: 5, refused: 0 }, employment: { created: posts.length, refused: 0 } })
    expect(sheets).toMatchObject([{ layout: 'welfarePosts', unknown: [] }])
    expect(unread).toEqual([])
    const told = faults.filter(({ outcome }) => outcome !== 'noted').map(({ row, column }) => `${column}${row}`)
    expect(told.sort()).toEqual(posts.flatMap(({ wrong }, at) => (wrong ? [`${wrong}${at + firstRow}`] : [])).sort())
  })

  it('gives its figures', async () => {
    expect(await figures()).toEqual(expected(posts))
  })

  it('taken again when more months have been paid, updates its posts and doubles none', async () => {
    const later = posts.map((each) => (each.wrong ? each : { ...each, months: each.months + 1, paid: each.paid + each.wage }))
    const { counts } = await take(later)
    expect(counts.employment).toEqual({ created: 0, updated: 3, unchanged: 3, refused: 0 })
    expect(counts.person).toMatchObject({ created: 0, refused: 0 })
    expect(await figures()).toEqual(expected(later))
  })
})
