import { plainCell } from '../plain.ts'

export const quantityExcel = plainCell(12)
