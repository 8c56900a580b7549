/** A cell as the text its author sees: numbers without exponent and to 15 digits, as Excel keeps them, real dates as ISO days. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(Number(cell.toPrecision(15)))
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return ''
}
