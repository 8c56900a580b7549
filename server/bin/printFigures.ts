/** What `figures` says on a terminal, and its lines for scripts. */
import type { Catalog } from '../../core/record/catalog.ts'
import { type Period, sayPeriod } from '../../core/sheet/period.ts'
import type { FigureValue } from '../query/figures.ts'

/** Which years are counted, before all else. With `json`, standard output is for its lines alone. */
export function printFigurePeriod(recorded: Period | undefined, asked: Period | undefined, { json }: { json: boolean }) {
  const say = json ? console.error : console.log
  if (asked) return say(`年份：${sayPeriod(asked)}（只计其中发生的；没有日期的登记按现有数计）`)
  const years = recorded ? `${sayPeriod(recorded)}（按多数日期认出）` : '不明（有日期的记录太少）'
  say(`年份：${years}；指标按全部记录计算，加 --period 只计其中的年份`)
}

interface Options {
  json: boolean
  /** Also those of which nothing was ever recorded. */
  all: boolean
  county?: string
}

export function printFigures(catalog: Catalog, figures: readonly FigureValue[], { json, all, county }: Options) {
  const listed = figures.filter(({ recorded }) => all || recorded)
  if (json) return printLines(catalog, listed, county)
  if (county) console.log(county)
  for (const { label, unit, shown, rows, members, condition, recorded, logPosition } of listed) {
    const about = recorded ? [condition, `记录${rows}条`, `日志第${logPosition}条`].filter(Boolean).join('；') : '没有登记过'
    console.log(`${label}：${shown}${unit}（${about}）`)
    for (const member of members) console.log(`  ${member.label}：${member.shown}${unit}（记录${member.rows}条）`)
  }
  const left = figures.length - listed.length
  if (left) console.log(`另有${left}个指标所计的内容没有登记过，数不明，没有列出；加 --all 一并列出`)
}

/** One for each figure and each member of its breakdowns; where templates bind it, one for each id they give it, so that every id is found. */
function printLines(catalog: Catalog, figures: readonly FigureValue[], county: string | undefined) {
  const binds = [...catalog.summaries.values()].flatMap((summary) => summary.binds ?? [])
  const office = county ? { office: county } : {}
  const print = (figure: string, member: number | undefined, line: object) => {
    const ids = new Set(binds.flatMap((bind) => (bind.figure === figure && bind.member === member ? [bind.id] : [])))
    for (const id of ids) console.log(JSON.stringify({ ...line, ...office, id }))
    if (!ids.size) console.log(JSON.stringify({ ...line, ...office }))
  }
  for (const { name, label, unit, plain, rows, members } of figures) {
    print(name, undefined, { key: name, label, ...inUnit(plain, unit), rows })
    for (const [at, member] of members.entries())
      print(name, at, { key: `${name}/${member.label}`, label: `${label}·${member.label}`, ...inUnit(member.plain, unit), rows: member.rows })
  }
}

const dayUnits: readonly [RegExp, string][] = [
  [/^\d{4}-\d{2}-\d{2}$/, '日期'],
  [/^\d{4}-\d{2}$/, '月'],
]

/** A day has no unit on a page; a script is told what it is of. A year is a number. */
function inUnit(value: FigureValue['plain'], unit: string) {
  if (typeof value !== 'string') return { unit, value }
  if (/^\d{4}$/.test(value)) return { unit: unit || '年', value: Number(value) }
  return { unit: unit || (dayUnits.find(([looks]) => looks.test(value))?.[1] ?? ''), value }
}
