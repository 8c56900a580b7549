import { plainCell } from '../plain.ts'

export const codeExcel = plainCell(12)
