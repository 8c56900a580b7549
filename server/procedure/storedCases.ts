/** Cases as they stand, with what was done in each, in order. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Procedure } from '../../core/procedure/procedure.ts'
import { type Outcome, otherOffice, type Taken } from '../../core/procedure/refusalOf.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { titlesOf } from '../query/titles.ts'

export const outcomeCodes = { passed: '1', failed: '2', returned: '3' } as const satisfies Record<Outcome, string>
const outcomes = Object.fromEntries(Object.entries(outcomeCodes).map(([outcome, code]) => [code, outcome as Outcome]))
export const outcomeOf = (code: string): Outcome => outcomes[code] as Outcome
export const states = { underWay: '1', passed: '2', doneIn: '3', doneOut: '4' } as const

export interface StoredCase {
  id: string
  version: number
  household: string
  title: string
  region: string
  programme: string
  procedure: Procedure
  openedOn: string
  state: string
  taken: (Taken & { id: string })[]
}

/** Those of the actor's place, locked until the transaction ends. Throws when one is not there. */
export async function lockCases(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<StoredCase[]> {
  const { rows } = await sql<{
    id: string
    version: number
    household: string
    region: string
    programme: string
    procedure: string
    opened_on: string
    state: string
  }>`
    select id, version, household, region, programme, procedure, opened_on, state from casefile
    where county = ${ctx.actor.county} and id = any(${arrayLiteral(ids)}::uuid[])
      and region >= ${ctx.actor.scope} and region < ${regionEnd(ctx.actor.scope)}
    order by id for update`.execute(tx)
  if (rows.length < new Set(ids).size) throw new Problem('record.missing')
  const steps = await takenIn(ctx, tx, ids)
  const titles = await titlesOf(
    ctx,
    tx,
    'household',
    rows.map(({ household }) => household),
  )
  return rows.map(({ opened_on, procedure, ...row }) => ({
    ...row,
    title: titles.get(row.household) ?? '',
    procedure: getProcedure(ctx, procedure),
    openedOn: opened_on,
    taken: steps.get(row.id) ?? [],
  }))
}

/** Cases that go one step together: of one procedure, before a step of the actor's office. */
export async function lockTogether(ctx: Ctx, tx: Tx, ids: readonly string[], step: string) {
  const cases = await lockCases(ctx, tx, ids)
  const [first] = cases
  if (!first) throw new Problem('case.none')
  const { procedure } = first
  if (cases.some((each) => each.procedure !== procedure)) throw new Problem('case.mixed')
  const wanted = procedure.steps.find(({ name }) => name === step)
  if (wanted && !wanted.by.includes(ctx.actor.role.name)) throw new Problem('case.otherOffice', otherOffice(wanted).details)
  return { cases, procedure, titles: new Map(cases.map(({ id, title }) => [id, title])) }
}

export function getProcedure(ctx: Ctx, name: string): Procedure {
  const procedure = ctx.catalog.procedures.get(name)
  if (!procedure) throw new Problem('case.procedureUnknown')
  return procedure
}

type StepRow = {
  id: string
  casefile: string
  step: string
  outcome: string
  happened_on: string
  entered_on: string
  taken_by: string
  acting_for: string | null
  surveyor: string | null
  second: string | null
  confirmed_by: string | null
}

async function takenIn(ctx: Ctx, tx: Tx, cases: readonly string[]): Promise<Map<string, StoredCase['taken']>> {
  const { rows } = await sql<StepRow>`
    select proceeding.id, casefile, step, outcome, happened_on, entered_on, taken_by, acting_for, confirmed_by, survey.surveyor, survey.second
    from proceeding left join survey on survey.county = proceeding.county and survey.id = proceeding.survey
    where proceeding.county = ${ctx.actor.county} and casefile = any(${arrayLiteral(cases)}::uuid[]) order by proceeding.id`.execute(tx)
  const found = new Map<string, StoredCase['taken']>()
  for (const row of rows) {
    const list = found.get(row.casefile) ?? []
    found.set(row.casefile, list)
    list.push({
      id: row.id,
      step: row.step,
      outcome: outcomeOf(row.outcome),
      happenedOn: row.happened_on,
      enteredOn: row.entered_on,
      person: row.taken_by,
      actingFor: row.acting_for,
      surveyors: [row.surveyor, row.second].flatMap((each) => each ?? []),
      confirmedBy: row.confirmed_by,
    })
  }
  return found
}
