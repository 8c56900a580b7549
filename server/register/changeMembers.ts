/** Somebody comes into a household or leaves it, or another becomes its head. */
import { Problem } from '../../core/problem.ts'
import { yearsBefore } from '../../core/programme/factsOf.ts'
import { birth, decreases, headRelation, increases } from '../../core/register/act.ts'
import type { Doing } from './done.ts'
import { headAndSize, join, keepHead, leave } from './members.ts'
import { memberOf, standingOf } from './standing.ts'

const mostYearsLate = 6

export const increaseMembers: Doing = async (batch, { household = '', members = [], cause = '', happenedOn }) => {
  if (!increases.includes(cause)) throw new Problem('register.cause')
  const [wish] = members
  if (!wish || members.length > 1) throw new Problem('register.onePerson')
  if (!wish.relation) throw new Problem('register.relationMissing')
  const standing = await standingOf(batch, household, happenedOn)
  if (wish.relation === headRelation && standing.members.length) throw new Problem('register.headStays', { title: standing.title })
  const [joined] = await join(batch, standing, [wish], happenedOn)
  // Some are put on the household's booklet years late, but nobody when he is grown.
  if (cause === birth && joined?.bornOn && yearsBefore(happenedOn, mostYearsLate) > joined.bornOn)
    throw new Problem('register.notNewborn', { name: joined.name })
  const head = wish.relation === headRelation ? (joined?.person ?? null) : standing.head
  const values = headAndSize(standing, head, 1)
  await batch.add([{ record: 'household', id: standing.id, version: standing.version, values, happenedOn }])
  return done(standing, joined?.person, [`${joined?.name}加入${standing.title}`])
}

export const decreaseMembers: Doing = async (batch, { household = '', members = [], cause = '', head: wanted, happenedOn }) => {
  if (!decreases.includes(cause)) throw new Problem('register.cause')
  const [wish] = members
  if (!wish?.person || members.length > 1) throw new Problem('register.onePerson')
  const standing = await standingOf(batch, household, happenedOn)
  const going = await memberOf(batch, standing, wish.person)
  const staying = standing.members.filter((member) => member !== going)
  if (!staying.length) throw new Problem('register.lastMember', { name: going.name, title: standing.title })
  const { head, did } = await keepHead(batch, standing, staying, wanted, happenedOn)
  await leave(batch, [going], happenedOn)
  const values = headAndSize(standing, head, -1)
  await batch.add([{ record: 'household', id: standing.id, version: standing.version, values, happenedOn }])
  return done(standing, going.person, [`${going.name}离开${standing.title}`, ...did])
}

/** `members` say how each is related to the new head; who is not named stays as it was, but the old head must be. */
export const changeHead: Doing = async (batch, { household = '', head = '', members = [], happenedOn }) => {
  const standing = await standingOf(batch, household, happenedOn)
  const fresh = await memberOf(batch, standing, head)
  if (standing.head === head) throw new Problem('register.sameHead', { name: fresh.name })
  const relations = new Map(members.map(({ person, relation }) => [person, relation]))
  const changes = standing.members.flatMap(({ id, version, person, name, relation }) => {
    const now = person === head ? headRelation : relations.get(person)
    const wasHead = person === standing.head || relation === headRelation
    if (person !== head && ((wasHead && !now) || now === headRelation)) throw new Problem('register.relationNeeded', { name })
    return now && now !== relation ? [{ record: 'membership', id, version, values: { relation: now }, happenedOn }] : []
  })
  await batch.add(changes)
  await batch.add([{ record: 'household', id: standing.id, version: standing.version, values: { head }, happenedOn }])
  return done(standing, head, [`户主由${standing.members.find(({ person }) => person === standing.head)?.name ?? '空'}改为${fresh.name}`])
}

/**
 * Wrongly admitted: the household stays in the register, and is no longer one of those helped as poor. Who is helped is decided,
 * so the county writes it down, on the paper of the decision.
 */
export const dismissHousehold: Doing = async (batch, { household = '', happenedOn, paper, document }) => {
  const { scope, county } = batch.ctx.actor
  if (scope !== county || !(paper?.trim() || document)) throw new Problem('register.decisionNeeded')
  const standing = await standingOf(batch, household, happenedOn)
  if (!standing.registeredPoor) throw new Problem('register.notPoor', { title: standing.title })
  await batch.add([{ record: 'household', id: standing.id, version: standing.version, values: { registeredPoor: false }, happenedOn }])
  return { ...done(standing, undefined, [`${standing.title}（${standing.code}）不再是建档立卡贫困户`]), persons: standing.members.length }
}

const done = ({ id, region }: { id: string; region: string }, person: string | undefined, did: string[]) => ({
  ...{ household: id, region, persons: 1, did },
  ...(person ? { person } : {}),
})
