import type { ExcelFace } from '../kind.ts'
import { quantityScale } from './value.ts'

export const quantityExcel: ExcelFace<number> = { look: 'quantity', cell: (value) => value / 10 ** quantityScale }
