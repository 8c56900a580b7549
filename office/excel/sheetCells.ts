/**
 * The cells of a sheet as texts, straight from its XML: a ledger of 100,000 rows has 1,400,000 cells, and whatever is made for
 * one of them on the way is made that often. Throws `Unusual` at the first sign that it does not know.
 */
import { serialToDate } from 'hucre'
import { cellText } from './cellText.ts'
import { stringOf, unescaped } from './plainText.ts'
import type { Merge } from './reader.ts'
import { richText } from './sharedStrings.ts'
import { refuseUnless } from './unusual.ts'

/** What the cells of all sheets refer to. */
export interface SheetContext {
  strings: readonly string[]
  /** By style: whether numbers of it are days. */
  isDay: readonly boolean[]
  from1904: boolean
}

export const mostRows = 1_048_576
export const mostColumns = 16_384
/** As many as the other reader takes. */
const mostCells = 2e7

const [quote, slash, equals, close, colon] = [34, 47, 61, 62, 58]
const [a, z, zero, nine] = [65, 90, 48, 57]
const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

export function sheetCells(xml: string, context: SheetContext): { rows: string[][]; merges: Merge[] } {
  refuseUnless(/<worksheet[\s>]/.test(xml.slice(0, 2000)) && !xml.includes('<!'))
  const data = xml.indexOf('<sheetData')
  refuseUnless(data >= 0 && data === xml.lastIndexOf('<sheetData'))
  const start = xml.indexOf('>', data)
  if (xml.charCodeAt(start - 1) === slash) return { rows: [], merges: mergesOf(xml.slice(start)) }
  const scan = new Scan(xml, start + 1, context)
  scan.rowsUntilEnd()
  return { rows: scan.padded(), merges: mergesOf(xml.slice(scan.at)) }
}

class Scan {
  at: number
  private readonly xml: string
  private readonly context: SheetContext
  private readonly rows: string[][] = []
  private readonly days = new Map<string, string>()
  private widest = 0
  /** Of the tag read last. */
  private ref = ''
  private style = -1
  private type = ''
  private isEmpty = false

  constructor(xml: string, at: number, context: SheetContext) {
    this.xml = xml
    this.at = at
    this.context = context
  }

  rowsUntilEnd() {
    let number = 0
    while (!this.takes('</sheetData>')) {
      refuseUnless(this.takes('<row'))
      this.attributes()
      const next = this.ref ? Number(this.ref) : number + 1
      refuseUnless(Number.isInteger(next) && next > number && next <= mostRows)
      number = next
      if (!this.isEmpty) this.cellsOfRow(number)
    }
  }

