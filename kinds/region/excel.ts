import type { ExcelFace } from '../kind.ts'

/** A place is written by its name, which whoever writes the cell has found. */
export const regionExcel: ExcelFace<string> = { look: 'words', cell: (value) => value }
