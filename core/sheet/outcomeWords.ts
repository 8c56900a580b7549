/** What became of what an import tells of, as pages, workbooks, the terminal and the list of faults say it. */
import type { Outcome } from './judge.ts'

export const outcomeWords: Readonly<Record<Outcome, { label: string; meaning: string }>> = {
  noted: { label: '仅提示', meaning: '写法统一后照常登记，或保留了较新的更正；不需要处理' },
  kept: { label: '保留原文待核', meaning: '原文保留，记为待核；这一行其余内容照常登记，不用到这一格的数字照常计算' },
  refused: { label: '未登记', meaning: '这一行没有登记；改正后重新导入即可' },
}
