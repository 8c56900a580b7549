/** How wide a column is, by its heading and by what stands in it: narrow enough for paper, longer texts break. */
import type { Look } from './styles.ts'
import type { Cell } from './writeWorkbook.ts'

const [least, most, room] = [6, 36, 2]

/** A Chinese character takes two. */
const lengthOf = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)

const shownLength = (cell: Cell, look: Look): number => {
  if (cell === null) return 0
  if (typeof cell === 'string') return Math.max(...cell.split('\n').map(lengthOf))
  if (look === 'day') return 10
  return look === 'money' ? Math.ceil(String(Math.trunc(cell)).length * 1.34) + 3 : String(cell).length
}

/** Four characters of a heading stand on one line. */
const short = 8
const onLine = (length: number) => (length <= short ? length : Math.ceil(length / 4) * 2)

/** A longer heading breaks in two; a cell keeps to one line up to the widest column. */
export function columnWidth(heading: string, look: Look, cells: readonly Cell[]): number {
  const headed = Math.max(...heading.split('\n').map((line) => onLine(lengthOf(line))))
  const widest = cells.reduce<number>((sum, cell) => Math.max(sum, shownLength(cell, look)), Math.min(headed, most))
  return Math.min(most, Math.max(least, widest + room))
}
