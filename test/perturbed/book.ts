/** A workbook of an office taken apart: title lines, headings as a tree over columns, rows as they stand, the foot. */
import { readFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre'

export type Cell = string | number | Date | boolean | null

export interface Merge {
  startRow: number
  startCol: number
  endRow: number
  endCol: number
}

export interface Row {
  /** As in Excel, from 1, in the file it came from; nothing for a row that was made. */
  from: number | undefined
  cells: Cell[]
}

export interface Sheet {
  name: string
  /** Lines above the headings. */
  lines: Cell[][]
  /** Heading of each column, from the group down. */
  headings: string[][]
  rows: Row[]
  foot: Cell[]
  /** Columns whose cells are merged over rows, by first row: how many rows. */
  blocks: { row: Row; columns: number[]; length: number }[]
}

export interface Book {
  file: string
  sheets: Sheet[]
}

export async function readBook(path: string, file: string): Promise<Book> {
  const { sheets } = await readXlsx(readFileSync(path))
  return { file, sheets: sheets.map((sheet) => takeApart(sheet.name, sheet.rows as Cell[][], (sheet.merges ?? []) as Merge[])) }
}

function takeApart(name: string, grid: Cell[][], merges: Merge[]): Sheet {
  const first = grid.findIndex((row) => row[0] === '序号')
  const width = grid[first]?.length ?? 0
  let depth = 1
  while (grid[first + depth] && !grid[first + depth]?.[0]) depth++
  const at = (r: number, c: number) => {
    const merge = merges.find((area) => r >= area.startRow && r <= area.endRow && c >= area.startCol && c <= area.endCol)
    return String((merge ? grid[merge.startRow]?.[merge.startCol] : grid[r]?.[c]) ?? '')
  }
  const headings = Array.from({ length: width }, (_, column) => {
    const path = Array.from({ length: depth }, (_, level) => at(first + level, column))
    return path.filter((part, level) => part && part !== path[level - 1])
  })
  const body = grid.slice(first + depth, -1).map(
    (cells, index): Row => ({
      from: first + depth + index + 1,
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? null),
    }),
  )
  const inBody = merges.filter(({ startRow, startCol, endCol, endRow }) => startRow >= first + depth && startCol === endCol && endRow > startRow)
  const blocks = [...new Set(inBody.map(({ startRow }) => startRow))].map((startRow) => {
    const all = inBody.filter((merge) => merge.startRow === startRow)
    return {
      row: body[startRow - first - depth] as Row,
      columns: all.map(({ startCol }) => startCol),
      length: (all[0] as Merge).endRow - startRow + 1,
    }
  })
  return { name, lines: grid.slice(0, first), headings, rows: body, foot: grid.at(-1) ?? [], blocks }
}

/** The sheet as cells again. */
export function putTogether({ name, lines, headings, rows, foot, blocks }: Sheet): { name: string; rows: Cell[][]; merges: Merge[] } {
  const width = headings.length
  const depth = Math.max(...headings.map((path) => path.length))
  const merges: Merge[] = lines.flatMap((line, row) =>
    line.slice(1).some(Boolean) ? [] : [{ startRow: row, startCol: 0, endRow: row, endCol: width - 1 }],
  )
  const heads = Array.from({ length: depth }, () => Array<Cell>(width).fill(null))
  const top = lines.length
  for (let level = 0; level < depth; level++) {
    for (let column = 0; column < width; column++) {
      const path = headings[column] as string[]
      if (path[level] === undefined) continue
      const same = (other: number) => headings[other]?.slice(0, level + 1).join('/') === path.slice(0, level + 1).join('/') && path.length > level + 1
      if (column > 0 && same(column - 1)) continue
      let end = column
      while (end + 1 < width && same(end + 1)) end++
      const down = path.length === level + 1 ? depth - 1 : level
      ;(heads[level] as Cell[])[column] = path[level] as string
      if (end > column || down > level) merges.push({ startRow: top + level, startCol: column, endRow: top + down, endCol: end })
    }
  }
  const start = top + depth
  const numberOf = new Map(rows.map((row, index) => [row, start + index]))
  for (const { row, columns, length } of blocks) {
    const startRow = numberOf.get(row)
    if (startRow === undefined) continue
    for (const column of columns) merges.push({ startRow, startCol: column, endRow: startRow + length - 1, endCol: column })
  }
  return { name, rows: [...lines, ...heads, ...rows.map(({ cells }) => cells), foot], merges }
}

/** Number in Excel of each row, once put together. */
export function rowNumbers({ lines, headings, rows }: Sheet): Map<Row, number> {
  const start = lines.length + Math.max(...headings.map((path) => path.length))
  return new Map(rows.map((row, index) => [row, start + index + 1]))
}

export const writeBook = async ({ sheets }: Book): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: sheets.map((sheet) => putTogether(sheet)) as Parameters<typeof writeXlsx>[0]['sheets'] }))
