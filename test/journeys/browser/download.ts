/** Files that a page gives to save. Playwright learns of them by messages that Chromium 87 does not send yet; these it does. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const waitMs = 15_000

/** Does what makes the page give a file; returns its name and where it was saved. */
export async function download(page: Page, folder: string, act: () => Promise<void>): Promise<{ name: string; path: string }> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Page.enable')
  await tools.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  const saved = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nothing was downloaded')), waitMs)
    let name = ''
    tools.on('Page.downloadWillBegin', ({ suggestedFilename }) => {
      name = suggestedFilename
    })
    tools.on('Page.downloadProgress', ({ state }) => {
      if (state === 'inProgress') return
      clearTimeout(timer)
      if (state === 'completed') resolve(name)
      else reject(new Error(`the download of ${name} was ${state}`))
    })
  })
  const [name] = await Promise.all([saved, act()])
  await tools.detach()
  return { name, path: join(folder, name) }
}
