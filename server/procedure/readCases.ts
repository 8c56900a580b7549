/** Cases as lists and as a board: how many stand before which step, and one case with all that was done in it. */
import { sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { mayRead } from '../../core/access/role.ts'
import { Problem, sayFault } from '../../core/problem.ts'
import { dueDay } from '../../core/procedure/dueDay.ts'
import type { Step } from '../../core/procedure/procedure.ts'
import { countsFrom, isLate, nextStep, refusalOf } from '../../core/procedure/refusalOf.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { latestVerdicts } from '../screening/latestVerdicts.ts'
import { getProcedure, outcomeCodes } from './storedCases.ts'

export interface CaseFilter {
  within?: string | undefined
  procedure?: string | undefined
  /** The step the case stands before. */
  next?: string | undefined
  state?: string | undefined
  page: number
  size: number
}

export interface CaseLine {
  id: string
  household: string
  title: string
  region: string
  procedure: string
  openedOn: string
  state: string
  next: string | null
  nextLabel: string | null
  /** The day of the last step. */
  lastOn: string
}

type Row = {
  id: string
  household: string
  title: string | null
  region: string
  procedure: string
  opened_on: string
  state: string
  next: string | null
  last_on: string | null
}

const insideSql = (ctx: Ctx, wanted: string | undefined) => {
  if (!mayRead(ctx.actor, 'casefile')) throw new Problem('right.read')
  const within = wanted ?? ctx.actor.scope
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  return sql`casefile.county = ${ctx.actor.county} and casefile.region >= ${within} and casefile.region < ${regionEnd(within)}`
}

export function listCases(ctx: Ctx, { within, procedure, next, state, page, size }: CaseFilter): Promise<{ total: number; cases: CaseLine[] }> {
  const where = sql`${insideSql(ctx, within)}
    and (${procedure ?? null}::text is null or procedure = ${procedure ?? null})
    and (${next ?? null}::text is null or next = ${next ?? null})
    and (${state ?? null}::text is null or state = ${state ?? null})`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const [counted] = (await sql<{ total: string }>`select count(*) as total from casefile where ${where}`.execute(tx)).rows
    const { rows } = await sql<Row>`
      select casefile.id, casefile.household, subject.title, casefile.region, procedure, opened_on, state, next,
        (select max(happened_on) from proceeding where proceeding.county = casefile.county and proceeding.casefile = casefile.id) as last_on
      from casefile left join subject on subject.county = casefile.county and subject.id = casefile.household
      where ${where} order by casefile.region, casefile.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return { total: Number(counted?.total ?? 0), cases: rows.map((row) => lineOf(ctx, row)) }
  })
}

function lineOf(ctx: Ctx, { title, opened_on, last_on, ...row }: Row): CaseLine {
  const label = row.next && getProcedure(ctx, row.procedure).steps.find(({ name }) => name === row.next)?.label
  return { ...row, title: title ?? '', openedOn: opened_on, nextLabel: label ?? null, lastOn: last_on ?? opened_on }
}

export interface BoardCell {
  procedure: string
  /** By village (12 digits). */
  region: string
  state: string
  next: string | null
  cases: number
}

export function getBoard(ctx: Ctx, within?: string): Promise<{ cells: BoardCell[] }> {
  const where = insideSql(ctx, within)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<Omit<BoardCell, 'cases'> & { cases: string }>`
      select procedure, left(region, 12) as region, state, next, count(*) as cases from casefile
      where ${where} group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
    return { cells: rows.map((row) => ({ ...row, cases: Number(row.cases) })) }
  })
}

export interface CasePage extends CaseLine {
  programme: string
  endedOn: string | null
  /** What the programme's latest run said. */
  verdict: { verdict: string; sentence: string; ranOn: string } | null
  steps: StepLine[]
  /** The step that is due, and why this actor cannot take it, if so. */
  due: { step: Step; refusal: string | null; dueOn: string | null } | null
  ahead: { name: string; label: string }[]
}

export interface StepLine {
  id: string
  step: string
  label: string
  outcome: string
  happenedOn: string
  enteredOn: string
  countsFrom: string
  isLate: boolean
  takenBy: string
  confirmedBy: string | null
  opinion: string | null
  paper: string | null
  survey: string | null
  meeting: string | null
}

export function getCasePage(ctx: Ctx, id: string): Promise<CasePage> {
  const where = insideSql(ctx, undefined)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<Row & { programme: string; ended_on: string | null }>`
      select casefile.id, household, subject.title, casefile.region, programme, procedure, opened_on, state, next, ended_on, null as last_on
      from casefile left join subject on subject.county = casefile.county and subject.id = casefile.household
      where ${where} and casefile.id = ${id}`.execute(tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    const { programme, ended_on, ...line } = row
    const steps = await stepsOf(ctx, tx, id)
    const procedure = getProcedure(ctx, row.procedure)
    const taken = steps.map((step) => ({ ...step, outcome: step.outcome === outcomeCodes.passed ? ('passed' as const) : ('failed' as const) }))
    const next = nextStep(procedure, taken)
    const { actor, today } = ctx
    const attempt = next && { step: next.name, outcome: 'passed' as const, person: actor.person, role: actor.role.name, happenedOn: today, today }
    const refusal = attempt && refusalOf(procedure, taken, attempt)
    return {
      ...lineOf(ctx, { ...line, last_on: steps.at(-1)?.happenedOn ?? null }),
      programme,
      endedOn: ended_on,
      verdict: (await latestVerdicts(ctx, tx, programme, [row.household])).get(row.household) ?? null,
      steps: steps.map(({ person: _person, ...step }) => step),
      due: next ? { step: next, refusal: refusal ? sayFault(refusal) : null, dueOn: dueDay(next, row.opened_on, workYears) ?? null } : null,
      ahead: next ? procedure.steps.slice(procedure.steps.indexOf(next)).map(({ name, label }) => ({ name, label })) : [],
    }
  })
}

type StepRow = Omit<StepLine, 'happenedOn' | 'enteredOn' | 'countsFrom' | 'isLate' | 'takenBy' | 'confirmedBy'> & {
  happened_on: string
  entered_on: string
  person: string
  taker: string | null
  confirmed_by: string | null
  confirmer: string | null
}

async function stepsOf(ctx: Ctx, tx: Tx, id: string): Promise<(StepLine & { person: string })[]> {
  const { rows } = await sql<StepRow>`
    select proceeding.id, step, label, outcome, happened_on, entered_on, taken_by as person, taker.name as taker, confirmed_by, confirmer.name as confirmer,
      opinion, paper, survey, meeting
    from proceeding
    left join person as taker on taker.county = proceeding.county and taker.id = taken_by
    left join person as confirmer on confirmer.county = proceeding.county and confirmer.id = confirmed_by
    where proceeding.county = ${ctx.actor.county} and casefile = ${id} order by proceeding.id`.execute(tx)
  return rows.map(({ happened_on, entered_on, taker, confirmed_by, confirmer, ...row }) => {
    const days = { happenedOn: happened_on, enteredOn: entered_on }
    const taken = { ...days, step: row.step, outcome: 'passed' as const, person: row.person, confirmedBy: confirmed_by }
    // A person who entered from above the reader's place is known by the office only.
    return {
      ...row,
      ...days,
      countsFrom: countsFrom(taken),
      isLate: isLate(days),
      takenBy: taker ?? '上级经办人',
      confirmedBy: confirmed_by && (confirmer ?? '上级核对人'),
    }
  })
}
