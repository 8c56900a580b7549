/** A draft for the cases that wait for a notice: its stage, its days and the households it names. */
import type { Procedure } from '../../../core/procedure/procedure.ts'
import { request } from '../../shell/request.ts'
import type { CaseLine } from '../cases/cases.ts'

export interface CaseDraft {
  stage: string
  days: number
  title: string
  /** Names by household. */
  households: Map<string, string>
}

const most = 100

/** Nothing where the step is no notice. Takes up as many pages as there are. */
export async function draftForCases(procedure: string, step: string, within: string): Promise<CaseDraft | undefined> {
  const { procedures } = await request<{ procedures: Procedure[] }>('GET', '/procedures')
  const found = procedures.find(({ name }) => name === procedure)?.steps.find(({ name }) => name === step)
  if (!found?.notice) return undefined
  const households = new Map<string, string>()
  for (let page = 1, total = 1; (page - 1) * most < total; page++) {
    const answer = await request<{ total: number; cases: CaseLine[] }>('GET', '/cases', {
      query: { within, procedure, next: step, page, size: most },
    })
    for (const { household, title } of answer.cases) households.set(household, title)
    total = answer.total
  }
  return { stage: found.notice.stage, days: found.notice.days, title: `${found.label}名单`, households }
}
