/** What a person reads who uses a command wrongly: where, what, and what to do; nothing in English, and nothing is begun. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCommands } from './commands.ts'
import { tellFailure } from './failure.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangfu-commands-'))
  process.chdir(folder)
  Object.assign(process.env, { BANGFU_DATA: join(folder, 'data'), BANGFU_KEY: join(folder, 'key') })
  mkdirSync('folder')
  writeFileSync('some.txt', 'something')
})
afterAll(() => {
  process.chdir(tmpdir())
  rmSync(folder, { recursive: true, force: true })
})

/** A command to its end: what it said and how it ended. */
async function run(...args: string[]) {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const code = await openCommands(say)
    .parseAsync(args, { from: 'user' })
    .then(
      () => 0,
      (error: unknown) => tellFailure(error, args[0], say),
    )
  return { code, said: said.join('') }
}

const expectNothingMade = () => expect([existsSync('data'), existsSync('key'), readFileSync('some.txt', 'utf8')]).toEqual([false, false, 'something'])

const hash = 'ab'.repeat(32)

describe('wrong use is told in Chinese, ends with 2 and makes nothing', () => {
  it.each<[string, string[], string]>([
    ['a command that does not exist', ['nonsense'], '没有“nonsense”这个命令；全部命令见 ./bangfu --help'],
    ['a slip in a command', ['verfy'], '没有“verfy”这个命令，是不是要写 verify；全部命令见 ./bangfu --help'],
    ['an option that does not exist', ['figures', '--jsn'], '没有“--jsn”这个选项，是不是要写 --json；用法见 ./bangfu figures --help'],
    ['an argument left out', ['backup'], '命令后面没有写文件；用法见 ./bangfu backup --help'],
    ['an argument too many', ['link', 'a', 'b'], '命令后面写的内容多了，可能是名称中有空格而没有加引号；用法见 ./bangfu link --help'],
    ['an option left out', ['summary'], '这个命令必须写明 --out <文件>；用法见 ./bangfu summary --help'],
    ['the value of an option left out', ['serve', '--port'], '选项 --port <端口> 后面没有写内容；用法见 ./bangfu serve --help'],
    ['a port that is no number', ['serve', '--port', 'abc'], '端口“abc”不对：应为1至65535的整数；请用 --port 另写一个'],
    ['a certificate that is not there', ['serve', '--cert', 'no.pem'], '没有“no.pem”这个文件或文件夹；请核对名称和位置'],
    ['a certificate without its key', ['serve', '--cert', 'some.txt'], '--cert 和 --key 要一起写：证书和它的私钥缺一不可；请补上另一个'],
    ['a first start without a county', ['serve', '--no-demo'], '首次启动请写明六位区县代码和名称'],
    ['a first start with half a county', ['serve', '--county', '4499'], '首次启动请写明六位区县代码和名称'],
    ['a withdrawal of nothing in particular', ['withdraw'], '命令后面没有写节号；用法见 ./bangfu withdraw --help'],
    ['a withdrawal of what is no link', ['withdraw', '名册.xlsx'], '没有节号为“名册.xlsx”的、可以撤回的导入；请用 ./bangfu withdraw --list 查看节号'],
    ['a workbook that is not there', ['import', 'no.xlsx'], '没有“no.xlsx”这个文件或文件夹；请核对名称和位置'],
    ['a folder without workbooks', ['import', 'folder'], '“folder”里没有 Excel 工作簿（.xlsx 或 .xls）；请核对文件夹'],
    ['a file in place of a folder', ['figures', '--data', 'some.txt'], '“some.txt”是文件，这里要的是文件夹'],
    ['years that are none', ['import', 'folder', '--period', '去年'], '年份“去年”不对；请写年份如 2016、2003-2006，或学年如 2015/2016'],
    ['a path through a file', ['import', 'some.txt/no.xlsx'], '“some.txt/no.xlsx”的上级不是文件夹；请核对位置'],
    ['a summary into a folder that is not there', ['summary', '--out', 'no/a.docx'], '“no/a.docx”写不进去：没有“'],
    ['a summary in place of a folder', ['summary', '--out', 'folder'], '“folder”是文件夹，这里要的是文件'],
    ['a head that is not there', ['verify', '--head', 'no.json'], '没有“no.json”这个凭证文件；--head 后面请写凭证文件的位置，或“节号:64位摘要”'],
    ['a file that is no head', ['verify', '--head', 'some.txt'], '“some.txt”不是末端凭证，没有核对'],
    ['a text that is no head', ['verify', '--head', `18:${hash.slice(1)}`], '不是末端凭证，没有核对；凭证应为“节号:64位摘要”'],
    ['a head into a folder that is not there', ['verify', '--write-head', 'no/head.json'], '“no/head.json”写不进去：没有“'],
    ['a backup into a folder that is not there', ['backup', 'no/a.bangfu'], '“no/a.bangfu”写不进去：没有“'],
    ['a backup onto a file that is there', ['backup', 'some.txt'], '已经有了，没有覆盖；请换一个文件名，确要替换请加 --replace'],
    ['a backup that is not there', ['restore', 'no.bangfu'], '没有“no.bangfu”这个文件或文件夹；请核对名称和位置'],
    ['a restore without the key', ['restore', 'some.txt'], '备份打不开；请把做备份时的密钥放到这里，或用 BANGFU_KEY 指明它的位置'],
  ])('%s', async (_what, args, sentence) => {
    const { code, said } = await run(...args)
    expect(said).toContain(sentence)
    expect(said.split('\n')).toHaveLength(1)
    expect(code).toBe(2)
    expectNothingMade()
  })

  it.each([['figures'], ['verify'], ['backup', 'a.bangfu'], ['import', 'some.txt'], ['summary', '--out', 'a.docx'], ['link', 'county'], ['migrate']])(
    'an installation without data is told as that by %s, which ends with 1',
    async (...args) => {
      const { code, said } = await run(...args)
      expect(said).toContain('还没有数据；请先运行 ./bangfu serve 完成首次启动')
      expect(code).toBe(1)
      expectNothingMade()
    },
  )
})

describe('help', () => {
  it.each(['serve', 'import', 'figures', 'summary', 'verify', 'backup', 'restore', 'migrate', 'link'])(
    'of %s is in Chinese and has an example',
    async (name) => {
      const { code, said } = await run(name, '--help')
      expect(code).toBe(0)
      expect(said).toMatch(/^用法： /)
      expect(said).toContain(`例：\n  ./bangfu ${name}`)
      expect(said).not.toMatch(/Usage|Options|Arguments|options|default|display|required/)
    },
  )

  it('names every command', async () => {
    const { code, said } = await run('--help')
    expect(code).toBe(0)
    expect(said).toMatch(/命令：\n {2}serve/)
  })

  it('has a version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }
    expect(await run('--version')).toEqual({ code: 0, said: `${version}\n` })
  })
})
