/** What a decision changes in the register: who is taken in stands there, who leaves poverty or falls back leaves an act. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Procedure } from '../../core/procedure/procedure.ts'
import { decidedMoves } from '../../core/register/act.ts'
import type { Batch, Change } from '../change/batch.ts'
import { inRoom } from '../change/inRoom.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { StoredCase } from './storedCases.ts'

/** `cases`: decided in favour on the day. */
export async function carryOut(batch: Batch, procedure: Procedure, cases: readonly StoredCase[], day: string) {
  if (!cases.length) return
  if (procedure.registers && !procedure.ofFallen) await register(batch, cases, day)
  const kind = procedure.ofFallen ? decidedMoves.fallenBack : procedure.ofRegistered ? decidedMoves.leftPoverty : undefined
  if (kind) await writeDown(batch, procedure, cases, day, kind)
}

async function register(batch: Batch, cases: readonly StoredCase[], day: string) {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from household where county = ${batch.ctx.actor.county} and id = any(${arrayLiteral(cases.map(({ household }) => household))}::uuid[])
    order by id for update`.execute(batch.tx)
  const values = { registeredPoor: true, identifiedIn: day.slice(0, 4) }
  await batch.add(rows.map(({ id, version }): Change => ({ record: 'household', id, version, values, happenedOn: day })))
}

/** The household stays in the register either way; the act says since when and why. */
async function writeDown(batch: Batch, procedure: Procedure, cases: readonly StoredCase[], day: string, kind: string) {
  const { county, person } = batch.ctx.actor
  const { rows } = await sql<{ id: string; persons: string; reason: string | null }>`
    select casefile.id, (select opinion from proceeding where proceeding.county = ${county} and proceeding.casefile = casefile.id order by proceeding.id limit 1) as reason,
      (select count(*) from membership where membership.county = ${county} and membership.household = casefile.household and left_on is null) as persons
    from casefile where casefile.county = ${county} and casefile.id = any(${arrayLiteral(cases.map(({ id }) => id))}::uuid[])`.execute(batch.tx)
  const told = new Map(rows.map((row) => [row.id, row]))
  await inRoom(batch, 'register', () =>
    batch.add(
      cases.map(({ id, household, region }): Change => {
        const { persons = 0, reason } = told.get(id) ?? {}
        const values = { kind, household, region, happenedOn: day, persons: Number(persons), enteredOn: batch.ctx.today, enteredBy: person }
        return {
          record: 'movement',
          id: uuid(),
          values: { ...values, reason: reason ?? procedure.label, did: `按“${procedure.label}”审定通过` },
          happenedOn: day,
        }
      }),
    ),
  )
}
