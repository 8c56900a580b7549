/** An import as the server gives it, and the words for its states and outcomes. */
export type ImportState = 'checking' | 'checked' | 'writing' | 'written' | 'failed' | 'cancelled'
export type Outcome = 'noted' | 'kept' | 'refused'

export interface Tallies {
  created: number
  updated: number
  unchanged: number
  refused: number
}

export interface ImportFault {
  sheet: string
  row: number
  column?: string
  kind: string
  outcome: Outcome
  message: string
}

export interface ImportSheet {
  name: string
  label: string
  rows: number
  confidence: number
  columns: { column: string; heading: string; record: string; field: string; label: string }[]
  unknown: { column: string; heading: string }[]
}

export interface ImportReport {
  file: string
  place: string
  sheets: ImportSheet[]
  unread: string[]
  counts: Record<string, Tallies>
  faults: ImportFault[]
  faultCounts: Record<Outcome, number>
}

export interface ImportRun {
  id: string
  fileName: string
  state: ImportState
  done: number
  total: number
  startedAt: string
  link: number | null
  report: ImportReport | { problem: { key: string; message: string } } | null
}

type TagType = 'primary' | 'success' | 'warning' | 'danger' | 'info'

export const stateWords: Record<ImportState, { label: string; tag: TagType }> = {
  checking: { label: '正在核对', tag: 'primary' },
  checked: { label: '待写入', tag: 'warning' },
  writing: { label: '正在写入', tag: 'primary' },
  written: { label: '已写入', tag: 'success' },
  failed: { label: '未成功', tag: 'danger' },
  cancelled: { label: '已取消', tag: 'info' },
}

export const outcomeWords: Record<Outcome, { label: string; tag: TagType; meaning: string }> = {
  noted: { label: '仅提示', tag: 'primary', meaning: '写法统一后已登记，或保留了较新的更正；不需要处理' },
  kept: { label: '保留原文待核', tag: 'warning', meaning: '这一格读不出值，原文保留，记为待核；这一行其余内容照常登记' },
  refused: { label: '未登记', tag: 'danger', meaning: '这一行没有登记；改正后重新导入即可' },
}

export const tallyWords: Record<keyof Tallies, string> = { created: '新增', updated: '有变化', unchanged: '无变化', refused: '未登记' }

export const isUnderWay = ({ state }: Pick<ImportRun, 'state'>) => state === 'checking' || state === 'writing'

export const reportOf = ({ report }: ImportRun): ImportReport | undefined => (report && 'sheets' in report ? report : undefined)
export const problemOf = ({ report }: ImportRun): string => (report && 'problem' in report ? report.problem.message : '')
