/** A step written up later counts from its paper's day once a second person has compared the dated paper. It stays marked as written up later. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { isLate } from '../../core/procedure/refusalOf.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'

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
    if (!row.paper) throw new Problem('paper.missing')
    if ([row.taken_by, row.acting_for].includes(person)) throw new Problem('paper.samePerson')
    const values = { confirmedBy: person, confirmedOn: ctx.today }
    await batch.add([{ record: 'proceeding', id, version: row.version, values, happenedOn: ctx.today }])
  })
}
