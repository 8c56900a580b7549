/** Every kind by name: its value face. The list of kinds is this table. */
import { codeValue } from './code/value.ts'
import { countValue } from './count/value.ts'
import { dayValue } from './day/value.ts'
import { flagValue } from './flag/value.ts'
import { idNumberValue } from './idNumber/value.ts'
import { moneyValue } from './money/value.ts'
import { phoneValue } from './phone/value.ts'
import { pointValue } from './point/value.ts'
import { quantityValue } from './quantity/value.ts'
import { refValue } from './ref/value.ts'
import { regionValue } from './region/value.ts'
import { textValue } from './text/value.ts'

export const valueFaces = {
  text: textValue,
  day: dayValue,
  money: moneyValue,
  count: countValue,
  quantity: quantityValue,
  flag: flagValue,
  code: codeValue,
  region: regionValue,
  idNumber: idNumberValue,
  phone: phoneValue,
  point: pointValue,
  ref: refValue,
} as const

export type KindName = keyof typeof valueFaces
