import type { ExcelFace } from '../kind.ts'

export const countExcel: ExcelFace<number> = { look: 'count', cell: (value) => value }
