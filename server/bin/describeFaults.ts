/** docs/faults.md: what an import tells, and what becomes of it. */
import { exampleOf, type FaultKind, faultKinds } from '../../core/sheet/faultKinds.ts'
import { outcomeWords } from '../../core/sheet/outcomeWords.ts'

export function describeFaults(): string {
  const lines = (Object.entries(faultKinds) as [keyof typeof faultKinds, FaultKind][]).map(
    ([key, { label, outcome }]) => `| \`${key}\` | ${label} | ${outcomeWords[outcome].label} \`${outcome}\` | ${exampleOf(key)} |`,
  )
  return [
    '# 导入时会指出的问题',
    '',
    '由 `core/sheet/faultKinds.ts` 和 `core/problem.ts` 写成。`./bangfu import --dry-run --json` 每处问题输出一行，`kind` 和 `outcome` 即下表所列；一行因别的原因没有登记时，其中各处问题的 `outcome` 也是 `refused`。',
    '',
    ...Object.entries(outcomeWords).map(([name, { label, meaning }]) => `- **${label}** \`${name}\`：${meaning}。`),
    '',
    '| kind | 归类 | 结果 | 例句 |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}
