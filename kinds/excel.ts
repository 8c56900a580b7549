/** Every kind by name: how it stands in a cell of a workbook. */
import { codeExcel } from './code/excel.ts'
import { countExcel } from './count/excel.ts'
import { dayExcel } from './day/excel.ts'
import { flagExcel } from './flag/excel.ts'
import { idNumberExcel } from './idNumber/excel.ts'
import type { ExcelFace } from './kind.ts'
import { moneyExcel } from './money/excel.ts'
import { phoneExcel } from './phone/excel.ts'
import { pointExcel } from './point/excel.ts'
import { quantityExcel } from './quantity/excel.ts'
import { refExcel } from './ref/excel.ts'
import { regionExcel } from './region/excel.ts'
import { textExcel } from './text/excel.ts'
import type { KindName } from './value.ts'

export const excelFaces = {
  text: textExcel,
  day: dayExcel,
  money: moneyExcel,
  count: countExcel,
  quantity: quantityExcel,
  flag: flagExcel,
  code: codeExcel,
  region: regionExcel,
  idNumber: idNumberExcel,
  phone: phoneExcel,
  point: pointExcel,
  ref: refExcel,
} satisfies Record<KindName, unknown> as unknown as Record<KindName, ExcelFace<unknown>>
