/** An import taken back as a whole: nothing of it remains in force, nothing is lost, and nothing that others did since is destroyed. */

import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Obstacle } from '../../core/sheet/importRun.ts'
import { type County, countyCode, demo, openCounty, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { tableTexts } from '../../test/county/tables.ts'
import { type Sheet, workbookFile } from '../../test/county/workbook.ts'
import { verify } from '../change/verify.ts'
import { write } from '../change/write.ts'
import { listRecords } from '../query/listRecords.ts'
import { asOf, listHistory } from '../resources/history.ts'
import { correctRecord, getRecordPage } from '../resources/records.ts'
import { importFile, importFiles } from './importRuns.ts'
import { listImports } from './runRows.ts'
import { previewWithdrawal, tryWithdrawal, withdrawImport } from './withdrawImport.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const roster = (...rows: (string | number)[][]): Sheet => ({
  name: '农户',
  rows: [['户编号', '户主姓名', '所在自然村', '家庭人口', '有无劳动能力'], ...rows],
})
const meetings = (...rows: (string | number)[][]): Sheet => ({ name: '会议', rows: [['会议日期', '会议类型', '参加人数'], ...rows] })

async function bring(player: Player, sheets: Sheet[], place = villageCode) {
  const report = await importFile(county.as(player), await workbookFile(sheets), '名册.xlsx', { place })
  const [run] = await listImports(county.as(player))
  return { id: run?.id as string, counts: report.counts }
}

/** What is in force: everything but log, runs and local tables; a place with nothing is the same as a place not counted. */
async function inForce() {
  const texts = await tableTexts(county.app.db, ['change', 'link', 'head', 'import_run', 'withdrawn', 'migration', 'setting'])
  return {
    ...texts,
    tally: texts.tally
      ?.split('\n')
      .filter((line) => !line.endsWith(',0)'))
      .join('\n'),
  }
}

/** Versions grow by being put back. */
const withoutVersions = (texts: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text?.replace(/^(\(\d+,[0-9a-f-]{36}),\d+,/gm, '$1,')]))

const faults = async () => (await county.app.db.owner((client) => verify(client, county.app.catalog, countyCode))).faults
const householdOf = async (code: string) =>
  (await listRecords(county.machine, { record: 'household', where: { op: 'is', field: 'code', value: code }, page: 1, size: 5 })).rows[0]
const obstaclesOf = (work: Promise<unknown>): Promise<Obstacle[]> =>
  work.then(
    () => [],
    (error: { key: string; more: { obstacles: Obstacle[] } }) => {
      expect(error.key).toBe('withdraw.obstacles')
      return error.more.obstacles
    },
  )

describe('the roster of 木源村, imported by its clerk and taken back', () => {
  const file = '木源村农户花名册.xlsx'

  it('leaves what was there before it, a log that verifies, and comes again with the same counts', async () => {
    const clerk = county.as('deng')
    const before = await inForce()
    const first = await importFile(clerk, demo(file), file, {})
    const [run] = await listImports(clerk)
    const preview = await previewWithdrawal(clerk, run?.id ?? '')
    expect(preview).toMatchObject({ removed: { household: 724, membership: 842, village: 29 }, restored: {} })

    const taken = await withdrawImport(clerk, run?.id ?? '', '认错了村')
    expect(taken).toMatchObject({ state: 'withdrawn', withdrawal: { actorName: '邓桂香', reason: '认错了村' } })
    expect(await inForce()).toEqual(before)
    expect(await faults()).toEqual([])

    const again = await importFile(clerk, demo(file), file, {})
    expect(again).toEqual(first)
    expect(await faults()).toEqual([])
    const [second] = await listImports(clerk)
    await withdrawImport(clerk, second?.id ?? '', '再撤回一次')
    expect(await inForce()).toEqual(before)
  }, 120_000)
})

