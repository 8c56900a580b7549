/** Draws a chart model with the parts of ECharts it needs; loaded when a chart is first looked at. As SVG, so that it prints sharply. */
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Tone } from '../../../core/chart/chart.ts'
import type { ChartCell, ChartModel } from '../../../ui/chart/chartModel.ts'

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

export interface Drawing {
  show(model: ChartModel, shape: 'bars' | 'columns'): void
  resize(): void
  dispose(): void
}

/** The colours of the theme, as they stand on the page. */
const tones: Record<Tone, string> = {
  light: '--el-color-primary-light-7',
  middle: '--el-color-primary-light-5',
  deep: '--el-color-primary',
  out: '--el-color-info',
}
const hatched = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4, color: 'rgba(255,255,255,0.7)' } as const

export function drawChart(room: HTMLElement, choose: (cell: ChartCell) => void): Drawing {
  const chart = init(room, undefined, { renderer: 'svg' })
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const ink = colour('--el-text-color-regular')
  const quiet = colour('--el-text-color-secondary')
  let shown: ChartModel | undefined
  chart.on('click', ({ seriesIndex, dataIndex }) => {
    const cell = shown?.rows[dataIndex]?.cells[seriesIndex ?? 0]
    if (cell?.size) choose(cell)
  })

  return {
    show(model, shape) {
      shown = model
      const isLying = shape === 'bars'
      const categories = {
        type: 'category' as const,
        data: model.rows.map(({ label }) => label),
        inverse: isLying,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: quiet } },
        axisLabel: { color: ink, fontSize: 12, ...(isLying ? { width: 128, overflow: 'truncate' as const } : {}) },
      }
      const values = {
        type: 'value' as const,
        minInterval: 1,
        splitLine: { lineStyle: { color: colour('--line') } },
        axisLabel: { color: quiet, fontSize: 12, formatter: (value: number) => Math.abs(value).toLocaleString('zh-CN') },
      }
      chart.setOption(
        {
          animation: false,
          textStyle: { fontFamily: colour('--el-font-family') },
          aria: { enabled: true, decal: { show: false } },
          tooltip: {
            trigger: 'axis',
            axisPointer: { type: 'shadow' },
            confine: true,
            valueFormatter: (value: unknown) => `${Math.abs(Number(value)).toLocaleString('zh-CN')}${model.unit}`,
          },
          grid: { top: isLying ? 4 : 20, left: 4, right: 40, bottom: 4, containLabel: true },
          xAxis: isLying ? values : categories,
          yAxis: isLying ? categories : values,
          series: model.series.map(({ label, tone, below }, at) => ({
            name: label,
            type: 'bar' as const,
            stack: 'all',
            barMaxWidth: 22,
            cursor: 'pointer',
            itemStyle: { color: colour(tones[tone]), ...(tone === 'out' ? { decal: hatched } : {}) },
            label: {
              show: model.series.length === 1,
              position: isLying ? ('right' as const) : ('top' as const),
              color: ink,
              formatter: ({ value }: { value: unknown }) => (Number(value) ? Math.abs(Number(value)).toLocaleString('zh-CN') : ''),
            },
            data: model.rows.map(({ cells }) => (cells[at]?.size ?? 0) * (below ? -1 : 1)),
          })),
        },
        { notMerge: true },
      )
    },
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  }
}
