/** What waits for the one who asks, by step, and what waits too long at the level below: the one is done here, the other is urged. */
import { sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { mayWrite } from '../../core/access/role.ts'
import { dueDay } from '../../core/procedure/dueDay.ts'
import { isUrged, levelAbove, workedDaysPast } from '../../core/procedure/overdue.ts'
import type { Procedure, Step } from '../../core/procedure/procedure.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { latestUrgings, stillTold, type Urged } from './latestUrgings.ts'

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
  /** The last time the level above urged, where it did. */
  urging: Urged | null
}

/** Cases of one village that wait too long before one step. */
export interface TooLong {
  procedure: string
  step: string
  label: string
  region: string
  cases: number
  dueOn: string
  /** Working days past the earliest day. */
  daysPast: number
}

/** Beside it when it was last urged, if it was since that day. */
export interface TooLongLine extends TooLong {
  urging: Urged | null
}

type Row = { procedure: string; next: string; region: string; opened_on: string; deadline_from: string | null; cases: string }

export function listWaiting(ctx: Ctx): Promise<{ waiting: Waiting[]; urged: TooLongLine[] }> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    if (!mayWrite(ctx.actor, 'casefile')) return { waiting: [], urged: [] }
    const urgings = await latestUrgings(ctx, tx)
    const waiting = new Map<string, Waiting>()
    for (const { row, procedure, step } of await openRows(ctx, tx))
      if (step.by.includes(ctx.actor.role.name)) addWaiting(waiting, row, procedure, step, ctx.today, urgings)
    const urged = await urgedBelow(ctx, tx)
    return {
      waiting: [...waiting.values()],
      urged: urged.map((line) => ({ ...line, urging: stillTold(line.dueOn, urgings.get(`${line.procedure} ${line.step} ${line.region}`)) })),
    }
  })
}

/** What the level of the actor is to urge, the longest first. */
export async function urgedBelow(ctx: Ctx, tx: Tx): Promise<TooLong[]> {
  const urged = new Map<string, TooLong>()
  for (const { row, procedure, step } of await openRows(ctx, tx))
    if (levelAbove(step) === ctx.actor.role.name) addUrged(urged, row, procedure, step, ctx.today)
  return [...urged.values()].sort((a, b) => b.daysPast - a.daysPast)
}

async function openRows(ctx: Ctx, tx: Tx): Promise<{ row: Row; procedure: Procedure; step: Step }[]> {
  const { county, scope } = ctx.actor
  const { rows } = await sql<Row>`
    select procedure, next, left(region, 12) as region, opened_on, deadline_from, count(*) as cases from casefile
    where county = ${county} and region >= ${scope} and region < ${regionEnd(scope)} and next is not null
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(tx)
  return rows.flatMap((row) => {
    const procedure = ctx.catalog.procedures.get(row.procedure)
    const step = procedure?.steps.find((each) => each.name === row.next)
    return procedure && step ? [{ row, procedure, step }] : []
  })
}

function pastOf({ deadline_from }: Row, step: Step, today: string) {
  const dueOn = (deadline_from && dueDay(step, deadline_from, workYears)) ?? null
  return { dueOn, daysPast: dueOn ? workedDaysPast(dueOn, today, workYears) : undefined }
}

function addWaiting(found: Map<string, Waiting>, row: Row, procedure: Procedure, step: Step, today: string, urgings: ReadonlyMap<string, Urged>) {
  const { dueOn, daysPast } = pastOf(row, step, today)
  const key = `${row.procedure} ${row.next}`
  const { opened_on: since } = row
  const known = found.get(key) ?? {
    ...{ procedure: procedure.name, step: step.name, label: step.label, since, dueOn },
    cases: 0,
    overdue: 0,
    urged: 0,
    urging: null,
  }
  const cases = Number(row.cases)
  known.cases += cases
  if (since < known.since) known.since = since
  if (dueOn && (!known.dueOn || dueOn < known.dueOn)) known.dueOn = dueOn
  if (dueOn && dueOn < today) known.overdue += cases
  if (levelAbove(step) && isUrged(procedure, daysPast)) known.urged += cases
  const urging = stillTold(dueOn, urgings.get(`${row.procedure} ${row.next} ${row.region}`))
  if (urging && (!known.urging || known.urging.on < urging.on)) known.urging = urging
  found.set(key, known)
}

function addUrged(found: Map<string, TooLong>, row: Row, procedure: Procedure, step: Step, today: string) {
  const { dueOn, daysPast } = pastOf(row, step, today)
  if (!dueOn || daysPast === undefined || !isUrged(procedure, daysPast)) return
  const key = `${row.procedure} ${row.next} ${row.region}`
  const known = found.get(key) ?? { procedure: procedure.name, step: step.name, label: step.label, region: row.region, cases: 0, dueOn, daysPast }
  known.cases += Number(row.cases)
  if (dueOn < known.dueOn) Object.assign(known, { dueOn, daysPast })
  found.set(key, known)
}
