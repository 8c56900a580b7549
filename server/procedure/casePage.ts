/** One case with all that was done in it, what is due, and why the one who looks cannot do it, if so. */
import { sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { mayWrite } from '../../core/access/role.ts'
import { Problem, sayFault } from '../../core/problem.ts'
import { dueDay } from '../../core/procedure/dueDay.ts'
import type { Step } from '../../core/procedure/procedure.ts'
import { type Attempt, nextStep, refusalOf, standing } from '../../core/procedure/refusalOf.ts'
import type { Ctx } from '../context.ts'
import { latestVerdicts } from '../screening/latestVerdicts.ts'
import { type StepLine, stepsOf } from './caseSteps.ts'
import { latestUrgings, stillTold, type Urged } from './latestUrgings.ts'
import { type CaseLine, type CaseRow, insideSql, lineOf } from './readCases.ts'
import { getProcedure, outcomeOf } from './storedCases.ts'

export interface CasePage extends CaseLine {
  programme: string
  endedOn: string | null
  /** What the programme's latest run said. */
  verdict: { verdict: string; sentence: string; ranOn: string } | null
  steps: StepLine[]
  /** The step that is due, and why this actor cannot take it, if so. */
  due: { step: Step; refusal: string | null; dueOn: string | null; back: Back | null; urging: Urged | null } | null
  ahead: { name: string; label: string }[]
}

/** The step to which the case could be sent back, and why this actor cannot, if so. */
interface Back {
  label: string
  refusal: string | null
}

export function getCasePage(ctx: Ctx, id: string): Promise<CasePage> {
  const where = insideSql(ctx, undefined)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<CaseRow & { programme: string; ended_on: string | null; deadline_from: string | null }>`
      select casefile.id, household, subject.title, casefile.region,
        (select code from household where household.county = casefile.county and household.id = casefile.household) as code, programme, procedure, opened_on, state, next, ended_on, deadline_from, null as last_on
      from casefile left join subject on subject.county = casefile.county and subject.id = casefile.household
      where ${where} and casefile.id = ${id}`.execute(tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    const { programme, ended_on, deadline_from, ...line } = row
    const steps = await stepsOf(ctx, tx, id)
    const procedure = getProcedure(ctx, row.procedure)
    const taken = steps.map(({ people, ...step }) => ({ ...step, ...people, outcome: outcomeOf(step.outcome) }))
    const held = new Set(standing(taken).map((each) => each.id))
    const next = nextStep(procedure, taken)
    const { actor, today } = ctx
    const say = (step: Step, outcome: Attempt['outcome']) => {
      const attempt: Attempt = { step: step.name, outcome, person: actor.person, role: actor.role.name, happenedOn: today, today }
      const fault = refusalOf(procedure, taken, attempt)
      return fault ? sayFault(fault) : null
    }
    const before = next && procedure.steps[procedure.steps.indexOf(next) - 1]
    const dueOn = (next && deadline_from && dueDay(next, deadline_from, workYears)) ?? null
    const urgings = dueOn && dueOn < today ? await latestUrgings(ctx, tx) : undefined
    return {
      ...lineOf(ctx, { ...line, last_on: steps.at(-1)?.happenedOn ?? null }),
      programme,
      endedOn: ended_on,
      verdict: (await latestVerdicts(ctx, tx, programme, [row.household])).get(row.household) ?? null,
      steps: steps.map(({ people, ...step }) => ({
        ...step,
        isUndone: outcomeOf(step.outcome) !== 'returned' && !held.has(step.id),
        mayConfirm: mayWrite(actor, 'proceeding') && ![people.person, people.actingFor].includes(actor.person),
        mayScan: mayWrite(actor, 'scan') && Boolean(procedure.steps.find(({ name }) => name === step.step)?.by.includes(actor.role.name)),
      })),
      due: next
        ? {
            step: next,
            refusal: say(next, 'passed'),
            dueOn,
            back: before ? { label: before.label, refusal: say(next, 'returned') } : null,
            urging: stillTold(dueOn, urgings?.get(`${row.procedure} ${next.name} ${row.region.slice(0, 12)}`)),
          }
        : null,
      ahead: next ? procedure.steps.slice(procedure.steps.indexOf(next)).map(({ name, label }) => ({ name, label })) : [],
    }
  })
}
