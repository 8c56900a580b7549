/** Pictures of the product for docs/screens: refreshed when BANGFU_SCREENS=1 asks for it, else taken into a temporary folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { shrinkPng } from './png.ts'

const folder = process.env.BANGFU_SCREENS === '1' ? join(import.meta.dirname, '..', '..', '..', 'docs', 'screens') : join(tmpdir(), 'bangfu-screens')

/** A picture of the window as it stands, the pointer out of the way. */
export async function takeScreen(page: Page, name: string) {
  mkdirSync(folder, { recursive: true })
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle')
  await page.locator('.el-message').first().waitFor({ state: 'hidden' })
  writeFileSync(join(folder, `${name}.png`), shrinkPng(await page.screenshot()))
}
