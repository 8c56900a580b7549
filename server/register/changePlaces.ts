/**
 * Places are merged into one, or get another code. The old ones stay, closed and naming nobody; what lies in them moves into the new
 * ones with all that is told of it, and each household has an act of the register that says from where, so that the register of a day
 * before still counts it there. Accounts bound to an old place are bound to the new one.
 */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { placesChanged } from '../../core/register/act.ts'
import { newCode, newCodes } from '../../core/register/newCodes.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Batch, Change } from '../change/batch.ts'
import { moveRows } from '../change/moveRows.ts'
import { arrayLiteral } from '../change/rows.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { placeColumn } from '../db/columns.ts'
import { checkPlaces, type Place } from './checkPlaces.ts'

export interface PlaceChange {
  /** Codes of one level. */
  from: readonly string[]
  /** Where they go: a place that is there, or a code of its own for a new one. */
  to: string
  /** Of a place that is new; of a single one with another code its old name when missing. */
  name?: string | undefined
  /** ISO day on which the old ones end. */
  happenedOn: string
  reason: string
  /** The decision it rests on. */
  paper: string
}

export interface PlacesChanged {
  places: number
  households: number
  rows: number
}

export async function changePlaces(ctx: Ctx, wish: PlaceChange): Promise<PlacesChanged> {
  const { happenedOn, paper } = wish
  const reason = wish.reason.trim()
  if (!mayWrite(ctx.actor, 'region')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'region').label })
  if (ctx.actor.scope !== ctx.actor.county) throw new Problem('places.countyOnly')
  if (!paper.trim()) throw new Problem('places.decisionNeeded')
  if (!reason) throw new Problem('reason.required')
  if (dayValue.check(happenedOn, { label: '' }, '') || happenedOn.length < 10) throw new Problem('register.dayWrong')
  if (happenedOn > ctx.today) throw new Problem('register.inFuture')
  const { result } = await write(ctx, { reason, source: 'desktop', through: 'register' }, async (batch) => {
    const { known, target } = await checkPlaces(batch, wish)
    const codes = newCodes(wish.from, wish.to, known)
    if (!(codes instanceof Map)) throw new Problem(codes.key as 'places.codeTaken', codes.details)
    await openPlaces(batch, wish, known, target, codes)
    const households = await householdsIn(batch, wish.from)
    const rows = await moveAll(batch, wish, codes)
    await tellHouseholds(batch, wish, reason, households, codes)
    await moveVerdicts(batch, codes)
    return { places: codes.size, households: households.length, rows }
  })
  return result
}

/** The new places begin as the old ones end. */
async function openPlaces(batch: Batch, wish: PlaceChange, known: readonly Place[], target: Place | undefined, codes: ReadonlyMap<string, string>) {
  const { happenedOn } = wish
  const old = known.filter(({ code, isClosed }) => codes.has(code) && !isClosed)
  const [first] = old.filter(({ code }) => wish.from.includes(code))
  const values = (code: string, { name, level }: Pick<Place, 'name' | 'level'>, predecessor: string | null): Change => ({
    ...{ record: 'region', id: uuid(), happenedOn },
    values: { code, name, level, validFrom: happenedOn, predecessor },
  })
  const whole =
    target || !first ? [] : [values(wish.to, { ...first, name: wish.name?.trim() || first.name }, wish.from.length === 1 ? first.code : null)]
  const inside = old.filter(({ code }) => !wish.from.includes(code)).map((place) => values(codes.get(place.code) as string, place, place.code))
  await batch.add([...whole, ...inside])
  await batch.add(old.map(({ id, version }) => ({ record: 'region', id, version, values: { validTo: happenedOn }, happenedOn })))
}

interface Moving {
  id: string
  region: string
  persons: number
}

async function householdsIn({ ctx, tx }: Batch, from: readonly string[]): Promise<Moving[]> {
  const found: Moving[] = []
  for (const code of from) {
    const { rows } = await sql<Moving>`
      select id, region, (select count(*)::int from membership where membership.county = household.county and membership.household = household.id and left_on is null) as persons
      from household where county = ${ctx.actor.county} and region >= ${code} and region < ${regionEnd(code)} order by id`.execute(tx)
    found.push(...rows)
  }
  return found
}

/** Everything that says itself where it lives; what lives where that lives goes along. */
async function moveAll(batch: Batch, { from, happenedOn }: PlaceChange, codes: ReadonlyMap<string, string>): Promise<number> {
  const { ctx, tx } = batch
  let moved = 0
  for (const definition of ctx.catalog.records.values()) {
    if (definition.derived || definition.name === 'region' || definition.fields[definition.place]?.kind !== 'region') continue
    const place = sql.ref(placeColumn(definition))
    for (const code of from) {
      const { rows } = await sql<{ id: string }>`
        select id from ${sql.table(definition.name)}
        where county = ${ctx.actor.county} and ${place} >= ${code} and ${place} < ${regionEnd(code)} order by id`.execute(tx)
      const ids = rows.map(({ id }) => id)
      moved += await moveRows(batch, definition, ids, (old) => newCode(codes, old), happenedOn)
    }
  }
  return moved
}

const portion = 2000

async function tellHouseholds(
  batch: Batch,
  { happenedOn, paper }: PlaceChange,
  reason: string,
  households: readonly Moving[],
  codes: ReadonlyMap<string, string>,
) {
  const acts = households.map(({ id, region, persons }): Change => {
    const to = newCode(codes, region)
    const told = { kind: placesChanged, household: id, region: to, fromPlace: region, toPlace: to, persons, reason, paper: paper.trim() }
    const did = `所在地代码由${region}改为${to}，人和档案不动`
    return {
      record: 'movement',
      id: uuid(),
      happenedOn,
      values: { ...told, happenedOn, did, enteredOn: batch.ctx.today, enteredBy: batch.ctx.actor.person },
    }
  })
  for (let at = 0; at < acts.length; at += portion) await batch.add(acts.slice(at, at + portion))
}

/** What screenings said of households lies where they lie. */
async function moveVerdicts({ ctx, tx }: Batch, codes: ReadonlyMap<string, string>) {
  await sql`
    update screened as own set region = code.fresh
    from unnest(${arrayLiteral([...codes.keys()])}::text[], ${arrayLiteral([...codes.values()])}::text[]) as code (old, fresh)
    where own.county = ${ctx.actor.county} and own.region = code.old`.execute(tx)
}
