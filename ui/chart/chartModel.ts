/** A chart as rows and columns of numbers: what the picture draws and the table beside it says are the same. */
import type { Chart, ChartSeries } from '../../core/chart/chart.ts'

/** A figure as it is computed, by member. */
export interface ChartFigure {
  name: string
  unit: string
  by: { label: string } | null
  members: readonly { key: string | null; label: string; plain: number | string | null; shown: string }[]
}

export interface ChartCell {
  figure: string
  /** Null where the value is not filled in; nothing where the figure has no such member. */
  member: string | null | undefined
  size: number
  shown: string
}

export interface ChartRow {
  key: string | null
  label: string
  cells: ChartCell[]
  /** All of it, above and below the line. */
  total: number
}

export interface ChartModel {
  unit: string
  by: string
  series: readonly ChartSeries[]
  rows: ChartRow[]
  isEmpty: boolean
}

/** Months between the first and the last, so that a month without movement is seen as one. */
function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1) as [number, number]
  return Array.from({ length: to - from + 1 }, (_, at) => `${Math.floor((from + at) / 12)}-${String(((from + at) % 12) + 1).padStart(2, '0')}`)
}

const isMonth = (key: string | null) => key !== null && /^\d{4}-\d{2}$/.test(key)
const mostMonths = 120

export function chartModel(chart: Chart, figures: readonly ChartFigure[]): ChartModel {
  const columns = chart.series.map((series) => ({ series, figure: figures.find(({ name }) => name === series.figure) }))
  const labels = new Map<string | null, string>()
  for (const { figure } of columns) for (const { key, label } of figure?.members ?? []) labels.set(key, label)
  if (chart.shape === 'columns') fillMonths(labels)
  const rows = [...labels].map(([key, label]): ChartRow => {
    const cells = columns.map(({ series, figure }): ChartCell => {
      const member = figure?.members.find((each) => each.key === key)
      const size = typeof member?.plain === 'number' ? member.plain : 0
      return { figure: series.figure, member: member ? key : undefined, size, shown: member?.shown ?? '0' }
    })
    return { key, label: label || '（未命名）', cells, total: cells.reduce((sum, { size }) => sum + size, 0) }
  })
  const order = orders[chart.order]
  return {
    unit: columns.find(({ figure }) => figure)?.figure?.unit ?? '',
    by: columns.find(({ figure }) => figure?.by)?.figure?.by?.label ?? '',
    series: chart.series,
    rows: order ? rows.sort(order) : rows,
    isEmpty: rows.every(({ total }) => total === 0),
  }
}

function fillMonths(labels: Map<string | null, string>) {
  const months = [...labels.keys()].filter(isMonth).sort() as string[]
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return
  const between = monthsBetween(first, last)
  if (between.length <= mostMonths) for (const month of between) if (!labels.has(month)) labels.set(month, month)
}

/** What is not filled in stands last. */
const unfilledLast = (a: ChartRow, b: ChartRow) => Number(a.key === null) - Number(b.key === null)
const byKey = (a: ChartRow, b: ChartRow) => unfilledLast(a, b) || (a.key ?? '').localeCompare(b.key ?? '')
const bySize = (a: ChartRow, b: ChartRow) => unfilledLast(a, b) || b.total - a.total || byKey(a, b)
const orders = { told: undefined, key: byKey, size: bySize } as const satisfies Record<Chart['order'], unknown>
