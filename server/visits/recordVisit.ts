/** One visit, entered after it took place: who entered it and when is written down with it, so that 代录 and 补录 need not be said. */

import { sql } from 'kysely'
import { lateAfterDays } from '../../core/duty/marks.ts'
import { Problem } from '../../core/problem.ts'
import type { Values } from '../../core/record/definition.ts'
import { isLateEntry } from '../../core/visit/visitDoubts.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'

export interface NewVisit {
  id: string
  values: Values
  /** Who else went, of those who are known; others stand by name in the visit. */
  companions?: readonly { id: string; person: string }[] | undefined
  /** Why it is entered late. */
  reason?: string | undefined
}

export async function recordVisit(ctx: Ctx, { id, values, companions = [], reason }: NewVisit): Promise<{ id: string }> {
  const day = String(values.visitedOn ?? '')
  if (dayValue.check(day, { label: '' }, '')) throw new Problem('visit.dayNeeded')
  if (day > ctx.today) throw new Problem('visit.inFuture')
  if (!values.visitor || !values.host) throw new Problem('visit.whoNeeded')
  if (isLateEntry(day, ctx.today) && !reason?.trim()) throw new Problem('visit.lateReason', { days: lateAfterDays })
  const stamped = { ...values, enteredOn: ctx.today, enteredBy: ctx.actor.person }
  await write(ctx, { source: 'desktop', reason: reason?.trim() || undefined, through: 'visits' }, async (batch) => {
    const { rows } = await sql`select from subject where county = ${ctx.actor.county} and id = ${values.host}`.execute(batch.tx)
    if (!rows.length) throw new Problem('record.missing')
    const others = companions.filter(({ person }) => person !== values.visitor)
    await batch.add([
      { record: 'visit', id, values: stamped, happenedOn: day },
      ...others.map(({ id: own, person }) => ({ record: 'companion', id: own, values: { visit: id, person }, happenedOn: day })),
    ])
  })
  return { id }
}
