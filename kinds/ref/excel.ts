import { plainCell } from '../plain.ts'

export const refExcel = plainCell(16)
