/** Expected visits as GET /duties/… gives them, and how they are said. */
import type { ExpectedLine } from '../../../core/duty/expected.ts'
import { marks, type Standing, standingOf } from '../../../core/duty/marks.ts'
import { type Cycle, type DutyPeriod, periodsOf } from '../../../core/duty/periods.ts'

export interface DutyPeriods {
  id: string
  label: string
  cycle: Cycle
  periods: { number: number; mark: string; pairs: number }[]
}

/** A sign stands beside the colour, so that a print in grey can be read. */
export const standingWords: Record<Standing, { label: string; sign: string }> = {
  missed: { label: '未走访', sign: '欠' },
  now: { label: '本期待走访', sign: '待' },
  ahead: { label: '还没到', sign: '' },
  met: { label: '已走访', sign: '✓' },
  metLate: { label: '已走访（补录）', sign: '补' },
  metFor: { label: '已走访（代录）', sign: '代' },
  excused: { label: '免走访', sign: '免' },
  holiday: { label: '放假', sign: '假' },
}

/** The signs that stand for it in a line of marks. */
export const signsOf: Record<Standing, string> = {
  missed: marks.open,
  now: marks.open,
  ahead: marks.open,
  met: marks.met,
  metLate: marks.metLate,
  metFor: marks.metFor,
  excused: marks.excused,
  holiday: marks.holiday,
}

export interface Occurrence extends DutyPeriod {
  number: number
  standing: Standing | undefined
}

export const occurrencesOf = ({ cycle, year, marks: line }: Pick<ExpectedLine, 'cycle' | 'year' | 'marks'>, today: string): Occurrence[] =>
  periodsOf(cycle, year).map((period, at) => ({ ...period, number: at + 1, standing: standingOf(line[at] ?? '', period, today) }))

const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 第19周（5月4日—5月10日）, 5月, 第2季度, 上半年, 全年 */
export function sayPeriod(cycle: Cycle, { from, to }: DutyPeriod, number: number): string {
  if (cycle === 'week') return `第${number}周（${monthDay(from)}—${monthDay(to)}）`
  if (cycle === 'month') return `${number}月`
  if (cycle === 'quarter') return `第${number}季度`
  return cycle === 'half' ? (number === 1 ? '上半年' : '下半年') : '全年'
}

/** The last missed ones, and how many there were. */
export function sayMissed(line: ExpectedLine, today: string): string {
  const missed = occurrencesOf(line, today).filter(({ standing }) => standing === 'missed')
  const last = missed.at(-1)
  if (!last) return ''
  const named = sayPeriod(line.cycle, last, last.number)
  return missed.length > 1 ? `${missed.length}期，最近一期${named}` : `1期：${named}`
}

/** Nothing is owed of the period that runs: the pairing or the duty has ended, or not begun. What was missed before stays. */
export const isOff = (line: ExpectedLine, today: string) =>
  occurrencesOf(line, today).some(({ from, to, standing }) => from <= today && today <= to && standing === undefined)

/** By when it is due, when it is due now. */
export const dueBy = (line: ExpectedLine, today: string) => occurrencesOf(line, today).find(({ standing }) => standing === 'now')?.to

export const say = (number: number) => number.toLocaleString('zh-CN')
export const sayUnit = (unit: string | null) => unit ?? '（未注明单位）'
/** As an address says it: a dash asks for those whose pairing names no unit. */
export const unitQuery = (unit: string | null) => unit ?? '-'
