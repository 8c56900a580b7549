/** A request as it is kept, locked for who goes on with it, with its acts in their order. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { RequestActName, RequestState } from '../../core/request/requestActs.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface StoredAct {
  id: string
  act: RequestActName
  happenedOn: string
  enteredOn: string
  /** The person of the account. */
  person: string | null
  by: string | null
  office: string | null
  handler: string | null
  dueOn: string | null
  outcome: string | null
  opinion: string | null
  words: string | null
}

export interface StoredRequest {
  id: string
  version: number
  region: string
  matter: string | null
  state: RequestState | null
  office: string | null
  handler: string | null
}

export async function lockRequest({ actor }: Ctx, tx: Tx, id: string): Promise<StoredRequest> {
  const { rows } = await sql<StoredRequest>`
    select id, version, region, matter, state, office, handler from request where county = ${actor.county} and id = ${id} for update`.execute(tx)
  if (!rows[0]) throw new Problem('record.missing')
  return rows[0]
}

export async function actsOf({ actor }: Ctx, tx: Tx, request: string): Promise<StoredAct[]> {
  const { rows } = await sql<StoredAct>`
    select handling.id, act, happened_on as "happenedOn", entered_on as "enteredOn", entered_by as person, person.name as by, office, handler,
      due_on as "dueOn", outcome, opinion, words
    from handling left join person on person.county = handling.county and person.id = entered_by
    where handling.county = ${actor.county} and request = ${request} order by handling.id`.execute(tx)
  return rows
}
