/**
 * What is derived from records in the same transaction: the subject behind a row with its title, the endings
 * by which a name is found, and the tally by place. All of it can be rebuilt; `verify` compares.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Catalog, OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { titleFields, titleHops, titleParts } from '../../core/record/title.ts'
import { type Column, columnOf, placeColumn } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { arrayLiteral, type Cell, names, unnested } from './rows.ts'

const uuids = (ids: readonly string[]) => sql`${arrayLiteral(ids)}::uuid[]`

/** SQL of a row's title, for a table aliased `own`. */
export function titleSql(definition: OpenRecord): RawBuilder<string> {
  const parts = titleParts(definition).map((part) => {
    if ('text' in part) return sql.lit(part.text)
    const field = definition.fields[part.field] as OpenField
    const column = sql.ref(`own.${columnOf(field)}`)
    if (!part.hop) return column
    if (field.kind === 'region') return sql`(select name from region where county = own.county and code = ${column})`
    return sql`(select title from subject where county = own.county and id = ${column})`
  })
  return sql<string>`concat(${sql.join(parts)})`
}

/**
 * Subjects of new rows, with their names: made of the cells that were just written, since reading those back is as slow as
 * a planner without statistics likes (ADR 0006).
 */
export async function addSubjects(tx: Tx, definition: OpenRecord, columns: readonly Column[], rows: readonly (readonly Cell[])[]) {
  const place = placeColumn(definition)
  const told = new Set(['county', 'id', place, ...titleFields(definition).map((name) => columnOf(definition.fields[name] as OpenField))])
  const own = columns.flatMap((column, at) => (told.has(column.name) ? [{ ...column, at }] : []))
  const cells = unnested(
    own,
    rows.map((row) => own.map(({ at }) => row[at] as Cell)),
  )
  await sql`
    with fresh as (
      insert into subject (county, id, version, type, region, title)
      select own.county, own.id, 1, ${definition.name}, ${sql.ref(`own.${place}`)}, ${titleSql(definition)}
      from ${cells} as own (${names(own)})
      returning county, type, title, region, id)
    insert into subject_name (county, type, ending, region, subject)
    select county, type, substr(title, at), region, id from fresh, generate_series(1, char_length(title)) at`.execute(tx)
}

async function addNames(tx: Tx, county: string, ids: readonly string[]) {
  await sql`
    insert into subject_name (county, type, ending, region, subject)
    select county, type, substr(title, at), region, id
    from subject, generate_series(1, char_length(title)) at
    where county = ${county} and id = any(${uuids(ids)})`.execute(tx)
}

/** Brings titles up to date after a change, and the titles that are made of them. */
export async function refreshTitles(tx: Tx, catalog: Catalog, definition: OpenRecord, county: string, ids: readonly string[]) {
  if (!ids.length) return
  const changed = definition.subject ? await retitle(tx, definition, county, ids) : [...ids]
  if (!changed.length) return
  for (const other of catalog.records.values()) {
    if (!other.subject) continue
    for (const name of titleHops(other)) {
      const field = other.fields[name] as OpenField
      if (field.kind === 'ref' ? field.to !== definition.name : definition.name !== 'region') continue
      const target =
        field.kind === 'ref'
          ? sql`own.${sql.ref(columnOf(field))} = any(${uuids(changed)})`
          : sql`own.${sql.ref(columnOf(field))} in (select code from region where county = ${county} and id = any(${uuids(changed)}))`
      const { rows } = await sql<{ id: string }>`select own.id from ${sql.table(other.name)} own where own.county = ${county} and ${target}`.execute(
        tx,
      )
      await refreshTitles(
        tx,
        catalog,
        other,
        county,
        rows.map((row) => row.id),
      )
    }
  }
}

async function retitle(tx: Tx, definition: OpenRecord, county: string, ids: readonly string[]): Promise<string[]> {
  const fresh = sql`(select own.id, ${titleSql(definition)} as title from ${sql.table(definition.name)} own where own.county = ${county} and own.id = any(${uuids(ids)})) as fresh`
  const { rows } = await sql<{ id: string }>`
    select subject.id from subject join ${fresh} on fresh.id = subject.id
    where subject.county = ${county} and subject.title is distinct from fresh.title`.execute(tx)
  const changed = rows.map((row) => row.id)
  if (!changed.length) return []
  await removeNames(tx, county, changed)
  await sql`
    update subject set title = fresh.title, version = subject.version + 1 from ${fresh}
    where subject.county = ${county} and subject.id = fresh.id and subject.id = any(${uuids(changed)})`.execute(tx)
  await addNames(tx, county, changed)
  return changed
}

/**
 * Found by the endings of the present titles, which is what the table is keyed by: one look-up for each, said so that it
 * cannot become anything else (ADR 0006).
 */
export async function removeNames(tx: Tx, county: string, ids: readonly string[]) {
  await sql`
    delete from subject_name where county = ${county} and ctid = any(array(
      select found.ctid from subject, generate_series(1, char_length(subject.title)) at
      cross join lateral (
        select name.ctid from subject_name as name
        where name.county = ${county} and name.type = subject.type and name.ending = substr(subject.title, at)
          and name.region = subject.region and name.subject = subject.id
        limit 1) as found
      where subject.county = ${county} and subject.id = any(${uuids(ids)})))`.execute(tx)
}

/** Subjects live where their rows live, and are found there. Asked once the rows are moved. */
export async function moveSubjects(tx: Tx, definition: OpenRecord, county: string, ids: readonly string[]) {
  if (!definition.subject || !ids.length) return
  await removeNames(tx, county, ids)
  await sql`
    update subject set region = own.${sql.ref(placeColumn(definition))}, version = subject.version + 1 from ${sql.table(definition.name)} as own
    where subject.county = ${county} and subject.id = any(${uuids(ids)}) and own.county = ${county} and own.id = subject.id`.execute(tx)
  await addNames(tx, county, ids)
}

/** True when a change of these fields can change a title, its own or one made of it. */
export function touchesTitle(catalog: Catalog, definition: OpenRecord, fields: readonly string[]): boolean {
  return titleFields(definition).some((name) => fields.includes(name)) && (definition.subject === true || isHopped(catalog, definition))
}

const isHopped = (catalog: Catalog, definition: OpenRecord) =>
  [...catalog.records.values()].some((other) =>
    titleHops(other).some((name) => other.fields[name]?.to === definition.name || definition.name === 'region'),
  )

/** Counts of new rows by record and place, kept as they come. */
export type Tally = Map<string, number>

const tallyKey = (record: string, region: string) => `${record} ${region}`

export function countRows(tally: Tally, record: string, region: string, by: number) {
  const key = tallyKey(record, region)
  tally.set(key, (tally.get(key) ?? 0) + by)
}

/** In one order everywhere, so that two writers never wait for each other. */
export async function addTally(tx: Tx, county: string, tally: Tally) {
  const entries = [...tally].sort(([a], [b]) => (a < b ? -1 : 1))
  if (!entries.length) return
  const part = (at: number) => arrayLiteral(entries.map(([key]) => key.split(' ')[at] as string))
  await sql`
    insert into tally (county, record, region, rows)
    select ${county}, * from unnest(${part(0)}::text[], ${part(1)}::text[], ${arrayLiteral(entries.map(([, rows]) => String(rows)))}::bigint[])
    on conflict (county, record, region) do update set rows = tally.rows + excluded.rows`.execute(tx)
}
