import { plainCell } from '../plain.ts'

export const idNumberExcel = plainCell(21)
