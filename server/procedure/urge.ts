/** The level above urges what has waited too long below (催办): an act with its words and its day. Nothing is decided by it. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { levelAbove } from '../../core/procedure/overdue.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { isInside } from '../../kinds/region/value.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { urgedBelow } from './listWaiting.ts'
import { getProcedure } from './storedCases.ts'

export interface Urging {
  procedure: string
  step: string
  /** The village. */
  region: string
  words: string
}

export async function urge(ctx: Ctx, { procedure, step, region, words }: Urging): Promise<{ cases: number }> {
  const { person, county } = ctx.actor
  if (person === null) throw new Problem('case.nobody')
  if (!mayWrite(ctx.actor, 'urging')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'urging').label })
  if (!isInside(region, ctx.actor.scope)) throw new Problem('right.place')
  const due = getProcedure(ctx, procedure).steps.find(({ name }) => name === step)
  if (!due || levelAbove(due) !== ctx.actor.role.name) throw new Problem('urge.otherOffice')
  if (!words.trim()) throw new Problem('urge.words')
  const { result } = await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const line = (await urgedBelow(ctx, batch.tx)).find((each) => each.procedure === procedure && each.step === step && each.region === region)
    if (!line) throw new Problem('urge.nothing')
    const { rows } = await sql`
      select 1 from urging where county = ${county} and region = ${region} and procedure = ${procedure} and step = ${step} and urged_on = ${ctx.today}`.execute(
      batch.tx,
    )
    if (rows.length) throw new Problem('urge.today')
    const { label, cases, dueOn, daysPast } = line
    const values = { region, procedure, step, label, cases, dueOn, daysPast, words: words.trim(), urgedOn: ctx.today, urgedBy: person }
    await batch.add([{ record: 'urging', id: uuid(), values, happenedOn: ctx.today }])
    return { cases }
  })
  return result
}
