/** The quick reader and the thorough one say the same of every file, or the quick one says nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { Archive } from './archive.ts'
import { quickWorkbook } from './quickWorkbook.ts'
import { wholeWorkbook } from './wholeWorkbook.ts'

const root = join(import.meta.dirname, '..', '..')
const types = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

interface Parts {
  sheet: string
  strings?: string
  styles?: string
  /** Attributes of the workbook’s properties. */
  properties?: string
  workbook?: string
}

/** A workbook of one sheet, its parts as they are given. */
async function workbookOf({ sheet, strings, styles, properties = '', workbook }: Parts): Promise<Buffer> {
  const archive = new Archive()
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const list = (inside: string) => `<Relationships xmlns="${packaged}">${inside}</Relationships>`
  await archive.addText('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
  await archive.addText('_rels/.rels', list(relation('r1', 'officeDocument', 'xl/workbook.xml')))
  const own = `<workbook xmlns="${types}" xmlns:r="${relations}"><workbookPr${properties}/><sheets><sheet name="户&amp;表" sheetId="1" r:id="r1"/></sheets></workbook>`
  await archive.addText('xl/workbook.xml', workbook ?? own)
  const parts = [relation('r1', 'worksheet', 'worksheets/sheet1.xml')]
  if (strings !== undefined) {
    parts.push(relation('r2', 'sharedStrings', 'sharedStrings.xml'))
    await archive.addText('xl/sharedStrings.xml', `<?xml version="1.0"?>\n<sst xmlns="${types}" count="9">${strings}</sst>`)
  }
  if (styles !== undefined) {
    parts.push(relation('r3', 'styles', '/xl/styles.xml'))
    await archive.addText('xl/styles.xml', `<styleSheet xmlns="${types}">${styles}</styleSheet>`)
  }
  await archive.addText('xl/_rels/workbook.xml.rels', list(parts.join('')))
  await archive.addText('xl/worksheets/sheet1.xml', sheet)
  return archive.end()
}

const sheetOf = (rows: string, after = '') => `<?xml version="1.0"?>\n<worksheet xmlns="${types}"><sheetData>${rows}</sheetData>${after}</worksheet>`
const rowOf = (cells: string) => sheetOf(`<row r="1">${cells}</row>`)
const days =
  '<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.00_ "/></numFmts>'
const formats = (...ids: number[]) => `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}" fontId="0"><alignment/></xf>`).join('')}</cellXfs>`
const styled = `${days}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>${formats(0, 14, 176, 177, 58, 22)}`

const both = async (content: Buffer) => [quickWorkbook(content), await wholeWorkbook(content, 'xlsx').catch(() => 'refused')]

describe('a workbook is read quickly and as it is', () => {
  const found = ['demo', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join(folder, name)),
  )
  it.each(found)('%s', async (path) => {
    const [quick, whole] = await both(readFileSync(join(root, path)))
    expect(quick).toBeDefined()
    expect(quick).toEqual(whole)
  })

  it.each<[string, Parts]>([
    [
      'texts shared, in runs, with pronunciation and blanks',
      {
        sheet: rowOf(
          '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>99</v></c>',
        ),
        strings:
          '<si><t>王芳</t></si><si><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">张 </t></r><r><t>伟&amp;李</t></r></si>\n<si><t xml:space="preserve">  前后空白\n </t><phoneticPr fontId="1"/></si><si><t>漢字</t><rPh sb="0" eb="1"><t>かん</t></rPh></si><si/>',
      },
    ],
    [
      'signs that XML cannot carry, by number and by name',
      {
        sheet: rowOf('<c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>&#x7532;&#20057;&lt;_x0041_&nbsp;&#x110000;</v></c>'),
        strings: '<si><t>一_x000D_二_x005F_x0041_&quot;&apos;</t></si>',
      },
    ],
    [
      'texts in the cells',
      {
        sheet: rowOf(
          '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c><c r="B1" t="inlineStr"><is><r><rPr><i/></rPr><t>乙</t></r><r><t>丙</t></r></is></c><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1" t="inlineStr"/>',
        ),
      },
    ],
    [
      'numbers long, small, with exponents, with leading noughts',
      {
        sheet: rowOf(
          [
            '440524188001010',
            '4.4052418800101e+17',
            '0.1',
            '0.30000000000000004',
            '1E-7',
            '007',
            '-3',
            '-0',
            '1.0',
            ' 12 ',
            '123456789012345678',
            'Infinity',
            '十',
          ]
            .map((value, at) => `<c r="${String.fromCharCode(65 + at)}1"><v>${value}</v></c>`)
            .join(''),
        ),
      },
    ],
    [
      'days by their format',
      {
        styles: styled,
        sheet: rowOf([0, 1, 2, 3, 4, 5, 9].map((style, at) => `<c r="${String.fromCharCode(65 + at)}1" s="${style}"><v>42534.6</v></c>`).join('')),
      },
    ],
    [
      'days about the day that never was',
      {
        styles: styled,
        sheet: sheetOf(
          ['0', '1', '59', '60', '61', '-5', '2958466']
            .map((day, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"><v>${day}</v></c></row>`)
            .join(''),
        ),
      },
    ],
    ['days counted from 1904', { properties: ' date1904="1"', styles: styled, sheet: rowOf('<c r="A1" s="1"><v>41072</v></c>') }],
    [
      'yes, no, errors and what formulas came to',
      {
        sheet: rowOf(
          '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><f>SUM(A1:B1)</f><v>3</v></c><c r="E1"><f t="shared" si="0"/><v>4</v></c><c r="F1"><f>A1&gt;B1</f></c><c r="G1" t="b"/><c r="H1" t="n"><v/></c>',
        ),
      },
    ],
    [
      'rows and columns left out',
      {
        sheet: sheetOf(
          '<row r="2" spans="1:4" ht="15" customHeight="1"/><row r="3"><c r="C3"><v>1</v></c></row>\n<row r="7" x14ac:dyDescent="0.2">\n<c r="A7" s="1"/>\n</row>',
        ),
      },
    ],
    [
      'cells and rows that do not say where they are',
      { sheet: sheetOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row>') },
    ],
    ['a cell said twice, and cells out of order', { sheet: rowOf('<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c>') }],
    [
      'merged areas',
      {
        sheet: sheetOf(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<mergeCells count="3"><mergeCell ref="A1:C2"/><mergeCell ref="AA3:AB10"/><mergeCell ref="D1"/></mergeCells><dataValidations/>',
        ),
      },
    ],
    ['nothing', { sheet: `<worksheet xmlns="${types}"><dimension ref="A1"/><sheetData/></worksheet>` }],
    ['no table of texts though cells refer to it', { sheet: rowOf('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c>') }],
  ])('%s', async (_what, parts) => {
    const [quick, whole] = await both(await workbookOf(parts))
    expect(quick).toBeDefined()
    expect(quick).toEqual(whole)
  })

  it('as another library writes it', async () => {
    const rows = [['户编号', new Date('2016-06-13T00:00:00Z'), 440524188001010, 0.1, true, null, ' 王芳 '], [], ['甲\n乙', '=1', '_x0041_', '<&>']]
    const [quick, whole] = await both(
      Buffer.from(
        await writeXlsx({
          sheets: [
            { name: '表', rows },
            { name: '空', rows: [] },
          ],
        }),
      ),
    )
    expect(quick).toBeDefined()
    expect(quick).toEqual(whole)
  })
})

