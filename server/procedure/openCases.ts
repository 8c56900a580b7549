/** Households ask, or are brought up: one case each, and with it the first step. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { Problem, sayFault } from '../../core/problem.ts'
import type { Procedure } from '../../core/procedure/procedure.ts'
import { type Attempt, refusalOf } from '../../core/procedure/refusalOf.ts'
import type { Fault } from '../../kinds/kind.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Change } from '../change/batch.ts'
import { arrayLiteral } from '../change/rows.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { titlesOf } from '../query/titles.ts'
import { getProgramme } from '../screening/programmes.ts'
import { attemptOf, type Trying, takenAs } from './attempt.ts'
import { caseValues, stepChange } from './caseChanges.ts'
import { leftPovertySql } from './decidedSql.ts'
import { getProcedure, states } from './storedCases.ts'

export interface Opening extends Omit<Trying, 'step'> {
  programme: string
  procedure: string
  households: readonly string[]
  opinion?: string | undefined
  paper?: string | undefined
}

export interface Refused {
  id: string
  title: string
  message: string
}

/** Either all are opened or none; what stands in the way is told for each. */
export async function openCases(ctx: Ctx, wish: Opening): Promise<{ cases: string[]; proceedings: string[] }> {
  const procedure = getProcedure(ctx, wish.procedure)
  const { result } = await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const step = procedure.steps[0]?.name ?? ''
    const attempt: Attempt = { ...(await attemptOf(ctx, batch.tx, { ...wish, step })), outcome: 'passed' }
    const { happenedOn } = attempt
    const refusal = refusalOf(procedure, [], attempt)
    if (refusal) throw new Problem(refusal.key as 'case.ended', refusal.details)
    const { programme } = await getProgramme(ctx, batch.tx, wish.programme)
    if (!procedure.programmes.includes(programme.name))
      throw new Problem('case.otherProgramme', { procedure: procedure.label, programme: programme.label })
    if (procedure.ofFallen && (wish.opinion ?? '').trim().length < 5) throw new Problem('case.whyFallen')
    const households = [...new Set(wish.households)]
    const standing = await standingOf(ctx, batch.tx, wish.programme, households)
    const titles = await titlesOf(ctx, batch.tx, 'household', households)
    if (standing.size < households.length) throw new Problem('record.missing')
    refuseAny(households.flatMap((id) => faultAt(id, titles, openingFault(procedure, standing.get(id) as Standing))))
    const cases = households.map((household) => ({ id: uuid(), household }))
    const changes = cases.map(({ id, household }): Change => {
      const values = {
        household,
        programme: wish.programme,
        procedure: procedure.name,
        openedOn: happenedOn,
        ...caseValues(procedure, [takenAs(attempt)]),
      }
      return { record: 'casefile', id, values, happenedOn }
    })
    await batch.add(changes)
    const steps = await batch.add(
      cases.map(({ id }) => stepChange(ctx, procedure, { ...attempt, case: id, opinion: wish.opinion, paper: wish.paper })),
    )
    return { cases: cases.map(({ id }) => id), proceedings: steps.map(({ id }) => id) }
  })
  return result
}

export function faultAt(id: string, titles: ReadonlyMap<string, string>, fault: Fault | undefined): Refused[] {
  return fault ? [{ id, title: titles.get(id) ?? '', message: sayFault(fault) }] : []
}

export function refuseAny(refused: readonly Refused[]) {
  const [first] = refused
  if (first) throw new Problem('case.refused', { count: refused.length, first: first.title, why: first.message }, { refused: refused.slice(0, 200) })
}

interface Standing {
  open: boolean
  /** Taken in by the programme and not let go since. */
  inside: boolean
  registered: boolean
  /** Stands in the register as one that left poverty, and was not taken in again. */
  left: boolean
}

function openingFault({ purpose, registers, ofRegistered, ofFallen }: Procedure, { open, inside, registered, left }: Standing): Fault | undefined {
  if (open) return { key: 'case.alreadyOpen', details: {} }
  if (ofFallen) return registered && left ? undefined : { key: 'case.notFallen', details: {} }
  if (ofRegistered) return registered && !left ? undefined : { key: left ? 'case.leftAlready' : 'case.notIn', details: {} }
  if (purpose === 'leave') return inside ? undefined : { key: 'case.notIn', details: {} }
  if (registers && registered) return { key: left ? 'case.fallen' : 'case.alreadyIn', details: {} }
  return inside ? { key: 'case.alreadyIn', details: {} } : undefined
}

/** Locks the households, so that two clerks cannot open two cases of one. */
async function standingOf(ctx: Ctx, tx: Tx, programme: string, households: readonly string[]): Promise<Map<string, Standing>> {
  const wanted = sql`${arrayLiteral(households)}::uuid[]`
  const { rows } = await sql<{ id: string; registered_poor: boolean | null; left: boolean }>`
    select id, registered_poor, ${leftPovertySql(ctx, 'household')} as left from household
    where county = ${ctx.actor.county} and id = any(${wanted}) and region >= ${ctx.actor.scope} and region < ${regionEnd(ctx.actor.scope)}
    order by id for update`.execute(tx)
  const cases = await sql<{ household: string; procedure: string; state: string }>`
    select household, procedure, state from casefile
    where county = ${ctx.actor.county} and programme = ${programme} and household = any(${wanted}) order by id`.execute(tx)
  const found = new Map<string, Standing>(
    rows.map(({ id, registered_poor, left }) => [id, { open: false, inside: false, registered: registered_poor === true, left }]),
  )
  for (const { household, procedure, state } of cases.rows) {
    const standing = found.get(household)
    if (!standing) continue
    const admits = ctx.catalog.procedures.get(procedure)?.purpose === 'admit'
    if (state === states.underWay || (state === states.passed && !admits)) standing.open = true
    if (state === states.passed || state === states.doneIn) standing.inside = admits
  }
  return found
}
