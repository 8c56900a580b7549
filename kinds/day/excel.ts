import { plainCell } from '../plain.ts'

export const dayExcel = plainCell(12)
