/** Files that are not what they say: each is refused by name in Chinese, and nothing of it goes on running. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { Problem, type ProblemKey } from '../../core/problem.ts'
import { openWorkbook } from './reader.ts'

const root = join(import.meta.dirname, '..', '..')
const demo = join(root, 'demo', 'village-team', '木源村农户花名册.xlsx')
const folder = mkdtempSync(join(tmpdir(), 'bangfu-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Reading children of this process that live. */
const readers = () =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('readerChild') && Number(line.trim().split(/\s+/)[1]) === process.pid)

afterEach(async () => {
  // Killed is not yet gone: the system takes its moment.
  for (let waited = 0; readers().length && waited < 100; waited++) await sleep(50)
  expect(readers()).toEqual([])
})

interface Entry {
  name: string
  content?: Buffer | string
  /** What the archive's directory says it unpacks to, when it lies. */
  declared?: number
  flags?: number
}

/** A zip archive as we please, with a directory that may lie. */
function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content = '', declared, flags = 0x800 } of entries) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain, { level: 1 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), fields, rest, Buffer.from(name)]))
    files.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const sheetOf = (rows: string) =>
  `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook with one sheet. */
const parts = (sheet: Entry): Entry[] => [
  {
    name: '[Content_Types].xml',
    content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  sheet,
]
const sheetName = 'xl/worksheets/sheet1.xml'
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const small = parts({ name: sheetName, content: sheetOf(`<row r="1">${inline('A1', '户编号')}</row>`) })

function put(content: Buffer | string, name = '花名册.xlsx'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** What opening a file ends in: its rows, or the Problem. */
async function outcome(path: string): Promise<Problem | string[][]> {
  try {
    const book = await openWorkbook(path)
    const rows = await book.rows(0, 0, 5)
    book.close()
    return rows
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error
  }
}

const compound = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ])

describe('a file is refused that', () => {
  it.each<[string, () => Buffer | string, ProblemKey]>([
    ['is a zip bomb by its own directory', () => zip([...small, { name: 'xl/media/image1.png', declared: 3_000_000_000 }]), 'file.bomb'],
    [
      'is a zip bomb in many parts',
      () => zip([...small, ...Array.from({ length: 40 }, (_, at) => ({ name: `xl/media/${at}.png`, declared: 20_000_000 }))]),
      'file.bomb',
    ],
    [
      'has more parts than any workbook',
      () => zip([...small, ...Array.from({ length: 3000 }, (_, at) => ({ name: `xl/media/${at}.png` }))]),
      'file.bomb',
    ],
    ['carries macros', () => zip([...small, { name: 'xl/vbaProject.bin', content: 'Sub' }]), 'file.macro'],
    ['carries macros elsewhere under another case', () => zip([...small, { name: 'xl/x/VBAPROJECT.BIN', content: 'Sub' }]), 'file.macro'],
    ['is an old workbook with macros', () => compound('Workbook', '_VBA_PROJECT'), 'file.macro'],
    ['has a password', () => compound('EncryptionInfo', 'EncryptedPackage'), 'file.password'],
    ['has a password on a part', () => zip([...small, { name: 'xl/styles.xml', flags: 0x801 }]), 'file.password'],
    ['ends in its middle', () => readFileSync(demo).subarray(0, 30_000), 'file.broken'],
    ['lacks its last bytes', () => readFileSync(demo).subarray(0, -30), 'file.broken'],
    ['is a text', () => '户编号,户主姓名\n1,甲\n', 'file.notWorkbook'],
    ['is a web page', () => '<html><table><tr><td>户编号</td></tr></table></html>', 'file.notWorkbook'],
    ['is empty', () => '', 'file.notWorkbook'],
    ['is another archive', () => zip([{ name: 'word/document.xml', content: '<w/>' }]), 'file.notWorkbook'],
    ['is another old document', () => compound('WordDocument'), 'file.notWorkbook'],
    ['leads out of its archive', () => zip([...small, { name: '../../etc/cron.d/x', content: 'x' }]), 'file.broken'],
    ['holds a sheet that is no XML', () => zip(parts({ name: sheetName, content: '<worksheet><sheetData><row' })), 'file.broken'],
    ['says an old workbook and holds nothing', () => compound('Workbook'), 'file.broken'],
  ])(
    '%s',
    async (_what, make, key) => {
      const found = await outcome(put(make()))
      expect(found).toMatchObject({ key })
      expect((found as Problem).message).toMatch(/\p{Script=Han}/u)
      expect((found as Problem).message).toContain('花名册.xlsx')
    },
    20_000,
  )

  it('is not there', async () => {
    expect(await outcome(join(folder, '没有.xlsx'))).toMatchObject({ key: 'file.missing' })
  })

  it('unpacks to far more than its directory says', async () => {
    const blank = Buffer.alloc(1_200_000_000, 32)
    const found = await outcome(put(zip(parts({ name: sheetName, content: blank, declared: 2000 }))))
    expect(found).toBeInstanceOf(Problem)
    expect((found as Problem).message).toMatch(/\p{Script=Han}/u)
  }, 120_000)
})

describe('a file does no harm that', () => {
  it('doubles its own words a billion times', async () => {
    const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
    const evil = sheetOf(`<row r="1">${inline('A1', '&e12;')}</row>`).replace('?>', `?><!DOCTYPE x [<!ENTITY e0 "笑">${entities}]>`)
    const found = await outcome(put(zip(parts({ name: sheetName, content: evil }))))
    if (!(found instanceof Problem)) expect(found.flat().join('').length).toBeLessThan(1000)
  }, 60_000)

  it('asks for a file of this machine', async () => {
    const evil = sheetOf(`<row r="1">${inline('A1', '&e;')}</row>`).replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
    const found = await outcome(put(zip(parts({ name: sheetName, content: evil }))))
    if (!(found instanceof Problem)) expect(found.flat().join('')).not.toContain('root')
  }, 20_000)

  it('has a single cell at the far end of the sheet', async () => {
    const far = sheetOf(`<row r="1048576">${inline('XFD1048576', '远')}</row>`)
    const found = await outcome(put(zip(parts({ name: sheetName, content: far }))))
    if (found instanceof Problem) expect(found.message).toMatch(/\p{Script=Han}/u)
  }, 120_000)
})

describe('a good file', () => {
  it('is read whatever it is called', async () => {
    expect(await outcome(put(zip(small), '无后缀'))).toEqual([['户编号']])
  }, 20_000)

  it('of the old kind is read like the new one', async () => {
    const old = join(root, 'test', 'county', 'roster.xls')
    expect(existsSync(old)).toBe(true)
    const [before, after] = [await openWorkbook(old), await openWorkbook(demo)]
    try {
      expect(before.sheets.map(({ name, rows }) => [name, rows])).toEqual(after.sheets.map(({ name, rows }) => [name, rows]))
      expect((await before.rows(1, 0, 40)).map(trimmed)).toEqual((await after.rows(1, 0, 40)).map(trimmed))
    } finally {
      before.close()
      after.close()
    }
  }, 60_000)

  it('keeps long numbers, dates and blanks as their author sees them', async () => {
    const written = await writeXlsx({
      sheets: [{ name: '表', rows: [['11010519491231002X', new Date('2016-06-13T00:00:00Z'), 440524188001010, 0.1, true, null, ' 王芳 ']] }],
    })
    expect(await outcome(put(Buffer.from(written)))).toEqual([['11010519491231002X', '2016-06-13', '440524188001010', '0.1', '是', '', '王芳']])
  }, 20_000)
})

const trimmed = (row: readonly string[]) => row.join('\t').trimEnd()