  /** All rows of the same width, as far as the last that has a cell. */
  padded(): string[][] {
    const { rows, widest } = this
    refuseUnless(rows.length * widest <= mostCells)
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? []
      rows[at] = row
      while (row.length < widest) row.push('')
    }
    return rows
  }

  private cellsOfRow(number: number) {
    let column = 0
    let row: string[] | undefined
    while (!this.takes('</row>')) {
      refuseUnless(this.takes('<c'))
      this.attributes()
      if (this.ref) column = this.columnIn(number)
      refuseUnless(column < mostColumns)
      if (!row) {
        row = []
        this.rows[number - 1] = row
      }
      while (row.length < column) row.push('')
      row[column] = this.isEmpty ? this.valueOf('', '') : this.value()
      column++
      if (row.length > this.widest) this.widest = row.length
    }
  }

  /** Of the cell whose tag was read; to its end. */
  private value(): string {
    let [value, inline] = ['', '']
    while (!this.takes('</c>')) {
      if (this.takes('<v')) value = this.content('</v>')
      else if (this.takes('<is>')) {
        const end = this.xml.indexOf('</is>', this.at)
        refuseUnless(end >= 0)
        inline = this.xml.slice(this.at, end)
        // Pronunciation is no part of a text; the other reader thinks otherwise.
        refuseUnless(!inline.includes('<rPh'))
        this.at = end + 5
      } else {
        refuseUnless(this.takes('<f'))
        this.content('</f>')
      }
    }
    return this.valueOf(value, inline)
  }

  private valueOf(value: string, inline: string): string {
    switch (this.type) {
      case 's': {
        refuseUnless(value !== '' && !value.includes('&'))
        return this.context.strings[Number(value)] ?? ''
      }
      case '':
      case 'n':
        return this.number(value)
      case 'str':
        return stringOf(value).trim()
      case 'inlineStr':
        return richText(inline).trim()
      case 'b':
        return cellText(value === '1' || value.toLowerCase() === 'true')
      case 'e':
        return unescaped(value).trim()
      default:
        refuseUnless(false)
    }
  }

  private number(value: string): string {
    if (value === '') return ''
    const number = Number(value)
    if (Number.isNaN(number)) {
      refuseUnless(!value.includes('&'))
      return value.trim()
    }
    if (!this.context.isDay[this.style]) return isPlain(value) ? value : cellText(number)
    const known = this.days.get(value)
    if (known !== undefined) return known
    const day = cellText(serialToDate(number, this.context.from1904))
    this.days.set(value, day)
    return day
  }

  /** The text up to the end of the element whose name was just taken. */
  private content(end: string): string {
    const { xml } = this
    const open = xml.indexOf('>', this.at)
    refuseUnless(open >= 0 && !oddQuotes(xml, this.at, open))
    if (xml.charCodeAt(open - 1) === slash) {
      this.at = open + 1
      return ''
    }
    const next = xml.indexOf('<', open)
    refuseUnless(xml.startsWith(end, next))
    this.at = next + end.length
    return xml.slice(open + 1, next)
  }

  /** Goes past blanks, and past this, when it is what follows. */
  private takes(tag: string): boolean {
    while (isBlank(this.xml.charCodeAt(this.at))) this.at++
    if (!this.xml.startsWith(tag, this.at)) return false
    this.at += tag.length
    return true
  }

  /** Reads `r`, `s` and `t` of a tag to its end. */
  private attributes() {
    const { xml } = this
    this.ref = ''
    this.style = -1
    this.type = ''
    let at = this.at
    for (;;) {
      const before = at
      while (isBlank(xml.charCodeAt(at))) at++
      let code = xml.charCodeAt(at)
      if (code === close || code === slash) {
        this.isEmpty = code === slash
        if (this.isEmpty) refuseUnless(xml.charCodeAt(++at) === close)
        this.at = at + 1
        return
      }
      // A longer name than was taken, or the end of the text.
      refuseUnless(at > before && code > colon)
      const name = at
      while (code !== equals && code > 32) code = xml.charCodeAt(++at)
      refuseUnless(code === equals && xml.charCodeAt(at + 1) === quote)
      const from = at + 2
      const to = xml.indexOf('"', from)
      refuseUnless(to >= 0)
      if (at - name === 1) this.attribute(xml.charCodeAt(name), xml.slice(from, to))
      at = to + 1
    }
  }

  private attribute(name: number, value: string) {
    if (name === 114) this.ref = value
    else if (name === 115) this.style = Number(value)
    else if (name === 116) this.type = value
  }

  /** Where the reference of a cell in this row says it is, from 0. */
  private columnIn(number: number): number {
    const { ref } = this
    let [at, column] = [0, 0]
    let code = ref.charCodeAt(0)
    for (; code >= a && code <= z; code = ref.charCodeAt(++at)) column = column * 26 + code - a + 1
    refuseUnless(column > 0)
    let row = 0
    for (; code >= zero && code <= nine; code = ref.charCodeAt(++at)) row = row * 10 + code - zero
    refuseUnless(at === ref.length && row === number)
    return column - 1
  }
}

/** Digits that are their own text. */
function isPlain(value: string): boolean {
  const { length } = value
  if (length > 15 || (length > 1 && value.charCodeAt(0) === zero)) return false
  for (let at = 0; at < length; at++) {
    const code = value.charCodeAt(at)
    if (code < zero || code > nine) return false
  }
  return true
}

/** A mark within quotes would end the tag too early. */
function oddQuotes(xml: string, from: number, to: number): boolean {
  let quotes = 0
  for (let at = from; at < to; at++) if (xml.charCodeAt(at) === quote) quotes++
  return quotes % 2 > 0
}

/** Of what follows the rows of a sheet. */
function mergesOf(rest: string): Merge[] {
  const start = rest.indexOf('<mergeCells')
  if (start < 0) return []
  const end = rest.indexOf('</mergeCells>', start)
  if (end < 0) return []
  const areas = rest.slice(start, end).match(/<mergeCell\s[^>]*>/g) ?? []
  return areas.map((area) => {
    const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] =
      /\sref="([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?"/.exec(area) ?? []
    refuseUnless(fromColumn && toColumn)
    return { startRow: Number(fromRow) - 1, startCol: columnNumber(fromColumn), endRow: Number(toRow) - 1, endCol: columnNumber(toColumn) }
  })
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - a + 1, 0) - 1
