import { plainCell } from '../plain.ts'

export const countExcel = plainCell(8)
