/** A figure as a sentence of a document says it: 4000元, 2.27万元, 91户, 43.96%. Ledgers and the annex keep the full form. */

interface Said {
  shown: string
  unit: string
  /** Yuan, per cent, ISO days. */
  plain: number | string | null
}

const tenThousand = 10_000

/** Yuan are said in 万元 where that loses nothing, and without fen where there are none. */
function yuanInProse(yuan: number): string {
  const isExact = yuan % 100 === 0
  return Math.abs(yuan) >= tenThousand && isExact ? `${trimmed(yuan / tenThousand)}万元` : `${trimmed(yuan)}元`
}

const trimmed = (value: number) => String(Math.round(value * 100) / 100)

export const proseOf = ({ shown, unit, plain }: Said): string => (unit === '元' && typeof plain === 'number' ? yuanInProse(plain) : `${shown}${unit}`)