describe('a workbook of another form is left to the thorough reader', () => {
  it.each<[string, Parts]>([
    [
      'every mark has a prefix',
      { sheet: `<x:worksheet xmlns:x="${types}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>` },
    ],
    ['a remark among the rows', { sheet: rowOf('<!-- <c r="A1"><v>9</v></c> --><c r="A1"><v>1</v></c>') }],
    ['text as it stands', { sheet: rowOf('<c r="A1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c>') }],
    ['words of its own', { sheet: rowOf('<c r="A1" t="inlineStr"><is><t>&e;</t></is></c>').replace('?>', '?><!DOCTYPE x [<!ENTITY e "笑">]>') }],
    ['single quotes', { sheet: rowOf("<c r='A1'><v>1</v></c>") }],
    ['rows out of order', { sheet: sheetOf('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>') }],
    ['a cell that says another row', { sheet: rowOf('<c r="A5"><v>1</v></c>') }],
    ['a small letter in a reference', { sheet: rowOf('<c r="a1"><v>1</v></c>') }],
    ['a day written out', { sheet: rowOf('<c r="A1" t="d"><v>2016-06-13</v></c>') }],
    ['a text without its number', { sheet: rowOf('<c r="A1" t="s"/>'), strings: '<si><t>首</t></si>' }],
    ['pronunciation in a cell', { sheet: rowOf('<c r="A1" t="inlineStr"><is><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></is></c>') }],
    ['a mark in the quotes of a formula', { sheet: rowOf('<c r="A1"><f ca="x>y">1</f><v>1</v></c>') }],
    ['an element nobody knows', { sheet: rowOf('<c r="A1"><v>1</v><extLst/></c>') }],
    ['a row that does not end', { sheet: sheetOf('<row r="1"><c r="A1"><v>1</v></c>') }],
    ['no end', { sheet: '<worksheet><sheetData><row' }],
    ['a cell at the far end', { sheet: sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }],
    ['a cell beyond the end', { sheet: rowOf('<c r="XFE1"><v>1</v></c>') }],
    ['a number in other words', { sheet: rowOf('<c r="A1"><v>&#49;</v></c>') }],
    [
      'sheets under another prefix',
      {
        sheet: rowOf('<c r="A1"><v>1</v></c>'),
        workbook: `<workbook xmlns="${types}" xmlns:rel="${relations}"><sheets><sheet name="表" sheetId="1" rel:id="r1"/></sheets></workbook>`,
      },
    ],
    ['no sheets', { sheet: rowOf(''), workbook: `<workbook xmlns="${types}"/>` }],
  ])('%s', async (_what, parts) => {
    expect(quickWorkbook(await workbookOf(parts))).toBeUndefined()
  })

  it('a part was damaged on its way', async () => {
    const content = await workbookOf({ sheet: rowOf('<c r="A1"><v>1</v></c>') })
    const directory = content.lastIndexOf('xl/worksheets/sheet1.xml')
    content.writeUInt32LE(1, directory - 46 + 16)
    expect(quickWorkbook(content)).toBeUndefined()
  })
})
