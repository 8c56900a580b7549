/** Rows between parent and child as one text: copying 100,000 rows cell by cell costs more than splitting them. */
const cellEnd = '\u001f'
const rowEnd = '\u001e'

const plain = (cell: string) => (cell.includes(cellEnd) || cell.includes(rowEnd) ? cell.replaceAll(cellEnd, '').replaceAll(rowEnd, '') : cell)

export const packRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => plain(cell) + cellEnd).join('')}${rowEnd}`).join('')

export const unpackRows = (text: string): string[][] =>
  text
    .split(rowEnd)
    .slice(0, -1)
    .map((row) => row.split(cellEnd).slice(0, -1))
