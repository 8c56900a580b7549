/** What a step of a case rests on stays as it was: a survey, a meeting, the votes of that meeting. */
import { type RawBuilder, sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

/** By record type: the condition by which a step rests on the row of this id. */
const resting: Readonly<Record<string, (id: string) => RawBuilder<unknown>>> = {
  survey: (id) => sql`proceeding.survey = ${id}`,
  meeting: (id) => sql`proceeding.meeting = ${id}`,
  vote: (id) => sql`proceeding.meeting = (select meeting from vote where vote.county = proceeding.county and vote.id = ${id})`,
}

export async function refuseRestedOn(ctx: Ctx, tx: Tx, record: string, id: string): Promise<void> {
  const rests = resting[record]
  if (!rests) return
  const { rows } = await sql<{ label: string }>`
    select label from proceeding where proceeding.county = ${ctx.actor.county} and ${rests(id)} limit 1`.execute(tx)
  const [row] = rows
  if (row) throw new Problem('record.restedOn', { step: row.label })
}
