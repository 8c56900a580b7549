/** A household comes to be: of persons who belonged to none, or out of another. */
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { type ActWish, headRelation, type MemberWish } from '../../core/register/act.ts'
import type { Batch } from '../change/batch.ts'
import type { Doing } from './done.ts'
import { headAndSize, join, keepHead, leave } from './members.ts'
import { livablePlace, placeNamed } from './places.ts'
import { memberOf, sayNames, standingOf } from './standing.ts'

export const openHousehold: Doing = async (batch, wish) => {
  const place = await livablePlace(batch, wish.place)
  const { id, joined } = await make(batch, wish, place.code, checkedMembers(wish))
  const did = [`立户${wish.code}，在${place.name}，户主${headOf(joined)?.name}，共${joined.length}人`]
  return { household: id, region: place.code, persons: joined.length, toPlace: place.code, did }
}

export const splitHousehold: Doing = async (batch, wish) => {
  const old = await standingOf(batch, wish.household ?? '', wish.happenedOn)
  const place = wish.place ? await livablePlace(batch, wish.place) : await placeNamed(batch, old.region)
  const wishes = checkedMembers(wish)
  const going = await Promise.all(wishes.map(({ person }) => memberOf(batch, old, person ?? '')))
  const staying = old.members.filter((member) => !going.includes(member))
  if (!staying.length) throw new Problem('register.splitAll', { title: old.title })
  const kept = await keepHead(batch, old, staying, wish.head, wish.happenedOn)
  await leave(batch, going, wish.happenedOn)
  const values = headAndSize(old, kept.head, -going.length)
  await batch.add([{ record: 'household', id: old.id, version: old.version, values, happenedOn: wish.happenedOn }])
  const { id, joined } = await make(batch, wish, place.code, wishes)
  const did = [`${sayNames(going)}从${old.title}拆出，另立户${wish.code}，户主${headOf(joined)?.name}，在${place.name}`, ...kept.did]
  return { household: old.id, other: id, region: old.region, persons: going.length, fromPlace: old.region, toPlace: place.code, did }
}

/** Each with a relation, one of them the head. */
function checkedMembers({ members = [], code }: ActWish): MemberWish[] {
  if (!code?.trim()) throw new Problem('register.codeMissing')
  if (members.filter(({ relation }) => relation === headRelation).length !== 1) throw new Problem('register.oneHead')
  if (members.some(({ relation }) => !relation)) throw new Problem('register.relationMissing')
  return members
}

async function make(batch: Batch, { code = '', happenedOn }: ActWish, region: string, members: readonly MemberWish[]) {
  const id = uuid()
  const values = { code: code.trim(), region, size: members.length, openedOn: happenedOn }
  await batch.add([{ record: 'household', id, values, happenedOn }])
  const joined = await join(batch, { id, region }, members, happenedOn)
  await batch.add([{ record: 'household', id, version: 1, values: { head: headOf(joined)?.person ?? null }, happenedOn }])
  return { id, joined }
}

const headOf = <M extends { relation: string }>(members: readonly M[]) => members.find(({ relation }) => relation === headRelation)
