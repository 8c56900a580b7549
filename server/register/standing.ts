/** A household as it stands at the moment of an act: locked, with the persons who belong to it. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { headRelation } from '../../core/register/act.ts'
import { dayValue } from '../../kinds/day/value.ts'
import type { Batch } from '../change/batch.ts'

export interface Member {
  id: string
  version: number
  person: string
  name: string
  relation: string | null
  joinedOn: string | null
  /** Where the person lives. */
  region: string
}

export interface Standing {
  id: string
  version: number
  code: string
  region: string
  size: number | null
  registeredPoor: boolean | null
  openedOn: string | null
  head: string | null
  /** As people call it. */
  title: string
  members: Member[]
}

/** Throws unless it is in the actor's place, open, and was there on the day. */
export async function standingOf(batch: Batch, id: string, day: string): Promise<Standing> {
  const { ctx, tx } = batch
  const { rows } = await sql<{
    id: string
    version: number
    code: string
    region: string
    size: number | null
    registered_poor: boolean | null
    opened_on: string | null
    closed_on: string | null
    head: string | null
  }>`
    select id, version, code, region, size, registered_poor, opened_on, closed_on, head from household
    where county = ${ctx.actor.county} and id = ${id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  const members = await membersOf(batch, id)
  const name = members.find(({ person }) => person === row.head)?.name ?? ''
  const title = name ? `${name}户` : row.code
  if (row.closed_on) throw new Problem('register.closed', { title, day: sayDay(row.closed_on) })
  if (row.opened_on && day < row.opened_on) throw new Problem('register.beforeOpened', { title, day: sayDay(row.opened_on) })
  return { ...row, registeredPoor: row.registered_poor, openedOn: row.opened_on, title, members }
}

async function membersOf({ ctx, tx }: Batch, household: string): Promise<Member[]> {
  const { rows } = await sql<Omit<Member, 'joinedOn'> & { joined_on: string | null }>`
    select membership.id, membership.version, membership.person, membership.relation, membership.joined_on, person.name, person.region
    from membership join person on person.county = membership.county and person.id = membership.person
    where membership.county = ${ctx.actor.county} and membership.household = ${household} and membership.left_on is null and person.merged_into is null
    order by membership.relation = ${headRelation} desc nulls last, membership.id`.execute(tx)
  return rows.map(({ joined_on, ...row }) => ({ ...row, joinedOn: joined_on }))
}

/** The present member, or a Problem that names who is none. */
export async function memberOf(batch: Batch, household: Standing, person: string): Promise<Member> {
  const found = household.members.find((member) => member.person === person)
  if (found) return found
  const { rows } = await sql<{ name: string }>`select name from person where county = ${batch.ctx.actor.county} and id = ${person}`.execute(batch.tx)
  if (!rows[0]) throw new Problem('record.refMissing')
  throw new Problem('register.notMember', { name: rows[0].name, title: household.title })
}

export const sayDay = (day: string) => dayValue.show(day, { label: '' })
export const sayNames = (members: readonly { name: string }[]) => members.map(({ name }) => name).join('、')
