/** Whether people with a screen reader, a keyboard or weak eyes can use a page, as far as axe-core can tell. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  help: string
  nodes: { target: string[]; html: string }[]
}

/** Fails when axe finds something serious or critical. The page's own policy lets no script in; the tools of the browser do. */
export async function expectAccessible(page: Page) {
  await page.evaluate(source)
  const { violations } = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as { violations: Violation[] }
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`).join('; ')}`),
  ).toEqual([])
}
