/** A demonstration with people who visit it; none of them may have met trouble. */
import { expect } from 'vitest'
import { openBrowser } from './chromium.ts'
import { type LoginName, startDemonstration } from './demonstration.ts'
import { heading, openVisitor, type Visitor, type VisitorOptions } from './visitor.ts'

export async function openVisit(...offices: string[]) {
  const [demonstration, browser] = await Promise.all([startDemonstration(offices.length ? offices : ['village-team']), openBrowser()])
  const visitors: Visitor[] = []

  async function visit(options?: VisitorOptions): Promise<Visitor> {
    const visitor = await openVisitor(browser, demonstration.address, options)
    visitors.push(visitor)
    return visitor
  }

  return {
    ...demonstration,
    visit,
    /** Enters by the one-time link of a role and waits for the first page. */
    async enter(loginName: LoginName): Promise<Visitor> {
      const visitor = await visit()
      await visitor.page.goto(demonstration.linkOf(loginName))
      await visitor.page.getByRole('button', { name: '进入系统' }).click()
      await heading(visitor.page, '工作台')
      return visitor
    },
    expectNoTroubles: () => expect(visitors.flatMap(({ troubles }) => troubles)).toEqual([]),
    async close() {
      await browser.close()
      await demonstration.stop()
    },
  }
}

export type Visit = Awaited<ReturnType<typeof openVisit>>
