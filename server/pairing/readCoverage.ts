/** How far everyone who needs help has a helper, place by place, and what pairings fall short of: numbers, each of which opens its rows. */
import { type RawBuilder, sql } from 'kysely'
import { type QuotaName, quotas } from '../../catalog/pairing/quotas.ts'
import { mayRead } from '../../core/access/role.ts'
import { type ShortfallName, shortfalls } from '../../core/pairing/shortfall.ts'
import { Problem } from '../../core/problem.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { placeNames } from '../query/titles.ts'
import { partLength } from '../screening/readScreening.ts'
import { helpersSql } from './helpersSql.ts'
import { boundOf, quotaSql } from './quotaSql.ts'
import { inPlace, type Looked, needySql, shortfallSql } from './shortfallSql.ts'
import { standsSql } from './standingSql.ts'

export interface PairingQuestion {
  within?: string | undefined
  day?: string | undefined
}

export interface PairingCoverage extends Looked {
  /** Households that need help, those of them that have a helper, and the persons who help households. */
  households: number
  paired: number
  helpers: number
  places: { region: string; name: string; households: number; paired: number; units: string[] }[]
  lists: { list: string; label: string; why: string; total: number }[]
}

/** Runs a question about pairings inside the actor's place. */
export async function asked<T>(ctx: Ctx, { within, day }: PairingQuestion, read: (tx: Tx, looked: Looked) => Promise<T>): Promise<T> {
  const looked = { within: within ?? ctx.actor.scope, day: day ?? ctx.today }
  if (!['pairing', 'household', 'posting'].every((record) => mayRead(ctx.actor, record))) throw new Problem('right.read')
  if (!isInside(looked.within, ctx.actor.scope)) throw new Problem('right.place')
  if (dayValue.check(looked.day, { label: '' }, '')) throw new Problem('asOf.wrong')
  return ctx.db.read(ctx.actor.scope, (tx) => read(tx, looked))
}

export const readCoverage = (ctx: Ctx, question: PairingQuestion): Promise<PairingCoverage> =>
  asked(ctx, question, async (tx, looked) => {
    const { within, day } = looked
    const length = partLength(within)
    const { rows } = await sql<{ region: string; households: string; paired: string }>`
      select left(needy.region, ${length}) as region, count(*) as households, count(helped.receiver) as paired from (${needySql(ctx, within)}) needy
      left join (select distinct receiver from pairing p where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)}) helped on helped.receiver = needy.id
      group by 1 order by 1`.execute(tx)
    const units = await sql<{ region: string; names: string[] }>`
      select left(p.region, ${length}) as region, array_agg(distinct giver.title order by giver.title) as names
      from pairing p join subject giver on giver.county = p.county and giver.id = p.giver and giver.type in ('unit', 'team')
      where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)} group by 1`.execute(tx)
    const unitsOf = new Map(units.rows.map(({ region, names }) => [region, names]))
    const names = await placeNames(
      ctx,
      tx,
      rows.map(({ region }) => region),
    )
    const sum = (key: 'households' | 'paired') => rows.reduce((all, row) => all + Number(row[key]), 0)
    return {
      ...looked,
      ...{ households: sum('households'), paired: sum('paired') },
      helpers: await count(tx, sql`select 1 from (${helpersSql(ctx, looked)}) helper where households > 0`),
      places: rows.map(({ region, households, paired }) => ({
        ...{ region, name: names.get(region) ?? region },
        ...{ households: Number(households), paired: Number(paired), units: unitsOf.get(region) ?? [] },
      })),
      lists: await countLists(ctx, tx, looked),
    }
  })

/** Quotas are listed where a rule of the county says how many. */
async function countLists(ctx: Ctx, tx: Tx, looked: Looked): Promise<PairingCoverage['lists']> {
  const lists: PairingCoverage['lists'] = []
  for (const [list, { label, why }] of Object.entries(shortfalls))
    lists.push({ list, label, why, total: await count(tx, shortfallSql(ctx, list as ShortfallName, looked)) })
  for (const [list, quota] of Object.entries(quotas)) {
    const bound = await boundOf(ctx, tx, quota, looked.within)
    if (bound !== undefined) lists.push({ list, label: quota.label, why: quota.basis, total: await count(tx, quotaSql(ctx, quota, bound, looked)) })
  }
  return lists
}

const count = async (tx: Tx, rows: RawBuilder<unknown>): Promise<number> => {
  const found = await sql<{ total: string }>`select count(*) as total from (${rows}) found`.execute(tx)
  return Number(found.rows[0]?.total ?? 0)
}

export interface ShortRow {
  subject: string
  type: string
  title: string
  region: string
  /** The row to mend, where it is a pairing. */
  pairing: string | null
  notes: string[]
}

export const listShortfall = (
  ctx: Ctx,
  list: string,
  { page, size, ...question }: PairingQuestion & { page: number; size: number },
): Promise<{ total: number; rows: ShortRow[] }> =>
  asked(ctx, question, async (tx, looked) => {
    const all = await selectOf(ctx, tx, list, looked)
    const { rows } = await sql<Omit<ShortRow, 'title'> & { title: string | null }>`
      select found.*, subject.title from (select * from (${all}) found order by region, subject, pairing limit ${size} offset ${(page - 1) * size}) found
      left join subject on subject.county = ${ctx.actor.county} and subject.id = found.subject
      order by found.region, found.subject, found.pairing`.execute(tx)
    return { total: await count(tx, all), rows: rows.map((row) => ({ ...row, title: row.title ?? '' })) }
  })

async function selectOf(ctx: Ctx, tx: Tx, list: string, looked: Looked): Promise<RawBuilder<unknown>> {
  if (Object.hasOwn(shortfalls, list)) return shortfallSql(ctx, list as ShortfallName, looked)
  if (!Object.hasOwn(quotas, list)) throw new Problem('filter.wrong')
  const quota = quotas[list as QuotaName]
  const bound = await boundOf(ctx, tx, quota, looked.within)
  if (bound === undefined) throw new Problem('pairing.noRule')
  return quotaSql(ctx, quota, bound, looked)
}
