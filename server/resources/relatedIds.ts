/** Whose entries the history of a row gathers: its own; of a household those of its memberships and their persons, also of withdrawn ones. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export async function relatedIds(ctx: Ctx, tx: Tx, name: string, id: string): Promise<string[]> {
  const { county } = ctx.actor
  const found = await sql`
    select 1 from ${sql.table(name)} where county = ${county} and id = ${id}
    union all select 1 from change where county = ${county} and row_id = ${id} and record = ${name} and operation = 'withdraw'`.execute(tx)
  if (!found.rows.length) throw new Problem('record.missing')
  if (name !== 'household' && name !== 'person') return [id]
  const { rows } = await sql<{ id: string; person: string }>`
    select id, person from membership where county = ${county} and ${sql.ref(name)} = ${id}`.execute(tx)
  if (name === 'person') return [id, ...rows.map((row) => row.id)]
  const gone = await sql<{ id: string }>`
    select row_id as id from withdrawn where county = ${county} and owner = ${id} and record = 'membership'`.execute(tx)
  const persons = gone.rows.length
    ? await sql<{ id: string }>`
        select content -> 'values' ->> 'person' as id from change
        where county = ${county} and row_id = any(${arrayLiteral(gone.rows.map((row) => row.id))}::uuid[]) and operation = 'create'`.execute(tx)
    : gone
  return [...new Set([id, ...rows.flatMap((row) => [row.id, row.person]), ...gone.rows.map((row) => row.id), ...persons.rows.map((row) => row.id)])]
}
