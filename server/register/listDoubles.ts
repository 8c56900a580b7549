/** Persons who may be registered twice: in one village, of one name, and nothing that is known of both speaks against it. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'

export interface Twin {
  id: string
  name: string
  bornOn: string | null
  region: string
  hasIdNumber: boolean
  /** Codes of the households the person belongs to now. */
  households: string[]
}

export interface Double {
  /** What both have in common beside name and village. */
  alike: ('tail' | 'bornOn')[]
  persons: [Twin, Twin]
}

const most = 200

/** Those with the most in common first, at most 200. */
export async function listDoubles(ctx: Ctx, within = ctx.actor.scope): Promise<Double[]> {
  if (!mayRead(ctx.actor, 'person') || !mayRead(ctx.actor, 'membership')) throw new Problem('right.read')
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  const { county } = ctx.actor
  const twin = (alias: string) => sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)},
    'bornOn', ${sql.ref(`${alias}.born_on`)}, 'region', ${sql.ref(`${alias}.region`)}, 'hasIdNumber', ${sql.ref(`${alias}.id_number`)} is not null,
    'households', (select coalesce(json_agg(household.code order by household.code), '[]') from membership
      join household on household.county = membership.county and household.id = membership.household
      where membership.county = ${county} and membership.person = ${sql.ref(`${alias}.id`)} and membership.left_on is null))`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<{ tail: boolean; born: boolean; one: Twin; two: Twin }>`
      select coalesce(one.id_number_tail = two.id_number_tail, false) as tail, coalesce(one.born_on = two.born_on, false) as born,
        ${twin('one')} as one, ${twin('two')} as two
      from person as one join person as two on two.county = ${county} and two.name = one.name and left(two.region, 12) = left(one.region, 12) and two.id > one.id
      where one.county = ${county} and one.region >= ${within} and one.region < ${regionEnd(within)} and one.merged_into is null and two.merged_into is null
        and coalesce(one.sex = two.sex, true) and coalesce(one.id_number_tail = two.id_number_tail, true)
        and (one.id_number_tail = two.id_number_tail or coalesce(one.born_on = two.born_on, true))
      order by 1 desc, 2 desc, one.name, one.id limit ${most}`.execute(tx)
    return rows.map(({ tail, born, one, two }) => ({
      alike: [...(tail ? (['tail'] as const) : []), ...(born ? (['bornOn'] as const) : [])],
      persons: [one, two],
    }))
  })
}
