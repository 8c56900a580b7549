/** docs/faults.md: what an import tells, and what becomes of it. */
import { exampleOf, type FaultKind, faultKinds } from '../../core/sheet/faultKinds.ts'
import type { Outcome } from '../../core/sheet/judge.ts'

const outcomes: Record<Outcome, [label: string, meaning: string]> = {
  noted: ['仅提示', '写法统一后照常登记，或保留了较新的更正；不需要处理'],
  kept: ['保留原文待核', '原文保留，记为待核；这一行其余内容照常登记，不用到这一格的数字照常计算'],
  refused: ['未登记', '这一行没有登记；改正后重新导入即可'],
}

export function describeFaults(): string {
  const lines = (Object.entries(faultKinds) as [keyof typeof faultKinds, FaultKind][]).map(
    ([key, { label, outcome }]) => `| \`${key}\` | ${label} | ${outcomes[outcome][0]} \`${outcome}\` | ${exampleOf(key)} |`,
  )
  return [
    '# 导入时会指出的问题',
    '',
    '由 `core/sheet/faultKinds.ts` 和 `core/problem.ts` 写成。`./bangfu import --dry-run --json` 每处问题输出一行，`kind` 和 `outcome` 即下表所列；一行因别的原因没有登记时，其中各处问题的 `outcome` 也是 `refused`。',
    '',
    ...Object.entries(outcomes).map(([name, [label, meaning]]) => `- **${label}** \`${name}\`：${meaning}。`),
    '',
    '| kind | 归类 | 结果 | 例句 |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}
