/** What commands say on a terminal. */
import type { Catalog } from '../../core/record/catalog.ts'
import type { ImportedFile } from '../../core/sheet/importRun.ts'
import { outcomeWords } from '../../core/sheet/outcomeWords.ts'
import { type Period, sayPeriod } from '../../core/sheet/period.ts'
import { sayHead } from '../change/head.ts'
import type { Verification } from '../change/verify.ts'
import type { ImportReport } from '../imports/report.ts'

/** A line that counts up on a terminal, and nothing where nobody watches. */
export function progressLine(what: string, unit: string) {
  const watched = process.stderr.isTTY
  const started = Date.now()
  return {
    show(done: number, total?: number) {
      if (!watched) return
      const speed = Math.round(done / Math.max(0.001, (Date.now() - started) / 1000))
      process.stderr.write(`\r${what} ${done}${total ? `/${total}` : ''}${unit}，每秒${speed}${unit}   `)
    },
    end() {
      if (watched) process.stderr.write('\r\u001b[K')
    },
  }
}

/** What comes before all else: the years that are spoken of. With `json`, standard output is for its lines alone. */
export function printPeriod(period: Period | undefined, { json, said }: { json?: boolean | undefined; said?: boolean }) {
  const words = period
    ? `${sayPeriod(period)}${said ? '（按所写）' : '（按多数日期认出，可用 --period 另写）'}`
    : '不明（有日期的记录太少；可用 --period 写明）'
  const say = json ? console.error : console.log
  say(`年份：${words}`)
}

/** Of values changed: a terminal shows the first, the page all that are kept. */
const shownChanges = 20

interface PrintOptions {
  json?: boolean
  dryRun?: boolean
}

/** A file that cannot be read is one fault of the file itself. */
export function printFile(catalog: Catalog, { name, problem, report }: ImportedFile, options: PrintOptions) {
  if (report) printReport(catalog, report, options)
  else if (problem && options.json)
    console.log(JSON.stringify({ file: name, sheet: null, row: null, column: null, kind: problem.key, outcome: 'refused', message: problem.message }))
  else if (problem) console.log(`${problem.message}（${outcomeWords.refused.label}）`)
}

/** Beside what goes to a script: files, sheets and columns that nothing was read of, without which numbers may lack something. */
export function sayUnread(files: readonly Pick<ImportedFile, 'problem' | 'report'>[]) {
  for (const { problem } of files) if (problem) console.error(`${problem.message}（未读入）`)
  for (const { file, unread, sheets } of files.flatMap(({ report }) => report ?? [])) {
    for (const { name } of unread) console.error(`${file} 中的“${name}”没有认出，未读入`)
    for (const { name, unknown } of sheets)
      if (unknown.length) console.error(`${file} 中的“${name}”有列未读入：${unknown.map(({ heading }) => heading).join('、')}`)
  }
}

function printReport(catalog: Catalog, report: ImportReport, { json, dryRun }: PrintOptions) {
  const { file, faults, faultCounts, unread } = report
  const beyond = faultCounts.noted + faultCounts.kept + faultCounts.refused - faults.length
  if (json) {
    for (const { sheet, row, column, kind, outcome, message } of faults)
      console.log(JSON.stringify({ file, sheet, row, column: column ?? null, kind, outcome, message }))
    sayUnread([{ report, problem: null }])
    if (beyond > 0) console.error(`${file} 另有${beyond}处问题没有逐条列出`)
    return
  }
  console.log(`${report.file}（${report.place}）${dryRun ? '：只核对，未写入' : ''}`)
  for (const sheet of report.sheets)
    console.log(
      `  “${sheet.name}”按${sheet.label}读入${sheet.by === 'kept' ? '（按上次的对应关系）' : ''}，${sheet.rows}行，认出${sheet.columns.length}列${sheet.unknown.length ? `，未认出：${sheet.unknown.map((each) => each.heading).join('、')}` : ''}`,
    )
  for (const { name } of unread) console.log(`  “${name}”没有认出，未读入`)
  for (const [record, { created, updated, unchanged, refused }] of Object.entries(report.counts)) {
    console.log(`  ${catalog.records.get(record)?.label}：新增${created}，更改${updated}，无变化${unchanged}，未登记${refused}`)
  }
  for (const { sheet, row, title, label, before, after } of report.changes.slice(0, shownChanges))
    console.log(`  ${sheet} 第${row}行 ${title} ${label}：${before || '（空）'} → ${after || '（空）'}`)
  if (report.changedValues > shownChanges) console.log(`  另有${report.changedValues - shownChanges}处更改没有逐条列出`)
  for (const { sheet, outcome, message } of faults) console.log(`  ${sheet} ${message}（${outcomeWords[outcome].label}）`)
  if (beyond > 0) console.log(`  另有${beyond}处问题没有逐条列出`)
}

export function printVerification(result: Verification, json = false) {
  if (json) {
    console.log(JSON.stringify(result))
    return
  }
  for (const { message } of result.faults) console.log(`不符：${message}`)
  console.log(
    `${result.head.county}：日志${result.links}个链节、${result.changes}条，登记${result.rows}行，${result.ok ? '全部相符' : `发现${result.faults.length}处不符`}`,
  )
  console.log(`末端凭证 ${sayHead(result.head)}`)
}
