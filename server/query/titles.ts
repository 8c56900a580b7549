/** Titles of rows by id, of any record type: of a subject the one it bears, of another made of its own fields. */
import { sql } from 'kysely'
import { getRecord } from '../../core/record/catalog.ts'
import { titleSql } from '../change/projection.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export async function titlesOf(ctx: Ctx, tx: Tx, record: string, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null)
  if (!known.length) return new Map()
  const definition = getRecord(ctx.catalog, record)
  const { rows } = await sql<{ id: string; title: string }>`
    select own.id, ${titleSql(definition)} as title from ${sql.table(record)} as own
    where own.county = ${ctx.actor.county} and own.id = any(${arrayLiteral(known)}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Names of places by code. */
export async function placeNames(ctx: Ctx, tx: Tx, codes: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = codes.filter((code) => code !== null)
  if (!known.length) return new Map()
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from region where county = ${ctx.actor.county} and code = any(${arrayLiteral(known)}::text[])`.execute(tx)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
