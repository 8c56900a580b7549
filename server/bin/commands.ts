/** The commands. Each says what it does, shows progress on a terminal, and ends with 0, 1 (the work failed) or 2 (wrong use). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { catalogSource } from '../../catalog/catalog.ts'
import { Problem } from '../../core/problem.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { givenPeriod } from '../../core/sheet/period.ts'
import { knownTemplates } from '../../core/summary/summary.ts'
import { makeSignInLink } from '../access/sessions.ts'
import { type KeptHead, parseHead, sayHead } from '../change/head.ts'
import { verify } from '../change/verify.ts'
import { listMigrations, makeMigration } from '../db/migrate.ts'
import { servedAddress } from './address.ts'
import { backup, restore } from './backup.ts'
import { openProgram, portNumber } from './commandLine.ts'
import { demoOffices } from './demoOffices.ts'
import type { FiguresCommand } from './figuresCommand.ts'
import type { ImportCommand } from './importCommand.ts'
import { findCredential, knownCounties, machineContext, readInstallation, withApp } from './openApp.ts'
import { inputFile, outputFile } from './paths.ts'
import { printVerification, progressLine } from './print.ts'
import type { ServeOptions } from './serve.ts'
import type { SummaryCommand } from './summaryCommand.ts'
import type { WithdrawOptions } from './withdraw.ts'
import { type WorkbookFiles, workbookFiles } from './workbookFiles.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }
/** Which county and which place a command speaks of. */
interface Scope {
  county?: string
  place?: string
}

const onlyPeriod = '只计这些年份发生的，如 2016、2003-2006 或学年 2015/2016；没有日期的登记按现有数计'

