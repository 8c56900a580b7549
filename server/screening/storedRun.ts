/** What a run left behind: the rules it applied, and of each household the facts it saw. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Facts } from '../../core/programme/fact.ts'
import type { Applied } from '../../core/programme/programme.ts'
import type { Catalog } from '../../core/record/catalog.ts'
import type { Value } from '../../core/record/definition.ts'
import type { Vault } from '../../kinds/kind.ts'
import { sqlFaces } from '../../kinds/sql.ts'
import type { Ctx } from '../context.ts'
import { snake } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'

export interface StoredRun {
  id: string
  /** The county's programme. */
  programme: string
  region: string
  ranOn: string
  applied: Applied
}

export async function getScreening(ctx: Ctx, tx: Tx, id: string): Promise<StoredRun> {
  const { rows } = await sql<{ programme: string; region: string; ran_on: string; rules: string }>`
    select programme, region, ran_on, rules from screening where county = ${ctx.actor.county} and id = ${id}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  return { id, programme: row.programme, region: row.region, ranOn: row.ran_on, applied: appliedIn(row.rules) }
}

export const appliedIn = (rules: string) => JSON.parse(rules) as Applied

function refuse(): never {
  throw new Error('no fact is a secret')
}
const closed: Vault = { seal: refuse, open: refuse, blind: refuse }

/** The facts of a row of `screened`, as they are in memory. */
export function factsIn(catalog: Catalog, row: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(
    [...catalog.facts.values()].map(({ name, kind }) => {
      const cell = row[snake(name)]
      return [name, cell === null || cell === undefined ? null : (sqlFaces[kind].decode(cell, closed) as Value)]
    }),
  )
}
