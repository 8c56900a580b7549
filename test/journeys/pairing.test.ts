/** A year between helpers and households: a household is paired, visited, its request goes to whoever can settle it and back, helpers rotate, and nobody who needs help is left. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pngOf } from '../../office/word/pngOf.ts'
import { expectAccessible } from './browser/axe.ts'
import { takeScreen } from './browser/screens.ts'
import { openVisit, type Visit } from './browser/visit.ts'
import { heading, phone, see, type Visitor } from './browser/visitor.ts'

let visit: Visit
let leader: Visitor
let helper: Visitor
let clerk: Visitor
let home = ''
let head = ''

beforeAll(async () => {
  visit = await openVisit()
  leader = await visit.enter('county')
  helper = await visit.enter('town')
  clerk = await visit.enter('village')
})
afterEach(() => visit?.expectNoTroubles())
afterAll(() => visit?.close())

/** Somebody or something found by a part of its name. */
async function pick(page: Page, label: string, name: string) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** As the forms send, from inside a page: some neighbours say where they live, too. */
async function placeNeighbours() {
  const headers = { 'content-type': 'application/json', 'x-bangfu': '1' }
  const { rows } = (await (await fetch('/api/records/household?size=50')).json()) as {
    rows: { id: string; version: number; values: { position: string | null } }[]
  }
  for (const [at, { id, version }] of rows
    .filter(({ values }) => !values.position)
    .slice(0, 24)
    .entries()) {
    const position = `${(108.3 + ((at * 37) % 50) / 1000).toFixed(5)},${(23.82 + ((at * 53) % 40) / 1000).toFixed(5)}`
    await fetch(`/api/records/household/${id}`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ version, values: { position }, reason: '本人同意登记' }),
    })
  }
}

describe('a town officer', () => {
  it('sees which households have nobody, and takes one on himself', async () => {
    const { page } = helper
    await page.goto('/pairing')
    await see(page, /需要帮扶\s*91\s*户/)
    const row = page.locator('#list .el-table__body').getByRole('row').first()
    await row.getByRole('link').first().waitFor()
    head = (await row.getByRole('link').first().innerText()).trim()
    home = /household\/([0-9a-f-]{36})/.exec((await row.getByRole('link').first().getAttribute('href')) ?? '')?.[1] ?? ''
    await expectAccessible(page)
    await row.locator('.el-checkbox').click()
    await button(page, '给选中的1户结对').click()
    await pick(page, '帮扶方', '黄志远')
    await page.getByLabel('从哪一天开始').fill('2026-01-01')
    await page.getByLabel('从哪一天开始').press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '结对', exact: true }).click()
    await see(page, /有帮扶责任人\s*1\s*户/)
    await takeScreen(page, '40-pairing')
  })

  it('is told by the leader how often to go, and by his own first page where he has not been', async () => {
    const { page } = leader
    await page.goto('/duties')
    await page.getByRole('link', { name: '新增走访职责' }).click()
    await page.getByLabel('职责名称').fill('帮扶责任人每周到户')
    for (const [label, choice] of [
      ['谁要走访', '帮扶责任人'],
      ['走访谁', '农户'],
      ['怎样算到', '每一结对对象'],
      ['周期', '每周'],
    ] as const) {
      await page.getByRole('combobox', { name: label }).click()
      await page
        .getByRole('option', { name: new RegExp(choice) })
        .first()
        .click()
    }
    await page.getByLabel('每期次数').fill('1')
    await page.getByRole('textbox', { name: /^起始日期/ }).fill('2026-01-01')
    await button(page, '保存').click()
    await heading(page, '帮扶责任人每周到户')
    await helper.page.goto('/')
    await helper.page.getByRole('link', { name: `走访${head}` }).waitFor()
    await helper.page.goto('/duties')
    await see(helper.page, /应走访\s*1\s*对/)
    await takeScreen(helper.page, '41-visits-owed')
  })

  it('writes a visit down on his phone, with a photo he likes to keep, and makes a request of what is needed', async () => {
    const field = await visit.visit({ viewport: phone, as: helper })
    const { page } = field
    await page.goto('/duties')
    await page.getByRole('link', { name: new RegExp(`登记走访\\s*：${head}`) }).click()
    await see(page, '不要求拍照和定位')
    await page.getByLabel('看到的情况').fill('老人一个人在家，灶房屋面漏雨，雨天要接水')
    await page.getByLabel('见到谁').fill('户主本人')
    await page.getByLabel('对方的需要').fill('翻修灶房屋面')
    await page.getByLabel('答应的事').fill('下周带村建办的人来看屋面')
    await page
      .getByLabel('照片', { exact: true })
      .setInputFiles({ name: '灶房.png', mimeType: 'image/png', buffer: pngOf([[true, false, true]]).content })
    await page.getByRole('img', { name: '照片 灶房.png' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
    await expectAccessible(page)
    await takeScreen(page, '42-phone-visit')
    await button(page, '保存').click()
    await see(page, '已登记')
    await button(page, '转为诉求办理').click()
    await page.getByText('住房饮水', { exact: true }).click()
    await page.getByLabel('交给谁办').fill('镇村建办')
    await button(page, '登记').click()
    await see(page, '办理中')
  })

  it('has it answered, and another person asks the household whether that is so', async () => {
    const { page } = helper
    await page.goto('/requests?column=handling')
    await page.getByRole('link', { name: '翻修灶房屋面' }).first().click()
    await page.getByText('答复', { exact: true }).click()
    await page.getByText('已解决', { exact: true }).click()
    await page.getByRole('textbox', { name: '说明' }).fill('村建办已派人换瓦')
    await button(page, '登记答复').click()
    await see(page, '回访要由答复以外的人登记')
    await clerk.page.goto(new URL(page.url()).pathname)
    await clerk.page.getByText('满意', { exact: true }).click()
    await clerk.page.getByRole('textbox', { name: '说明' }).fill('不漏了')
    await button(clerk.page, '登记回访').click()
    await see(clerk.page, '办结')
    await takeScreen(clerk.page, '43-request')
  })
})

