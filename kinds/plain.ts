import type { ExcelFace, SqlFace } from './kind.ts'

/** The SQL face of a kind whose value is one column that the driver returns as it is kept. */
export const plainColumn = (type: string): SqlFace<string> => ({
  columns: [{ suffix: '', type }],
  encode: (value) => [value],
  decode: (cell) => cell as string,
})

/** The SQL face of a kind whose value is an integer; bigint comes back as text. */
export const integerColumn = (type: 'integer' | 'bigint'): SqlFace<number> => ({
  columns: [{ suffix: '', type }],
  encode: (value) => [String(value)],
  decode: (cell) => Number(cell),
})

/** A cell as text: numbers without exponent, dates as ISO days, everything else trimmed. */
export const plainCell = (width: number): ExcelFace => ({ width, text: cellText })

export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return ''
}
