import type { ExcelFace } from '../kind.ts'
import { codeValue } from './value.ts'

export const codeExcel: ExcelFace<string> = { look: 'choice', cell: codeValue.show }
