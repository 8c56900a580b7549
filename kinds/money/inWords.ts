/**
 * Amounts written in words, as receipts and old ledgers have them: 贰佰元整, 一千二百元, 1万2千元, 三元五角. Strict, for a sum
 * read wrongly is worse than one unread: 二百五元 may be 205 or 250, so it is neither.
 */

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const weights: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
/** What the parts before 亿, before 万 and before nothing are worth. */
const worths = [100_000_000, 10_000, 1]

/** Figures that cannot be altered by a stroke, and other writings, by the plain ones. */
const plain: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 两: '二' },
  ...{ 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 〇: '零', 圆: '元', 圓: '元', 块: '元', 毛: '角' },
}

const amount = /^(?:人民币)?([一二三四五六七八九零十百千万亿\d]+)元(?:([一二三四五六七八九\d])角)?(?:零?([一二三四五六七八九\d])分)?(?:整|正)?$/

/** In fen, or nothing where it is no amount in words or may be two. */
export function readInWords(text: string): number | undefined {
  const match = amount.exec([...text.replace(/\s/g, '')].map((each) => plain[each] ?? each).join(''))
  if (!match) return undefined
  const [, whole = '', tenths, hundredths] = match
  const yuan = readWhole(whole)
  const fen = (yuan ?? Number.NaN) * 100 + digitOf(tenths) * 10 + digitOf(hundredths)
  return Number.isSafeInteger(fen) ? fen : undefined
}

const digitOf = (sign = '0') => digits[sign] ?? Number(sign)

/** A whole number by its parts: thousands, hundreds, tens and ones before each of 亿, 万 and nothing. */
function readWhole(text: string): number | undefined {
  const match = /^(?:([^亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text)
  if (!match) return undefined
  const [, ...parts] = match
  let sum = 0
  for (const [at, part] of parts.entries()) {
    if (!part) continue
    const value = readBelowTenThousand(part, sum > 0)
    if (value === undefined) return undefined
    sum += value * (worths[at] as number)
  }
  return sum > 0 ? sum : undefined
}

/** `follows`: something larger stands before it, so that its last digit alone would not say how large it is. */
function readBelowTenThousand(text: string, follows: boolean): number | undefined {
  let sum = 0
  let least = follows ? 10_000 : Number.POSITIVE_INFINITY
  let isZeroed = false
  for (const [piece] of text.matchAll(/零|(?:\d+|[一二三四五六七八九])?[十百千]|\d+|[一二三四五六七八九]/g)) {
    if (piece === '零') {
      isZeroed = true
      continue
    }
    const weight = weights[piece.at(-1) ?? '']
    const count = piece.slice(0, weight ? -1 : undefined)
    const many = count === '' ? (weight === 10 && sum === 0 ? 1 : undefined) : digitOf(count)
    if (many === undefined || many === 0 || (weight ?? 1) >= least || (weight && many > 9)) return undefined
    // Ones come after tens or after a zero; figures such as 2000 fill all places that are left.
    const isPlain = /^\d+$/.test(piece) && piece.length === Math.log10(least)
    if (!weight && !(least === Number.POSITIVE_INFINITY || least === 10 || isZeroed || isPlain)) return undefined
    if (!weight && many >= least) return undefined
    sum += many * (weight ?? 1)
    least = weight ?? 1
    isZeroed = false
  }
  return sum > 0 && sum < 10_000 ? sum : undefined
}
