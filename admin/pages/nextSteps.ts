/** What somebody should do next, from what is there; the first that applies comes first. */

import type { ImportRun } from '../../core/sheet/importRun.ts'
import { may, places } from '../shell/session.ts'

export interface NextStep {
  label: string
  why: string
  to: string
}

export function nextSteps(households: number, imports: readonly ImportRun[], findings: number): NextStep[] {
  const waiting = imports.filter(({ state }) => state === 'checked')
  const steps: (NextStep | false)[] = [
    ...waiting.map(({ id, fileName }) => ({ label: `核对“${fileName}”`, why: '已核对完，尚未写入', to: `/imports/${id}` })),
    may('import.run') &&
      places.value.tree.length === 0 && { label: '导入区划代码表', why: '登记了地方，其他表才认得出属于哪个村', to: '/imports/new' },
    may('import.run') && households === 0 && { label: '导入农户和家庭成员花名册', why: '这个范围内还没有农户', to: '/imports/new' },
    findings > 0 && { label: `待核 ${findings.toLocaleString('zh-CN')} 处`, why: '表里读不准、对不上的内容，请核实后改正', to: '/findings' },
    households > 0 && { label: '查看农户', why: `已登记 ${households.toLocaleString('zh-CN')} 户`, to: '/records/household' },
    may('summary.write') && households > 0 && { label: '出一份情况简报', why: '数字直接取自登记记录', to: '/summaries' },
    may('log.verify') && { label: '校验日志', why: '确认记录没有被改动过', to: '/log' },
  ]
  return steps.filter((step) => step !== false)
}
