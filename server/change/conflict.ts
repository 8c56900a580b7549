/** Two people corrected the same version: what the row is now and by whom, enough to show both sides field by field. Secrets stay out. */
import { sql } from 'kysely'
import { seesWhole } from '../../core/access/wholeFrom.ts'
import { Problem } from '../../core/problem.ts'
import type { OpenRecord } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { actorWords } from '../access/actorWords.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { unchanging } from './chain.ts'
import { decodeRow, type StoredRow } from './encode.ts'
import { arrayLiteral } from './rows.ts'

export async function conflictOf(ctx: Ctx, tx: Tx, definition: OpenRecord, row: StoredRow): Promise<Problem> {
  const { rows } = await sql<{ actor: string; actor_name: string }>`
    select link.actor, link.actor_name from change join link on link.county = change.county and link.id = change.link
    where change.county = ${ctx.actor.county} and change.row_id = ${row.id} and change.version = ${row.version} and change.operation <> all(${arrayLiteral(unchanging)}::text[]) limit 1`.execute(
    tx,
  )
  const who = rows[0] ? actorWords(ctx, rows[0]) : ''
  const open = {
    ...definition,
    fieldList: definition.fieldList.filter((field) => !isSecret(field.kind) && seesWhole(field, ctx.actor.role.scopeLength)),
  }
  return new Problem('record.conflict', { who }, { version: row.version, who, current: decodeRow(open, row, ctx.keys) })
}
