/**
 * Workbooks in the form almost all of them have, read three times as fast as by a library that keeps what we never ask for.
 * What has another form is left to that library, so the two never disagree about a file: quickWorkbook.test.ts compares them.
 */
import { crc32 } from 'node:zlib'
import { isDateFormat } from 'hucre'
import type { PackedEntry } from './archive.ts'
import { elements, relationsOf, relationsPath } from './packageParts.ts'
import { readArchive, unpack } from './readArchive.ts'
import type { Merge } from './reader.ts'
import { sharedStrings } from './sharedStrings.ts'
import { sheetCells } from './sheetCells.ts'
import { refuseUnless } from './unusual.ts'

export interface ReadSheet {
  name: string
  /** All of the same width. */
  rows: string[][]
  merges: Merge[]
}

/** The sheets of an .xlsx; nothing when it is not of the usual form, or damaged. */
export function quickWorkbook(content: Buffer): ReadSheet[] | undefined {
  try {
    return read(readArchive(content))
  } catch {
    return undefined
  }
}

function read(archive: Map<string, PackedEntry>): ReadSheet[] {
  const part = (path: string | undefined): string => {
    const entry = path === undefined ? undefined : archive.get(path)
    refuseUnless(entry)
    const bytes = unpack(entry)
    refuseUnless(crc32(bytes) === entry.crc)
    const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    return bytes.toString('utf8', from)
  }
  /** A small part, in which nothing is commented out. */
  const wellFormed = (path: string | undefined) => {
    const xml = part(path)
    refuseUnless(!xml.includes('<!'))
    return xml
  }
  wellFormed('[Content_Types].xml')
  const home = relationsOf('', wellFormed('_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target
  refuseUnless(home)
  const workbook = wellFormed(home)
  const relations = relationsOf(home, wellFormed(relationsPath(home)))
  const targetOf = (kind: string) => relations.find(({ type }) => type === kind)?.target
  const texts = targetOf('sharedStrings')
  const styles = targetOf('styles')
  const context = {
    strings: texts && archive.has(texts) ? sharedStrings(part(texts)) : [],
    isDay: styles && archive.has(styles) ? dayStyles(wellFormed(styles)) : [],
    from1904: elements(workbook, 'workbookPr').some(({ date1904 }) => date1904 === '1' || date1904 === 'true'),
  }
  refuseUnless(workbook.includes('<workbook'))
  const sheets = every(section(workbook, 'sheets'), 'sheet')
  refuseUnless(sheets.length)
  return sheets.map(({ name, 'r:id': id }) => {
    refuseUnless(name && id)
    const target = relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.target
    return { name, ...sheetCells(part(target), context) }
  })
}

/** By style: whether its format is one of days. */
function dayStyles(xml: string): boolean[] {
  refuseUnless(xml.includes('<styleSheet'))
  const own = new Map(every(section(xml, 'numFmts'), 'numFmt').map(({ numFmtId, formatCode = '' }) => [Number(numFmtId), formatCode]))
  return every(section(xml, 'cellXfs'), 'xf').map(({ numFmtId = '0' }) => isDateFormat(own.get(Number(numFmtId)) || String(Number(numFmtId))))
}

/** Attributes of each element of that name, none passed over. */
function every(xml: string, name: string): Record<string, string>[] {
  const found = elements(xml, name)
  refuseUnless(found.length === (xml.match(new RegExp(`<${name}[\\s/>]`, 'g'))?.length ?? 0))
  return found
}

/** What stands within an element that occurs at most once. */
function section(xml: string, name: string): string {
  const [, inside = ''] = new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, 's').exec(xml) ?? []
  return inside
}
