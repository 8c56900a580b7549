import type { ExcelFace } from '../kind.ts'

export const textExcel: ExcelFace<string> = { look: 'words', cell: (value) => value }
