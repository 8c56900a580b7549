/** The headings of a sheet as paths: one to three rows, merged groups said before each of their columns ('家庭成员/姓名'). */
import { halfWidth } from '../../kinds/width.ts'

export interface Area {
  startRow: number
  startCol: number
  endRow: number
  endCol: number
}

/** Where headings may stand: `row` is their first row, from 0. */
export interface HeaderPlace {
  row: number
  depth: number
  headings: string[]
}

const maxHeaderRows = 3
/** Headings stand in the first of these rows that look like headings; what comes after is data. */
const lookedAt = 4
const longest = 40

/** Every reading of the top of a sheet that could be its headings. */
export function headerPlaces(top: readonly (readonly string[])[], merges: readonly Area[]): HeaderPlace[] {
  const places: HeaderPlace[] = []
  for (let row = 0, met = 0; row < top.length && met < lookedAt; row++) {
    if (!isHeading(top, merges, row)) continue
    met++
    for (let depth = 1; depth <= maxHeaderRows && row + depth <= top.length; depth++) {
      if (depth > 1 && !isBelow(top[row + depth - 1] ?? [])) break
      if (!isCut(merges, row, depth)) places.push({ row, depth, headings: headingPaths(top, merges, row, depth) })
    }
  }
  return places
}

const said = (cells: readonly string[]) => cells.filter((cell) => cell !== '')

/** Rows that may be headings, whatever they look like, and where their data would begin; fewer rows first. */
export function* headingBlocks(top: readonly (readonly string[])[], merges: readonly Area[], most = maxHeaderRows) {
  for (let depth = 1; depth <= most; depth++) {
    for (let row = 0; row + depth <= top.length; row++) yield { headings: headingPaths(top, merges, row, depth), firstRow: row + depth }
  }
}

/** Words side by side, none of them a value; a line over the whole width is a title. */
function isHeading(top: readonly (readonly string[])[], merges: readonly Area[], row: number): boolean {
  const cells = said(top[row] ?? [])
  const wide = merges.filter((area) => area.startRow === row && area.endRow === row && area.endCol > area.startCol)
  const isLine =
    cells.every((cell) => /.[:：]/.test(cell)) || (cells.length <= 2 && wide.length === cells.length) || isNote(cells, said(top[row + 1] ?? []))
  return cells.length >= 2 && cells.every(isWord) && !isLine
}

/** 单位：木源村, and at the other end of the line the year: with the headings right below. */
const isNote = (cells: readonly string[], below: readonly string[]) =>
  cells.length <= 3 && /^.{1,8}[:：]./.test(cells[0] ?? '') && below.length > cells.length * 2

const isBelow = (cells: readonly string[]) => said(cells).length > 0 && cells.every((cell) => cell === '' || isWord(cell))

const isWord = (cell: string) => cell.length <= longest && !/^[\d.,/:-]+$|^\d{4}年\d|[:：].*[:：]/.test(halfWidth(cell))

/** A merged cell goes on below, or a group is left without its columns: the headings do not end here. */
const isCut = (merges: readonly Area[], row: number, depth: number) => {
  const last = row + depth - 1
  return merges.some(
    ({ startRow, endRow, startCol, endCol }) =>
      startRow >= row && startRow <= last && (endRow > last || (endRow === last && startRow === last && endCol > startCol)),
  )
}

/** One path per column; a group merged over columns is said before each of them, a cell merged downwards only once. A slash of the heading's own is none of the path's. */
function headingPaths(top: readonly (readonly string[])[], merges: readonly Area[], row: number, depth: number): string[] {
  const width = Math.max(...top.slice(row, row + depth).map((cells) => cells.length), 0)
  const at = (r: number, c: number) => {
    const merge = merges.find((area) => r >= area.startRow && r <= area.endRow && c >= area.startCol && c <= area.endCol)
    return (merge ? top[merge.startRow]?.[merge.startCol] : top[r]?.[c]) ?? ''
  }
  return Array.from({ length: width }, (_, column) => {
    const parts = Array.from({ length: depth }, (_, level) =>
      at(row + level, column)
        .replace(/\s+/g, '')
        .replaceAll('/', '、'),
    )
    return parts.filter((part, level) => part && part !== parts[level - 1]).join('/')
  })
}

const bracketed = /^(.*?)[(（[【]([^)）\]】]*)[)）\]】]$/
/** 捐款万元, 金额、万元. */
const behind = /^(.+?)[、,，\-—]?([十百千万亿]+元)$/

/** What a line above the headings says all amounts of the table are in: 单位：万元. */
export const moneyUnitAbove = (lines: readonly string[]): string | undefined =>
  lines.flatMap((line) => /单位[:：]?(?:人民币)?([十百千万亿]*元)(?=$|[)）、，,；;])/.exec(line.replace(/\s+/g, ''))?.[1] ?? []).at(-1)

/** What a heading says, by how much of its path: the whole first, its last word last; and what stands in brackets behind it. */
export interface SplitHeading {
  endings: string[]
  /** 元, 万元, 亩: of the last word, else of the group above. */
  unit: string | undefined
}

/** '收入/年人均收入(元)' → endings 收入/年人均收入 and 年人均收入, unit 元. */
export function splitHeading(heading: string): SplitHeading {
  const words = halfWidth(heading)
    .split('/')
    .map((word) => word.replace(/[\s*:：]/g, ''))
  const matches = words.map((word) => bracketed.exec(word) ?? behind.exec(word))
  const plain = words.map((word, at) => matches[at]?.[1] || word)
  return { endings: plain.map((_, at) => plain.slice(at).join('/')), unit: [...matches].reverse().find((match) => match?.[2])?.[2] }
}
