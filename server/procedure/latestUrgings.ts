/** When each step of each village was last urged, by whom and with which words. */
import { sql } from 'kysely'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface Urged {
  on: string
  by: string
  words: string
}

type Row = { procedure: string; step: string; region: string; urged_on: string; words: string; name: string | null }

/** The latest urging of each step of each village in the actor's place, by `procedure step region`. */
export async function latestUrgings(ctx: Ctx, tx: Tx): Promise<Map<string, Urged>> {
  const { county, scope } = ctx.actor
  const { rows } = await sql<Row>`
    select distinct on (procedure, step, urging.region) procedure, step, urging.region, urged_on, words, person.name from urging
    left join person on person.county = urging.county and person.id = urged_by
    where urging.county = ${county} and urging.region >= ${scope} and urging.region < ${regionEnd(scope)}
    order by procedure, step, urging.region, urged_on desc, urging.id desc`.execute(tx)
  // Who urged from above the reader's place is known by the office only.
  return new Map(
    rows.map(({ procedure, step, region, urged_on, words, name }) => [`${procedure} ${step} ${region}`, { on: urged_on, by: name ?? '上级', words }]),
  )
}

/** An urging of what was due before; one of an earlier round is not told again. */
export const stillTold = (dueOn: string | null, urging: Urged | undefined): Urged | null => (dueOn && urging && urging.on > dueOn ? urging : null)
