import type { ExcelFace } from '../kind.ts'

export const pointExcel: ExcelFace<string> = { look: 'digits', cell: (value) => value }
