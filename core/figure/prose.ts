/** A figure as a sentence of a document says it: 4000元, 2.27万元, 91户, 43.96%. Ledgers and the annex keep the full form. */

interface Said {
  shown: string
  unit: string
  /** Yuan, per cent, ISO days. */
  plain: number | string | null
}

const tenThousand = 10_000

/** Yuan are said in 万元 where that loses nothing, and without fen where there are none. */
function yuanInProse(yuan: number, per: string): string {
  const isExact = yuan % 100 === 0
  return Math.abs(yuan) >= tenThousand && isExact ? `${trimmed(yuan / tenThousand)}万元${per}` : `${trimmed(yuan)}元${per}`
}

const trimmed = (value: number) => String(Math.round(value * 100) / 100)

/** 元 or 元/年. */
const yuan = /^元(\/.*)?$/

export function proseOf({ shown, unit, plain }: Said): string {
  const [isYuan, per = ''] = yuan.exec(unit) ?? []
  return isYuan && typeof plain === 'number' ? yuanInProse(plain, per) : `${shown}${unit}`
}
