/** Every kind by name: which widget shows it. */
import { codeView } from './code/view.ts'
import { countView } from './count/view.ts'
import { dayView } from './day/view.ts'
import { flagView } from './flag/view.ts'
import { idNumberView } from './idNumber/view.ts'
import type { ViewFace } from './kind.ts'
import { moneyView } from './money/view.ts'
import { phoneView } from './phone/view.ts'
import { pointView } from './point/view.ts'
import { quantityView } from './quantity/view.ts'
import { refView } from './ref/view.ts'
import { regionView } from './region/view.ts'
import { textView } from './text/view.ts'
import type { KindName } from './value.ts'

export const viewFaces = {
  text: textView,
  day: dayView,
  money: moneyView,
  count: countView,
  quantity: quantityView,
  flag: flagView,
  code: codeView,
  region: regionView,
  idNumber: idNumberView,
  phone: phoneView,
  point: pointView,
  ref: refView,
} satisfies Record<KindName, ViewFace>
