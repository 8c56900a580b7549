import type { ExcelFace } from '../kind.ts'
import { flagValue } from './value.ts'

export const flagExcel: ExcelFace<boolean> = { look: 'choice', cell: flagValue.show }
