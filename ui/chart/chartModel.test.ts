import { describe, expect, it } from 'vitest'
import type { Chart } from '../../core/chart/chart.ts'
import { type ChartFigure, chartModel } from './chartModel.ts'

const chart: Chart = {
  ...{ name: 'registerMovement', label: '增减', about: '', empty: '', shape: 'columns', order: 'key' },
  series: [
    { figure: 'come', label: '增加', tone: 'deep' },
    { figure: 'gone', label: '减少', tone: 'out', below: true },
  ],
}
const of = (name: string, ...members: [string | null, number][]): ChartFigure => ({
  ...{ name, unit: '人', by: { label: '变动日期' } },
  members: members.map(([key, plain]) => ({ key, label: key ?? '未填', plain, shown: String(plain) })),
})

describe('a chart', () => {
  it('has a row for every month between the first and the last, also where nothing moved', () => {
    const { rows, isEmpty, unit } = chartModel(chart, [of('come', ['2015-11', 3], ['2016-02', 1]), of('gone', ['2015-12', 2])])
    expect(rows.map(({ label, cells }) => [label, ...cells.map(({ size }) => size)])).toEqual([
      ['2015-11', 3, 0],
      ['2015-12', 0, 2],
      ['2016-01', 0, 0],
      ['2016-02', 1, 0],
    ])
    expect([isEmpty, unit]).toEqual([false, '人'])
  })

  it('opens only members that there are', () => {
    const [row] = chartModel(chart, [of('come', ['2016-01', 1]), of('gone')]).rows
    expect(row?.cells.map(({ figure, member }) => [figure, member])).toEqual([
      ['come', '2016-01'],
      ['gone', undefined],
    ])
  })

  it('stands by size where it has no order of its own, with what is not filled in last', () => {
    const causes: Chart = { ...chart, shape: 'bars', order: 'size', series: [{ figure: 'causes', label: '户', tone: 'deep' }] }
    const { rows } = chartModel(causes, [of('causes', ['02', 4], [null, 9], ['01', 7])])
    expect(rows.map(({ key }) => key)).toEqual(['01', '02', null])
  })

  it('is empty where nothing was counted', () => {
    expect(chartModel(chart, [of('come'), of('gone')]).isEmpty).toBe(true)
    expect(chartModel(chart, []).isEmpty).toBe(true)
  })
})