describe('a village clerk', () => {
  it('reads on the page of the household what happened, and where it lives if they said so', async () => {
    const { page } = clerk
    await page.goto(`/records/household/${home}/edit`)
    await page.getByLabel('住处位置').fill('108.320,23.840')
    await page.getByLabel('修改理由').fill('本人同意登记')
    await button(page, '今天').click()
    await button(page, '保存').click()
    await heading(page, head)
    const line = page.locator('#timeline')
    for (const words of ['灶房屋面漏雨', '村建办已派人换瓦', '不漏了']) await line.getByText(words).first().waitFor()
    await see(page, '东经***，北纬***')
    await page.evaluate(placeNeighbours)
    await page.goto('/pairing?view=map')
    await page.getByRole('region', { name: '图上的户' }).getByRole('link', { name: head }).waitFor()
    await see(page, /有人帮 1 户/)
    await expectAccessible(page)
    await takeScreen(page, '44-map')
  })

  it('takes over from who leaves, with all that is promised, and may not leave the household alone', async () => {
    const { page } = helper
    await page.goto(`/records/household/${home}`)
    await page.locator('#pairing').getByRole('link', { name: '黄志远' }).first().click()
    await page.getByRole('link', { name: '交接' }).click()
    await see(page, '下周带村建办的人来看屋面')
    await expectAccessible(page)
    await takeScreen(page, '45-handover')
    await button(page, '移交全部').click()
    await pick(page, '帮扶方', '邓桂香')
    await page.getByRole('dialog').getByLabel('原因').fill('驻镇干部轮换')
    await page.getByRole('dialog').getByRole('button', { name: '换人', exact: true }).click()
    await see(page, '现在没有帮扶的户，没有要交接的')
    await page.goto('/duties')
    await see(page, '现在不由其走访')
    await clerk.page.goto(`/records/household/${home}#pairing`)
    const section = clerk.page.locator('#pairing')
    await section.getByText('邓桂香').first().waitFor()
    await section.getByRole('button', { name: '结束', exact: true }).first().click()
    const dialog = clerk.page.getByRole('dialog')
    await dialog.getByLabel('原因').fill('帮扶期满')
    await dialog.getByRole('button', { name: '结束', exact: true }).click()
    await dialog
      .getByText(/还需要帮扶/)
      .first()
      .waitFor()
  })
})
