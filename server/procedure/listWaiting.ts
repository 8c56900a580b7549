/** What waits for the one who asks, by step, and what waits too long at the level below: the one is done here, the other is urged. */
import { sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { mayWrite } from '../../core/access/role.ts'
import { dueDay } from '../../core/procedure/dueDay.ts'
import { isUrged, levelAbove, workedDaysPast } from '../../core/procedure/overdue.ts'
import type { Procedure, Step } from '../../core/procedure/procedure.ts'
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
  /** How many of them the level above has on its list. */
  urged: number
}

/** Cases of one village that wait too long before one step. */
export interface Urged {
  procedure: string
  step: string
  label: string
  region: string
  cases: number
  dueOn: string
  /** Working days past the earliest day. */
  daysPast: number
}

type Row = { procedure: string; next: string; region: string; opened_on: string; deadline_from: string | null; cases: string }

export function listWaiting(ctx: Ctx): Promise<{ waiting: Waiting[]; urged: Urged[] }> {
  const { county, scope } = ctx.actor
  return ctx.db.read(scope, async (tx) => {
    if (!mayWrite(ctx.actor, 'casefile')) return { waiting: [], urged: [] }
    const { rows } = await sql<Row>`
      select procedure, next, left(region, 12) as region, opened_on, deadline_from, count(*) as cases from casefile
      where county = ${county} and region >= ${scope} and region < ${regionEnd(scope)} and next is not null
      group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(tx)
    const [waiting, urged] = [new Map<string, Waiting>(), new Map<string, Urged>()]
    for (const row of rows) {
      const procedure = ctx.catalog.procedures.get(row.procedure)
      const step = procedure?.steps.find((each) => each.name === row.next)
      if (!procedure || !step) continue
      if (step.by.includes(ctx.actor.role.name)) addWaiting(waiting, row, procedure, step, ctx.today)
      if (levelAbove(step) === ctx.actor.role.name) addUrged(urged, row, procedure, step, ctx.today)
    }
    return { waiting: [...waiting.values()], urged: [...urged.values()].sort((a, b) => b.daysPast - a.daysPast) }
  })
}

function pastOf({ deadline_from }: Row, step: Step, today: string) {
  const dueOn = (deadline_from && dueDay(step, deadline_from, workYears)) ?? null
  return { dueOn, daysPast: dueOn ? workedDaysPast(dueOn, today, workYears) : undefined }
}

function addWaiting(found: Map<string, Waiting>, row: Row, procedure: Procedure, step: Step, today: string) {
  const { dueOn, daysPast } = pastOf(row, step, today)
  const key = `${row.procedure} ${row.next}`
  const { opened_on: since } = row
  const known = found.get(key) ?? {
    ...{ procedure: procedure.name, step: step.name, label: step.label, since, dueOn },
    cases: 0,
    overdue: 0,
    urged: 0,
  }
  const cases = Number(row.cases)
  known.cases += cases
  if (since < known.since) known.since = since
  if (dueOn && (!known.dueOn || dueOn < known.dueOn)) known.dueOn = dueOn
  if (dueOn && dueOn < today) known.overdue += cases
  if (levelAbove(step) && isUrged(procedure, daysPast)) known.urged += cases
  found.set(key, known)
}

function addUrged(found: Map<string, Urged>, row: Row, procedure: Procedure, step: Step, today: string) {
  const { dueOn, daysPast } = pastOf(row, step, today)
  if (!dueOn || daysPast === undefined || !isUrged(procedure, daysPast)) return
  const key = `${row.procedure} ${row.next} ${row.region}`
  const known = found.get(key) ?? { procedure: procedure.name, step: step.name, label: step.label, region: row.region, cases: 0, dueOn, daysPast }
  known.cases += Number(row.cases)
  if (dueOn < known.dueOn) Object.assign(known, { dueOn, daysPast })
  found.set(key, known)
}
