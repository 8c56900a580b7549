/** A household ends: its people join another, or are no more here. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { headRelation } from '../../core/register/act.ts'
import type { Batch } from '../change/batch.ts'
import type { Doing } from './done.ts'
import { headAndSize, join, leave } from './members.ts'
import { villageOf } from './places.ts'
import { type Standing, sayDay, sayNames, standingOf } from './standing.ts'

export const mergeHouseholds: Doing = async (batch, { household = '', other = '', members = [], happenedOn }) => {
  if (household === other) throw new Problem('register.sameHousehold')
  const kept = await standingOf(batch, household, happenedOn)
  const ended = await standingOf(batch, other, happenedOn)
  if (villageOf(kept.region) !== villageOf(ended.region)) throw new Problem('register.otherVillage', { title: ended.title })
  const relations = new Map(members.map(({ person, relation }) => [person, relation]))
  const coming = ended.members.map(({ person, name }) => {
    const relation = relations.get(person)
    if (!relation) throw new Problem('register.relationNeeded', { name })
    if (relation === headRelation) throw new Problem('register.headStays', { title: kept.title })
    return { person, relation }
  })
  await end(batch, ended, happenedOn)
  await join(batch, kept, coming, happenedOn)
  const values = headAndSize(kept, kept.head, coming.length)
  await batch.add([{ record: 'household', id: kept.id, version: kept.version, values, happenedOn }])
  const did = [`${ended.title}（${ended.code}）并入${kept.title}，${coming.length ? `${sayNames(ended.members)}成为其成员，` : ''}原户销户`]
  return { household: kept.id, other: ended.id, region: kept.region, persons: coming.length, fromPlace: ended.region, toPlace: kept.region, did }
}

export const closeHousehold: Doing = async (batch, { household = '', happenedOn, paper, document }) => {
  const standing = await standingOf(batch, household, happenedOn)
  await refuseUnseen(batch, standing, happenedOn, Boolean(paper?.trim() || document))
  await end(batch, standing, happenedOn)
  const { members, title, code, region, id } = standing
  const said = members.length ? `${sayNames(members)}离开，` : ''
  return { household: id, region, persons: members.length, fromPlace: region, did: [`${said}${title}（${code}）销户`] }
}

/**
 * Who is helped, or is being decided upon, does not go by a village's word alone: the office above writes down that the household is
 * gone, on its paper, and not before the last day of what was done in its case.
 */
async function refuseUnseen({ ctx, tx }: Batch, { id, title, registeredPoor }: Standing, day: string, hasPaper: boolean) {
  const { rows } = await sql<{ last: string | null; open: boolean | null }>`
    select max(greatest(casefile.opened_on, proceeding.happened_on)) as last, bool_or(casefile.ended_on is null) as open
    from casefile left join proceeding on proceeding.county = casefile.county and proceeding.casefile = casefile.id
    where casefile.county = ${ctx.actor.county} and casefile.household = ${id}`.execute(tx)
  const { last, open } = rows[0] ?? { last: null, open: null }
  if (last && day < last) throw new Problem('register.beforeStep', { title, day: sayDay(last) })
  if (!registeredPoor && !open) return
  if (ctx.actor.role.scopeLength > townLength || !hasPaper) throw new Problem('register.helpedGoes', { title })
}

/** Digits of a town's code. */
const townLength = 9

/** Who is called by it stays its head: of a closed household it says whose it was. */
async function end(batch: Batch, { id, version, members }: Standing, day: string) {
  await leave(batch, members, day)
  await batch.add([{ record: 'household', id, version, values: { closedOn: day }, happenedOn: day }])
}
