/**
 * A sheet's XML as it stands, with another style on some of its cells, and nothing else changed. Rows pass one by one, as
 * bytes; what is not marked is not taken apart.
 */
import { columnName } from './sheetParts.ts'

/** By row as in Excel and column from 0: the style for a cell of that own style. */
export type CellMarks = ReadonlyMap<number, ReadonlyMap<number, (own: number) => number>>

const longestRow = 4 * 2 ** 20

const tags = /<(\/?)(\w+:)?(row|sheetData)(?=[\s/>])[^>]*>/g

/** `pieces` are Latin-1 texts, one character a byte; `tail` edits what follows the rows. */
export async function* markSheet(pieces: AsyncIterable<string>, marks: CellMarks, tail: (text: string) => string): AsyncIterable<string> {
  const open = [...marks.keys()].sort((a, b) => a - b)
  const rowsBefore = (number: number, prefix: string) => {
    let rows = ''
    for (let row = open[0]; row !== undefined && row < number; row = open[0]) {
      open.shift()
      rows += markRow(`<${prefix}row r="${row}"/>`, row, prefix, marks)
    }
    return rows
  }
  let rest = ''
  let number = 0
  let ended = false
  for await (const piece of pieces) {
    rest += piece
    let from = 0
    // Handed on a piece at a time; a row at a time costs ten times as much.
    let out = ''
    tags.lastIndex = 0
    for (let tag = ended ? null : tags.exec(rest); tag; tag = tags.exec(rest)) {
      const [text, closing, prefix = '', name] = tag
      const isEmpty = text.endsWith('/>')
      if (name === 'sheetData') {
        if (!closing && !isEmpty) continue
        const rows = rowsBefore(Number.POSITIVE_INFINITY, prefix)
        out += rest.slice(from, tag.index) + (isEmpty && rows ? `<${prefix}sheetData>${rows}</${prefix}sheetData>` : rows + text)
        from = tag.index + text.length
        ended = true
        break
      }
      const last = isEmpty ? '' : `</${prefix}row>`
      const end = rest.indexOf(last, tag.index + text.length)
      if (end < 0) {
        out += rest.slice(from, tag.index)
        from = tag.index
        break
      }
      number = Number(/\sr="(\d+)"/.exec(text)?.[1] ?? number + 1)
      out += rest.slice(from, tag.index) + rowsBefore(number, prefix)
      from = end + last.length
      tags.lastIndex = from
      if (open[0] === number) open.shift()
      out += markRow(rest.slice(tag.index, from), number, prefix, marks)
    }
    yield out
    rest = rest.slice(from)
    if (!ended && rest.length > longestRow) throw new Error('a row without an end')
  }
  yield ended ? tail(rest) : rest
}

/** One row, whole or `<row/>`. A cell that is not there is put in its place. */
function markRow(row: string, number: number, prefix: string, marks: CellMarks): string {
  const own = marks.get(number)
  if (!own) return row
  const head = /^<[^>]*>/.exec(row)?.[0] ?? ''
  const foot = `</${prefix}row>`
  const [first, cells] = head.endsWith('/>') ? [`${head.slice(0, -2)}>`, ''] : [head, row.slice(head.length, -foot.length)]
  const rowStyle = Number(/\scustomFormat="(?:1|true)"/.test(head) ? (/\ss="(\d+)"/.exec(head)?.[1] ?? 0) : 0)
  const left = [...own].sort(([a], [b]) => a - b)
  const madeBefore = (column: number) => {
    let made = ''
    for (let next = left[0]; next && next[0] < column; next = left[0]) {
      left.shift()
      made += `<${prefix}c r="${columnName(next[0])}${number}" s="${next[1](rowStyle)}"/>`
    }
    return made
  }
  let column = -1
  const cell = new RegExp(`<${prefix}c(?=[\\s/>])([^>]*?)(/>|>[\\s\\S]*?</${prefix}c>)`, 'g')
  const marked = cells.replace(cell, (text: string, attributes: string, body: string) => {
    const letters = /\sr="([A-Z]+)\d+"/.exec(attributes)?.[1]
    column = letters ? columnIndex(letters) : column + 1
    const made = madeBefore(column)
    if (left[0]?.[0] !== column) return made + text
    const style = left.shift()?.[1] as (own: number) => number
    const said = /\ss="(\d+)"/.exec(attributes)
    const changed = said ? attributes.replace(said[0], ` s="${style(Number(said[1]))}"`) : `${attributes} s="${style(0)}"`
    return `${made}<${prefix}c${changed}${body}`
  })
  return first + marked + madeBefore(Number.POSITIVE_INFINITY) + foot
}

export const columnIndex = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** What comes behind a drawing of comments, in the order a sheet's parts have. */
const behind = new Set(['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'AlternateContent', 'webPublishItems', 'tableParts', 'extLst'])

/** The end of a sheet, with the relation of its comments' drawing where it has none. */
export function withDrawing(tail: string, relation: string): string {
  let depth = 0
  for (const tag of tail.matchAll(/<(\/?)((?:\w+:)?)(\w+)[^>]*?(\/?)>/g)) {
    const [, closing, prefix, name = '', empty] = tag
    const isLast = closing && depth === 0
    if (depth === 0 && name === 'legacyDrawing') return tail
    if (isLast || (depth === 0 && behind.has(name))) {
      // The prefix of foreign parts is not the sheet's own.
      const own = isLast || name !== 'AlternateContent' ? prefix : ''
      const drawing = `<${own}legacyDrawing xmlns:r="${officeRelations}" r:id="${relation}"/>`
      return tail.slice(0, tag.index) + drawing + tail.slice(tag.index)
    }
    if (closing) depth--
    else if (!empty) depth++
  }
  return tail
}

export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
