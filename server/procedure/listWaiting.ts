/** What waits for the one who asks: by step, how many cases, since when, and how many are past their day. */
import { sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { mayWrite } from '../../core/access/role.ts'
import { dueDay } from '../../core/procedure/dueDay.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'

export interface Waiting {
  procedure: string
  step: string
  label: string
  cases: number
  /** The earliest day on which one of them was opened. */
  since: string
  /** The earliest day by which one of them should be done, where there is a deadline. */
  dueOn: string | null
  overdue: number
}

export function listWaiting(ctx: Ctx): Promise<Waiting[]> {
  const { county, scope, role } = ctx.actor
  return ctx.db.read(scope, async (tx) => {
    if (!mayWrite(ctx.actor, 'casefile')) return []
    const { rows } = await sql<{ procedure: string; next: string; opened_on: string; deadline_from: string | null; cases: string }>`
      select procedure, next, opened_on, deadline_from, count(*) as cases from casefile
      where county = ${county} and region >= ${scope} and region < ${regionEnd(scope)} and next is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(
      tx,
    )
    const found = new Map<string, Waiting>()
    for (const { procedure: name, next, opened_on, deadline_from, cases } of rows) {
      const procedure = ctx.catalog.procedures.get(name)
      const step = procedure?.steps.find((each) => each.name === next)
      if (!procedure || !step?.by.includes(role.name)) continue
      const due = (deadline_from && dueDay(step, deadline_from, workYears)) ?? null
      const key = `${name} ${next}`
      const known = found.get(key) ?? { procedure: name, step: next, label: step.label, cases: 0, since: opened_on, dueOn: due, overdue: 0 }
      known.cases += Number(cases)
      if (due && due < ctx.today) known.overdue += Number(cases)
      found.set(key, known)
    }
    return [...found.values()]
  })
}
