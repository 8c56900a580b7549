/** A run of screening: one change records what was applied and what came of it; what each household got is derived and can be made again. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { verdicts } from '../../core/programme/judge.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { isInside } from '../../kinds/region/value.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { snake } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { inputsSql, type Screened } from './inputsSql.ts'
import { getProgramme, settled } from './programmes.ts'
import { verdictSql } from './verdictSql.ts'

export interface Counts {
  households: number
  admitted: number
  questioned: number
  incomplete: number
  outside: number
}

/** Screens every household of a place by a programme of the county. `day`: ISO day the households are looked at, today when missing. */
export async function runScreening(
  ctx: Ctx,
  wish: { programme: string; within?: string | undefined; day?: string | undefined },
): Promise<{ id: string } & Counts> {
  // Before the work, which is long, not only when the change is written.
  if (!mayWrite(ctx.actor, 'screening')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'screening').label })
  const within = wish.within ?? ctx.actor.scope
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  const day = wish.day ?? ctx.today
  if (day > ctx.today) throw new Problem('screening.inFuture')
  const id = uuid()
  const { result } = await write(ctx, { source: 'desktop', through: 'screening' }, async (batch) => {
    const applied = await getProgramme(ctx, batch.tx, wish.programme, within)
    const counts = await storeVerdicts(ctx, batch.tx, id, { programme: settled(applied), within, day })
    if (!counts.households) throw new Problem('screening.nobody')
    const values = { programme: wish.programme, region: within, ranOn: day, rules: JSON.stringify(applied), ...counts }
    await batch.add([{ record: 'screening', id, values, happenedOn: day }])
    return { id, ...counts }
  })
  return result
}

/** Writes a row for every household; answers how many there are of each verdict. */
export async function storeVerdicts(ctx: Ctx, tx: Tx, id: string, screened: Screened): Promise<Counts> {
  // A writer looks rows up by key; this one goes through all of them.
  await sql`select set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true), set_config('work_mem', '128MB', true)`.execute(
    tx,
  )
  const facts = sql.join([...ctx.catalog.facts.keys()].map((name) => sql.ref(snake(name))))
  const { rows } = await sql<{ verdict: string; count: string }>`
    with stored as (
      insert into screened (county, id, version, screening, household, region, verdict, clause, marks, said, ${facts})
      select ${ctx.actor.county}, gen_random_uuid(), 1, ${id}::uuid, household, region, verdict, clause, marks, said, ${facts}
      from (${verdictSql(ctx, screened.programme, inputsSql(ctx, screened))}) found
      returning verdict)
    select verdict, count(*) from stored group by verdict`.execute(tx)
  const of = (verdict: string) => Number(rows.find((row) => row.verdict === verdict)?.count ?? 0)
  return {
    households: rows.reduce((sum, { count }) => sum + Number(count), 0),
    admitted: of(verdicts.admit),
    questioned: of(verdicts.question),
    incomplete: of(verdicts.incomplete),
    outside: of(verdicts.outside),
  }
}
