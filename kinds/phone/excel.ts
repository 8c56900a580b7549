import { plainCell } from '../plain.ts'

export const phoneExcel = plainCell(14)
