/** Finds the rows that a portion of a sheet speaks of, many at a time. */
import { sql } from 'kysely'
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isSecret, type Values } from '../../core/record/definition.ts'
import { encodeField, type StoredRow, storedText } from '../change/encode.ts'
import { arrayLiteral } from '../change/rows.ts'
import { isWithdrawnSql } from '../change/withdrawn.ts'
import type { Ctx } from '../context.ts'
import { type Column, castOf, fieldColumns } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'

interface KeyColumn {
  field: OpenField
  /** Which of the field's columns tells rows apart: of a secret its keyed hash. */
  at: 0 | 1
  column: Column
}

const known = new WeakMap<OpenRecord, readonly KeyColumn[]>()

function keyColumns(definition: OpenRecord): readonly KeyColumn[] {
  const found = known.get(definition) ?? definition.key.map((name) => keyColumn(definition.fields[name] as OpenField))
  known.set(definition, found)
  return found
}

function keyColumn(field: OpenField): KeyColumn {
  const at = isSecret(field.kind) ? 1 : 0
  return { field, at, column: fieldColumns(field)[at] as Column }
}

const mark = '\u0001'

/** The natural key of values as one text, or nothing when a part of it is empty. */
export function keyOf(ctx: Pick<Ctx, 'keys'>, definition: OpenRecord, values: Values): string | undefined {
  const parts: string[] = []
  for (const { field, at } of keyColumns(definition)) {
    const value = values[field.name]
    if (value === null || value === undefined) return undefined
    parts.push((at ? `\\x${ctx.keys.blind(field.kind, String(value)).toString('hex')}` : encodeField(field, value, ctx.keys)[0]) as string)
  }
  return parts.length ? parts.join(mark) : undefined
}

/** Rows with these natural keys, by key. */
export async function findByKey(ctx: Ctx, tx: Tx, definition: OpenRecord, keys: readonly string[]): Promise<Map<string, StoredRow>> {
  const columns = keyColumns(definition)
  if (!keys.length) return new Map()
  const parts = keys.map((key) => key.split(mark))
  const arrays = columns.map(({ column }, at) => sql`${arrayLiteral(parts.map((part) => part[at] as string))}::${sql.raw(castOf(column.type))}[]`)
  // One look-up per key, said so that it cannot become anything else: without statistics, as in an import into an empty
  // office, a planner given `in (select …)` reads the whole table once per key.
  const wanted = sql.join(columns.map((_, at) => sql.ref(`k${at}`)))
  const matches = sql.join(
    columns.map(({ column }, at) => sql`${sql.ref(column.name)} = ${sql.ref(`wanted.k${at}`)}`),
    sql` and `,
  )
  const { rows } = await sql<StoredRow>`
    select found.* from unnest(${sql.join(arrays)}) as wanted (${wanted})
    cross join lateral (select * from ${sql.table(definition.name)} where county = ${ctx.actor.county} and ${matches} limit 1) as found`.execute(tx)
  return new Map(rows.map((row) => [columns.map(({ column }) => storedText(row[column.name])).join(mark), row]))
}

export async function findById(ctx: Ctx, tx: Tx, definition: OpenRecord, ids: readonly string[]): Promise<Map<string, StoredRow>> {
  if (!ids.length) return new Map()
  const { rows } = await sql<StoredRow>`
    select * from ${sql.table(definition.name)} where county = ${ctx.actor.county} and id = any(${arrayLiteral([...new Set(ids)])}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Fields of these rows that were corrected for a day after `day`, with that day. */
export async function laterCorrections(ctx: Ctx, tx: Tx, ids: readonly string[], day: string): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>()
  if (!ids.length) return found
  const { rows } = await sql<{ row_id: string; happened_on: string; content: { values?: Record<string, unknown> } }>`
    select change.row_id, change.happened_on, change.content from change join link on link.county = change.county and link.id = change.link
    where change.county = ${ctx.actor.county} and change.row_id = any(${arrayLiteral([...new Set(ids)])}::uuid[]) and operation = 'update' and happened_on > ${day}
      and not ${isWithdrawnSql('change')} order by link.number, change.entry`.execute(tx)
  for (const { row_id, happened_on, content } of rows) {
    const fields = found.get(row_id) ?? new Map<string, string>()
    found.set(row_id, fields)
    for (const field of Object.keys(content.values ?? {})) fields.set(field, happened_on)
  }
  return found
}

export interface KnownMember {
  household: string
  person: StoredRow
}

/** Present members of these households. */
export async function membersOf(ctx: Ctx, tx: Tx, households: readonly string[]): Promise<KnownMember[]> {
  if (!households.length) return []
  const { rows } = await sql<StoredRow & { household: string }>`
    select membership.household, person.* from membership
    join person on person.county = membership.county and person.id = membership.person
    where membership.county = ${ctx.actor.county} and membership.household = any(${arrayLiteral(households)}::uuid[]) and membership.left_on is null`.execute(
    tx,
  )
  return rows.map(({ household, ...person }) => ({ household, person: person as StoredRow }))
}

export interface Belonging {
  person: string
  household: string
  code: string
  head: string
}

/** In which households these persons are at present. */
export async function belongingsOf(ctx: Ctx, tx: Tx, persons: readonly string[]): Promise<Belonging[]> {
  if (!persons.length) return []
  const { rows } = await sql<Belonging>`
    select membership.person, membership.household, household.code, coalesce(subject.title, '') as head
    from membership join household on household.county = membership.county and household.id = membership.household
    left join subject on subject.county = household.county and subject.id = household.id
    where membership.county = ${ctx.actor.county} and membership.person = any(${arrayLiteral(persons)}::uuid[]) and membership.left_on is null`.execute(
    tx,
  )
  return rows
}

/**
 * Which of these keyed hashes of ID numbers are registered anywhere in the county. Answers only yes or no about a number
 * one already has, so that two villages cannot register one person twice without knowing.
 */
export async function idsTaken(ctx: Ctx, hashes: readonly string[]): Promise<Set<string>> {
  const { scope, county } = ctx.actor
  if (scope === county || !hashes.length) return new Set()
  // In a transaction of its own: nothing else may ever be asked or written under the wider scope.
  const { rows } = await ctx.db.read(county, (tx) =>
    sql<{ hash: Buffer }>`
      select id_number_hash as hash from person where county = ${county} and id_number_hash = any(${arrayLiteral(hashes)}::bytea[])`.execute(tx),
  )
  return new Set(rows.map((row) => `\\x${row.hash.toString('hex')}`))
}
