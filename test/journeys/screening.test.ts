/** Deciding who is to be helped, as a village clerk meets it: a programme taken into use, a screening, what another line would change, a round that proves whom it reached. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './browser/axe.ts'
import { takeScreen } from './browser/screens.ts'
import { openVisit, type Visit } from './browser/visit.ts'
import { heading, see, type Visitor } from './browser/visitor.ts'

let visit: Visit
let clerk: Visitor

beforeAll(async () => {
  visit = await openVisit()
  clerk = await visit.enter('village')
})
afterEach(() => visit?.expectNoTroubles())
afterAll(() => visit?.close())

describe('a village clerk', () => {
  it('reads the clauses of a programme as people quote them and takes it into use', async () => {
    const { page } = clerk
    await page.goto('/programmes')
    await heading(page, '识别办法')
    await see(page, '本地还没有采用办法')
    await page.getByRole('button', { name: /广东省相对贫困户识别/ }).click()
    await see(page, '住危房户')
    await see(page, '残疾人代步车')
    await page.getByRole('button', { name: '采用', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('起用日期', { exact: false }).first().fill('2016-01-01')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '采用', exact: true }).click()
    await see(page, '还没有按这个办法筛查过')
    await expectAccessible(page)
  })

  it('screens the village and finds every household behind every number', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '筛查', exact: true }).click()
    const day = page.getByRole('dialog').getByLabel('按哪一天的情况')
    await day.fill('2016-06-13')
    await day.press('Enter')
    await page.getByRole('button', { name: '开始筛查' }).click()
    await see(page, '2016-06-13的情况')
    for (const words of [/^符合纳入条件\s*91\s*户/, /^须核实\s*0\s*户/, /^情况不清\s*596\s*户/, /^不符合\s*37\s*户/])
      await page.getByRole('button', { name: words }).waitFor()
    await page.getByRole('link', { name: '符合纳入条件，因残致贫户，8户，看名单' }).click()
    await see(page, '共 8 条')
    await page.getByRole('link', { name: '收入没有登记，596户，看名单' }).click()
    await see(page, '共 596 条')
    await expectAccessible(page)
    await takeScreen(page, '30-screening')
  })

  it('sees who would go out under a lower line, and that nothing was saved', async () => {
    const { page } = clerk
    await page.getByLabel('收入标准（元/人·年）').fill('3000')
    await page.locator('#what-if').getByRole('button', { name: '试算', exact: true }).click()
    await see(page, '标准由4,000元变为3,000元')
    expect(await page.locator('#what-if .said').innerText()).toMatch(/有 31 户的结果会变：新符合纳入条件 0 户，不再符合 31 户。这是试算，没有保存/)
    await expectAccessible(page)
    await page.reload()
    await page.getByRole('button', { name: /^符合纳入条件\s*91\s*户/ }).waitFor()
  })

  it('reads on the page of a household which clause decided', async () => {
    const { page } = clerk
    await page.getByRole('link', { name: '符合纳入条件，因残致贫户，8户，看名单' }).click()
    await page.getByRole('link', { name: '戴勇帆' }).first().click()
    const section = page.getByRole('region', { name: '筛查结果' })
    await section.getByText(/年人均可支配收入3,190\.00元，标准4,000\.00元，符合六进“进4\s因残致贫户”.*可以提请评议。/).waitFor()
    await expectAccessible(page)
  })

  it('finds who a round has not reached, once it says who is due', async () => {
    const { page } = clerk
    await page.goto('/records/round')
    await page.getByRole('link', { name: /^查漏补缺\s*第三轮$/ }).click()
    await heading(page, '第三轮')
    await see(page, '这一轮没有写明应查对象')
    await see(page, '共 633 条')
    await page.getByRole('link', { name: '去选定应查对象' }).click()
    await page.getByRole('combobox', { name: '应查对象' }).click()
    await page.getByRole('option', { name: '建档立卡贫困户' }).click()
    await page.getByLabel('修改理由').fill('按调查范围')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '查漏补缺' }).click()
    await see(page, '都查到了')
    await page.getByRole('link', { name: /^拟纳入变为维持贫困户，91户/ }).click()
    await see(page, '共 91 条')
    await expectAccessible(page)
    await takeScreen(page, '31-round')
  })
})
