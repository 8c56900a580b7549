/** Numbers of persons and words of health, disguised as people write them, and households that carry them in every text of theirs. */
import fc from 'fast-check'
import { digitOf } from '../../core/publication/digits.ts'
import { isLuhn } from '../../core/publication/numbersIn.ts'
import { checkDigit } from '../../kinds/idNumber/value.ts'

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const day = fc.integer({ min: 0, max: 30_000 }).map((at) => new Date(Date.UTC(1930, 0, 1 + at)).toISOString().slice(0, 10).replaceAll('-', ''))
const area = fc.constantFrom('451322', '110105', '520326', '321283', '341203')

export const idNumbers = fc.tuple(area, day, digits(3)).map(([place, born, tail]) => {
  const body = place + born + tail
  return body + checkDigit(body)
})
const oldIds = fc.tuple(area, day, digits(3)).map(([place, born, tail]) => place + born.slice(2) + tail)
export const mobiles = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9)).map((parts) => parts.join(''))
const landLines = fc
  .tuple(fc.constantFrom('0771-', '010-', '0851 ', '（0771）'), fc.constantFrom('2', '5', '8'), digits(6))
  .map((parts) => parts.join(''))
const cards = fc.tuple(fc.constantFrom('621700', '622848', '436742'), digits(12)).map(([bank, rest]) => {
  const body = bank + rest
  return [...'0123456789'].map((last) => body + last).find(isLuhn) as string
})
export const healthWords = fc.constantFrom('因病致贫', '肢体残疾', '尿毒症', '白血病', '精神障碍', '艾滋', '乙肝', '双目失明', '糖尿病')

const chinese = '〇一二三四五六七八九'
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join(''),
  (text) => text.replace(/(.{4})/g, '$1 '),
  (text) => text.replace(/(.{3})/g, '$1-'),
  (text) => [...text].map((char) => chinese[Number(char)] ?? char).join(''),
  (text) => [...text].map((char, at) => (at % 2 ? (chinese[Number(char)] ?? char) : char)).join(''),
  (text) => [...text].join('\u200b'),
  (text) => [...text].join('、'),
]

export interface Secret {
  /** What must not be found, as plain digits or as a word. */
  plain: string
  written: string
}

const disguised = (numbers: fc.Arbitrary<string>): fc.Arbitrary<Secret> =>
  fc.tuple(numbers, fc.constantFrom(...disguises)).map(([plain, disguise]) => ({ plain, written: disguise(plain) }))

export const secrets: fc.Arbitrary<Secret> = fc.oneof(
  disguised(idNumbers),
  disguised(oldIds),
  disguised(mobiles),
  disguised(cards),
  landLines.map((written) => ({ plain: written.replace(/\D/g, ''), written })),
  healthWords.map((word) => ({ plain: word, written: word })),
)

const names = fc.tuple(fc.constantFrom(...'覃韦蒙黄李石陆'), fc.constantFrom('木兰', '大山', '秀英', '建国', '小妹')).map((parts) => parts.join(''))

/** A text with a secret somewhere in it. */
export const spoilt = (text: string, { written }: Secret, at: number) =>
  [`${text}${written}`, `${written}${text}`, `${text}（${written}）`, `${text}，${written}，`][at % 4] as string

export interface SpoiltHousehold {
  name: string
  bornOn: string
  group: string
  remark: string
  objection: string
  size: number
  hidden: Secret[]
}

/** Half of its names and groups carry a secret, its remark and what is objected always do. */
export const households: fc.Arbitrary<SpoiltHousehold> = fc
  .tuple(names, fc.array(secrets, { minLength: 4, maxLength: 4 }), fc.nat(15), fc.nat(30), fc.boolean())
  .map(([name, hidden, at, size, isChild]) => {
    const [first, second, third, fourth] = hidden as [Secret, Secret, Secret, Secret]
    return {
      ...{ size, hidden, bornOn: isChild ? '2015-03-04' : '1960-05-06' },
      name: at % 2 ? spoilt(name, first, at >> 1) : name,
      group: (at >> 1) % 2 ? spoilt('第3组', second, at) : '第3组',
      remark: spoilt('低保户', third, at),
      objection: spoilt('这一户的情况不实', fourth, at),
    }
  })

/** Every secret of these that a text tells, whatever stands between its signs. */
export function leaksOf(text: string, hidden: readonly Secret[]): string[] {
  const number = [...text].map((char) => digitOf(char) ?? '').join('')
  const words = text.replace(/[\s\u200b·、，（）-]/g, '')
  return hidden.filter(({ plain }) => (/^\d/.test(plain) ? number.includes(plain) : words.includes(plain))).map(({ plain }) => plain)
}
