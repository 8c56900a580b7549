/** The register of a day: how many households and persons in each place, what moved since the year began, and the households themselves. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { isInside, lengthInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { placeNames } from '../query/titles.ts'
import { type Stood, stoodSql } from './stoodSql.ts'

export interface RegisterCounts {
  households: number
  persons: number
}

export interface RegisterOfDay extends RegisterCounts {
  day: string
  within: string
  /** Next below the place asked for; `region` the place itself for those that are known no nearer. */
  places: ({ region: string; name: string } & RegisterCounts)[]
  /** At the end of the year before, and what was written down of this year up to the day. */
  before: RegisterCounts
  movements: { kind: string; cause: string | null; acts: number; persons: number }[]
  /** Of today: households that say they have more people than are registered, and how many are not. */
  unregistered: RegisterCounts | null
}

export interface RegisterQuestion {
  day?: string | undefined
  within?: string | undefined
}

/** Reads over the county, since who lived here may live elsewhere now; only what stood inside the actor's place is answered. */
async function asked<T>(
  ctx: Ctx,
  { day = ctx.today, within = ctx.actor.scope }: RegisterQuestion,
  read: (tx: Tx, stood: Stood) => Promise<T>,
): Promise<T> {
  if (!mayRead(ctx.actor, 'household') || !mayRead(ctx.actor, 'membership')) throw new Problem('right.read')
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  if (dayValue.check(day, { label: '' }, '')) throw new Problem('asOf.wrong')
  return ctx.db.read(ctx.actor.county, (tx) => read(tx, { county: ctx.actor.county, within, day }))
}

export const getRegister = (ctx: Ctx, question: RegisterQuestion): Promise<RegisterOfDay> =>
  asked(ctx, question, async (tx, stood) => {
    const { day, within, county } = stood
    const places = await countPlaces(tx, stood)
    const names = await placeNames(
      ctx,
      tx,
      places.map(({ region }) => region),
    )
    const newYear = `${day.slice(0, 4)}-01-01`
    const { rows } = await sql<{ kind: string; cause: string | null; acts: string; persons: string | null }>`
      select kind, cause, count(*) as acts, sum(persons) as persons from movement
      where county = ${county} and region >= ${within} and region < ${regionEnd(within)} and happened_on >= ${newYear} and happened_on <= ${day}
      group by kind, cause order by kind, cause`.execute(tx)
    return {
      ...{ day, within },
      ...totalOf(places),
      places: places.map((place) => ({ ...place, name: names.get(place.region) ?? place.region })),
      before: totalOf(await countPlaces(tx, { ...stood, day: `${Number(day.slice(0, 4)) - 1}-12-31` })),
      movements: rows.map(({ kind, cause, acts, persons }) => ({ kind, cause, acts: Number(acts), persons: Number(persons ?? 0) })),
      unregistered: day === ctx.today ? await countUnregistered(tx, stood) : null,
    }
  })

async function countPlaces(tx: Tx, stood: Stood): Promise<({ region: string } & RegisterCounts)[]> {
  const length = lengthInside(stood.within)
  const { rows } = await sql<{ region: string; households: string; persons: string }>`
    ${stoodSql(stood)}
    select left(stood.region, ${length}) as region, count(distinct stood.id) as households, count(distinct belonged.person) as persons
    from stood left join belonged on belonged.household = stood.id group by 1 order by 1`.execute(tx)
  return rows.map(({ region, households, persons }) => ({ region, households: Number(households), persons: Number(persons) }))
}

/** What households say of their size is of now. */
async function countUnregistered(tx: Tx, stood: Stood): Promise<RegisterCounts> {
  const { rows } = await sql<{ households: string; persons: string }>`
    ${stoodSql(stood)}
    select count(*) as households, coalesce(sum(size - registered), 0) as persons
    from (
      select household.id, household.size, count(distinct belonged.person) as registered
      from stood join household on household.county = ${stood.county} and household.id = stood.id
      left join belonged on belonged.household = stood.id group by household.id, household.size) as stated
    where size > registered`.execute(tx)
  return { households: Number(rows[0]?.households), persons: Number(rows[0]?.persons) }
}

const totalOf = (places: readonly RegisterCounts[]): RegisterCounts => ({
  households: places.reduce((sum, each) => sum + each.households, 0),
  persons: places.reduce((sum, each) => sum + each.persons, 0),
})

export interface RegisterRow {
  household: string
  code: string
  /** As it is called now. */
  title: string
  region: string
  place: string
  persons: number
  openedOn: string | null
  /** Whether its page can be opened: not when it moved out of the actor's place since. */
  isHere: boolean
}

export const listRegister = (
  ctx: Ctx,
  question: RegisterQuestion & { page: number; size: number },
): Promise<{ total: number; rows: RegisterRow[] }> =>
  asked(ctx, question, async (tx, stood) => {
    const { page, size } = question
    const total = await sql<{ count: string }>`${stoodSql(stood)} select count(*) from stood`.execute(tx)
    const { rows } = await sql<{
      id: string
      code: string
      title: string | null
      region: string
      lives: string
      opened_on: string | null
      persons: string
    }>`
      ${stoodSql(stood)}
      select stood.id, stood.code, subject.title, stood.region, stood.lives, stood.opened_on,
        (select count(distinct person) from belonged where belonged.household = stood.id) as persons
      from stood join subject on subject.county = ${stood.county} and subject.id = stood.id
      order by stood.region, stood.code, stood.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    const names = await placeNames(
      ctx,
      tx,
      rows.map(({ region }) => region),
    )
    return {
      total: Number(total.rows[0]?.count),
      rows: rows.map(({ id, code, title, region, lives, opened_on, persons }) => ({
        ...{ household: id, code, title: title ?? '', region, place: names.get(region) ?? region },
        ...{ persons: Number(persons), openedOn: opened_on, isHere: isInside(lives, ctx.actor.scope) },
      })),
    }
  })
