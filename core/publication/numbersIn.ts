/** Numbers that belong to a person: identity cards of 18 and 15 digits, phones, bank cards. Better one refused too many than one shown. */
import { checkDigit } from '../../kinds/idNumber/value.ts'
import { digitGroups, type Group, joinedRuns, type Run, windows } from './digits.ts'

export type NumberKind = 'idNumber' | 'mobile' | 'landLine' | 'card'

export interface NumberFound {
  kind: NumberKind
  from: number
  to: number
}

export function numbersIn(text: string): NumberFound[] {
  const groups = digitGroups(text)
  if (!groups.some(({ digits }) => digits.length > 0)) return []
  const runs = joinedRuns(groups, 21)
  const of = (kind: NumberKind, found: readonly Run[]) => found.map(({ from, to }) => ({ kind, from, to }))
  return [
    ...of('idNumber', [...windows(groups, 18).filter(isId18), ...runs.filter(isId15)]),
    ...of('card', [...runs.filter(isCard), ...longCards(groups)]),
    ...of('mobile', [...runs.filter(isMobile), ...mobilesWithin(groups)]),
    ...of('landLine', [...runs.filter(isLandLine), ...localNumbers(text, groups)]),
  ]
}

/** A wrong check digit in a number that stands alone is a slip of the pen, not another number. */
const isId18 = ({ digits, isWhole }: Run) =>
  /^[1-9]\d{16}[\dX]$/.test(digits) && isBirth(digits.slice(6, 14)) && (isWhole || checkDigit(digits) === digits[17])

/** GB/T 2260: provinces that have numbers of 15 digits. */
const province = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/

const isId15 = ({ digits }: Run) => /^\d{15}$/.test(digits) && province.test(digits) && isBirth(`19${digits.slice(6, 12)}`)

function isBirth(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  return year >= 1880 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** Numbers of cards begin with 3 to 6 or 9; two dates one after the other begin with 19 or 20. */
const isCard = ({ digits }: Run) => /^[34569]\d{15,18}$/.test(digits) && isLuhn(digits)

/** Inside a longer number only what begins as cards of China do. */
const longCards = (groups: readonly Group[]) =>
  [16, 17, 18, 19].flatMap((length) => windows(groups, length).filter(({ digits }) => /^62\d+$/.test(digits) && isLuhn(digits)))

export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    sum += at % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

const isMobile = ({ digits }: Run) => /^(00?86|86|0)?1[3-9]\d{9}$/.test(digits)

/** Among other digits with nothing between them: a number behind a household's code is still one. */
const mobilesWithin = (groups: readonly Group[]): Run[] =>
  groups.flatMap(({ digits, at }) =>
    [...digits.matchAll(/1[3-9]\d{9}/g)].map(({ index, 0: hit }) => ({
      digits: hit,
      from: at[index] as number,
      to: (at[index + 10] as number) + 1,
      isWhole: false,
    })),
  )

const isLandLine = ({ digits }: Run) => /^(0?86)?0[1-9]\d{8,10}$/.test(digits) && !isMobileWithZero(digits)
const isMobileWithZero = (digits: string) => /^01[3-9]\d{9}$/.test(digits)

/** Without area code a number of 7 or 8 digits is a phone only where the words before say so. */
function localNumbers(text: string, groups: readonly Group[]): Run[] {
  return joinedRuns(groups, 8).filter(
    ({ digits, from }) =>
      /^[2-8]\d{6,7}$/.test(digits) && /(电\s*话|手\s*机|联\s*系|拨\s*打|座\s*机|tel|☎|📞)[^\d\n]{0,8}$/iu.test(text.slice(0, from)),
  )
}
