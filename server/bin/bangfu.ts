/** The command line. Every command says what it does, shows progress on a terminal, and ends with 0, 1 (a problem) or 2 (wrong use). */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { catalogSource } from '../../catalog/catalog.ts'
import { Problem } from '../../core/problem.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { makeSignInLink } from '../access/sessions.ts'
import { type Head, verify } from '../change/verify.ts'
import { listMigrations, makeMigration } from '../db/migrate.ts'
import { importFile } from '../imports/importRuns.ts'
import { computeFigures } from '../query/figures.ts'
import { makeSummary } from '../resources/summaries.ts'
import { backup, restore } from './backup.ts'
import { findCredential, machineContext, readInstallation, withApp } from './openApp.ts'
import { printFigures, printReport, printVerification, progressLine } from './print.ts'
import { type ServeOptions, serve } from './serve.ts'
import { writeDocs } from './writeDocs.ts'

const program = new Command('bangfu')
  .description('帮扶：登记、识别、结对、走访、总结，每件事只记一次。')
  .helpOption('-h, --help', '显示用法')
  .helpCommand(false)
  .exitOverride()
const command = (name: string, description: string) =>
  program.command(name).description(description).helpOption('-h, --help', '显示用法').exitOverride()

command('serve', '启动网页服务；首次启动装入示范数据，用 --county 则建立空的区县')
  .option('--port <端口>', '网页端口', '8730')
  .option('--host <地址>', '监听地址；0.0.0.0 供局域网访问', '127.0.0.1')
  .option('--no-demo', '首次启动不装示范数据')
  .option('--county <代码>', '首次启动的六位区县代码')
  .option('--county-name <名称>', '首次启动的区县名称')
  .option('--administrator <姓名>', '首位管理员姓名')
  .option('--cert <文件>', 'HTTPS 证书（PEM）')
  .option('--key <文件>', 'HTTPS 私钥（PEM）')
  .option('--proxied', '前面有提供 HTTPS 的代理')
  .action((options: ServeOptions) => serve(options))

command('import', '导入 Excel 工作簿')
  .argument('<文件...>', '.xlsx 或 .xls')
  .option('--place <代码>', '表内村名所属的地方；不给则从表题认出')
  .option('--dry-run', '只核对，不写入')
  .option('--json', '每处问题输出一行 JSON')
  .option('--county <代码>', '区县代码')
  .action((files: string[], options: { place?: string; dryRun?: boolean; json?: boolean; county?: string }) =>
    withApp(async (app) => {
      const ctx = await machineContext(app, options.county)
      for (const file of files) {
        const progress = progressLine(basename(file), '行')
        const report = await importFile(ctx, resolve(file), basename(file), { ...options, onProgress: progress.show })
        progress.end()
        printReport(ctx.catalog, report, options)
      }
    }),
  )

command('figures', '计算指标')
  .option('--place <代码>', '范围；不给则为全县')
  .option('--json', '每个指标输出一行 JSON')
  .option('--county <代码>', '区县代码')
  .action((options: { place?: string; json?: boolean; county?: string }) =>
    withApp(async (app) => {
      const ctx = await machineContext(app, options.county)
      printFigures(await computeFigures(ctx, [...ctx.catalog.figures.values()], options.place), options.json)
    }),
  )

command('summary', '写出 Word 简报')
  .argument('[模板]', '模板名称', 'registrationBrief')
  .requiredOption('--out <文件>', '写到哪个 .docx')
  .option('--place <代码>', '范围；不给则为全县')
  .option('--county <代码>', '区县代码')
  .action((name: string, options: { out: string; place?: string; county?: string }) =>
    withApp(async (app) => {
      const { content } = await makeSummary(await machineContext(app, options.county), name, options.place)
      writeFileSync(options.out, content)
      console.log(`已写出 ${options.out}`)
    }),
  )

command('verify', '重算日志，逐行核对数据有没有被改动')
  .option('--head <文件>', '与以前留存的末端凭证核对，可发现末尾被截去')
  .option('--write-head <文件>', '写出现在的末端凭证')
  .option('--json', '输出 JSON')
  .option('--county <代码>', '区县代码')
  .action((options: { head?: string; writeHead?: string; json?: boolean; county?: string }) =>
    withApp(async (app) => {
      const { actor, catalog } = await machineContext(app, options.county)
      const expected = options.head ? (JSON.parse(readFileSync(options.head, 'utf8')) as Head) : undefined
      const progress = progressLine('核对日志', '条')
      const result = await app.db.owner((client) => verify(client, catalog, actor.county, expected, (done) => progress.show(done)))
      progress.end()
      printVerification(result, options.json)
      if (options.writeHead) writeFileSync(options.writeHead, `${JSON.stringify(result.head)}\n`, { mode: 0o600 })
      if (!result.ok) process.exitCode = 1
    }),
  )

command('backup', '备份全部数据到一个加密文件；密钥不在其中，请另行保管')
  .argument('<文件>', '备份文件')
  .action((file: string) =>
    withApp(async (app) => {
      const { counties } = await readInstallation(app)
      const manifest = await app.db.owner((client) => backup(client, app.catalog, app.keys, counties, resolve(file)))
      const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
      console.log(`已备份${rows}行到 ${file}`)
      for (const head of manifest.heads) console.log(`日志末端 ${JSON.stringify(head)}`)
    }),
  )

command('restore', '把备份恢复到空的数据目录（需要做备份时的密钥）')
  .argument('<文件>', '备份文件')
  .action((file: string) =>
    withApp(async (app) => {
      if ((await readInstallation(app)).counties.length)
        throw new Error('这里已有数据，恢复只能在空的数据目录进行。请用 BANGFU_DATA 指明另一个目录。')
      const manifest = await app.db.owner((client) => restore(client, app.catalog, app.keys, resolve(file)))
      for (const head of manifest.heads) {
        const result = await app.db.owner((client) => verify(client, app.catalog, head.county, head))
        printVerification(result)
        if (!result.ok) process.exitCode = 1
      }
      console.log(`已恢复 ${manifest.madeAt} 的备份`)
    }),
  )

command('migrate', '升级数据库；--make 由定义生成下一个升级文件')
  .option('--make <名称>', '英文短名，如 add-household-phone')
  .action(async (options: { make?: string }) => {
    if (!options.make) return withApp(async () => console.log(`数据库已是最新：${listMigrations().at(-1)}`))
    const catalog = openCatalog(catalogSource)
    writeDocs(catalog)
    console.log(makeMigration(catalog, options.make) ?? '定义与数据库一致，不需要升级文件')
  })

command('link', '为一个账号发放一次性登录链接')
  .argument('<登录名>')
  .option('--address <网址>', '网页地址', 'http://127.0.0.1:8730')
  .action((loginName: string, { address }: { address: string }) =>
    withApp(async (app) => {
      const { county, account } = await findCredential(app, loginName)
      console.log(`${address}/enter#${await makeSignInLink(app, county, account)}`)
    }),
  )

program.action(() => program.help())
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    console.error((error as Error).message)
    if (!(error instanceof Problem) && process.env.BANGFU_TRACE) console.error((error as Error).stack)
    process.exitCode = 1
  }
}
