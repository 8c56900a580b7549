import type { ExcelFace } from '../kind.ts'

/** Text, or a land line loses its 0. */
export const phoneExcel: ExcelFace<string> = { look: 'digits', cell: (value) => value }
