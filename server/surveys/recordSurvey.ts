/** One survey of a household with an answer for every clause that is asked, all in one transaction. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { Problem, type ProblemKey } from '../../core/problem.ts'
import type { Values } from '../../core/record/definition.ts'
import { type AskedClause, type GivenAnswer, mayExempt, wholeAnswers } from '../../core/survey/askedClauses.ts'
import { surveyorsFault } from '../../core/survey/surveyors.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Batch } from '../change/batch.ts'
import { arrayLiteral } from '../change/rows.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { surveyProgramme } from './beginSurvey.ts'
import { barredFrom, getHousehold } from './surveyedHousehold.ts'

export interface NewSurvey {
  id: string
  household: string
  /** The county's programme whose clauses were asked; none where none is in force. */
  programme?: string | undefined
  /** Of the survey, but for the household. */
  values: Values
  answers: readonly GivenAnswer[]
}

export async function recordSurvey(ctx: Ctx, { id, household, programme, values, answers }: NewSurvey): Promise<{ id: string }> {
  const day = String(values.surveyedOn ?? '')
  if (dayValue.check(day, { label: '' }, '') || day > ctx.today) throw new Problem('survey.dayNeeded')
  if ((values.income ?? values.incomePerHead ?? null) !== null && !values.measure) throw new Problem('survey.measureNeeded')
  await write(ctx, { source: 'desktop' }, async (batch) => {
    const { region } = await getHousehold(ctx, batch.tx, household)
    const surveyors = [idOf(values.surveyor), idOf(values.second)] as const
    const fault = surveyorsFault(surveyors, await barredFrom(ctx, batch.tx, household, day))
    if (fault) throw new Problem(fault.key as ProblemKey, fault.details)
    const { label, clauses } = programme ? await surveyProgramme(ctx, batch.tx, programme, region) : { label: '', clauses: [] }
    refuseWrong(label, clauses, answers)
    const whole = wholeAnswers(clauses, answers)
    const criteria = await criteriaOf(ctx, batch, {
      programme,
      place: region,
      clauses: clauses.filter(({ code }) => whole.some((each) => each.code === code)),
    })
    await batch.add([{ record: 'survey', id, values: { ...values, household }, happenedOn: day }])
    await batch.add(
      whole.map(({ code, met, evidence, exemption }) => ({
        record: 'answer',
        id: uuid(),
        values: {
          survey: id,
          criterion: criteria.get(code) as string,
          met,
          evidence: evidence?.trim() || null,
          exemption: exemption?.trim() || null,
        },
        happenedOn: day,
      })),
    )
  })
  return { id }
}

const idOf = (value: Values[string] | undefined) => (typeof value === 'string' ? value : null)

function refuseWrong(label: string, clauses: readonly AskedClause[], answers: readonly GivenAnswer[]) {
  const seen = new Set<string>()
  for (const { code, met, exemption } of answers) {
    const clause = clauses.find((each) => each.code === code && each.asking === 'answer')
    if (!clause) throw new Problem('survey.clauseUnknown', { code, label })
    if (seen.has(code)) throw new Problem('survey.answeredTwice', { code })
    if (exemption?.trim() && !mayExempt(clause, met)) throw new Problem('survey.exemptionWhere', { code })
    seen.add(code)
  }
}

interface Wanted {
  programme: string | undefined
  /** Of the household. */
  place: string
  clauses: readonly AskedClause[]
}

/** The rows that answers refer to, by code; made where none holds for the place, as wide as the programme holds and the actor may write. */
async function criteriaOf(ctx: Ctx, batch: Batch, { programme, place, clauses }: Wanted): Promise<ReadonlyMap<string, string>> {
  if (!programme) return new Map()
  const { county, scope } = ctx.actor
  const { rows } = await sql<{ code: string; id: string }>`
    select code, id from criterion
    where county = ${county} and code = any(${arrayLiteral(clauses.map(({ code }) => code))}::text[]) and left(${place}, length(region)) = region
    order by length(region) desc, id desc`.execute(batch.tx)
  // From the narrowest to the widest, which stands.
  const known = new Map(rows.map(({ code, id }) => [code, id]))
  const missing = clauses.filter(({ code }) => !known.has(code))
  if (!missing.length) return known
  const holdsIn = await placeOf(ctx, batch.tx, programme)
  const region = isInside(holdsIn, scope) ? holdsIn : scope
  const made = missing.map(({ code, set, label }) => ({ id: uuid(), values: { code, region, category: set, content: label } }))
  await batch.add(made.map((each) => ({ record: 'criterion', ...each, happenedOn: ctx.today })))
  return new Map([...known, ...made.map(({ id, values }) => [values.code, id] as const)])
}

async function placeOf({ actor }: Ctx, tx: Tx, programme: string): Promise<string> {
  const { rows } = await sql<{ region: string }>`select region from programme where county = ${actor.county} and id = ${programme}`.execute(tx)
  return rows[0]?.region ?? actor.scope
}
