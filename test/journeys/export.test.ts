/** A ledger leaves by the list page: what is on the list, in columns chosen once, with ID numbers only for a reason. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sheetsOf } from '../county/workbook.ts'
import { expectAccessible } from './browser/axe.ts'
import { download } from './browser/download.ts'
import { takeScreen } from './browser/screens.ts'
import { openVisit, type Visit } from './browser/visit.ts'
import { heading, phone, type Visitor } from './browser/visitor.ts'

let visit: Visit
let clerk: Visitor
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bangfu-export-'))
  visit = await openVisit()
  clerk = await visit.enter('village')
})
afterEach(() => visit?.expectNoTroubles())
afterAll(async () => {
  await visit?.close()
  rmSync(folder, { recursive: true, force: true })
})

const listOf = async (path: string) => {
  const [list = []] = (await sheetsOf(readFileSync(path))) ?? []
  const at = list.findIndex((row) => row[0] === '序号')
  return { heading: list[at] as string[], rows: list.slice(at + 1), above: list.slice(0, at).map(([text]) => String(text)) }
}

describe('a village clerk', () => {
  it('takes the poor households out by keyboard, in columns that are remembered', async () => {
    const { page } = clerk
    await page.goto('/records/household?is.registeredPoor=true')
    await heading(page, '农户')
    await page.getByRole('button', { name: '导出' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '导出农户' })
    await dialog.getByText('共91户').waitFor()
    await expectAccessible(page)
    await takeScreen(page, '14-export')
    for (const column of ['备注', '村民小组', '识别年度', '计划脱贫年度']) await dialog.getByRole('checkbox', { name: column }).press('Space')
    const { name, path } = await download(page, folder, () => dialog.getByRole('button', { name: '导出' }).press('Enter'))
    expect(name).toMatch(/^木源村农户\d{8}\.xlsx$/)
    const { heading: headings, rows } = await listOf(path)
    expect(rows).toHaveLength(91)
    expect(headings).not.toContain('备注')

    await page.reload()
    await page.getByRole('button', { name: '导出' }).click()
    expect(await dialog.getByRole('checkbox', { name: '备注' }).isChecked()).toBe(false)
    expect(await dialog.getByRole('checkbox', { name: '户主' }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('takes ID numbers out only with a reason, which stands on the sheet', async () => {
    const { page } = clerk
    await page.goto('/records/person')
    await page.getByRole('button', { name: '导出' }).click()
    const dialog = page.getByRole('dialog', { name: '导出人员' })
    await dialog.getByText('含完整的身份证号码、联系电话').click()
    expect(await dialog.getByRole('button', { name: '导出' }).isDisabled()).toBe(true)
    await dialog.getByText('请写明理由').waitFor()
    await dialog.getByLabel('导出理由').fill('上报县民政局核对')
    await expectAccessible(page)
    await takeScreen(page, '15-export-secrets')
    const { path } = await download(page, folder, () => dialog.getByRole('button', { name: '导出' }).click())
    const { heading: headings, above } = await listOf(path)
    expect(headings.slice(-2)).toEqual(['身份证号码', '联系电话'])
    expect(above[1]).toContain('上报县民政局核对')
  })

  it('can do so in a window as narrow as a phone', async () => {
    const { page } = await visit.visit({ viewport: phone, as: clerk })
    await page.goto('/records/household')
    await page.getByRole('button', { name: '导出' }).click()
    const dialog = page.getByRole('dialog', { name: '导出农户' })
    await dialog.getByRole('button', { name: '导出' }).waitFor()
    await expectAccessible(page)
    await takeScreen(page, '16-export-narrow')
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(phone.width)
  })

  it('downloads the blank form of a list by its name', async () => {
    const { page } = clerk
    await page.goto('/records/household')
    await page.getByRole('combobox', { name: '下载模板' }).click()
    await page.getByRole('option', { name: '全村农户花名册' }).waitFor()
    await takeScreen(page, '17-templates')
    const { name, path } = await download(page, folder, () => page.getByRole('option', { name: '全村农户花名册' }).click())
    expect(name).toBe('全村农户花名册模板.xlsx')
    const { heading: headings, rows } = await listOf(path)
    expect(headings).toContain('户编号')
    expect(rows[0]?.[0]).toBe('填写说明')
  })
})
