/** Persons come into households and leave them: memberships begin and end, none is deleted. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { death, headRelation, type MemberWish } from '../../core/register/act.ts'
import type { Batch } from '../change/batch.ts'
import { moveRows } from '../change/moveRows.ts'
import { arrayLiteral } from '../change/rows.ts'
import { type Member, type Standing, sayDay } from './standing.ts'

export interface Joining {
  person: string
  name: string
  relation: string
  /** ISO day, perhaps partial. */
  bornOn: string | null
}

/** A household people can join: where it is. */
export type Home = Pick<Standing, 'id' | 'region'>

/** Begins memberships. Persons who are not registered yet are; who belongs to another household must have left it. */
export async function join(batch: Batch, home: Home, wishes: readonly MemberWish[], day: string): Promise<Joining[]> {
  const fresh = wishes.flatMap(({ person, values, relation }) =>
    person ? [] : [{ id: uuid(), values: { ...values, region: home.region }, relation }],
  )
  await batch.add(fresh.map(({ id, values }) => ({ record: 'person', id, values, happenedOn: day })))
  const known = await knownPersons(batch, wishes)
  const joining = [
    ...fresh.map(({ id, values, relation }): Joining => {
      const { name, bornOn } = values as Values
      return { person: id, name: String(name), relation: relation ?? '', bornOn: typeof bornOn === 'string' ? bornOn : null }
    }),
    ...known.map(({ id, ...rest }): Joining => ({ person: id, ...rest })),
  ]
  for (const { name, bornOn } of joining) if (bornOn && day < bornOn) throw new Problem('register.beforeBirth', { name, day: sayDay(bornOn) })
  const earlier = await earlierStays(
    batch,
    home.id,
    joining.map(({ person }) => person),
  )
  for (const { person, relation } of joining) {
    const stay = earlier.get(person)
    const values = { relation: relation || null, joinedOn: day }
    // Whoever comes back goes on with the membership there was; the log keeps when it had ended.
    if (stay) await batch.add([{ record: 'membership', ...stay, values: { ...values, leftOn: null }, happenedOn: day }])
    else await batch.add([{ record: 'membership', id: uuid(), values: { ...values, household: home.id, person }, happenedOn: day }])
  }
  const person = getRecord(batch.ctx.catalog, 'person')
  await moveRows(
    batch,
    person,
    known.map(({ id }) => id),
    () => home.region,
    day,
  )
  return joining
}

async function knownPersons({ ctx, tx }: Batch, wishes: readonly MemberWish[]) {
  const ids = wishes.flatMap(({ person }) => person ?? [])
  if (!ids.length) return []
  const { rows } = await sql<{
    id: string
    name: string
    born_on: string | null
    merged_into: string | null
    code: string | null
    died: string | null
  }>`
    select person.id, person.name, person.born_on, person.merged_into, (
      select max(movement.happened_on) from movement
      where movement.county = person.county and movement.person = person.id and movement.cause = ${death}) as died, (
      select household.code from membership join household on household.county = membership.county and household.id = membership.household
      where membership.county = person.county and membership.person = person.id and membership.left_on is null and household.closed_on is null limit 1) as code
    from person where person.county = ${ctx.actor.county} and person.id = any(${arrayLiteral(ids)}::uuid[])`.execute(tx)
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id)
    if (!row) throw new Problem('record.refMissing')
    if (row.merged_into) throw new Problem('register.mergedPerson', { name: row.name })
    if (row.died) throw new Problem('register.died', { name: row.name, day: sayDay(row.died) })
    if (row.code) throw new Problem('register.elsewhere', { name: row.name, code: row.code })
    return { id, name: row.name, bornOn: row.born_on, relation: wishes.find(({ person }) => person === id)?.relation ?? '' }
  })
}

async function earlierStays({ ctx, tx }: Batch, household: string, persons: readonly string[]) {
  const { rows } = await sql<{ id: string; version: number; person: string }>`
    select id, version, person from membership
    where county = ${ctx.actor.county} and household = ${household} and person = any(${arrayLiteral(persons)}::uuid[])`.execute(tx)
  return new Map(rows.map(({ person, ...stay }) => [person, stay]))
}

/** Ends memberships. */
export async function leave(batch: Batch, members: readonly Member[], day: string) {
  for (const { name, joinedOn } of members)
    if (joinedOn && day < joinedOn) throw new Problem('register.beforeJoined', { name, day: sayDay(joinedOn) })
  await batch.add(members.map(({ id, version }) => ({ record: 'membership', id, version, values: { leftOn: day }, happenedOn: day })))
}

/** Those who stay have a head: the new one where the old one goes. Answers the head and a sentence where it changed. */
export async function keepHead(
  batch: Batch,
  household: Standing,
  staying: readonly Member[],
  wanted: string | undefined,
  day: string,
): Promise<{ head: string | null; did: string[] }> {
  const goes = !staying.some(({ person, relation }) => person === household.head || (!household.head && relation === headRelation))
  if (!staying.length || !goes) return { head: household.head, did: [] }
  const head = staying.find(({ person }) => person === wanted)
  if (!head) throw new Problem('register.headNeeded', { title: household.title })
  await batch.add([{ record: 'membership', id: head.id, version: head.version, values: { relation: headRelation }, happenedOn: day }])
  return { head: head.person, did: [`户主改为${head.name}`] }
}

/** What the household's own row says of its people: who it is called by, and how many, where that was written. */
export const headAndSize = (household: Standing, head: string | null, by: number): Values => ({
  head,
  ...(household.size === null ? {} : { size: Math.max(0, household.size + by) }),
})
