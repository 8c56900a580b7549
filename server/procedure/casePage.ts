/** One case with all that was done in it, what is due, and why the one who looks cannot do it, if so. */
import { sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { Problem, sayFault } from '../../core/problem.ts'
import { dueDay } from '../../core/procedure/dueDay.ts'
import type { Step } from '../../core/procedure/procedure.ts'
import { type Attempt, countsFrom, isLate, nextStep, refusalOf, standing, type Taken } from '../../core/procedure/refusalOf.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { latestVerdicts } from '../screening/latestVerdicts.ts'
import { type CaseLine, type CaseRow, insideSql, lineOf } from './readCases.ts'
import { getProcedure, outcomeOf } from './storedCases.ts'

export interface CasePage extends CaseLine {
  programme: string
  endedOn: string | null
  /** What the programme's latest run said. */
  verdict: { verdict: string; sentence: string; ranOn: string } | null
  steps: StepLine[]
  /** The step that is due, and why this actor cannot take it, if so. */
  due: { step: Step; refusal: string | null; dueOn: string | null; back: Back | null } | null
  ahead: { name: string; label: string }[]
}

/** The step to which the case could be sent back, and why this actor cannot, if so. */
interface Back {
  label: string
  refusal: string | null
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
  /** The case was sent back over it: it is done again further down. */
  isUndone: boolean
  takenBy: string
  /** The colleague for whom it was done. */
  actingFor: string | null
  confirmedBy: string | null
  opinion: string | null
  paper: string | null
  survey: string | null
  meeting: string | null
}

export function getCasePage(ctx: Ctx, id: string): Promise<CasePage> {
  const where = insideSql(ctx, undefined)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<CaseRow & { programme: string; ended_on: string | null; deadline_from: string | null }>`
      select casefile.id, household, subject.title, casefile.region, programme, procedure, opened_on, state, next, ended_on, deadline_from, null as last_on
      from casefile left join subject on subject.county = casefile.county and subject.id = casefile.household
      where ${where} and casefile.id = ${id}`.execute(tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    const { programme, ended_on, deadline_from, ...line } = row
    const steps = await stepsOf(ctx, tx, id)
    const procedure = getProcedure(ctx, row.procedure)
    const taken = steps.map(({ people, ...step }) => ({ ...step, ...people, outcome: outcomeOf(step.outcome) }))
    const held = new Set(standing(taken).map(({ id }) => id))
    const next = nextStep(procedure, taken)
    const { actor, today } = ctx
    const say = (step: Step, outcome: Attempt['outcome']) => {
      const attempt: Attempt = { step: step.name, outcome, person: actor.person, role: actor.role.name, happenedOn: today, today }
      const fault = refusalOf(procedure, taken, attempt)
      return fault ? sayFault(fault) : null
    }
    const before = next && procedure.steps[procedure.steps.indexOf(next) - 1]
    return {
      ...lineOf(ctx, { ...line, last_on: steps.at(-1)?.happenedOn ?? null }),
      programme,
      endedOn: ended_on,
      verdict: (await latestVerdicts(ctx, tx, programme, [row.household])).get(row.household) ?? null,
      steps: steps.map(({ people: _people, ...step }) => ({ ...step, isUndone: outcomeOf(step.outcome) !== 'returned' && !held.has(step.id) })),
      due: next
        ? {
            step: next,
            refusal: say(next, 'passed'),
            dueOn: (deadline_from && dueDay(next, deadline_from, workYears)) ?? null,
            back: before ? { label: before.label, refusal: say(next, 'returned') } : null,
          }
        : null,
      ahead: next ? procedure.steps.slice(procedure.steps.indexOf(next)).map(({ name, label }) => ({ name, label })) : [],
    }
  })
}

type StepRow = Omit<StepLine, 'happenedOn' | 'enteredOn' | 'countsFrom' | 'isLate' | 'isUndone' | 'takenBy' | 'actingFor' | 'confirmedBy'> & {
  happened_on: string
  entered_on: string
  person: string
  taker: string | null
  acting_for: string | null
  absent: string | null
  surveyors: (string | null)[]
  confirmed_by: string | null
  confirmer: string | null
}

type StoredStep = Omit<StepLine, 'isUndone'> & { people: Pick<Taken, 'person' | 'actingFor' | 'surveyors'> }

async function stepsOf(ctx: Ctx, tx: Tx, id: string): Promise<StoredStep[]> {
  const { rows } = await sql<StepRow>`
    select proceeding.id, step, label, outcome, happened_on, entered_on, taken_by as person, taker.name as taker, acting_for, absent.name as absent,
      confirmed_by, confirmer.name as confirmer, opinion, paper, survey, meeting, array[survey.surveyor, survey.second] as surveyors
    from proceeding
    left join person as taker on taker.county = proceeding.county and taker.id = taken_by
    left join person as absent on absent.county = proceeding.county and absent.id = acting_for
    left join survey on survey.county = proceeding.county and survey.id = proceeding.survey
    left join person as confirmer on confirmer.county = proceeding.county and confirmer.id = confirmed_by
    where proceeding.county = ${ctx.actor.county} and casefile = ${id} order by proceeding.id`.execute(tx)
  return rows.map(({ happened_on, entered_on, person, taker, acting_for, absent, confirmed_by, confirmer, surveyors, ...row }) => {
    const days = { happenedOn: happened_on, enteredOn: entered_on }
    // A person who entered from above the reader's place is known by the office only.
    return {
      ...row,
      ...days,
      people: { person, actingFor: acting_for, surveyors: surveyors.flatMap((each) => each ?? []) },
      countsFrom: countsFrom({ ...days, confirmedBy: confirmed_by }),
      isLate: isLate(days),
      takenBy: taker ?? '上级经办人',
      actingFor: acting_for && (absent ?? '上级经办人'),
      confirmedBy: confirmed_by && (confirmer ?? '上级核对人'),
    }
  })
}