describe('a withdrawal', () => {
  it('puts corrections back, secrets and kept texts included, opens again what they had settled, and closes what they opened', async () => {
    const heading = ['户编号', '户主姓名', '户主身份证号码', '联系电话', '所在自然村', '家庭人口', '有无劳动能力']
    await bring('deng', [
      { name: '农户', rows: [heading, ['C-1', '甲一', '', '', '大田寨', '几口', '是'], ['C-2', '乙二', '', '19900001111', '大田寨', 2, '是']] },
    ])
    const before = await inForce()
    const later = await bring('deng', [
      {
        name: '农户',
        rows: [
          heading,
          ['C-1', '甲一', '', '', '大田寨', 4, '否'],
          ['C-2', '乙二', '', '19900002222', '大田寨', 2, '也许'],
          ['C-3', '丙三', '', '', '大田寨', 1, '是'],
        ],
      },
    ])
    expect(later.counts.household).toMatchObject({ created: 1, updated: 1 })
    expect(await inForce()).not.toEqual(before)
    await withdrawImport(county.as('deng'), later.id, '数字有误')
    expect(withoutVersions(await inForce())).toEqual(withoutVersions(before))
    expect(await faults()).toEqual([])
    const entries = await listHistory(county.as('deng'), 'household', (await householdOf('C-1'))?.id ?? '')
    expect(entries[0]).toMatchObject({
      operation: 'withdraw',
      reason: '数字有误',
      changes: expect.arrayContaining([{ field: 'size', label: '家庭人口', before: '4', after: '' }]),
    })
  })

  it('does not let an older workbook yield to a correction that was taken back', async () => {
    const titled = (day: string, size: number): Sheet[] => [
      { name: '农户', rows: [[`农户花名册（截至${day}）`], ['户编号', '户主姓名', '所在自然村', '家庭人口'], ['O-1', '某老', '大田寨', size]] },
    ]
    await bring('deng', titled('2014年1月1日', 1))
    const newer = await bring('deng', titled('2016年1月1日', 2))
    await withdrawImport(county.as('deng'), newer.id, '不是本村')
    const { counts } = await bring('deng', titled('2015年1月1日', 3))
    expect(counts.household).toMatchObject({ updated: 1 })
    expect((await householdOf('O-1'))?.values.size).toBe(3)
  })

  it('is refused as a whole for whatever was done since by hand or by import, and says what, by whom and where', async () => {
    const { id } = await bring('deng', [
      roster(['H-1', '丁一', '大田寨', 3, '是'], ['H-2', '丁二', '大田寨', 2, '是'], ['H-3', '丁三', '大田寨', 1, '是']),
    ])
    const [first, second, third] = await Promise.all(['H-1', 'H-2', 'H-3'].map(householdOf))
    await correctRecord(county.as('deng'), 'household', first?.id ?? '', { version: 1, values: { size: 5 }, reason: '入户核对' })
    const visit = uuid()
    await write(county.as('huang'), { source: 'test' }, (batch) =>
      batch.add([
        {
          record: 'visit',
          id: visit,
          values: { visitor: second?.values.head ?? null, host: second?.id ?? null, visitedOn: '2016-05-01' },
          happenedOn: '2016-05-01',
        },
      ]),
    )
    const other = await bring('deng', [roster(['H-3', '丁三', '大田寨', 4, '是'])])
    const before = await inForce()

    const obstacles = await obstaclesOf(withdrawImport(county.as('deng'), id, '认错了村'))
    expect(obstacles.map(({ why, record, rowId }) => [why, record, rowId]).sort()).toEqual(
      [
        ['corrected', 'household', first?.id],
        ['corrected', 'household', third?.id],
        ['refers', 'visit', visit],
      ].sort(),
    )
    expect(obstacles.find(({ rowId }) => rowId === first?.id)).toMatchObject({ title: '丁一', actorName: '邓桂香', import: null })
    expect(obstacles.find(({ rowId }) => rowId === visit)).toMatchObject({ actorName: '黄志远' })
    expect(obstacles.find(({ rowId }) => rowId === third?.id)).toMatchObject({ import: { id: other.id } })
    expect(await obstaclesOf(tryWithdrawal(county.as('deng'), id))).toHaveLength(3)
    expect(await inForce()).toEqual(before)

    await withdrawImport(county.as('deng'), other.id, '先撤回后来的')
    expect(await obstaclesOf(withdrawImport(county.as('deng'), id, '认错了村'))).toHaveLength(2)
    expect(await faults()).toEqual([])
  })

  it('tells a clerk nothing of what refers to it from elsewhere, but that there is something', async () => {
    const { id } = await bring('deng', [roster(['E-1', '戊一', '大田寨', 3, '是'])])
    const head = (await householdOf('E-1'))?.values.head ?? null
    await county.add('household', { code: 'E-2', region: otherVillageCode, head })
    const error = await withdrawImport(county.as('deng'), id, '认错了村').catch((problem: unknown) => problem)
    expect(error).toMatchObject({ key: 'withdraw.hidden' })
    expect((await obstaclesOf(withdrawImport(county.machine, id, '认错了村'))).map(({ why, record }) => [why, record])).toEqual([
      ['refers', 'household'],
    ])
  })

  it('is refused while something lives in a place it brought', async () => {
    const code = `${villageCode}801`
    const { id } = await bring(
      'lin',
      [
        {
          name: '区划',
          rows: [
            ['区划代码', '名称', '级别'],
            [code, '新起寨', '自然村'],
          ],
        },
      ],
      countyCode,
    )
    await county.add('household', { code: 'L-1', region: code })
    const [obstacle] = await obstaclesOf(withdrawImport(county.as('lin'), id, '代码有误'))
    expect(obstacle).toMatchObject({ why: 'lives', record: 'household', title: '新起寨：农户1户' })
  })

  it('is not hindered by a later workbook that only repeats it, and the workbook then owns nothing', async () => {
    const sheets = [roster(['R-1', '己一', '大田寨', 3, '是']), meetings(['2016-05-28', '村民大会', 31])]
    const first = await bring('deng', sheets)
    const repeated = await bring('deng', sheets)
    await withdrawImport(county.as('deng'), first.id, '重复')
    expect(await householdOf('R-1')).toBeUndefined()
    await expect(withdrawImport(county.as('deng'), repeated.id, '重复')).rejects.toMatchObject({ key: 'withdraw.nothing' })
    expect((await bring('deng', sheets)).counts).toEqual(first.counts)
  })

  it('is not for a place narrower than the one that imported, nor without a reason, nor for what was not written', async () => {
    const { id } = await bring('huang', [roster(['N-1', '庚一', '大田寨', 3, '是'])])
    await expect(withdrawImport(county.as('deng'), id, '不归我')).rejects.toMatchObject({ key: 'import.missing' })
    await expect(withdrawImport(county.as('shen'), id, '只能查看')).rejects.toMatchObject({ key: 'right.action' })
    await expect(withdrawImport(county.as('huang'), id, '　')).rejects.toMatchObject({ key: 'reason.required' })
    await withdrawImport(county.as('lin'), id, '县里撤回')
  })

  it('happens once when it is sent twice, also at the same moment', async () => {
    const { id } = await bring('deng', [roster(['T-1', '辛一', '大田寨', 3, '是'])])
    const head = async () => (await tableTexts(county.app.db)).head
    const [one, two] = await Promise.all([1, 2].map(() => withdrawImport(county.as('deng'), id, '重复登记')))
    expect(one?.withdrawal).toEqual(two?.withdrawal)
    const after = await head()
    expect((await withdrawImport(county.as('deng'), id, '又点了一次')).withdrawal).toEqual(one?.withdrawal)
    expect(await head()).toEqual(after)
    expect(await faults()).toEqual([])
  })

  it('takes workbooks that were written together back together', async () => {
    const files = [await workbookFile([roster(['M-1', '壬一', '大田寨', 3, '是'])]), await workbookFile([meetings(['2017-05-28', '村民大会', 8])])]
    const named = files.map((path, at) => ({ path, fileName: `第${at + 1}份.xlsx` }))
    await importFiles(county.as('deng'), named, { place: villageCode })
    const [run] = await listImports(county.as('deng'))
    await withdrawImport(county.as('deng'), run?.id ?? '', '整批有误')
    expect(await householdOf('M-1')).toBeUndefined()
  })

  it('leaves history and the page of the day before readable, to those who might read the record', async () => {
    const { id } = await bring('deng', [
      {
        name: '农户',
        rows: [
          ['户编号', '户主姓名', '所在自然村', '家庭人口'],
          ['Y-1', '癸一', '大田寨', 3],
        ],
      },
      {
        name: '成员',
        rows: [
          ['户编号', '姓名', '与户主关系', '性别'],
          ['Y-1', '癸一', '户主', '男'],
          ['Y-1', '癸二', '配偶', '女'],
        ],
      },
    ])
    const { id: household = '' } = (await householdOf('Y-1')) ?? {}
    const { today } = county.machine
    const then = await asOf(county.as('deng'), 'household', household, today, 'entry')
    expect(then.members).toHaveLength(2)
    await withdrawImport(county.as('deng'), id, '不是本村的户')

    const entries = await listHistory(county.as('deng'), 'household', household)
    expect(
      entries
        .filter(({ operation }) => operation === 'withdraw')
        .map(({ record, title }) => `${record} ${title}`)
        .sort(),
    ).toEqual(['household 癸一', 'membership 癸一', 'membership 癸二', 'person 癸一', 'person 癸二'].sort())
    expect(await asOf(county.as('deng'), 'household', household, today, 'entry')).toEqual({ row: null, members: [] })
    await expect(getRecordPage(county.as('deng'), 'household', household)).rejects.toMatchObject({ key: 'record.withdrawn' })
    await expect(getRecordPage(county.as('liu'), 'household', household)).rejects.toMatchObject({ key: 'record.missing' })
    await expect(listHistory(county.as('liu'), 'household', household)).rejects.toMatchObject({ key: 'record.missing' })

    // As it stood before: the day of the withdrawal is moved away, the log itself cannot be.
    await county.app.db.owner(async (client) => {
      await client.query(`set app.scope = '${countyCode}'`)
      await client.query(`update link set entered_at = entered_at + interval '2 days' where number = (select max(number) from link)`)
    })
    const before = await asOf(county.as('deng'), 'household', household, today, 'entry')
    expect(before.members.map(({ person }) => person.values.name).sort()).toEqual(['癸一', '癸二'])
    expect(before.row?.values.size).toBe(3)
  })
})
