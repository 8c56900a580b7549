/** The product as a new user meets it: started as a process of its own, looked at in the oldest browser it promises to work in. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './browser/axe.ts'
import { takeScreen } from './browser/screens.ts'
import { openVisit, type Visit } from './browser/visit.ts'
import { choose, heading, historyOf, member, openHousehold, phone, row, see, tableOf, turnPage, type Visitor } from './browser/visitor.ts'

const household = '戴勇帆'
const correction = '入户核对收入'

let visit: Visit
let clerk: Visitor

beforeAll(async () => {
  visit = await openVisit()
})
afterEach(() => visit?.expectNoTroubles())
afterAll(() => visit?.close())

const total = (page: Page) => page.locator('.pager > span').first().innerText()

describe('a village clerk', () => {
  it('enters by the link that the start printed and sees the figures of the village', async () => {
    expect(visit.said).toContain('已导入示范数据 木源村农户花名册.xlsx')
    clerk = await visit.enter('village')
    const { page } = clerk
    const figures = page.getByRole('region', { name: '指标' })
    await figures.getByRole('link').nth(2).waitFor()
    const numbers = (await figures.getByRole('link').allInnerTexts()).map((text) => text.replace(/\s/g, ''))
    expect(numbers).toEqual(expect.arrayContaining(['91户', '209人', '4轮']))
    await see(page, '演示数据')
    await see(page, '已登记 724 户')
    await see(page, '待核 67 处')
    await row(page, '长坑').waitFor()
    await expectAccessible(page)
    await takeScreen(page, '01-workbench')
  })

  it('cannot use the link a second time', async () => {
    const { page, context } = await visit.visit()
    await page.goto(visit.linkOf('village'))
    await page.getByRole('button', { name: '进入系统' }).click()
    expect(await page.getByRole('alert').innerText()).toMatch(/链接/)
    await expectAccessible(page)
    await context.close()
  })

  it('opens a share, reads how it is computed, and finds each row that counts', async () => {
    const { page } = clerk
    await choose(page, '指标')
    await page.getByRole('link', { name: /^有劳动能力户占建档立卡贫困户比重43.96/ }).click()
    await heading(page, '有劳动能力户占建档立卡贫困户比重')
    await see(page, '怎么算的')
    await see(page, '91 条，其中计入 40 条')
    await see(page, /有劳动能力的建档立卡贫困户户数除以建档立卡贫困户户数/)
    expect(await total(page)).toBe('共 91 条')
    await expectAccessible(page)
    await takeScreen(page, '02-figure')
    const rows = await tableOf(page)
    for (let turn = 0; turn < 4; turn++) rows.push(...(await turnPage(page)))
    expect(rows.map((cells) => cells[0])).toEqual(Array.from({ length: 91 }, (_, index) => String(index + 1)))
    expect(new Set(rows.map((cells) => cells[2])).size).toBe(91)
    const counted = rows.map((cells) => cells[1])
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
    await page.getByRole('button', { name: '展开', exact: true }).click()
    await page
      .locator('.el-select')
      .filter({ has: page.getByRole('combobox', { name: '建档立卡贫困户' }) })
      .click()
    await page.getByRole('option', { name: '是', exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '查询' }).click()
    await see(page, '共 91 条')
    await page.getByRole('columnheader', { name: /家庭人口/ }).click()
    await expect.poll(async () => (await tableOf(page))[0]?.[4]).toBe('1')
    const before = await turnPage(page)
    const sizes = before.map((cells) => Number(cells[4]))
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    await expectAccessible(page)
    await takeScreen(page, '03-households')
    const [, , third] = before
    await row(page, third?.[1] ?? '')
      .locator('td')
      .nth(4)
      .click()
    await heading(page, third?.[3] ?? '')
    await page.goBack()
    await row(page, third?.[1] ?? '').waitFor()
    expect(await tableOf(page)).toEqual(before)
    expect(page.url()).toMatch(/page=2/)
    await see(page, '建档立卡贫困户：是')
  })

  it('turns a page, and the numbers change together with the rows', async () => {
    const { page } = clerk
    const firstNumber = async () => (await tableOf(page))[0]?.[0]
    await choose(page, '农户')
    await row(page, '上木源').first().waitFor()
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/records/household?*page=2*', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: '下一页' }).click()
    await page.waitForURL(/page=2/)
    expect(await firstNumber()).toBe('1')
    answer()
    await expect.poll(firstNumber).toBe('21')
    await page.unroute('**/api/records/household?*page=2*')
  })

  it('counts the persons of the village, and its staff only when asked to', async () => {
    const { page } = clerk
    await choose(page, '人员')
    await see(page, '共 847 条')
    await page.locator('.el-tag').filter({ hasText: '不含工作人员' }).getByRole('button').click()
    await see(page, '共 848 条')
    await see(page, '含工作人员')
  })

  it('goes from what is doubtful to the field, and corrects it', async () => {
    const { page } = clerk
    await page.goto('/')
    await page.getByRole('link', { name: '待核 67 处' }).click()
    await heading(page, '待核')
    await see(page, '共 67 条')
    await see(page, /身份证号码4499\*+.*校验不符/)
    await expectAccessible(page)
    await takeScreen(page, '13-findings')
    await page
      .locator('.el-select')
      .filter({ has: page.getByRole('combobox', { name: '问题' }) })
      .click()
    await page.getByRole('option', { name: '出生日期与身份证号码不一致（1）' }).click()
    await see(page, '共 1 条')
    await page.getByRole('link', { name: '石鹏飞', exact: true }).click()
    await heading(page, '石鹏飞')
    await page
      .locator('#field-bornOn.sought')
      .getByText(/^出生日期写的是1998年8月1日/)
      .waitFor()
    await page.goBack()
    await page.getByRole('link', { name: /^改正\s*石鹏飞出生日期$/ }).click()
    await heading(page, '修改人员')
    await page.locator('input#field-bornOn:focus').fill('1999-08-01')
    await expectAccessible(page)
    await page.getByLabel('修改理由').fill('核对身份证')
    await page.getByRole('button', { name: '今天', exact: true }).click()
    await page.getByRole('button', { name: '保存' }).click()
    await heading(page, '石鹏飞')
    await choose(page, '待核')
    await see(page, '共 66 条')
    await page.getByRole('treeitem', { name: '大塘' }).click()
    await see(page, '没有待核的内容；导入时读不准的会列在这里')
    await openHousehold(page, '丁飞')
    await page.getByRole('link', { name: '成员待核 1 处' }).click()
    await see(page, '只看一户及其成员')
    await row(page, '丁飞').waitFor()
    expect(await total(page)).toBe('共 1 条')
  })

  it('is led back from a page that is not for them', async () => {
    const { page } = clerk
    for (const address of ['/records/account', '/log', '/records/person/01900000-0000-7000-8000-000000000000']) {
      await page.goto('/')
      await heading(page, '工作台')
      await page.goto(address)
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0)
      await expectAccessible(page)
      await page.getByRole('button', { name: '返回' }).click()
      await heading(page, '工作台')
    }
  })

  it('sees on one page who belongs to a household, what is doubtful, and what happened', async () => {
    const { page } = clerk
    await openHousehold(page, '石勇文')
    await see(page, '填报4人，登记成员1人')
    await member(page, '石勇文').getByText('待核').waitFor()
    await historyOf(page).getByText('历史补录').waitFor()
    await member(page, '石勇文').getByRole('link', { name: '石勇文' }).click()
    await see(page, /身份证号码4499\*+校验不符，有一位写错了；请核对证件/)
    await openHousehold(page, household)
    await see(page, '共 4 人')
    await see(page, '建档立卡贫困户')
    await see(page, '2016年6月13日')
    await expectAccessible(page)
    await takeScreen(page, '04-household')
  })

  it('sees a whole ID number only for a reason, and finds the household by its end', async () => {
    const { page } = clerk
    const eye = member(page, household).getByRole('button', { name: '查看完整的身份证号码' })
    await eye.scrollIntoViewIfNeeded()
    await eye.click()
    expect(await page.getByRole('button', { name: '查看', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '核对证件' }).click()
    await page.getByRole('button', { name: '查看', exact: true }).click()
    await page.getByRole('button', { name: '遮住身份证号码' }).waitFor()
    const number = /\d{17}[\dX]/.exec(await member(page, household).innerText())?.[0] ?? ''
    expect(number).toHaveLength(18)
    await member(page, household).getByRole('link', { name: household }).click()
    await heading(page, household)
    const history = historyOf(page)
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
    expect(await page.locator('#field-incomePerHead-said .error').innerText()).toBe('“三千多”不是金额；请只写数字，单位为元')
    await expectAccessible(page)
    await takeScreen(page, '05-correction')
    await income.fill('３３５０')
    await page.getByRole('button', { name: '保存' }).click()
    await see(page, '请写明修改理由')
    await page.getByLabel('修改理由').fill(correction)
    await page.getByRole('button', { name: '今天', exact: true }).click()
    await page.getByRole('button', { name: '保存' }).click()
    await heading(page, household)
    const history = historyOf(page)
    await history.getByText(`理由：${correction}`).waitFor()
    await history.getByText('年人均收入：3,190.00 → 3,350.00').waitFor()
    await history.getByText('邓桂香', { exact: true }).first().waitFor()
  })

  it('looks at the household as it stood on a day', async () => {
    const { page } = clerk
    const asOf = async (day: string) => {
      await page.getByLabel('查看日期').fill(day)
      await page.keyboard.press('Enter')
    }
    await asOf('2016-06-12')
    await see(page, '到这一天没有这条记录；请另选日期，或回到现在')
    await asOf('2016-06-13')
    await see(page, '正在看2016年6月13日当天结束时的情况，不能修改')
    await see(page, '3,190.00元')
    await see(page, '共 4 人')
    expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0)
    expect(await historyOf(page).innerText()).not.toContain(correction)
    await historyOf(page).getByText('县级导入').waitFor()
    await takeScreen(page, '06-as-of')
    await page.getByRole('button', { name: '回到现在' }).click()
    await see(page, '3,350.00元')
  })

  it('works on a phone as well', async () => {
    const { page } = await visit.visit({ viewport: phone, as: clerk })
    const fits = async () => expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.goto('/')
    await see(page, '209')
    await row(page, '长坑').waitFor()
    await fits()
    await takeScreen(page, '11-phone-workbench')
    await page.getByRole('button', { name: '展开或收起菜单' }).click()
    await page.getByRole('dialog').getByRole('link', { name: '农户' }).click()
    await see(page, '共 724 条')
    await fits()
    await openHousehold(page, household)
    await see(page, '共 4 人')
    await fits()
    await expectAccessible(page)
    await takeScreen(page, '12-phone-household')
  })
})
