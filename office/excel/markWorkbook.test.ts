/** A workbook given back: unzip both, and but for the marked cells' style, the comments and what ties them in all is the same. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { unzipped, workbook } from '../../test/county/workbook.ts'
import { markSheet, withDrawing } from './markedSheet.ts'
import { type CellMark, markWorkbook } from './markWorkbook.ts'

const demo = join(import.meta.dirname, '..', '..', 'demo')
const offices = readdirSync(demo, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const books = offices.flatMap((office) => readdirSync(join(demo, office)).map((name) => join(office, name)))

/** Marks of both colours all over a workbook's sheets. */
async function marksFor(content: Buffer): Promise<CellMark[]> {
  const { sheets } = await readXlsx(content)
  return sheets.flatMap(({ name, rows }) =>
    [5, 7, rows.length, rows.length + 3].map((row, at) => ({
      sheet: name,
      row,
      column: at * 2,
      text: `第${at}处 <&>`,
      colour: at % 2 ? ('red' as const) : ('amber' as const),
    })),
  )
}

const isAdded = (name: string) => /^xl\/(comments\d+\.xml|drawings\/vmlDrawing\d+\.vml|worksheets\/_rels\/sheet\d+\.xml\.rels)$/.test(name)
/** A sheet without the styles of the marked cells and what was put in for them. */
const bare = (xml: string, marks: readonly CellMark[]) => {
  const cells = new Set(marks.map(({ row, column }) => `${String.fromCharCode(65 + column)}${row}`))
  return xml
    .replace(/<legacyDrawing [^>]*>/, '')
    .replace(/<c r="([A-Z]+\d+)"( s="\d+")?\/>/g, (cell, ref) => (cells.has(ref) ? '' : cell))
    .replace(/<c r="([A-Z]+\d+)"[^>]*>/g, (cell, ref) => (cells.has(ref) ? cell.replace(/ s="\d+"/, '') : cell))
    .replace(/<row [^>]*?(\/>|><\/row>)/g, '')
}

