/** The two sheets of an exported list: the list as an office would hang it up, and what it holds, from whom, why. */
import { columnWidth } from '../../office/excel/columnWidth.ts'
import type { Cell, SheetPlan } from '../../office/excel/writeWorkbook.ts'
import type { ExportColumn } from './exportColumns.ts'

export interface ExportSaid {
  label: string
  place: string
  /** 2016年6月13日 */
  day: string
  /** 08:30 */
  time: string
  who: string
  condition: string
  reason: string | undefined
  /** Secret fields it holds whole; empty when none. */
  whole: string
  /** Secret fields it leaves out. */
  lacking: string
}

const titleHeight = 36
const lineHeight = 20
const numberWidth = 6

export function listSheet(said: ExportSaid, columns: readonly ExportColumn[], rows: readonly (readonly Cell[])[]): SheetPlan {
  const { place, label, day, whole } = said
  const line = (text: string) => ({ text, look: 'line' as const, height: lineHeight })
  return {
    name: label,
    above: [
      { text: `${place}${label}（${day}）`, look: 'title', height: titleHeight },
      ...(whole ? [line(watermark(said))] : []),
      line(`填报单位（盖章）：${place}　　　　填报时间：${day}`),
    ],
    columns: [
      { heading: '序号', look: 'number', width: numberWidth },
      ...columns.map(({ heading, look }, at) => ({
        heading,
        look,
        width: columnWidth(
          heading,
          look,
          rows.map((row) => row[at + 1] ?? null),
        ),
      })),
    ],
    printed: {
      ...(whole ? { header: `&L&9${escaped(watermark(said))}` } : {}),
      footer: '&L&9单位负责人（签字）：　　　　　　审核人：　　　　　　填表人：&R&9第 &P 页 共 &N 页',
    },
  }
}

/** Says on every page whose copy it is. */
const watermark = ({ who, day, time, whole, reason }: ExportSaid) =>
  `${who}于${day}${time}导出，含完整的${whole}，用于：${reason}；请妥善保管，不得外传`

/** In a header an & begins a command. */
const escaped = (text: string) => text.replaceAll('&', '&&')

export function aboutSheet(said: ExportSaid, rows: number, link: number): { plan: SheetPlan; rows: string[][] } {
  const { place, label, condition, who, day, time, reason, whole, lacking } = said
  const lines = [
    ['内容', label],
    ['范围', place],
    ['条件', condition],
    ['行数', String(rows)],
    ['导出人', who],
    ['导出时间', `${day}${time}`],
    ['导出理由', reason],
    ['说明', whole ? `含完整的${whole}` : lacking && `不含${lacking}`],
    ['日志', `第${link}号`],
  ].filter((each): each is [string, string] => Boolean(each[1]))
  const plan: SheetPlan = {
    name: '说明',
    above: [],
    bare: true,
    columns: [
      { heading: '', look: 'words', width: 12 },
      { heading: '', look: 'words', width: 90 },
    ],
    printed: { footer: '&R&9第 &P 页 共 &N 页' },
  }
  return { plan, rows: lines }
}
