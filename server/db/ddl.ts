/**
 * Tables out of definitions, as SQL a person reads. Keys and constraints begin with the county, so that a
 * distributed PostgreSQL can spread counties over machines; constraints carry the key of the Problem they raise.
 */
import type { Catalog, OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { sqlFaces } from '../../kinds/sql.ts'
import { type Column, columnOf, fieldColumns, placeColumn, recordColumns, snake } from './columns.ts'

/** What a migration leaves behind: columns by table. Written into the migration, compared with at the next one. */
export type Snapshot = Record<string, Record<string, string>>

export const snapshotOf = (catalog: Catalog): Snapshot =>
  Object.fromEntries(
    [...catalog.records.values()].map((definition) => [
      definition.name,
      Object.fromEntries(recordColumns(definition).map(({ name, type }) => [name, type])),
    ]),
  )

/** Statements that lead from the snapshot to the catalog. Additive only: a column that is no longer defined stays, unused. */
export function migrationFrom(before: Snapshot, catalog: Catalog): string[] {
  const definitions = [...catalog.records.values()]
  for (const definition of definitions) checkNames(definition)
  const tables = definitions.flatMap((definition) => {
    const known = before[definition.name]
    return known ? addColumns(definition, known) : createTable(definition)
  })
  // A table may refer to one that is made after it.
  return [
    ...tables,
    ...definitions.flatMap((definition) => foreignKeys(definition, newFields(definition, before[definition.name] ?? {}))),
    ...definitions.filter(({ name }) => !before[name]).flatMap(seenPolicies),
  ]
}

const newFields = (definition: OpenRecord, known: Record<string, string>) => definition.fieldList.filter((field) => !known[columnOf(field)])

/** Names stand in SQL as they are, without quotes. */
function checkNames(definition: OpenRecord) {
  const names = [definition.name, ...recordColumns(definition).map(({ name }) => name)]
  const wrong = names.find((name) => reserved.has(name) || !/^[a-z][a-z0-9_]*$/.test(name))
  if (wrong) throw new Error(`${definition.name}: “${wrong}” is no plain name in SQL; call it otherwise`)
}

/** Words PostgreSQL keeps for itself (its manual, appendix C). */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_date current_role
  current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group
  having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing primary
  references returning select session_user some symmetric table then to trailing true union unique user using variadic when where window with`.split(
    /\s+/,
  ),
)

function addColumns(definition: OpenRecord, known: Record<string, string>): string[] {
  const columns = recordColumns(definition)
  const changed = columns.find(({ name, type }) => known[name] && known[name] !== type)
  if (changed) throw new Error(`${definition.name}.${changed.name} changes its type; add a new field instead, old devices and logs know the old one`)
  const added = columns.filter(({ name }) => !known[name])
  const fields = new Set(added.map((column) => column.field).filter((field) => field !== undefined))
  return [
    ...added.map(({ name, type }) => `alter table ${definition.name} add column ${name} ${type};`),
    ...[...fields].flatMap((field) => indexesOf(definition, field)),
  ]
}

const scope = `nullif(current_setting('app.scope', true), '')`

/**
 * Rows inside the scope and no others; without a scope none. Readers get a range that an index answers. Writers find rows by
 * key, and for them the same test is written so that no index fits it: see ADR 0006.
 */
function policies(name: string, place: string, above: string): string[] {
  const range = `${place} >= ${scope} and ${place} < ${scope} || 'z'`
  const opaque = `${place} || '' >= ${scope} and ${place} || '' < ${scope} || 'z'`
  return [
    `create policy scope_read on ${name} for select using (${range}${above});`,
    `create policy scope_find on ${name} for select to bangfu_writer using (${opaque});`,
    `create policy scope_insert on ${name} for insert with check (${range});`,
    `create policy scope_update on ${name} for update using (${opaque}) with check (${range});`,
    // Only the withdrawal of an import takes rows out; the log keeps them.
    `create policy scope_delete on ${name} for delete using (${opaque});`,
  ]
}

/**
 * What a row inside the scope names is read from there: row security holds for the naming row too. Policies are tried in the order of their
 * names, so rows inside are let through before anything is looked up.
 */
const seenPolicies = ({ name, fields, seenThrough = [] }: OpenRecord): string[] =>
  seenThrough.map(({ record, field, own }) => {
    const named = own ? columnOf(fields[own] as OpenField) : 'id'
    const match = `naming.county = ${name}.county and naming.${snake(field)} = ${name}.${named}`
    return `create policy scope_through_${record} on ${name} for select using (exists (select from ${record} as naming where ${match}));`
  })

function createTable(definition: OpenRecord): string[] {
  const { name } = definition
  const columns = recordColumns(definition).map((column) => `  ${column.name} ${column.type}${notNull(column)},`)
  const place = placeColumn(definition)
  const key = definition.key.map((each) => keyColumn(definition.fields[each] as OpenField))
  return [
    `create table ${name} (\n${columns.join('\n')}\n  constraint "${name}.placeOutside" check (left(${place}, 6) = county)\n);`,
    ...(key.length ? [`create unique index "${name}.taken" on ${name} (county, ${key.join(', ')});`] : []),
    // What is derived is looked up by the row it is derived from, never by place.
    ...(definition.derived
      ? []
      : [`create index ${name}_place on ${name} (county, ${place}${definition.fields.code && place !== 'code' ? ', code' : ', id'});`]),
    ...foundIndexes(definition),
    ...definition.fieldList.flatMap((field) => indexesOf(definition, field)),
    ...pastIndex(definition),
    // Last, because of two indexes that look alike to a planner without statistics it takes the younger; see ADR 0006.
    `alter table ${name} add primary key (county, id);`,
    `alter table ${name} enable row level security;`,
    `alter table ${name} force row level security;`,
    ...policies(name, place, definition.ancestorsVisible ? ` or left(${scope}, length(${place})) = ${place}` : ''),
    `grant select on ${name} to bangfu_reader;`,
    `grant select, insert, update, delete on ${name} to bangfu_writer;`,
  ]
}

/** Derived rows that lists are made of. */
function foundIndexes({ name, fields, foundBy = [] }: OpenRecord): string[] {
  return foundBy.map((names) => {
    const columns = names.map((each) => columnOf(fields[each] as OpenField))
    return `create index ${name}_by_${columns[0]} on ${name} (county, ${columns.join(', ')});`
  })
}

/** What lists leave out because it is past: few rows of many. */
function pastIndex({ name, fields, leftOut }: OpenRecord): string[] {
  if (!leftOut?.filled) return []
  const column = columnOf(fields[leftOut.filled] as OpenField)
  return [`create index ${name}_past on ${name} (county, id) where ${column} is not null;`]
}

const notNull = ({ name }: Column) => (['county', 'id', 'version'].includes(name) ? ' not null' : '')

/** A secret is told apart by its keyed hash. */
const keyColumn = (field: OpenField) => fieldColumns(field)[1]?.name ?? columnOf(field)

/** References are looked up from their other end; secrets by hash and tail. Only the keys begin with the county: see ADR 0006. */
function indexesOf(definition: OpenRecord, field: OpenField): string[] {
  const { name } = definition
  const lookups =
    field.kind === 'ref' ? [columnOf(field)] : sqlFaces[field.kind].columns.flatMap(({ suffix, lookup }) => (lookup ? columnOf(field) + suffix : []))
  const keyed = definition.key[0] === field.name ? (keyColumn(field) as string) : undefined
  return lookups.filter((column) => column !== keyed).map((column) => `create index ${name}_${column} on ${name} (${column}, county);`)
}

/** What is derived is made out of rows that are there, a million at a time; it needs no check of its own. */
const foreignKeys = (definition: OpenRecord, fields: readonly OpenField[]) =>
  fields
    .filter((field) => field.kind === 'ref' && !definition.derived)
    .map(
      (field) =>
        `alter table ${definition.name} add constraint "${definition.name}.${field.name}.missing" foreign key (county, ${columnOf(field)}) references ${field.to} (county, id);`,
    )
