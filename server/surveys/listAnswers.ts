/** What a survey answered, clause by clause, and the step of a case that rests on it. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { restedOn } from '../procedure/restedOn.ts'
import { programmesAt } from '../screening/programmes.ts'
import { surveyProgramme } from './beginSurvey.ts'

export interface AnswerList {
  /** The programme in force where and when it was made; empty where none was. */
  programme: string
  /** What the step is called that rests on it: nothing of it changes any more. */
  restedOn: string | null
  /** In the order of the programme; answers to clauses that are not of it come last. */
  answers: AnswerLine[]
}

export interface AnswerLine {
  id: string
  code: string
  set: string
  label: string
  /** What the clause wants attached or named. */
  wants: string | null
  met: string
  evidence: string | null
  exemption: string | null
}

type Row = Omit<AnswerLine, 'wants' | 'label' | 'set'> & { set: string | null; label: string | null }

export function listAnswers(ctx: Ctx, survey: string): Promise<AnswerList> {
  for (const record of ['survey', 'answer']) if (!mayRead(ctx.actor, record)) throw new Problem('right.read')
  const { county } = ctx.actor
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { region, surveyedOn } = await surveyAt(ctx, tx, survey)
    const [programme] = surveyedOn ? await programmesAt(ctx, tx, region, surveyedOn) : []
    const { label, clauses } = programme ? await surveyProgramme(ctx, tx, programme.id) : { label: '', clauses: [] }
    const { rows } = await sql<Row>`
      select answer.id, coalesce(criterion.code, '') as code, criterion.category as set, criterion.content as label, coalesce(met, '1') as met, evidence, exemption
      from answer left join criterion on criterion.county = answer.county and criterion.id = answer.criterion
      where answer.county = ${county} and answer.survey = ${survey} order by criterion.code, answer.id`.execute(tx)
    const at = (code: string) => clauses.findIndex((each) => each.code === code)
    const answers = rows.map((row): AnswerLine => {
      const clause = clauses[at(row.code)]
      return { ...row, set: clause?.set ?? row.set ?? '', label: clause?.label ?? row.label ?? '', wants: clause?.evidence ?? null }
    })
    const order = ({ code }: AnswerLine) => (at(code) < 0 ? clauses.length : at(code))
    const rests = await restedOn(ctx, tx, 'survey', [survey])
    return { programme: label, restedOn: rests.get(survey) ?? null, answers: answers.sort((a, b) => order(a) - order(b)) }
  })
}

async function surveyAt({ actor }: Ctx, tx: Tx, id: string): Promise<{ region: string; surveyedOn: string | null }> {
  const { county, scope } = actor
  const { rows } = await sql<{ region: string; surveyedOn: string | null }>`
    select region, surveyed_on as "surveyedOn" from survey
    where county = ${county} and id = ${id} and region >= ${scope} and region < ${regionEnd(scope)}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  return row
}