describe('a marked workbook', () => {
  it.each(books)('%s is as it was, but for its marks', async (book) => {
    const content = readFileSync(join(demo, book))
    const marks = await marksFor(content)
    const [before, after] = [await unzipped(content), await unzipped(await markWorkbook(content, marks, book))]
    for (const [name, part] of before) {
      const now = after.get(name) ?? Buffer.alloc(0)
      if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) expect(bare(now.toString(), marks)).toBe(bare(part.toString(), marks))
      else if (!['xl/styles.xml', '[Content_Types].xml'].includes(name)) expect(now.equals(part), name).toBe(true)
    }
    expect([...after.keys()].filter((name) => !before.has(name)).filter((name) => !isAdded(name))).toEqual([])
    // What was a style before is the same one now.
    const stylesOf = (parts: Map<string, Buffer>) => /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(String(parts.get('xl/styles.xml')))?.[1] ?? ''
    expect(stylesOf(after).startsWith(stylesOf(before))).toBe(true)
  })

  it('is read as before, with its comments and colours', async () => {
    const content = readFileSync(join(demo, 'paired-unit', '走访记录.xlsx'))
    const marks: CellMark[] = [
      { sheet: '季度走访登记', row: 7, column: 5, text: '没有登记', colour: 'red' },
      { sheet: '季度走访登记', row: 9, column: 7, text: '没有填写', colour: 'amber' },
    ]
    const [before, after] = [await readXlsx(content), await readXlsx(await markWorkbook(content, marks, '走访记录.xlsx'), { readStyles: true })]
    expect(after.sheets.map(({ name, rows }) => [name, rows])).toEqual(before.sheets.map(({ name, rows }) => [name, rows]))
    const cell = (at: string) => after.sheets[0]?.cells?.get(at)
    expect(cell('6,5')?.comment?.text).toBe('没有登记')
    expect(cell('6,5')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFC7CE' } })
    expect(cell('8,7')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFEB9C' } })
  })

  it('keeps comments that stood there, with ours behind them', async () => {
    const cells = new Map([['1,0', { value: '甲', comment: { text: '我自己写的', author: '张三' } }]])
    const content = Buffer.from(await writeXlsx({ sheets: [{ name: '表', rows: [['姓名'], ['甲'], ['乙']], cells }] }))
    const marks = [2, 3].map((row): CellMark => ({ sheet: '表', row, column: 0, text: `第${row}行有误`, colour: 'red' }))
    const { sheets } = await readXlsx(await markWorkbook(content, marks, '表.xlsx'))
    expect(sheets[0]?.cells?.get('1,0')?.comment?.text).toBe('我自己写的\n第2行有误')
    expect(sheets[0]?.cells?.get('2,0')?.comment?.text).toBe('第3行有误')
  })

  it('without marks holds the same parts', async () => {
    const content = await workbook([{ name: '表', rows: [['姓名'], ['甲']] }])
    expect(await unzipped(await markWorkbook(content, [], '表.xlsx'))).toEqual(await unzipped(content))
  })

  it('is refused for what is no archive', async () => {
    await expect(markWorkbook(Buffer.from('no archive'), [], '表.xlsx')).rejects.toMatchObject({ key: 'file.unmarkable' })
  })
})

describe('a sheet', () => {
  const marks = new Map([
    [2, new Map([[1, (own: number) => own + 100]])],
    [4, new Map([[0, (own: number) => own + 100]])],
  ])
  async function mark(xml: string, size: number) {
    const pieces = (async function* () {
      for (let at = 0; at < xml.length; at += size) yield xml.slice(at, at + size)
    })()
    let out = ''
    for await (const piece of markSheet(pieces, marks, (tail) => withDrawing(tail, 'rId9'))) out += piece
    return out
  }
  const drawing = '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/>'

  it.each([
    [
      'with cells that say where they stand',
      '<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="2"><c r="A2" s="3"><v>1</v></c><c r="C2"/></row></sheetData><tableParts/></worksheet>',
      `<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="2"><c r="A2" s="3"><v>1</v></c><c r="B2" s="100"/><c r="C2"/></row><row r="4"><c r="A4" s="100"/></row></sheetData>${drawing}<tableParts/></worksheet>`,
    ],
    [
      'with cells that stand one after the other',
      '<worksheet><sheetData><row/><row><c/><c s="7" t="s"><v>1</v></c></row></sheetData></worksheet>',
      `<worksheet><sheetData><row/><row><c/><c s="107" t="s"><v>1</v></c></row><row r="4"><c r="A4" s="100"/></row></sheetData>${drawing}</worksheet>`,
    ],
    [
      'whose names have a prefix',
      '<x:worksheet><x:sheetData><x:row r="4"><x:c r="A4"><x:v>1</x:v></x:c></x:row></x:sheetData><x:extLst><x:ext/></x:extLst></x:worksheet>',
      `<x:worksheet><x:sheetData><x:row r="2"><x:c r="B2" s="100"/></x:row><x:row r="4"><x:c r="A4" s="100"><x:v>1</x:v></x:c></x:row></x:sheetData>${drawing.replace('<', '<x:')}<x:extLst><x:ext/></x:extLst></x:worksheet>`,
    ],
    [
      'without rows, with a drawing of its own',
      '<worksheet><sheetData/><legacyDrawing r:id="rId1"/></worksheet>',
      '<worksheet><sheetData><row r="2"><c r="B2" s="100"/></row><row r="4"><c r="A4" s="100"/></row></sheetData><legacyDrawing r:id="rId1"/></worksheet>',
    ],
  ])('%s is marked alike however it is cut', async (_what, xml, wanted) => {
    for (const size of [1, 2, 3, 7, 40, xml.length]) expect(await mark(xml, size), `in pieces of ${size}`).toBe(wanted)
  })
})
