/**
 * A step written up later counts from its paper's day once a second person has compared the dated paper: where it was scanned, by
 * having opened each scan. It stays marked as written up later.
 */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { isLate } from '../../core/procedure/refusalOf.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

interface Row {
  version: number
  taken_by: string
  acting_for: string | null
  happened_on: string
  entered_on: string
  confirmed_by: string | null
  paper: string | null
}

export async function confirmPaper(ctx: Ctx, id: string): Promise<void> {
  const { person, county, scope } = ctx.actor
  if (person === null) throw new Problem('case.nobody')
  await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const { rows } = await sql<Row>`
      select version, taken_by, acting_for, happened_on, entered_on, confirmed_by, paper from proceeding
      where county = ${county} and id = ${id} and region >= ${scope} and region < ${regionEnd(scope)} for update`.execute(batch.tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    if (!isLate({ happenedOn: row.happened_on, enteredOn: row.entered_on })) throw new Problem('paper.notLate')
    if (row.confirmed_by) throw new Problem('paper.confirmed')
    if ([row.taken_by, row.acting_for].includes(person)) throw new Problem('paper.samePerson')
    const scans = await scansOf(ctx, batch.tx, id)
    if (!scans.length) throw new Problem('paper.missing')
    const unseen = scans.find(({ seen }) => !seen)
    if (unseen) throw new Problem('paper.notLookedAt', { name: unseen.what })
    const values = { confirmedBy: person, confirmedOn: ctx.today }
    await batch.add([{ record: 'proceeding', id, version: row.version, values, happenedOn: ctx.today }])
  })
}

/** Scans of the step that stand, and whether this account has opened them. */
async function scansOf(ctx: Ctx, tx: Tx, proceeding: string): Promise<{ what: string; seen: boolean }[]> {
  const { county, account } = ctx.actor
  const { rows } = await sql<{ what: string; seen: boolean }>`
    select what, exists (
      select 1 from change join link on link.county = change.county and link.id = change.link
      where change.county = ${county} and change.row_id = scan.id and change.record = 'scan' and change.operation = 'reveal' and link.actor = ${account}
    ) as seen
    from scan where county = ${county} and proceeding = ${proceeding} and voided_on is null order by id`.execute(tx)
  return rows
}
