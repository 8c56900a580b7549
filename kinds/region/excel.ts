import { plainCell } from '../plain.ts'

export const regionExcel = plainCell(16)
