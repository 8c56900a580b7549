/** The product as a new user meets it: started as a process of its own, looked at in the oldest browser it promises to work in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './browser/axe.ts'
import { openBrowser } from './browser/chromium.ts'
import { type Demonstration, startDemonstration } from './browser/demonstration.ts'
import { readEntry } from './browser/docx.ts'
import { takeScreen } from './browser/screens.ts'
import { choose, enter, expectNoTroubles, heading, openVisitor, phone, see, tableOf, type Visitor } from './browser/visitor.ts'

const roster = join(import.meta.dirname, '..', '..', 'demo', '木源村农户花名册.xlsx')
const household = '戴勇帆'
const correction = '入户核对收入'

let demonstration: Demonstration
let browser: Browser
let folder: string
let clerk: Visitor
const visitors: Visitor[] = []

async function visit(options?: Parameters<typeof openVisitor>[2]): Promise<Visitor> {
  const visitor = await openVisitor(browser, demonstration.address, options)
  visitors.push(visitor)
  return visitor
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bangfu-visit-'))
  ;[demonstration, browser] = await Promise.all([startDemonstration(), openBrowser()])
})

afterEach(() => expectNoTroubles(...visitors))

afterAll(async () => {
  await browser?.close()
  await demonstration?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const openHousehold = async (page: Page, name: string) => {
  await page.goto(`/records/household?title=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name: new RegExp(`^查看\\s*${name}$`) }).click()
  await heading(page, name)
}

const row = (page: Page, text: string | RegExp) => page.locator('main .el-table__body').getByRole('row').filter({ hasText: text })
const total = (page: Page) => page.locator('.pager > span').first().innerText()

describe('a village clerk', () => {
  it('enters by the link that the start printed and sees the figures of the village', async () => {
    expect(demonstration.said).toContain('已导入示范数据 木源村农户花名册.xlsx')
    clerk = await visit()
    const { page } = clerk
    await enter(clerk, demonstration.linkOf('village'))
    const figures = page.getByRole('region', { name: '指标' })
    await figures.getByRole('link').nth(2).waitFor()
    expect((await figures.getByRole('link').allInnerTexts()).map((text) => text.replace(/\s/g, ''))).toEqual(['91户', '209人', '43.96%'])
    await see(page, '演示数据')
    await see(page, '已登记 724 户')
    await row(page, '长坑').waitFor()
    await expectAccessible(page)
    await takeScreen(page, '01-workbench')
  })

  it('cannot use the link a second time', async () => {
    const other = await visit()
    await other.page.goto(demonstration.linkOf('village'))
    await other.page.getByRole('button', { name: '进入系统' }).click()
    await other.page.getByRole('alert').waitFor()
    expect(await other.page.getByRole('alert').innerText()).toMatch(/链接/)
    await other.context.close()
  })

  it('opens a share, reads how it is computed, and finds each row that counts', async () => {
    const { page } = clerk
    await page.getByRole('link', { name: /^有劳动能力户占建档立卡贫困户比重43.96/ }).click()
    await heading(page, '有劳动能力户占建档立卡贫困户比重')
    await see(page, '怎么算的')
    await see(page, '91 条，其中计入 40 条')
    await see(page, /有劳动能力的建档立卡贫困户户数除以建档立卡贫困户户数/)
    expect(await total(page)).toBe('共 91 条')
    await expectAccessible(page)
    await takeScreen(page, '02-figure')
    const counted: string[] = []
    for (const number of ['1', '2', '3', '4', '5']) {
      await page.locator('.el-pager .number', { hasText: new RegExp(`^${number}$`) }).click()
      await row(page, new RegExp(`^\\s*${(Number(number) - 1) * 20 + 1}\\s`)).waitFor()
      counted.push(...(await tableOf(page)).map((cells) => cells[1] ?? ''))
    }
    expect(counted).toHaveLength(91)
    expect(counted.filter((text) => text === '✓ 是')).toHaveLength(40)
  })

  it('narrows, sorts and turns the list of households, and comes back to where they were', async () => {
    const { page } = clerk
    await choose(page, '农户')
    await row(page, '上木源').first().waitFor()
    expect(await total(page)).toBe('共 724 条')
    await page.getByLabel('户主姓名').fill('张')
    await page.getByRole('button', { name: '查询' }).click()
    await see(page, '户主姓名：张')
    await see(page, '共 10 条')
    for (const cells of await tableOf(page)) expect(cells[3]).toContain('张')
    await page.getByRole('button', { name: '重置' }).click()
    await see(page, '共 724 条')
    await page.getByRole('button', { name: '展开' }).click()
    await page.getByRole('combobox', { name: '建档立卡贫困户' }).click()
    await page.getByRole('option', { name: '是', exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '查询' }).click()
    await see(page, '共 91 条')
    await page.getByRole('columnheader', { name: /家庭人口/ }).click()
    await page.waitForURL(/sort=size/)
    await page.getByRole('button', { name: /下一页|next/i }).click()
    await page.waitForURL(/page=2/)
    await row(page, /^\s*21\s/).waitFor()
    const before = await tableOf(page)
    const sizes = before.map((cells) => Number(cells[4]))
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    await expectAccessible(page)
    await takeScreen(page, '03-households')
    await row(page, /^\s*23\s/)
      .locator('td')
      .nth(4)
      .click()
    await page.waitForURL(/records\/household\/[\da-f-]+$/)
    await page.goBack()
    await row(page, /^\s*21\s/).waitFor()
    expect(await tableOf(page)).toEqual(before)
    await see(page, '建档立卡贫困户：是')
  })

  it('sees on one page who belongs to a household, what is doubtful, and what happened', async () => {
    const { page } = clerk
    await openHousehold(page, '石勇文')
    await see(page, '填报4人，登记成员1人')
    await row(page, '石勇文').getByText('待核').waitFor()
    await page.getByRole('complementary', { name: '历史' }).getByText('历史补录').waitFor()
    await row(page, '石勇文').getByRole('link', { name: '石勇文' }).click()
    await see(page, /身份证号码4499\*+1173校验不符，最后一位应为6；请核对证件/)
    await openHousehold(page, household)
    await see(page, '共 4 人')
    await see(page, '建档立卡贫困户')
    await see(page, '2016年6月13日')
    await expectAccessible(page)
    await takeScreen(page, '04-household')
  })

  it('sees a whole ID number only for a reason, and finds the household by its end', async () => {
    const { page } = clerk
    const eye = row(page, household).getByRole('button', { name: '查看完整的身份证号码' })
    await eye.scrollIntoViewIfNeeded()
    await eye.click()
    expect(await page.getByRole('button', { name: '查看', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '核对证件' }).click()
    await takeScreen(page, '05-reveal')
    await page.getByRole('button', { name: '查看', exact: true }).click()
    await page.getByRole('button', { name: '遮住身份证号码' }).waitFor()
    const number = /\d{17}[\dX]/.exec(await row(page, household).innerText())?.[0] ?? ''
    expect(number).toHaveLength(18)
    await row(page, household).getByRole('link', { name: household }).click()
    await heading(page, household)
    const history = page.getByRole('complementary', { name: '历史' })
    await history.getByText('查看人员').waitFor()
    await history.getByText('理由：核对证件').waitFor()
    expect(await page.locator('main').innerText()).not.toContain(number)
    await choose(page, '农户')
    await page.getByLabel('身份证后四位').fill(number.slice(-4))
    await page.getByRole('button', { name: '查询' }).click()
    await row(page, household).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText(number.slice(-4))
    await page.getByRole('listbox', { name: '查到的记录' }).getByRole('option', { name: household }).first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('is told at the field what is wrong, and saves a correction with its reason', async () => {
    const { page } = clerk
    await openHousehold(page, household)
    await page.getByRole('button', { name: '修改' }).click()
    await heading(page, '修改农户')
    const income = page.getByLabel('年人均收入')
    await income.fill('三千多')
    await page.getByRole('button', { name: '保存' }).click()
    await see(page, '有 1 项填写不对，请按提示改正后再保存')
    const sentence = await page.locator('#field-incomePerHead-said .error').innerText()
    expect(sentence).toMatch(/^年人均收入.*三千多/)
    await expectAccessible(page)
    await takeScreen(page, '06-correction')
    await income.fill('３３５０')
    await page.getByRole('button', { name: '保存' }).click()
    await see(page, '请写明修改理由')
    await page.getByLabel('修改理由').fill(correction)
    await page.getByRole('button', { name: '保存' }).click()
    await heading(page, household)
    const history = page.getByRole('complementary', { name: '历史' })
    await history.getByText(`理由：${correction}`).waitFor()
    await history.getByText('年人均收入：3,190.00 → 3,350.00').waitFor()
    await history.getByText('邓桂香', { exact: true }).first().waitFor()
  })

  it('looks at the household as it stood on a day', async () => {
    const { page } = clerk
    const asOf = async (day: string) => {
      await page.getByRole('combobox', { name: '查看日期' }).fill(day)
      await page.keyboard.press('Enter')
    }
    await asOf('2016-06-12')
    await see(page, '到这一天还没有这条记录；请选较晚的日期，或回到现在')
    await asOf('2016-06-13')
    await see(page, '正在看2016年6月13日当天结束时的情况，不能修改')
    await see(page, '3,190.00元')
    await see(page, '共 4 人')
    expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0)
    await takeScreen(page, '07-as-of')
    await page.getByRole('button', { name: '回到现在' }).click()
    await see(page, '3,350.00元')
  })
})
