/** Several people at work on the same register: two clerks, an auditor, the county. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { workbook } from '../county/workbook.ts'
import { expectAccessible } from './browser/axe.ts'
import { readEntry } from './browser/docx.ts'
import { download } from './browser/download.ts'
import { takeScreen } from './browser/screens.ts'
import { openVisit, type Visit } from './browser/visit.ts'
import { choose, heading, historyOf, openHousehold, row, see, tableOf, type Visitor } from './browser/visitor.ts'

const roster = join(import.meta.dirname, '..', '..', 'demo', 'village-team', '木源村农户花名册.xlsx')
const household = '戴勇帆'

let visit: Visit
let clerk: Visitor
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bangfu-office-'))
  visit = await openVisit()
})
afterEach(() => visit?.expectNoTroubles())
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true, force: true })
})

const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()

describe('two clerks at the same household', () => {
  it('settle field by field what both have changed, and neither loses anything unseen', async () => {
    clerk = await visit.enter('village')
    const town = await visit.enter('town')
    for (const { page } of [clerk, town]) {
      await openHousehold(page, household)
      await page.getByRole('button', { name: '修改' }).click()
      await heading(page, '修改农户')
    }
    await clerk.page.getByLabel('年人均收入').fill('3350')
    await clerk.page.getByLabel('修改理由').fill('入户核对收入')
    await clerk.page.getByRole('button', { name: '今天', exact: true }).click()
    await save(clerk.page)
    await heading(clerk.page, household)

    const { page } = town
    await page.getByLabel('年人均收入').fill('3600')
    await page.getByLabel('耕地面积').fill('2.5')
    await page.getByLabel('修改理由').fill('镇级抽查')
    await page.getByRole('button', { name: '今天', exact: true }).click()
    await save(page)
    const dialog = page.getByRole('dialog', { name: '这条记录刚刚被改过' })
    await dialog.getByText('您打开之后，邓桂香已改过下列项目。').waitFor()
    expect(await dialog.getByRole('group').count()).toBe(1)
    await dialog.getByText('您填的：3,600.00').waitFor()
    await dialog.getByText('现在的：3,350.00').waitFor()
    await expectAccessible(page)
    await takeScreen(page, '07-conflict')
    await dialog.getByText('现在的：3,350.00').click()
    await dialog.getByRole('button', { name: '按选定的保存' }).click()
    await heading(page, household)
    await see(page, '3,350.00元')
    const history = historyOf(page)
    await history.getByText('耕地面积：空 → 2.5').waitFor()
    await history.getByText('黄志远', { exact: true }).first().waitFor()
    await history.getByText('年人均收入：3,190.00 → 3,350.00').waitFor()
  })
})

describe('a village clerk', () => {
  it('imports the same roster again: nothing is doubled, newer corrections stay, and each fault is told', async () => {
    const { page } = clerk
    await choose(page, '导入')
    await page.getByRole('button', { name: '导入文件' }).first().click()
    await heading(page, '导入文件')
    await expectAccessible(page)
    const step = () => page.getByRole('list', { name: '导入步骤' }).locator('[aria-current=step]').innerText()
    expect(await step()).toMatch(/选文件/)
    await page.getByLabel('选择Excel文件').setInputFiles(roster)
    await page.getByRole('button', { name: '下一步：认表' }).click()
    const next = page.getByRole('button', { name: '下一步：核对结果' })
    await next.waitFor({ timeout: 60_000 })
    expect(await step()).toMatch(/认表/)
    await see(page, /现按“木源村”核对/)
    await page.getByRole('combobox', { name: '“全村农户”认作' }).waitFor()
    await see(page, '全村农户花名册')
    await expectAccessible(page)
    await takeScreen(page, '08-import-sheets')
    await next.click()
    await see(page, '写入后会怎样（尚未写入）')
    await see(page, /表中 [\d,]+ 行 → 没有新登记的内容/)
    expect(await step()).toMatch(/核对结果/)
    const counts = async () => (await tableOf(page)).filter((cells) => cells.length === 5)
    for (const [label, created, updated] of await counts()) expect([label, created, updated]).toEqual([label, '0', '0'])
    await see(page, /7 处/)
    await see(page, /14 处/)
    await see(page, /第142行“自然村”：“邻村”不是本地已登记的地方/)
    await see(page, /身份证号码4499\*+校验不符，有一位写错了；请核对证件/)
    await expectAccessible(page)
    await takeScreen(page, '09-import-result')
    const kept = page.getByText(/本表写的是“3,190.00”，.*已更正为“3,350.00”；保留较新的内容/)
    await page
      .getByRole('button', { name: /已有较新的更正/ })
      .first()
      .click()
    await kept.waitFor()
    await page.getByRole('button', { name: '写入', exact: true }).click()
    await see(page, '写入的内容')
    expect((await page.getByRole('list', { name: '导入步骤' }).innerText()).match(/✓/g)).toHaveLength(4)
    for (const [label, created, updated] of await counts()) expect([label, created, updated]).toEqual([label, '0', '0'])
    await openHousehold(page, household)
    await see(page, '3,350.00元')
  })

  it('is told in a sentence that a file is no workbook', async () => {
    const { page } = clerk
    const hostile = join(folder, '花名册.xlsx')
    writeFileSync(hostile, '<html><script>alert(1)</script>这不是工作簿</html>')
    await page.goto('/imports/new')
    await page.getByLabel('选择Excel文件').setInputFiles(hostile)
    await page.getByRole('button', { name: '下一步：认表' }).click()
    await see(page, '“花名册.xlsx”不是Excel工作簿；请用WPS或Excel另存为.xlsx后再导入')
    await choose(page, '农户')
    await see(page, '共 724 条')
  })

  it('downloads the summary as a Word file with the figures of the page', async () => {
    const { page } = clerk
    await choose(page, '总结')
    // It opens on what fits the office; the brief is another choice.
    await see(page, '精准识别工作总结')
    await expectAccessible(page)
    await page.getByRole('combobox', { name: '文书' }).press('Enter')
    await page.getByRole('option', { name: '建档立卡情况简报' }).click()
    await see(page, '43.96')
    await expectAccessible(page)
    const { name, path } = await download(page, folder, () => page.getByRole('button', { name: '下载Word文件' }).click())
    expect(name).toBe('木源村建档立卡情况简报.docx')
    const words = (await readEntry(readFileSync(path), 'word/document.xml')).replace(/<[^>]+>/g, '')
    expect(words).toMatch(/木源村共有建档立卡贫困户91户，贫困人口209人/)
    expect(words).toContain('43.96%')
  })

  it('sends several workbooks at once, says what a column is that nobody knows, and is not asked the next time', async () => {
    const { page } = clerk
    const book = async (name: string, ...rows: (string | number)[][]) => {
      writeFileSync(join(folder, name), await workbook([{ name: '农户', rows }]))
      return join(folder, name)
    }
    const files = [
      await book('摸底一.xlsx', ['户主姓名', '门牌代号', '自然村', '家庭人口'], ['覃摸底', 'MD1', '大田寨', 3]),
      await book('新户.xlsx', ['户编号', '户主姓名', '自然村', '家庭人口'], ['MD2', '覃新户', '大田寨', 2]),
      join(folder, '花名册.xlsx'),
    ]
    const next = page.getByRole('button', { name: '下一步：核对结果' })
    const send = async (...chosen: string[]) => {
      await page.goto('/imports/new')
      await page.getByLabel('选择Excel文件').setInputFiles(chosen)
      await page.getByRole('button', { name: /认表$/ }).press('Enter')
      await next.waitFor({ timeout: 60_000 })
    }
    const checkAgain = async () => {
      await page.getByRole('button', { name: '按更正重新核对' }).press('Enter')
      await see(page, '正在认表并核对，尚未写入')
      await next.waitFor({ timeout: 60_000 })
    }
    await send(...files)
    await see(page, '“花名册.xlsx”不是Excel工作簿；请用WPS或Excel另存为.xlsx后再导入。其余文件照常核对和写入。')
    // Everything by keyboard.
    await page.getByRole('combobox', { name: '“农户”认作' }).first().press('Enter')
    await page.keyboard.type('全村农户')
    await page.getByRole('option', { name: /全村农户花名册/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await next.isDisabled()).toBe(true)
    await checkAgain()
    await see(page, '还不能读：没有一列登记为农户·户编号；请在下表中指定。')
    await expectAccessible(page)
    await page.getByRole('button', { name: '指定“门牌代号”登记为什么' }).press('Enter')
    await page.keyboard.type('hbh')
    await page.getByRole('option', { name: /农户·户编号/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await takeScreen(page, '11-import-mapping')
    await checkAgain()
    await next.press('Enter')
    await see(page, /2 份文件，表中 2 行 → 新登记/)
    await page.getByRole('button', { name: '写入', exact: true }).press('Enter')
    await see(page, '写入的内容')

    await send(await book('摸底二.xlsx', ['某村摸底表', '', '', ''], ['家庭人口', '自然村', '门牌代号', '户主姓名'], [4, '大田寨', 'MD3', '覃再来']))
    await see(page, '按上次的对应关系')
    await expectAccessible(page)
    await next.click()
    await see(page, /表中 1 行 → 新登记.*农户 1 户/)
    await page.goto('/imports/mappings')
    await row(page, '全村农户花名册').getByRole('button', { name: '忘记农户的对应关系' }).click()
    await see(page, '还没有更正过；导入时在“认表”一步更正并写入后，会列在这里')
    await expectAccessible(page)
  })

  it('signs out, and nothing can be seen any more', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: /^账号：邓桂香/ }).click()
    await page.getByRole('menuitem', { name: '退出' }).click()
    await heading(page, '登录')
    await expectAccessible(page)
    await page.goto('/records/household')
    await heading(page, '登录')
  })
})

describe('an auditor', () => {
  it('sees every household and can change none, and finds the log whole', async () => {
    const { page } = await visit.enter('auditor')
    await openHousehold(page, household)
    await historyOf(page).getByText('年人均收入：3,190.00 → 3,350.00').waitFor()
    expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0)
    await page.goto(`${page.url()}/edit`)
    await see(page, '您的角色不能修改农户；如有错误请联系负责登记的人员')
    expect(await page.getByRole('link', { name: '导入', exact: true }).count()).toBe(0)
    await choose(page, '日志校验')
    await see(page, '校验通过：记录号连续，链节相扣，没有被改动过')
    await expectAccessible(page)
    await takeScreen(page, '10-log')
  })
})

describe('the county', () => {
  it('sees who has an account, in which role, for which place', async () => {
    const { page } = await visit.enter('county')
    await see(page, '示范县')
    // The workbooks of the demonstration came in together.
    const recent = page.locator('.recent li').filter({ hasText: /\.xlsx等\d+份/ })
    await recent.filter({ hasText: '命令行' }).first().waitFor()
    await choose(page, '账号')
    for (const name of ['林秀文', '黄志远', '邓桂香', '沈伯钧']) await row(page, name).waitFor()
    expect(await row(page, '邓桂香').innerText()).toMatch(/村级信息员[\s\S]*木源村|木源村[\s\S]*村级信息员/)
    await expectAccessible(page)
  })
})
