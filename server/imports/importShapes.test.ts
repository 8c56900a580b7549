/** Rosters in the shapes offices keep them, and what a later one may and may not do to what is registered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { tableTexts } from '../../test/county/tables.ts'
import { idOf, type Sheet, workbookFile } from '../../test/county/workbook.ts'
import { type ListQuestion, listRecords } from '../query/listRecords.ts'
import { revealField } from '../resources/records.ts'
import { importFile } from './importRuns.ts'
import type { ImportReport } from './report.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
  await county.add('region', { code: `${villageCode}001`, name: '上寨', level: '6' })
  await county.add('region', { code: `${villageCode}002`, name: '下寨', level: '6' })
  await county.add('region', { code: `${otherVillageCode}001`, name: '河口', level: '6' })
})
afterAll(() => county.close())

type Cells = Sheet['rows']

async function take(sheets: readonly Sheet[], player: Player = 'deng', place?: string): Promise<ImportReport> {
  return importFile(county.as(player), await workbookFile(sheets), '花名册.xlsx', { place })
}
const takeRows = (rows: Cells, merges?: Sheet['merges']) => take([{ name: '农户', rows, ...(merges ? { merges } : {}) }])

async function find(record: string, field: string, value: string, player: Player = 'deng') {
  const question: ListQuestion = { record, where: { op: 'is', field, value }, page: 1, size: 20 }
  return (await listRecords(county.as(player), question)).rows
}
const household = async (code: string) => (await find('household', 'code', code))[0]
const headOf = async (code: string) => (await find('person', 'name', String((await household(code))?.titles.head)))[0]
const kindsOf = (report: ImportReport) => report.faults.map(({ row, kind, outcome }) => [row, kind, outcome])

describe('a roster is recognised', () => {
  it('with its columns in another order and under other words', async () => {
    const report = await takeRows([
      ['贫困户', '村', '人口数', '户主', '编号', '户编号', '有无劳动能力', '致贫原因'],
      ['是', '上寨', '4', '王　芳', 1, 'A1', '有', '因大病'],
    ])
    expect(await household('A1')).toMatchObject({
      values: { region: `${villageCode}001`, size: 4, registeredPoor: true, hasLabour: true, povertyCause: '51' },
      titles: { head: '王芳' },
    })
    expect(report.sheets[0]?.unknown).toEqual([])
  })

  it('below titles, with the reporting unit and its date, and dates its changes by it', async () => {
    await takeRows([
      ['示范县农户花名册'],
      ['填报单位：木源村', '', '', '填报时间：2016年6月13日'],
      ['户编号', '户主姓名', '所在自然村'],
      ['A2', '李二', '下寨'],
    ])
    const { rows } = await county.app.db.owner((client) =>
      client.query<{ happened_on: string }>(`select happened_on from change where content->'values'->>'code' = 'A2'`),
    )
    expect(rows).toEqual([{ happened_on: '2016-06-13' }])
  })

  it('under headings of two rows with merged groups, units in their brackets', async () => {
    const report = await takeRows(
      [
        ['户编号', '所在自然村', '户主情况', '', '收入情况', ''],
        ['', '', '户主姓名', '联系电话', '年人均收入（万元）', '备注'],
        ['A3', '上寨', '张三', '１９９００００２２２２', '0.295', ''],
      ],
      [
        { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
        { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
        { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
        { startRow: 0, startCol: 4, endRow: 0, endCol: 5 },
      ],
    )
    expect(report.sheets[0]?.unknown).toEqual([])
    expect((await household('A3'))?.values.incomePerHead).toBe(295_000)
    expect((await headOf('A3'))?.values.phone).toBe('199****2222')
  })

  it('with sums on top and at the foot, blank rows and signatures, none of which are records', async () => {
    const report = await takeRows([
      ['户编号', '户主姓名', '所在自然村', '家庭人口'],
      ['合计', '', '', 5],
      ['A4', '赵四', '上寨', 2],
      ['', '', '', ''],
      ['A5', '钱五', '下寨', 3],
      ['合　计', '', '', 5],
      ['填表人：', '审核人：'],
    ])
    expect(report.counts.household).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 })
    expect(report.faults).toEqual([])
  })

  it('with columns it does not know, which it names and does not read', async () => {
    const report = await takeRows([
      ['户编号', '户主姓名', '所在自然村', '养蜂箱数'],
      ['A6', '孙六', '上寨', '十二'],
    ])
    expect(report.sheets[0]?.unknown).toEqual([{ column: 'D', heading: '养蜂箱数', samples: ['十二'] }])
    expect(report.faults).toEqual([])
  })

  it('and a sum that its rows do not give is told where it stands, with both numbers', async () => {
    const rows = (sum: number) => [
      ['户编号', '户主姓名', '所在自然村', '家庭人口', '年人均收入'],
      ['合  计', '', '', sum, 3000],
      ['S1', '沈一', '上寨', '3', 2000],
      ['S2', '沈二', '下寨', '4', 4000],
    ]
    const report = await takeRows(rows(8))
    expect(report.faults).toEqual([
      {
        ...{ sheet: '农户', row: 2, column: 'D', kind: 'sum.differs', outcome: 'kept' },
        message: '第2行“家庭人口”：“合计”中的家庭人口写的是8，各行相加为7；请核对',
      },
    ])
    expect((await takeRows(rows(7))).faults).toEqual([])
  })

  it('as members alone, with household cells only in the first row of each household', async () => {
    const report = await takeRows([
      ['户编号', '所在自然村', '家庭人口', '姓名', '性别', '与户主关系', '身份证号码'],
      ['B1', '上寨', 3, '周大', '男', '户主', idOf('1950-01-01', 31)],
      ['', '', '', '周二', '女', '配偶', idOf('1952-01-01', 32)],
      ['', '', '', '周三', '', '之子', idOf('1980-01-01', 33)],
      ['B2', '下寨', 1, '吴一', '女', '本人', idOf('1940-01-01', 34)],
    ])
    expect(report.counts.household).toMatchObject({ created: 2, refused: 0 })
    expect(report.counts.membership).toMatchObject({ created: 4 })
    expect((await household('B1'))?.titles.head).toBe('周大')
    expect((await find('membership', 'household.code', 'B1')).map((row) => row.titles.person).sort()).toEqual(['周三', '周二', '周大'].sort())
    // What an ID number states fills what the row leaves open.
    expect((await find('person', 'name', '周三'))[0]?.values).toMatchObject({ bornOn: '1980-01-01' })
  })

  it('not at all, and says so, when no sheet has the headings it needs', async () => {
    await expect(
      takeRows([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).rejects.toMatchObject({ key: 'import.noSheet' })
  })
})

describe('a later workbook', () => {
  const first = ['户编号', '户主姓名', '户主身份证号码', '所在自然村', '家庭人口', '联系电话', '是否贫困户']
  const id = idOf('1965-07-08', 41)
  beforeAll(async () => {
    await takeRows([first, ['C1', '郑重', id, '上寨', '4', '19900003333', '是']])
  })

  it('never empties a value by an empty cell, nor by a dash', async () => {
    const before = await tableTexts(county.app.db, ['import_run'])
    await takeRows([first, ['C1', '郑重', '', '上寨', '', '-', '—']])
    expect(await tableTexts(county.app.db, ['import_run'])).toEqual(before)
  })

  it('never replaces a known value by one that cannot be read', async () => {
    const report = await takeRows([first, ['C1', '郑重', id, '上寨', '好几口', '123', '大概']])
    expect(kindsOf(report).sort()).toEqual([
      [2, 'count.unreadable', 'kept'],
      [2, 'flag.unreadable', 'kept'],
      [2, 'phone.wrong', 'kept'],
    ])
    expect((await household('C1'))?.values).toMatchObject({ size: 4, registeredPoor: true })
    expect((await headOf('C1'))?.values.phone).toBe('199****3333')
  })

  it('never moves a household: where it lies is fixed', async () => {
    const report = await takeRows([first, ['C1', '郑重', id, '下寨', '4', '', '']])
    expect(kindsOf(report)).toEqual([[2, 'field.fixed', 'kept']])
    expect((await household('C1'))?.values.region).toBe(`${villageCode}001`)
  })

  it('never replaces a sound ID number by another one', async () => {
    const report = await takeRows([first, ['C1', '郑重', idOf('1965-07-08', 43), '上寨', '4', '', '']])
    expect(kindsOf(report)).toEqual([[2, 'import.idDiffers', 'kept']])
    const person = await headOf('C1')
    expect(await revealField(county.as('deng'), 'person', person?.id ?? '', 'idNumber', '核对')).toEqual({ value: id })
  })

  it('corrects a value as a new version of the same row', async () => {
    const before = await household('C1')
    const report = await takeRows([first, ['C1', '郑重', id, '上寨', '5', '', '']])
    const after = await household('C1')
    expect(report.counts.household).toEqual({ created: 0, updated: 1, unchanged: 0, refused: 0 })
    expect(after).toMatchObject({ id: before?.id, version: (before?.version ?? 0) + 1, values: { size: 5 } })
  })

  it('says of each value it would change what stood there and what comes, a telephone in part only', async () => {
    const report = await takeRows([first, ['C1', '郑重', id, '上寨', '6', '19900004444', '']])
    const told = report.changes.map(({ row, record, title, label, before, after }) => [row, record, title, label, before, after])
    expect(told.sort()).toEqual([
      [2, '人员', '郑重', '联系电话', '199****3333', '199****4444'],
      [2, '农户', '郑重', '家庭人口', '5', '6'],
    ])
    expect(report.changedValues).toBe(2)
    expect((await takeRows([first, ['C1', '郑重', id, '上寨', '6', '', '']])).changes).toEqual([])
  })

  it('keeps a number of a person in the wrong column out of the log and of what it tells', async () => {
    const report = await takeRows([first, ['C1', '郑重', id, `上寨${id}`, id, '', '19900003333']])
    expect(report.faults.length).toBeGreaterThan(1)
    expect(JSON.stringify(report)).not.toMatch(new RegExp(`${id}|19900003333`))
    for (const [table, text] of Object.entries(await tableTexts(county.app.db))) expect(text.includes(id), table).toBe(false)
  })

  it('notes what it normalised', async () => {
    const report = await takeRows([
      [...first, '年人均收入'],
      ['C1', '郑重', id, '上寨', '5口', '', '', '0.3万元'],
    ])
    expect(kindsOf(report).sort()).toEqual([
      [2, 'count.asText', 'noted'],
      [2, 'money.asText', 'noted'],
    ])
    expect((await household('C1'))?.values.incomePerHead).toBe(300_000)
  })

  it('fills an ID number that could not be read before, and settles its finding', async () => {
    await takeRows([first, ['C2', '冯全', '4499011965070800', '上寨', '1', '', '']])
    await takeRows([first, ['C2', '冯全', idOf('1965-07-08', 45), '上寨', '1', '', '']])
    expect(await find('person', 'name', '冯全')).toHaveLength(1)
    const { rows } = await county.app.db.owner((client) =>
      client.query(`select settled_entry from finding join person on person.id = row_id where person.name = '冯全'`),
    )
    expect(rows).toEqual([{ settled_entry: expect.any(Number) }])
  })

  it('refuses a row without a household code and one that stands twice', async () => {
    const report = await takeRows([
      first,
      ['', '无编', '', '上寨', '1', '', ''],
      ['C3', '一次', '', '上寨', '1', '', ''],
      ['C3', '二次', '', '上寨', '1', '', ''],
    ])
    expect(report.faults.filter(({ outcome }) => outcome === 'refused').map(({ row, kind }) => [row, kind])).toEqual(
      expect.arrayContaining([
        [2, 'import.keyMissing'],
        [4, 'import.twice'],
      ]),
    )
    expect((await household('C3'))?.titles.head).toBe('一次')
  })

  it('registers nobody of a row it says it did not register', async () => {
    await takeRows([first, ['', '没户', '', '上寨', '1', '', ''], ['C4', '头次', '', '上寨', '1', '', ''], ['C4', '重登', '', '上寨', '1', '', '']])
    expect(await find('person', 'name', '没户')).toEqual([])
    expect(await find('person', 'name', '重登')).toEqual([])
  })

  it('is refused an ID number registered in another village, and is not told whose it is', async () => {
    const theirs = idOf('1933-03-03', 51)
    await take([{ name: '农户', rows: [first, ['D1', '陌生人', theirs, '河口', '1', '', '']] }], 'liu')
    const report = await takeRows([first, ['C9', '本村人', theirs, '上寨', '1', '', '']])
    expect(kindsOf(report)).toContainEqual([2, 'record.taken', 'refused'])
    const told = JSON.stringify(report)
    for (const word of ['陌生人', 'D1', '河口', otherVillageCode, theirs]) expect(told).not.toContain(word)
    expect(await household('C9')).toBeUndefined()
  })

  it('is refused a person who belongs to another household of the same village, and is told to which', async () => {
    const report = await takeRows([
      ['户编号', '所在自然村', '姓名', '与户主关系', '身份证号码'],
      ['C8', '下寨', '郑重', '户主', id],
    ])
    const [fault] = report.faults.filter(({ kind }) => kind === 'import.duplicateId')
    expect(fault?.message).toContain('C1')
  })
})
