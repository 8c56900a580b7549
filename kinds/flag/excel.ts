import { plainCell } from '../plain.ts'

export const flagExcel = plainCell(8)
