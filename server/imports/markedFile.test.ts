/** What was told of a workbook, in the workbook itself: where it was told, and nowhere else; read again it tells the same. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, villageCode } from '../../test/county/county.ts'
import { idOf, workbookFile } from '../../test/county/workbook.ts'
import { importFile } from './importRuns.ts'
import { markedFile } from './markedFile.ts'
import type { ImportReport } from './report.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
  await county.add('region', { code: `${villageCode}001`, name: '上寨', level: '6' })
})
afterAll(() => county.close())

describe('a workbook given back', () => {
  let path: string
  let report: ImportReport
  const check = (file: string) => importFile(county.as('deng'), file, '花名册.xlsx', { dryRun: true })
  beforeAll(async () => {
    path = await workbookFile([
      {
        name: '农户',
        rows: [
          ['户编号', '户主姓名', '户主身份证号码', '所在自然村', '家庭人口', '联系电话', '年人均收入'],
          ['M1', '马一', `${idOf('1965-07-08', 41).slice(0, -1)}A`, '上寨', '4', '1990000702', '0.3万元'],
          ['M2', '马二', '', '下寨', '3', '', 2000],
          ['M2', '马三', '', '上寨', '5', '', 2000],
          ['合计', '', '', '', 19, '', ''],
        ],
      },
    ])
    report = await check(path)
  })

  it('has every fault on its cell, red where somebody must look and amber where nobody need', async () => {
    const { name, content } = await markedFile(readFileSync(path), '花名册.xlsx', report)
    expect(name).toBe('花名册-标注.xlsx')
    const { sheets } = await readXlsx(content, { readStyles: true })
    const marks = [...(sheets[0]?.cells ?? [])].flatMap(([at, { comment, style }]) => {
      const fill = style?.fill as { fgColor?: { rgb?: string } } | undefined
      return comment ? [[at, fill?.fgColor?.rgb, comment.text.slice(0, 8)]] : []
    })
    expect(marks).toEqual([
      ['1,2', 'FFC7CE', '【保留原文待核】'],
      ['1,5', 'FFC7CE', '【保留原文待核】'],
      ['1,6', 'FFEB9C', '【仅提示】写的是'],
      ['2,3', 'FFC7CE', '【保留原文待核】'],
      ['3,0', 'FFC7CE', '【未登记】与第3'],
      ['4,4', 'FFC7CE', '【保留原文待核】'],
    ])
    expect(report.faults).toHaveLength(marks.length)
  })

  it('tells the same when it is read again', async () => {
    const { content } = await markedFile(readFileSync(path), '花名册.xlsx', report)
    const again = join(path, '..', '再来.xlsx')
    writeFileSync(again, content)
    expect(await check(again)).toEqual(report)
  })

  it('of the old form is a list of its faults', async () => {
    const old = readFileSync(join(import.meta.dirname, '..', '..', 'test', 'county', 'roster.xls'))
    const { name, content, isList } = await markedFile(old, '花名册.xls', report)
    expect([name, isList]).toEqual(['花名册-问题清单.xlsx', true])
    const { sheets } = await readXlsx(content)
    expect(sheets[0]?.rows[1]).toEqual(['表', '行', '列', '归类', '结果', '说明'])
    expect(sheets[0]?.rows.slice(2)).toHaveLength(report.faults.length)
    expect(sheets[0]?.rows[2]).toEqual(['农户', 2, 'C', '身份证号码有误', '保留原文待核', expect.stringContaining('第2行“户主身份证号码”')])
  })
})
