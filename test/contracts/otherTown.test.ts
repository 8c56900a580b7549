/** A folder put together by hand, as a town of another county keeps its books: its own words, titles and orders, and no list of places. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../core/sheet/report.ts'
import { withDataFolder } from '../../server/bin/dataFolder.ts'
import { computeFigures } from '../../server/query/figures.ts'
import { idOf, type Sheet, workbook } from '../county/workbook.ts'

const villages = ['白石岭村', '大湾村', '长塘社区', '河口村']
const given = ['建国', '秀英', '桂兰', '志强', '玉梅', '海燕', '文斌', '春花', '永福', '小龙']
const nameOf = (number: number) => `${'赵钱孙李周吴郑王冯陈'[number % 10]}${given[(number * 7 + Math.floor(number / 10)) % 10]}`
const villageAt = (number: number) => villages[number % 4] as string
const helpers = given.map((name) => `曹${name}`)
const helperAt = (number: number) => helpers[number % 10] as string

const households = Array.from({ length: 40 }, (_, at) => ({
  code: `QL${1001 + at}`,
  village: villageAt(at),
  size: 1 + (at % 4),
  first: at * 4,
}))
const members = households.flatMap((household) =>
  Array.from({ length: household.size }, (_, at) => ({ household, number: household.first + at, at })),
)

const register = members.map(({ household, number, at }, row) => {
  const birth = `${1945 + (number % 60)}-0${1 + (number % 9)}-1${number % 9}`
  const relation = ['户主', '配偶', '之子', '之女'][at] as string
  const head = nameOf(household.first)
  return [
    row + 1,
    household.village,
    household.code,
    head,
    household.size,
    nameOf(number),
    number % 2 ? '男' : '女',
    idOf(birth, number * 2 + (number % 2)),
    relation,
    '一般贫困户',
    '因病',
  ]
})

const books: Record<string, Sheet[]> = {
  '村情.xlsx': [
    {
      name: '村',
      rows: [
        ['青龙镇各村基本情况'],
        ['序号', '村名', '类型', '总户数', '总人口', '是否为贫困村'],
        ...villages.map((village, at) => [at + 1, village, '行政村', 200 + at, 800 + at, at < 2 ? '√' : '']),
      ],
    },
  ],
  '贫困户台帐.xlsx': [
    {
      name: 'Sheet1',
      rows: [
        ['青龙镇贫困人口信息采集表'],
        ['单位：青龙镇扶贫办', '', '', '', '填表时间：2015年1月10日'],
        ['序', '行政村名称', '户号', '户主', '户人口数', '人员姓名', '性别', '公民身份证号', '与户主的关系', '贫困户类型', '主要致贫原因'],
        ...register,
      ],
    },
  ],
  '干部包户.xlsx': [
    {
      name: '干部',
      rows: [
        ['青龙镇帮扶干部名单'],
        ['序号', '干部姓名', '所在单位', '职务', '联系方式', '包保村'],
        ...helpers.map((name, at) => [at + 1, name, '镇政府', '干部', `1990000${3000 + at}`, villageAt(at)]),
      ],
    },
    {
      name: '包户',
      rows: [
        ['青龙镇干部包户情况一览表'],
        ['序号', '帮扶干部', '帮扶户编号', '被帮扶人', '村', '开始帮扶时间'],
        ...households
          .slice(0, 30)
          .map(({ code, village, first }, at) => [at + 1, helperAt(at), code, nameOf(first), village, `2015.2.${1 + (at % 20)}`]),
      ],
    },
  ],
  '走访.xlsx': [
    {
      name: '走访',
      rows: [
        ['青龙镇2015年走访登记'],
        ['序号', '时间', '走访干部', '户号', '户主姓名', '走访方式', '主要内容'],
        ...Array.from({ length: 80 }, (_, at) => {
          const { code, first } = households[at % 10] as (typeof households)[number]
          return [at + 1, `2015年3月${1 + (at % 28)}日`, helperAt(at), code, nameOf(first), '入户', '宣传政策']
        }),
      ],
    },
  ],
  '捐款.xlsx': [
    {
      name: '捐款',
      rows: [
        ['爱心捐款明细'],
        ['序号', '捐款人', '所在科室', '捐款数（元）', '捐款时间'],
        ...helpers.map((name, at) => [at + 1, name, '办公室', 100 + at * 50, '2015.10.17']),
        ['合计', '', '', 3250, ''],
      ],
    },
  ],
}

let reports: ImportReport[]
let figures: Map<string, unknown>
const folder = mkdtempSync(join(tmpdir(), 'bangfu-town-'))

beforeAll(async () => {
  for (const [name, sheets] of Object.entries(books)) writeFileSync(join(folder, name), await workbook(sheets))
  const paths = Object.keys(books).map((name) => join(folder, name))
  await withDataFolder(
    paths,
    async (ctx, found) => {
      reports = found
      figures = new Map((await computeFigures(ctx, [...ctx.catalog.figures.values()])).map(({ name, plain }) => [name, plain]))
    },
    () => {},
  )
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('books of a town that nobody made for us', () => {
  it('are read sheet by sheet, and every row is taken as it is', () => {
    expect(reports.flatMap(({ unread }) => unread)).toEqual([])
    expect(reports.flatMap(({ faults }) => faults.filter(({ outcome }) => outcome !== 'noted').map(({ message }) => message))).toEqual([])
  })

  it.each([
    ['registeredPoorHouseholds', 40],
    ['registeredPoorPersons', members.length],
    ['villages', 4],
    ['poorVillages', 2],
    ['helpers', 10],
    ['pairedHouseholds', 30],
    ['pairedMembers', members.filter(({ household }) => households.indexOf(household) < 30).length],
    ['householdVisits', 80],
    ['donors', 10],
    ['campaignMoney', 3250],
  ])('give %s as they were written', (name, value) => {
    expect(figures.get(name)).toBe(value)
  })
})
