/** A figure as the server gives it. A share's `value` is in hundredths of a per cent; `shown` is what people read. */
export interface Figure {
  name: string
  label: string
  unit: string
  value?: number
  shown: string
  definition: string
  condition: string
  /** Rows behind it; of a share its base. */
  rows: number
  /** Of a share: rows of the base that count. */
  part?: number
  within: string
  logPosition: number
  asOf: string
}
