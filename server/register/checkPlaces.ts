/** Whether places can be merged or get another code, with all that lies in them. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { KnownPlace } from '../../core/register/newCodes.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Batch } from '../change/batch.ts'
import type { PlaceChange } from './changePlaces.ts'

export interface Place extends KnownPlace {
  id: string
  version: number
  level: string
}

/** Locked until the transaction ends. `target`: the place there is under the new code. */
export async function checkPlaces(batch: Batch, { from, to, name }: PlaceChange): Promise<{ known: Place[]; target: Place | undefined }> {
  const { county } = batch.ctx.actor
  if (!from.length || new Set(from).size < from.length) throw new Problem('places.none')
  const known = await placesIn(batch, [...from, to])
  const at = (code: string) => known.find((place) => place.code === code)
  const old = from.map((code) => {
    const place = at(code)
    if (!place) throw new Problem('places.unknown', { code })
    if (place.isClosed) throw new Problem('places.closed', { name: place.name })
    return place
  })
  for (const { code, name: called } of old) {
    if (isInside(to, code) || isInside(code, to)) throw new Problem('places.itself', { name: called })
    if (code.length !== to.length) throw new Problem('places.otherLevel', { name: called, code: to })
  }
  if (!isInside(to, county) || to.length <= county.length) throw new Problem('places.unknown', { code: to })
  const target = at(to)
  if (target?.isClosed) throw new Problem('places.closed', { name: target.name })
  if (!target && from.length > 1 && !name?.trim()) throw new Problem('places.nameMissing')
  const around = to.slice(0, -3)
  const [parent] = around.length > county.length ? (await placesIn(batch, [around])).filter(({ code }) => code === around) : []
  if (around.length > county.length && (!parent || parent.isClosed)) throw new Problem('places.noParent', { code: to })
  return { known, target }
}

async function placesIn({ ctx, tx }: Batch, codes: readonly string[]): Promise<Place[]> {
  const found = new Map<string, Place>()
  for (const code of codes) {
    const { rows } = await sql<Place>`
      select id, version, code, name, level, valid_to is not null as "isClosed" from region
      where county = ${ctx.actor.county} and code >= ${code} and code < ${regionEnd(code)} order by code for update`.execute(tx)
    for (const row of rows) found.set(row.code, row)
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}
