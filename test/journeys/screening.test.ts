/** Deciding who is to be helped, as a village clerk meets it: a programme taken into use, a screening, what another line would change, a round that proves whom it reached, a case on its way to the board and a notice that everyone reads. */

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './browser/axe.ts'
import { takeScreen } from './browser/screens.ts'
import { openVisit, type Visit } from './browser/visit.ts'
import { heading, see, type Visitor } from './browser/visitor.ts'

let visit: Visit
let clerk: Visitor
let town: Visitor
let county: Visitor

beforeAll(async () => {
  visit = await openVisit()
  clerk = await visit.enter('village')
  town = await visit.enter('town')
  county = await visit.enter('county')
})
afterEach(() => visit?.expectNoTroubles())
afterAll(() => visit?.close())

describe('a county', () => {
  it('reads the clauses of a programme as people quote them and takes it into use', async () => {
    const { page } = county
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
})

describe('a village clerk', () => {
  it('screens the village and finds every household behind every number', async () => {
    const { page } = clerk
    await page.goto('/programmes')
    await page.getByRole('button', { name: /广东省相对贫困户识别/ }).click()
    // By which rules is the county's to say.
    expect(await page.getByRole('button', { name: '采用', exact: true }).count()).toBe(0)
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

/** A person in a field that finds records by name. */
async function refer(page: Page, label: string, name: string) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

/** Chooses all cases that wait for a step on the board and enters the step. */
async function enterStep(page: Page, label: string, fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page.goto('/cases')
  await page.getByRole('heading', { name: `等待“${label}”` }).waitFor()
  await page
    .getByRole('region', { name: `${label}的农户` })
    .locator('.el-table__header .el-checkbox')
    .click()
  await page.getByRole('button', { name: `登记“${label}”（1户）` }).click()
  const dialog = page.getByRole('dialog', { name: `登记“${label}”，1户` })
  await fill?.(dialog)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await see(page, `已登记“${label}”`)
}

const vote = async (dialog: ReturnType<Page['getByRole']>) => {
  for (const [label, text] of Object.entries({ 应到: '12', 实到: '9', 主持人: '邓桂香', 记录人: '戴国强', 地点: '村委会' }))
    await dialog.getByLabel(label).fill(text)
  for (const [choice, text] of Object.entries({ 同意: '8', 不同意: '1', 弃权: '0' }))
    await dialog.getByLabel(`${head}${choice}票`, { exact: true }).fill(text)
}

let household = ''
let head = ''

describe('a household that was decided on before there were cases', () => {
  it('is read from the ledgers with what they show to be wrong, and cannot be gone on with', async () => {
    const { page } = clerk
    await page.goto('/cases')
    await see(page, '只供查看')
    await expectAccessible(page)
    await page.getByRole('link', { name: '戴勇帆', exact: true }).click()
    await see(page, /“第一次公示”（上木源公告栏）从2016-06-02到2016-06-06，首尾都算只有5天/)
    await see(page, /“镇初步审核”（2016-06-11）早于“上报镇政府审查”（2016-06-13）/)
    expect(await page.getByRole('button', { name: '登记' }).count()).toBe(0)
    await expectAccessible(page)
    await takeScreen(page, '46-history')
    await page.getByRole('link', { name: '看这一户' }).click()
    await page.locator('#cases').getByText('历史补录').waitFor()
  })
})

describe('a household', () => {
  it('is brought up by the village, surveyed by two, compared by the town and voted on', async () => {
    const { page } = clerk
    await page.goto('/cases')
    await page.getByRole('button', { name: '受理', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '受理农户' })
    await dialog.getByText('情况不清', { exact: true }).click()
    const first = dialog.locator('.el-table__body').getByRole('row').first()
    await first.getByText(/收入没有登记/).waitFor()
    head = await first.locator('td').nth(1).innerText()
    await first.locator('.el-checkbox').click()
    await dialog.getByRole('button', { name: '受理1户' }).click()
    await page.getByRole('heading', { name: '等待“入户核查”' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: head }).click()
    await see(page, '办理经过')
    household =
      /household\/([0-9a-f-]{36})/.exec((await page.locator('main a[href*="/records/household/"]').first().getAttribute('href')) ?? '')?.[1] ?? ''
    await page.goto(`/records/survey/new?household=${household}`)
    const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()))
    await page.getByLabel('调查日期').first().fill(today)
    await refer(page, '调查人', '龙平明')
    await refer(page, '第二调查人', '朱丽燕')
    await page
      .getByRole('radiogroup', { name: /进1\s*住危房户/ })
      .getByText('是')
      .click()
    await page.getByLabel('进1的佐证').fill('房屋照片三张，村委会留存')
    await page
      .getByRole('radiogroup', { name: /不进2\s*有商品房/ })
      .getByText('否')
      .click()
    await expectAccessible(page)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '看这次调查' }).click()
    await see(page, '房屋照片三张，村委会留存')
    await page.locator('#answers').getByText('没看清').first().waitFor()
    await expectAccessible(page)
    await enterStep(page, '入户核查')
    await town.page.goto(`/records/comparison/new?household=${household}`)
    await town.page.getByRole('combobox', { name: '比对数据' }).click()
    await town.page.getByRole('option').first().click()
    await town.page.getByRole('radiogroup', { name: '比对有记录' }).getByText('否').click()
    await town.page.getByLabel('比对日期').first().fill(today)
    await town.page.getByRole('button', { name: '保存' }).click()
    await enterStep(town.page, '数据比对')
    await enterStep(page, '村两委会议', vote)
    await enterStep(page, '村民小组评议', vote)
  })

  it('stands on a notice that one drafts, another releases and everyone reads', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '拟“第一榜”的公示' }).click()
    await see(page, head)
    await page.getByLabel('受理电话').fill('0750-5550123')
    await page.getByRole('button', { name: '送交发布' }).click()
    await see(page, '要由另一人核对发布')
    const address = new URL(page.url()).pathname
    await town.page.goto(address)
    await town.page.getByRole('button', { name: '核对无误，发布' }).click()
    const link = town.page.getByRole('link', { name: /^\/public\/notices\// })
    const open = (await link.getAttribute('href')) ?? ''
    const anyone = await visit.visit()
    await anyone.page.goto(open)
    await see(anyone.page, head)
    await expectAccessible(anyone.page)
    await page.goto('/publications')
    await page.getByRole('button', { name: '公示日历' }).click()
    await see(page, '正在张挂 1 件')
    await see(page, '还有7天')
    await expectAccessible(page)
    await takeScreen(page, '32-notice-calendar')
  })
})

describe('the register', () => {
  it('takes up a new household with its people, and the charts of the village say where everything stands', async () => {
    const { page } = clerk
    await page.goto('/register')
    await page.getByRole('button', { name: '新增农户' }).click()
    await page.getByLabel('户编号').fill('XZ-0001')
    await page.getByLabel('立户事由').fill('外县迁来落户')
    for (const [name, relation] of [
      ['覃木生', '户主'],
      ['韦小花', '配偶'],
    ] as const) {
      await page.getByLabel(/^姓名/).fill(name)
      await page.getByRole('combobox', { name: '与户主关系' }).click()
      await page.getByRole('option', { name: relation, exact: true }).click()
      await page.getByRole('button', { name: '加入这一户' }).click()
      await page.getByRole('rowheader', { name }).waitFor()
    }
    await expectAccessible(page)
    await page.getByRole('button', { name: '立户', exact: true }).click()
    await heading(page, '覃木生')
    await page.goto('/register')
    await see(page, '新增 1 次，2 人')
    await page.goto('/charts')
    await page.locator('#povertyCauses svg').waitFor()
    await page
      .locator('#caseStates')
      .getByRole('link', { name: /办理中1，看名单$/ })
      .click()
    await see(page, '共 1 条')
    await page.goBack()
    await page
      .locator('#registerMovement')
      .getByRole('link', { name: /增加2，看名单$/ })
      .waitFor()
    await expectAccessible(page)
    await takeScreen(page, '33-charts')
  })
})
