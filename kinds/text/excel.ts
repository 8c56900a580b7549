import { plainCell } from '../plain.ts'

export const textExcel = plainCell(16)
