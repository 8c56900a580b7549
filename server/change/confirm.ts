/** What was doubted is right as it stands: somebody made sure and says why. The finding ends, and the same doubt is not told again. */
import { sql } from 'kysely'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'
import type { Batch } from './batch.ts'
import { write } from './write.ts'

interface Doubt {
  record: string
  row_id: string
  field: string
  kind: string
  region: string
}

/** Who may correct a row may confirm it; row security leaves out what lies elsewhere. */
export async function confirmFinding(ctx: Ctx, id: string, reason: string): Promise<void> {
  if (!reason.trim()) throw new Problem('reason.required')
  await write(ctx, { reason, source: 'desktop' }, (batch) => confirmIn(batch, id))
}

async function confirmIn({ ctx, tx, log }: Batch, id: string) {
  const { county } = ctx.actor
  const { rows } = await sql<Doubt>`
    select record, row_id, field, kind, region from finding where county = ${county} and id = ${id} and settled_link is null for update`.execute(tx)
  const [doubt] = rows
  if (!doubt) throw new Problem('finding.missing')
  const definition = getRecord(ctx.catalog, doubt.record)
  if (!mayWrite(ctx.actor, doubt.record)) throw new Problem('right.write', { label: definition.label })
  const found = await sql<{ version: number }>`
    select version from ${sql.table(definition.name)} where county = ${county} and id = ${doubt.row_id}`.execute(tx)
  const entry = log.add({
    record: doubt.record,
    rowId: doubt.row_id,
    version: found.rows[0]?.version ?? 1,
    operation: 'confirm',
    region: doubt.region,
    happenedOn: ctx.today,
    content: JSON.stringify({ confirmed: { field: doubt.field, kind: doubt.kind } }),
  })
  await sql`update finding set settled_link = ${log.link}, settled_entry = ${entry} where county = ${county} and id = ${id}`.execute(tx)
}
