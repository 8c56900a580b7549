/** Offices of other kinds in the same product: what a county of schools and a paired unit see of their own records. */
import type { Page } from 'playwright-core'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './browser/axe.ts'
import { takeScreen } from './browser/screens.ts'
import { openVisit, type Visit } from './browser/visit.ts'
import { choose, heading, phone, see, type Visitor } from './browser/visitor.ts'

let visit: Visit

beforeAll(async () => {
  visit = await openVisit('schools', 'paired-unit')
})
afterEach(() => visit?.expectNoTroubles())
afterAll(() => visit?.close())

/** As the pages send, from inside one. */
const send = async (made: object) =>
  (
    await fetch('/api/records/profile', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bangfu': '1' },
      body: JSON.stringify(made),
    })
  ).status

/** As the pages ask, from inside one. */
const ask = async <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (address) => (await fetch(`/api${address}`)).json() as Promise<T>, path) as Promise<T>

async function find(page: Page, text: string, option: RegExp) {
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText(text)
  await page.getByRole('listbox', { name: '查到的记录' }).getByRole('option', { name: option }).first().click()
}

/** Opens the list of every record type that has rows there, and the page of its first row. */
async function lookAtAll({ page }: Visitor) {
  const { totals } = await ask<{ totals: Record<string, number> }>(page, '/records')
  const names = Object.keys(totals).filter((name) => totals[name] && name !== 'subject')
  for (const name of names) {
    await page.goto(`/records/${name}`)
    const first = page.locator('main .el-table__body tbody tr').first().getByRole('link', { name: /^查看/ })
    await first.waitFor()
    expect(await page.locator('main .el-table__body').innerText(), name).not.toContain('未命名')
    await first.click()
    await page.waitForURL(new RegExp(`/records/${name}/[0-9a-f-]{36}$`))
    await page.getByRole('complementary', { name: '历史' }).getByRole('listitem').first().waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText(), name).not.toContain('未命名')
  }
  return names
}

describe('a county of schools', () => {
  let officer: Visitor

  it('finds a school, and sees on its page whom it helps, who came and went, and what was given', async () => {
    officer = await visit.enter('schools')
    const { page } = officer
    await find(page, '城关', /城关中学.*学校/)
    await heading(page, '城关中学')
    for (const area of ['结对与走访', '资金与捐赠', '教育结对']) await page.getByRole('heading', { level: 2, name: area }).waitFor()
    await expectAccessible(page)
    await takeScreen(page, '19-school')
    await page.locator('.side').getByRole('link', { name: '三元中学', exact: true }).first().click()
    await heading(page, '三元中学')
    expect(page.url()).toMatch(/\/records\/school\//)
    await page.goBack()
    await heading(page, '城关中学')
    await page
      .locator('#told-education')
      .getByRole('link', { name: /^查看全部\s*教研课/ })
      .first()
      .click()
    await heading(page, '教研课')
    await see(page, /^(支援|受援)学校：城关中学$/)
  })

  it('finds papers and places by any part of their names', async () => {
    const { page } = officer
    await find(page, '对口支援', /关于.*文件/)
    await heading(page, /^关于开展中小学对口支援/)
    await find(page, '三元', /三元乡.*区划/)
    await heading(page, '三元乡')
  })

  it('compares what a school states year by year', async () => {
    const { page } = officer
    const { rows } = await ask<{ rows: { id: string }[] }>(page, `/records/school?title=${encodeURIComponent('城关中学')}`)
    const school = rows[0]?.id ?? ''
    for (const [year, pupils] of [
      [2003, 1600],
      [2004, 1728],
    ]) {
      const made = { id: uuid(), values: { year, school, pupils, teachers: 67 } }
      expect(await page.evaluate(send, made)).toBe(200)
    }
    await page.goto(`/records/school/${school}`)
    const years = page.locator('#yearly')
    await years.getByRole('columnheader', { name: '2004年' }).waitFor()
    await years.getByText('+128（+8.00%）').waitFor()
    await years.getByText('0（0.00%）').waitFor()
    await expectAccessible(page)
  })

  it('sees its figures by area of work, and schools beside each other', async () => {
    const { page } = officer
    await choose(page, '指标')
    await page.getByRole('heading', { level: 2, name: '教育结对' }).waitFor()
    await expectAccessible(page)
    await takeScreen(page, '18-figures')
    expect(await page.getByRole('heading', { level: 2, name: '项目与增收' }).count()).toBe(0)
    await page.getByRole('link', { name: /^结对受援学校19所/ }).click()
    await heading(page, '结对受援学校')
    await see(page, '按帮扶方分')
    await expectAccessible(page)
    await takeScreen(page, '20-figure-members')
    await page.getByRole('button', { name: /^比较5个下级地方$/ }).click()
    await page.locator('.places').getByRole('link', { name: '三元乡', exact: true }).waitFor()
  })

  it('has in the menu the work it does, and the rest when asked for', async () => {
    const { page } = officer
    const menu = page.getByRole('navigation', { name: '主菜单' })
    expect(await menu.getByText('项目与增收').count()).toBe(0)
    await menu.getByRole('button', { name: '显示未用的台账' }).click()
    await menu.getByText('项目与增收').waitFor()
    await menu.getByRole('button', { name: '收起未用的台账' }).click()
  })

  it('opens every list it has and the page of a row, and each has a name', async () => {
    const names = await lookAtAll(officer)
    expect(names).toEqual(expect.arrayContaining(['school', 'pairing', 'secondment', 'appraisal', 'workload', 'gift', 'lesson']))
  })

  it('reads a school on a phone', async () => {
    const { page } = await visit.visit({ viewport: phone, as: officer })
    await page.goto('/records/school')
    await page.getByRole('link', { name: /^查看/ }).first().click()
    await page.getByRole('heading', { level: 2, name: '概况' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})

describe('a paired unit', () => {
  it('opens every list it has and the page of a row, and each has a name', async () => {
    const names = await lookAtAll(await visit.enter('paired-unit'))
    expect(names).toEqual(expect.arrayContaining(['unit', 'village', 'visit', 'request', 'budget', 'disbursement', 'task', 'consultation']))
  })
})