/** `write` takes what is asked for as help. What only one command needs is loaded when that is given: nobody waits for the others. */
export function openCommands(write: (text: string) => void = (text) => process.stdout.write(text)): Command {
  const program = openProgram('./bangfu', '帮扶：登记、识别、结对、走访、总结，每件事只记一次。', version, write)
  program.addHelpText(
    'after',
    `
每个命令的用法和例子见 ./bangfu <命令> --help。数据目录和密钥可用 BANGFU_DATA、BANGFU_KEY 指明。
结束码：0 做成了；1 没有做成，或核对不符；2 用法不对。`,
  )
  const command = (name: string, description: string, ...examples: string[]) =>
    program
      .command(name)
      .description(description)
      .addHelpText('after', ['\n例：', ...examples.map((each) => `  ./bangfu ${each}`)].join('\n'))

  command(
    'serve',
    '启动网页服务；首次启动装入五个单位的示范数据，用 --county 则建立空的区县',
    'serve',
    'serve --demo village-team',
    'serve --county 330782 --county-name 义乌市 --administrator 张三',
    'serve --host 0.0.0.0 --cert cert.pem --key key.pem',
  )
    .option('--port <端口>', '网页端口', portNumber, 8730)
    .option('--host <地址>', '监听地址；0.0.0.0 供局域网访问', '127.0.0.1')
    .option('--demo [单位]', `首次启动只装这几个单位的示范数据，用逗号分开：${demoOffices.map(({ folder }) => folder).join('、')}`, true)
    .option('--no-demo', '首次启动不装示范数据')
    .option('--county <代码>', '首次启动的六位区县代码')
    .option('--county-name <名称>', '首次启动的区县名称')
    .option('--administrator <姓名>', '首位管理员姓名')
    .option('--cert <文件>', 'HTTPS 证书（PEM）', inputFile)
    .option('--key <文件>', 'HTTPS 私钥（PEM）', inputFile)
    .option('--proxied', '前面有提供 HTTPS 的代理')
    .action(async (options: ServeOptions) => (await import('./serve.ts')).serve(options))

  command(
    'import',
    '导入 Excel 工作簿，几个文件或整个文件夹一起导入；表之间可以互相引用',
    'import 花名册.xlsx',
    'import --dry-run --place 449901101201 花名册.xls',
    'import 台账 --dry-run --json',
    'import 花名册.xlsx --dry-run --marked 花名册-标注.xlsx',
  )
    .argument('<文件或文件夹...>', '.xlsx 或 .xls', workbookFiles)
    .option('--place <代码>', '表内村名所属的地方；不写则从表题认出')
    .option('--period <年份>', '这批表所说的年份或学年，如 2016、2003-2006 或 2003/2004-2005/2006；不写则按多数日期认出', givenPeriod)
    .option('--dry-run', '只核对，不写入；核对文件夹，或还没有数据时，不写 --place、--county 则不读也不动已有数据')
    .option('--marked <文件>', '另存原表，有问题的格子标出颜色并加批注；给几个文件或文件夹时写文件夹名', (path: string) => resolve(path))
    .option('--skip-broken', '读不了的文件跳过，其余照常写入；不加则有一份读不了就都不写入')
    .option('--json', '每处问题输出一行 JSON；年份和没有读的文件写到标准错误输出')
    .option('--county <代码>', '区县代码')
    .action(async (given: WorkbookFiles, options: ImportCommand) => (await import('./importCommand.ts')).importCommand(given, options))

  command(
    'withdraw',
    '整批撤回一次导入：撤去它登记的，恢复它改过的；后来有人改过或用到了其中内容的，不予撤回并逐条列出',
    'withdraw --list',
    'withdraw 18 --dry-run',
    'withdraw 18 --reason 认错了村',
  )
    .argument('[节号]', '这次导入记入日志的链节号，见 --list 或导入页面', linkNumber)
    .option('--list', '列出可以撤回的导入')
    .option('--reason <理由>', '为什么撤回；记入日志')
    .option('--dry-run', '只核对能不能撤回，不撤回')
    .option('--county <代码>', '区县代码')
    .action((link: number | undefined, options: WithdrawOptions & Scope) => {
      const help = './bangfu withdraw --help'
      if (link === undefined && !options.list) throw new Problem('command.missingArgument', { name: '节号', help })
      return withApp(async (app) => (await import('./withdraw.ts')).withdrawAtConsole(await machineContext(app, options), link, options))
    })

  command(
    'figures',
    '计算指标；从来没有登记过的数不明，不当作 0，也不列出',
    'figures',
    'figures --place 449901101 --json',
    'figures --data 台账 --json',
    'figures --data 台账 --period 2003/2004 --json',
  )
    .option('--place <代码>', '范围；不写则为全县')
    .option('--data <文件夹>', '直接读一个文件夹里的工作簿，不动已有数据；不同区县的放在不同子文件夹里，各算各的')
    .option('--period <年份>', `${onlyPeriod}；不写则不限年份，按全部记录计算`, givenPeriod)
    .option('--skip-broken', '读不了的文件跳过并说明，其余照常计算；不加则有一份读不了就不算')
    .option('--all', '连从来没有登记过的指标也列出，数值写作“—”，JSON 中为 null')
    .option('--json', '每个指标和每个分项输出一行 JSON：key、label、unit、value、rows，模板用到的另有 id，有几个 id 就有几行；年份写到标准错误输出')
    .option('--county <代码>', '区县代码')
    .action(async (options: FiguresCommand) => (await import('./figuresCommand.ts')).figuresCommand(options))

  command(
    'summary',
    '写出 Word 总结',
    'summary --out 简报.docx',
    'summary --place 449901101 --template registrationBrief --out 简报.docx',
    'summary --data 台账 --template village-team --out 总结.docx',
  )
    .option('--template <模板>', `模板名称或中文名：${knownTemplates(catalogSource.summaries)}`, 'registrationBrief')
    .option('--data <文件夹>', '直接读一个文件夹里的工作簿，不动已有数据')
    .option('--period <年份>', `${onlyPeriod}；不写则不限年份，按全部记录计算`, givenPeriod)
    .option('--skip-broken', '读不了的文件跳过并说明，其余照常写入总结；不加则有一份读不了就不写')
    .requiredOption('--out <文件>', '写到哪个 .docx；同名文件会被替换', outputFile)
    .option('--place <代码>', '范围；不写则为全县')
    .option('--county <代码>', '区县代码')
    .action(async (options: SummaryCommand) => (await import('./summaryCommand.ts')).summaryCommand(options))

  command(
    'verify',
    '重算日志，逐行核对数据有没有被改动',
    'verify',
    'verify --write-head 末端凭证.json',
    'verify --head 末端凭证.json',
    'verify --head 18:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  )
    .option('--head <凭证>', '与以前留存的末端凭证核对，可发现末尾被截去；写文件名，或“节号:摘要”', keptHead)
    .option('--write-head <文件>', '写出现在的末端凭证；同名文件会被替换', outputFile)
    .option('--json', '输出 JSON')
    .option('--county <代码>', '区县代码')
    .action((options: Scope & { head?: KeptHead & { text: string }; writeHead?: string; json?: boolean }) =>
      withApp(async (app) => {
        const { actor, catalog } = await machineContext(app, options)
        const { head } = options
        if (head?.county && head.county !== actor.county) throw new Problem('head.otherCounty', { text: head.text, county: head.county })
        const progress = progressLine('核对日志', '条')
        const result = await app.db
          .owner((client) => verify(client, catalog, actor.county, head, (done) => progress.show(done)))
          .finally(progress.end)
        printVerification(result, options.json)
        if (options.writeHead) writeFileSync(options.writeHead, `${JSON.stringify(result.head)}\n`, { mode: 0o600 })
        if (!result.ok) process.exitCode = 1
      }),
    )

  command('backup', '备份全部数据到一个加密文件；密钥不在其中，请另行保管', 'backup /media/usb/2026-01-31.bangfu')
    .argument('<文件>', '备份文件', outputFile)
    .option('--replace', '已有同名文件时替换它')
    .action(async (file: string, { replace }: { replace?: boolean }) => {
      if (existsSync(file) && !replace) throw new Problem('path.exists', { path: file })
      await withApp(async (app) => {
        const counties = await knownCounties(app)
        const manifest = await app.db.owner((client) => backup(client, app.catalog, app.keys, counties, file))
        const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
        console.log(`已备份${rows}行到 ${file}`)
        for (const head of manifest.heads) console.log(`${head.county}：末端凭证 ${sayHead(head)}`)
      })
    })

  command('restore', '把备份恢复到空的数据目录（需要做备份时的密钥），并核对日志', 'restore /media/usb/2026-01-31.bangfu')
    .argument('<文件>', '备份文件', inputFile)
    .action((file: string) =>
      withApp(async (app) => {
        if ((await readInstallation(app)).counties.length) throw new Problem('restore.notEmpty', { data: app.data })
        const manifest = await app.db.owner((client) => restore(client, app.catalog, app.keys, file))
        for (const head of manifest.heads) console.log(`${head.county}：日志和数据全部相符；末端凭证 ${sayHead(head)}`)
        console.log(`已恢复 ${manifest.madeAt} 的备份`)
      }, 'key'),
    )

  command('migrate', '升级数据库；--make 由定义生成下一个升级文件', 'migrate', 'migrate --make add-household-phone')
    .option('--make <名称>', '英文短名，如 add-household-phone')
    .action(async (options: { make?: string }) => {
      if (!options.make) return withApp(async () => console.log(`数据库已是最新：${listMigrations().at(-1)}`))
      const catalog = openCatalog(catalogSource)
      ;(await import('./writeDocs.ts')).writeDocs(catalog)
      console.log(makeMigration(catalog, options.make) ?? '定义与数据库一致，不需要升级文件')
    })

  command('link', '为一个账号发放一次性登录链接', 'link county')
    .argument('<登录名>', '账号的登录名')
    .option('--address <网址>', '网页地址；不写则为 BANGFU_ADDRESS，或 serve 最近一次使用的地址')
    .action((loginName: string, options: { address?: string }) =>
      withApp(async (app) => {
        await knownCounties(app)
        const { county, account } = await findCredential(app, loginName)
        const address = options.address?.replace(/\/+$/, '') ?? servedAddress(app)
        console.log(`${address}/enter#${await makeSignInLink(app, county, account)}`)
      }),
    )

  return program
}

/** A head as its text, or as the file that holds it. */
function keptHead(given: string): KeptHead & { text: string } {
  const isText = /^\s*\d+\s*[:：]/.test(given) && !existsSync(given)
  if (!isText && !existsSync(given)) throw new Problem('head.missing', { text: given })
  return { ...parseHead(isText ? given : readFileSync(inputFile(given), 'utf8').slice(0, 10_000), given), text: given }
}

function linkNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Problem('command.withdrawLink', { link: text })
  return Number(text)
}
