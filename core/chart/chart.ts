/** A picture of figures that are broken down alike: data. Every bar is one figure's member and opens the rows it was counted from. */
export interface Chart {
  name: string
  label: string
  /** What one sees in it, and what to do where nothing is recorded yet. */
  about: string
  empty: string
  /** `bars` lie, one for each thing or place; `columns` stand, one for each month. */
  shape: 'bars' | 'columns'
  /** As the figure tells its members, by their code or month, or the largest first, where what is compared is no person. */
  order: 'told' | 'key' | 'size'
  /** Figures with `by`, stacked in this order. */
  series: readonly ChartSeries[]
}

export interface ChartSeries {
  figure: string
  /** In the legend. */
  label: string
  tone: Tone
  /** Drawn below the line: what left, under what came. */
  below?: true
}

/** From light to dark, so that they can be told apart in grey; `out` is hatched. */
export type Tone = 'light' | 'middle' | 'deep' | 'out'
