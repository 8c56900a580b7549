import { plainCell } from '../plain.ts'

export const moneyExcel = plainCell(14)
