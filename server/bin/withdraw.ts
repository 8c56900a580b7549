/** `withdraw` at the console: which imports are in force, what would go with one, and taking it back. An import is named by its link of the log, as its page does. */
import { Problem } from '../../core/problem.ts'
import type { ImportRun, Obstacle } from '../../core/sheet/importRun.ts'
import type { Ctx } from '../context.ts'
import { listImports } from '../imports/runRows.ts'
import { previewWithdrawal, tryWithdrawal, withdrawImport } from '../imports/withdrawImport.ts'

export interface WithdrawOptions {
  list?: boolean
  reason?: string
  dryRun?: boolean
}

export async function withdrawAtConsole(ctx: Ctx, link: number | undefined, { list, reason, dryRun }: WithdrawOptions) {
  const written = (await listImports(ctx)).filter(({ state, link }) => state === 'written' && link !== null)
  if (list) return printWritten(written)
  const run = written.find((each) => each.link === link)
  if (!run) throw new Problem('command.withdrawLink', { link: String(link) })
  if (!dryRun && !reason?.trim()) throw new Problem('command.missingOption', { name: '--reason <理由>', help: './bangfu withdraw --help' })
  const preview = await previewWithdrawal(ctx, run.id)
  try {
    if (dryRun) await tryWithdrawal(ctx, run.id)
    else await withdrawImport(ctx, run.id, reason ?? '', 'command')
  } catch (error) {
    if (error instanceof Problem) printObstacles(ctx, (error.more.obstacles as Obstacle[] | undefined) ?? [])
    throw error
  }
  const said = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([record, rows]) => `${ctx.catalog.records.get(record)?.label}${rows}${ctx.catalog.records.get(record)?.unit}`)
      .join('、') || '无'
  console.log(`${dryRun ? '可以撤回（只核对，未撤回）' : '已撤回'}：${namesOf(run)}`)
  console.log(`  撤去新登记的：${said(preview.removed)}`)
  console.log(`  恢复成导入前的：${said(preview.restored)}`)
}

function printWritten(runs: readonly ImportRun[]) {
  if (!runs.length) return console.log('没有可撤回的导入')
  console.log('节号  写入时间          文件')
  for (const run of [...runs].sort((a, b) => Number(b.link) - Number(a.link)))
    console.log(`${String(run.link).padEnd(4)}  ${clock(run.startedAt)}  ${namesOf(run)}`)
}

const namesOf = ({ files }: ImportRun) => files.map(({ name }) => name).join('、')

const clock = (moment: string) => new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ')

function printObstacles({ catalog }: Ctx, obstacles: readonly Obstacle[]) {
  const why = { corrected: '后来改过', refers: '用到了导入的记录', lives: '登记在导入的地方' }
  for (const { why: reason, record, rowId, title, actorName, at, link, import: later } of obstacles) {
    const who = actorName && at ? `，${actorName}，${clock(at)}，第${link}号链节${later ? `（导入“${later.fileName}”）` : ''}` : ''
    console.log(`  ${rowId ? `${catalog.records.get(record)?.label}“${title}”` : title}：${why[reason]}${who}`)
  }
}
