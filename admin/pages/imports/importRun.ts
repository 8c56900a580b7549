/** The words for the states and outcomes of an import. */
import type { ImportRun, ImportState } from '../../../core/sheet/importRun.ts'
import type { Outcome } from '../../../core/sheet/judge.ts'
import type { ImportReport, Tallies } from '../../../core/sheet/report.ts'

type TagType = 'primary' | 'success' | 'warning' | 'danger' | 'info'

export const stateWords: Record<ImportState, { label: string; tag: TagType }> = {
  checking: { label: '正在核对', tag: 'primary' },
  checked: { label: '待写入', tag: 'warning' },
  writing: { label: '正在写入', tag: 'primary' },
  written: { label: '已写入', tag: 'success' },
  failed: { label: '未成功', tag: 'danger' },
  cancelled: { label: '已取消', tag: 'info' },
  withdrawn: { label: '已撤回', tag: 'info' },
}

export const outcomeTags: Record<Outcome, TagType> = { noted: 'primary', kept: 'warning', refused: 'danger' }

/** What became of the rows of a sheet: new ones are records, the others count each row that speaks of a record. */
export const tallyWords: Record<keyof Tallies, string> = {
  created: '新登记',
  updated: '有变化（行）',
  unchanged: '无变化（行）',
  refused: '未登记（行）',
}

export const sayWay = ({ commandLine }: Pick<ImportRun, 'commandLine'>) => (commandLine ? '命令行' : '网页')

export const isUnderWay = ({ state }: Pick<ImportRun, 'state'>) => state === 'checking' || state === 'writing'

/** Files that were read. */
export const reportsOf = ({ files }: Pick<ImportRun, 'files'>): ImportReport[] => files.flatMap(({ report }) => report ?? [])

/** Files that bring nothing, and why. */
export const unreadFiles = ({ files }: Pick<ImportRun, 'files'>): { name: string; why: string }[] =>
  files.flatMap(({ name, problem, leftOut }) => (problem ? [{ name, why: problem.message }] : leftOut ? [{ name, why: `“${name}”不导入` }] : []))

/** What all files together make of each record type. */
export function countsOf(reports: readonly ImportReport[]): ImportReport['counts'] {
  const all: ImportReport['counts'] = {}
  for (const [record, tallies] of reports.flatMap(({ counts }) => Object.entries(counts))) {
    const sum = all[record]
    all[record] = {
      created: (sum?.created ?? 0) + tallies.created,
      updated: (sum?.updated ?? 0) + tallies.updated,
      unchanged: (sum?.unchanged ?? 0) + tallies.unchanged,
      refused: (sum?.refused ?? 0) + tallies.refused,
    }
  }
  return all
}
