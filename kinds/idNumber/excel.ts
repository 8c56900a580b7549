import type { ExcelFace } from '../kind.ts'

/** Text, or the last three of eighteen digits are lost. */
export const idNumberExcel: ExcelFace<string> = { look: 'digits', cell: (value) => value }
