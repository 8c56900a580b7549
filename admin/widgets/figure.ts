/** A figure as the server gives it. A share's `value` is in hundredths of a per cent; `shown` is what people read. */
export interface Measured {
  value?: number | string
  shown: string
  /** Yuan, per cent, ISO days; null when there is nothing to measure. */
  plain: number | string | null
  /** Rows behind it; of a share its base. */
  rows: number
  /** Of a share: rows of the base that count. */
  part?: number
}

export interface FigureMember extends Measured {
  /** The value its rows share; null where it is not filled in. */
  key: string | null
  label: string
}

export interface Figure extends Measured {
  name: string
  label: string
  unit: string
  definition: string
  /** Something of what it counts was ever recorded in the county; else its value is unknown. */
  recorded: boolean
  /** Empty where everything counts. */
  condition: string
  /** What it is broken down by. */
  by: { label: string; kind: string; persons: boolean } | null
  members: FigureMember[]
  /** Figures it is worked out of. */
  from: string[]
  within: string
  /** The years it is restricted to, in words. */
  period: string | null
  logPosition: number
  asOf: string
}
