/** Where a household can live: a village or a natural village that is in use. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Batch } from '../change/batch.ts'

export interface PlaceName {
  code: string
  name: string
}

const villageLength = 12

export const villageOf = (code: string) => code.slice(0, villageLength)

/** Throws unless a household can live there from this day on. */
export async function livablePlace({ ctx, tx }: Batch, code: string | undefined): Promise<PlaceName> {
  if (!code || code.length < villageLength) throw new Problem('register.placeWide')
  if (!isInside(code, ctx.actor.scope)) throw new Problem('right.place')
  const { rows } = await sql<{ name: string; valid_to: string | null }>`
    select name, valid_to from region where county = ${ctx.actor.county} and code = ${code}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('register.placeUnknown', { code })
  if (row.valid_to) throw new Problem('register.placeClosed', { name: row.name })
  return { code, name: row.name }
}

export async function placeNamed({ ctx, tx }: Batch, code: string): Promise<PlaceName> {
  const { rows } = await sql<{ name: string }>`select name from region where county = ${ctx.actor.county} and code = ${code}`.execute(tx)
  return { code, name: rows[0]?.name ?? code }
}
