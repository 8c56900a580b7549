/** What a step of a case rests on stays as it was: a survey with its answers, a meeting with its votes, what departments' data showed. */
import { type RawBuilder, sql } from 'kysely'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

/** By record type: the condition by which a step rests on the row. */
const resting: Readonly<Record<string, RawBuilder<unknown>>> = {
  survey: sql`proceeding.survey = own.id`,
  answer: sql`proceeding.survey = own.survey`,
  meeting: sql`proceeding.meeting = own.id`,
  vote: sql`proceeding.meeting = own.meeting`,
  comparison: sql`proceeding.step = 'compare' and proceeding.happened_on >= own.compared_on and proceeding.casefile in (
    select id from casefile where casefile.county = own.county and casefile.household = own.household)`,
}

/** Rows that belong to one on which a step may rest, by the field that says which: nothing is added to what was decided upon. */
export const addedTo: Readonly<Record<string, { field: string; record: string }>> = {
  answer: { field: 'survey', record: 'survey' },
  vote: { field: 'meeting', record: 'meeting' },
}

/** What the step is called that rests on a row, by the row's id; only of those on which one does. */
export async function restedOn(ctx: Ctx, tx: Tx, record: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rests = resting[record]
  if (!rests || !ids.length) return new Map()
  const { rows } = await sql<{ id: string; label: string }>`
    select distinct on (own.id) own.id, proceeding.label
    from ${sql.table(record)} own join proceeding on proceeding.county = own.county and ${rests}
    where own.county = ${ctx.actor.county} and own.id = any(${arrayLiteral(ids)}::uuid[]) order by own.id, proceeding.id`.execute(tx)
  return new Map(rows.map(({ id, label }) => [id, label]))
}
