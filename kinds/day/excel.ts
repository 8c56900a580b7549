import type { ExcelFace } from '../kind.ts'
import { dayValue } from './value.ts'

const dayMs = 86_400_000
/** Excel counts days from here, and has its days right only from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30)

/** A whole day as a date; a partial one, and one before Excel's calendar, as text. */
export const dayExcel: ExcelFace<string> = {
  look: 'day',
  cell: (value, field) => (value.length === 10 && value >= '1900-03-01' ? (Date.parse(value) - dayZero) / dayMs : dayValue.show(value, field)),
}
