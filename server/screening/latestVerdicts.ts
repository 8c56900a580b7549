/** What the latest run of a programme said of each of some households, in a sentence. */
import { sql } from 'kysely'
import { explain } from '../../core/programme/explain.ts'
import type { Verdict } from '../../core/programme/judge.ts'
import type { Settled } from '../../core/programme/programme.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { settled } from './programmes.ts'
import { factsIn, getScreening } from './storedRun.ts'

export interface LatestVerdict {
  verdict: Verdict
  sentence: string
  ranOn: string
}

type Row = Record<string, unknown> & {
  household: string
  screening: string
  ran_on: string
  verdict: Verdict
  clause: string
  marks: string
  said: string
}

export async function latestVerdicts(ctx: Ctx, tx: Tx, programme: string, households: readonly string[]): Promise<Map<string, LatestVerdict>> {
  const { rows } = await sql<Row>`
    select distinct on (screened.household) screened.*, screening.ran_on from screened
    join screening on screening.county = screened.county and screening.id = screened.screening
    where screened.county = ${ctx.actor.county} and screening.programme = ${programme} and screened.household = any(${arrayLiteral(households)}::uuid[])
    order by screened.household, screening.ran_on desc, screening.id desc`.execute(tx)
  // A run keeps the whole of its rules; many households share one.
  const rules = new Map<string, Settled>()
  for (const id of new Set(rows.map(({ screening }) => screening))) rules.set(id, settled((await getScreening(ctx, tx, id)).applied))
  return new Map(
    rows.map((row) => {
      const sentence = explain(ctx.catalog, rules.get(row.screening) as Settled, factsIn(ctx.catalog, row), row, row.said)
      return [row.household, { verdict: row.verdict, sentence, ranOn: row.ran_on }]
    }),
  )
}
