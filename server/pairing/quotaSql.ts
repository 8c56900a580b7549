/** Helpers and schools that miss a quota, in the shape of the other shortfalls; notes are how many they have and how many it should be. */
import { type RawBuilder, sql } from 'kysely'
import type { Quota } from '../../core/pairing/quota.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { helpersSql } from './helpersSql.ts'
import { inPlace, type Looked } from './shortfallSql.ts'
import { standsSql } from './standingSql.ts'

/** The number the county's rules say, the one of the nearest place first; nothing where none does. Amounts are kept in ten-thousandths. */
export async function boundOf(ctx: Ctx, tx: Tx, { rule }: Quota, within: string): Promise<number | undefined> {
  const words = Object.entries(rule).map(([field, word]) => sql`position(${word} in ${sql.ref(`r.${field}`)}) > 0`)
  const { rows } = await sql<{ amount: string }>`
    select r.amount from rule r where r.county = ${ctx.actor.county} and r.amount is not null and left(${within}, length(r.region)) = r.region
      and ${sql.join(words, sql` and `)} order by length(r.region) desc, r.id desc limit 1`.execute(tx)
  return rows[0] ? Number(rows[0].amount) / 10_000 : undefined
}

export function quotaSql(ctx: Ctx, quota: Quota, bound: number, looked: Looked): RawBuilder<unknown> {
  const misses = quota.bound === 'atLeast' ? sql`< ${bound}` : sql`> ${bound}`
  return sql`
    select owed.id as subject, owed.type, owed.region, null::uuid as pairing, array[owed.number::text, ${String(bound)}] as notes
    from (${'schools' in quota.of ? schoolsSql(ctx, quota.of.schools, looked) : ofHelpers(ctx, quota, quota.of.helpers, looked)}) owed
    where owed.number ${misses}`
}

function ofHelpers(ctx: Ctx, { counts }: Quota, kinds: readonly string[], looked: Looked) {
  const wanted = kinds.length
    ? sql`and (${sql.join(
        kinds.map((kind) => sql`${kind} = any(helper.kinds)`),
        sql` or `,
      )})`
    : sql``
  const number =
    counts === 'projects'
      ? sql`(select count(*) from project j where j.county = ${ctx.actor.county} and j.leader = helper.id)`
      : sql`helper.households`
  return sql`select helper.id, 'person' as type, helper.region, ${number} as number from (${helpersSql(ctx, looked)}) helper
    where helper.is_known ${wanted}`
}

const schoolsSql = (ctx: Ctx, { urban, size }: { urban: boolean; size: string }, { within, day }: Looked) => sql`
  select s.id, 'school' as type, s.region,
    (select count(distinct p.receiver) from pairing p where p.county = s.county and p.giver = s.id and ${standsSql('p', day)}) as number
  from school s where ${inPlace(ctx, 's', within)} and s.urban = ${urban} and s.size = ${size}`
