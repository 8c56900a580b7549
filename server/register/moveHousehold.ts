/** A household goes to live elsewhere, or is given the natural village it had lived in all along. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { acrossVillages } from '../../core/register/act.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Batch } from '../change/batch.ts'
import { moveRows } from '../change/moveRows.ts'
import type { Doing, Done } from './done.ts'
import { livablePlace, placeNamed, villageOf } from './places.ts'
import { type Standing, standingOf } from './standing.ts'

export const moveHousehold: Doing = async (batch, wish) => {
  const standing = await standingOf(batch, wish.household ?? '', wish.happenedOn)
  const to = await livablePlace(batch, wish.place)
  if (to.code === standing.region) throw new Problem('register.samePlace', { name: to.name })
  const from = await placeNamed(batch, standing.region)
  await relocate(batch, standing, to.code, wish.happenedOn)
  await forgetPosition(batch, standing.id, wish.happenedOn)
  const across = villageOf(from.code) !== villageOf(to.code)
  const names = across ? await Promise.all([from, to].map(({ code, name }) => withVillage(batch, code, name))) : [from.name, to.name]
  const done: Done = {
    ...{ household: standing.id, region: to.code, persons: standing.members.length, fromPlace: from.code, toPlace: to.code },
    did: [`${standing.title}（${standing.code}）从${names[0]}迁到${names[1]}，户内${standing.members.length}人随迁`],
  }
  return across
    ? [
        { ...done, kind: acrossVillages.left, region: from.code },
        { ...done, kind: acrossVillages.entered },
      ]
    : done
}

/** Not a move: it lives where it always did, only that nobody had said where. */
export const placeHousehold: Doing = async (batch, wish) => {
  const standing = await standingOf(batch, wish.household ?? '', wish.happenedOn)
  const to = await livablePlace(batch, wish.place)
  if (to.code === standing.region) throw new Problem('register.samePlace', { name: to.name })
  const from = await placeNamed(batch, standing.region)
  if (!isInside(to.code, standing.region)) throw new Problem('register.notInside', { name: from.name })
  await relocate(batch, standing, to.code, wish.happenedOn)
  const did = [`${standing.title}（${standing.code}）原只登记到${from.name}，定位到${to.name}`]
  return { household: standing.id, region: to.code, persons: standing.members.length, fromPlace: from.code, toPlace: to.code, did }
}

/** Its people go along, with all that is told of it and of them. */
async function relocate(batch: Batch, { id, members }: Standing, to: string, day: string) {
  const { catalog } = batch.ctx
  await moveRows(batch, getRecord(catalog, 'household'), [id], () => to, day)
  await moveRows(
    batch,
    getRecord(catalog, 'person'),
    members.map(({ person }) => person),
    () => to,
    day,
  )
}

/** Where it lived is not where it lives; whether the new place stands on the map is theirs to say again. */
async function forgetPosition(batch: Batch, id: string, happenedOn: string) {
  const { rows } = await sql<{ version: number }>`
    select version from household where county = ${batch.ctx.actor.county} and id = ${id} and position is not null`.execute(batch.tx)
  await batch.add(rows.map(({ version }) => ({ record: 'household', id, version, values: { position: null }, happenedOn })))
}

async function withVillage(batch: Batch, code: string, name: string): Promise<string> {
  return code.length > villageOf(code).length ? `${(await placeNamed(batch, villageOf(code))).name}${name}` : name
}
