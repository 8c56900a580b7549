/** A person at a browser of their own, watched for what must never happen: script errors, and anything fetched from elsewhere. */
import type { Browser, BrowserContext, Page } from 'playwright-core'

export const laptop = { width: 1366, height: 768 }
export const phone = { width: 360, height: 740 }
const waitMs = 15_000

export interface Visitor {
  page: Page
  context: BrowserContext
  /** What went wrong unseen. */
  troubles: string[]
}

/** Playwright asks elements whether they are visible in a way that Chromium 87 does not know yet. */
const lacking = 'Element.prototype.checkVisibility ??= function () { return this.getClientRects().length > 0 }'

export interface VisitorOptions {
  viewport?: typeof laptop
  /** Signed in as this visitor is. */
  as?: Visitor
}

export async function openVisitor(browser: Browser, address: string, { viewport = laptop, as }: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...(as ? { storageState: await as.context.storageState() } : {}),
  })
  context.setDefaultTimeout(waitMs)
  const page = await context.newPage()
  const visitor: Visitor = { page, context, troubles: [] }
  await teachVisibility(visitor)
  watch(visitor, address)
  return visitor
}

async function teachVisibility({ page, context }: Visitor) {
  const tools = await context.newCDPSession(page)
  tools.on('Runtime.executionContextCreated', ({ context: { id } }) => {
    // A page that is left at once takes its context with it.
    tools.send('Runtime.evaluate', { contextId: id, expression: lacking }).catch(() => {})
  })
  await tools.send('Runtime.enable')
}

/** A refusal of the server is an answer the page shows; the line that the console writes of it is no error of the page. */
const isRefusal = (text: string) => /^Failed to load resource: the server responded with a status of 4\d\d/.test(text)

function watch({ page, troubles }: Visitor, address: string) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isRefusal(message.text())) troubles.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) troubles.push(`fetched ${url}`)
  })
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Waits until the text stands somewhere on the page. */
export const see = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor()

/** Goes through the left menu. */
export async function choose(page: Page, item: string) {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: item, exact: true }).click()
  await heading(page, item)
}

/** What the rows of the main table of the page say, cell by cell. */
export async function tableOf(page: Page): Promise<string[][]> {
  const rows = await page.locator('main .el-table__body tbody tr').all()
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
}

export const row = (page: Page, text: string | RegExp) => page.locator('main .el-table__body').getByRole('row').filter({ hasText: text })

/** A member in the table of a household's page. */
export const member = (page: Page, text: string) => page.locator('#related .el-table__body').getByRole('row').filter({ hasText: text })

/** Turns to the next page of the main table; resolves to its rows once they are there. */
export async function turnPage(page: Page): Promise<string[][]> {
  const first = page.locator('main .el-table__body tbody tr').first()
  const before = await first.getByRole('link').last().getAttribute('href')
  await page.getByRole('button', { name: '下一页' }).click()
  await first.locator(`a[href="${before}"]`).first().waitFor({ state: 'detached' })
  return tableOf(page)
}

/** Looks for a household by its head and opens its page. */
export async function openHousehold(page: Page, head: string) {
  await page.goto(`/records/household?title=${encodeURIComponent(head)}`)
  await page.getByRole('link', { name: new RegExp(`^查看\\s*${head}$`) }).click()
  await heading(page, head)
}

export const historyOf = (page: Page) => page.getByRole('complementary', { name: '历史' })
