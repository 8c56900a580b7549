/** A draft for the cases that wait for a notice: its stage, its days and the households it names. */
import type { Procedure } from '../../../core/procedure/procedure.ts'
import { announcement, formCodeOf } from '../../../core/publication/noticeForm.ts'
import { request } from '../../shell/request.ts'
import type { CaseLine } from '../cases/cases.ts'

export interface CaseDraft {
  kind: string
  stage: string
  days: number
  form: string
  /** Names by household. */
  households: Map<string, string>
}

const most = 100
/** Of an announcement, which no procedure says how long to leave hanging. */
const usualDays = 7

/** Nothing where the step is no notice. Takes up as many pages as there are. */
export async function draftForCases(procedure: string, step: string, within: string): Promise<CaseDraft | undefined> {
  const { procedures } = await request<{ procedures: Procedure[] }>('GET', '/procedures')
  const gone = procedures.find(({ name }) => name === procedure)
  const found = gone?.steps.find(({ name }) => name === step)
  const stage = found?.notice?.stage ?? found?.announcement
  if (!gone || !found || !stage) return undefined
  const households = new Map<string, string>()
  for (let page = 1, total = 1; (page - 1) * most < total; page++) {
    const answer = await request<{ total: number; cases: CaseLine[] }>('GET', '/cases', {
      query: { within, procedure, next: step, page, size: most },
    })
    for (const { household, title } of answer.cases) households.set(household, title)
    total = answer.total
  }
  const kind = found.announcement ? announcement : '1'
  return { kind, stage, days: found.notice?.days ?? usualDays, form: formCodeOf(gone), households }
}
