/**
 * Who still needs help: a household that is registered as poor and has not left poverty, or was admitted by a procedure and has not been let go since. A village
 * does as long as one of its households does.
 */
import { sql } from 'kysely'
import type { Fault } from '../../kinds/kind.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { admittedSql, leftPovertySql } from '../procedure/decidedSql.ts'

/** SQL: the household under this alias still needs help. */
export const needsHelpSql = (ctx: Ctx, alias: string) => sql`(${sql.ref(`${alias}.closed_on`)} is null and (
  (${sql.ref(`${alias}.registered_poor`)} is true and not ${leftPovertySql(ctx, alias)}) or ${admittedSql(ctx, alias)}))`

/** Those of the receivers that still need help, with what is said where they would be left without. */
export async function needyAmong(ctx: Ctx, tx: Tx, receivers: readonly string[]): Promise<Map<string, Fault>> {
  const wanted = sql`${arrayLiteral(receivers)}::uuid[]`
  const { county } = ctx.actor
  const households = await sql<{ id: string }>`
    select own.id from household as own where own.county = ${county} and own.id = any(${wanted}) and ${needsHelpSql(ctx, 'own')}`.execute(tx)
  const villages = await sql<{ id: string; households: string; names: string[] }>`
    select village.id, count(*) as households, (array_agg(subject.title order by own.region, own.code))[1:5] as names
    from village join household as own on own.county = village.county and own.region >= village.region and own.region < village.region || 'z'
    join subject on subject.county = own.county and subject.id = own.id
    where village.county = ${county} and village.id = any(${wanted}) and ${needsHelpSql(ctx, 'own')} group by village.id`.execute(tx)
  return new Map<string, Fault>([
    ...households.rows.map(({ id }): [string, Fault] => [id, { key: 'pairing.stillNeeded', details: {} }]),
    ...villages.rows.map(({ id, households: count, names }): [string, Fault] => [
      id,
      { key: 'pairing.villageNeeded', details: { count: Number(count), names: names.join('、') } },
    ]),
  ])
}
