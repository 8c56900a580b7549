/** What somebody should do next, from what is there; the first that applies comes first. */

import type { ImportRun } from '../../core/sheet/importRun.ts'
import { fromTheBeginning } from '../shell/menu.ts'
import { definitions, may, places } from '../shell/session.ts'

export interface NextStep {
  label: string
  why: string
  to: string
}

/** `totals`: rows by record type in the place worked on. */
export function nextSteps(totals: Readonly<Record<string, number>>, imports: readonly ImportRun[], findings: number): NextStep[] {
  const households = totals.household ?? 0
  const kept = Object.entries(totals).filter(([name, rows]) => rows > 0 && !fromTheBeginning.includes(name))
  const [mostKept, rowsOfIt = 0] = kept.filter(([name]) => definitions.value.records.has(name)).sort(([, a], [, b]) => b - a)[0] ?? []
  const { label, unit } = definitions.value.records.get(mostKept ?? '') ?? {}
  const waiting = imports.filter(({ state }) => state === 'checked')
  const steps: (NextStep | false)[] = [
    ...waiting.map(({ id, fileName }) => ({ label: `核对“${fileName}”`, why: '已核对完，尚未写入', to: `/imports/${id}` })),
    may('import.run') &&
      places.value.tree.length === 0 && { label: '导入区划代码表', why: '登记了地方，其他表才认得出属于哪个村', to: '/imports/new' },
    may('import.run') && kept.length === 0 && { label: '导入花名册、台账', why: '这个范围内还没有登记内容', to: '/imports/new' },
    findings > 0 && { label: `待核 ${findings.toLocaleString('zh-CN')} 处`, why: '表里读不准、对不上的内容，请核实后改正', to: '/findings' },
    households > 0 && { label: '查看农户', why: `已登记 ${households.toLocaleString('zh-CN')} 户`, to: '/records/household' },
    households === 0 &&
      label !== undefined && { label: `查看${label}`, why: `已登记 ${rowsOfIt.toLocaleString('zh-CN')} ${unit}`, to: `/records/${mostKept}` },
    may('summary.write') && kept.length > 0 && { label: '写总结', why: '数字直接取自登记记录', to: '/summaries' },
    may('log.verify') && { label: '校验日志', why: '确认记录没有被改动过', to: '/log' },
  ]
  return steps.filter((step) => step !== false)
}
