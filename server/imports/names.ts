/**
 * Cells that name another record: a school, a household by its code, a person. A name is looked for inside the place of the
 * import; one that several bear stands for none of them rather than for the wrong one.
 */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import { type NamedCell, whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { maskPersonal } from '../../core/sheet/maskPersonal.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import { arrayLiteral } from '../change/rows.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import type { SheetRow } from './sheetRows.ts'
import type { SheetWork } from './sheetWork.ts'

/** A record found by its name. */
export interface Named {
  id: string
  place: string
}

/** Who bears each name met in this sheet, by field and name. */
export type Names = Map<string, readonly Named[]>

const plain = (text: string) => halfWidth(text).replace(/\s+/g, '')
const marks = /[、,，;；/]/

export async function resolveNames(work: SheetWork, rows: readonly SheetRow[]) {
  for (const part of work.parts) {
    sayAgain(part, rows)
    const open = rows.filter((row) => row.parts[part.as]?.names.length && !row.inherited.has(part.as))
    const fields = new Set(open.flatMap((row) => row.parts[part.as]?.names.map(({ field }) => field) ?? []))
    // What is told apart by other names of the row comes after them.
    const last = (name: string) => Number(part.columns[name]?.through !== undefined)
    for (const name of [...fields].sort((a, b) => last(a) - last(b))) await resolveField(work, part, name, open)
  }
}

/** What fields of this part, or of another of the row, say in words, another may find a record by. */
function sayAgain(part: SheetPart, rows: readonly SheetRow[]) {
  for (const [field, { from }] of Object.entries(part.columns)) {
    if (from === undefined) continue
    for (const row of rows) {
      const said = [from].flat().flatMap((path) => {
        const [name, alias = part.as] = path.split('.').reverse() as [string, string?]
        const text = row.parts[alias]?.values[name]
        const { column, heading } = whereStands(row.parts[alias], name)
        return typeof text === 'string' ? { text, column: column ?? 0, heading: heading ?? '' } : []
      })
      const [first] = said
      if (first) row.parts[part.as]?.names.push({ ...first, field, text: said.map(({ text }) => text).join('、'), soft: true })
    }
  }
}

async function resolveField(work: SheetWork, part: SheetPart, name: string, rows: readonly SheetRow[]) {
  const field = getRecord(work.ctx.catalog, part.record).fields[name] as OpenField
  const { makes, each, several } = part.columns[name] ?? {}
  const cells = rows.flatMap((row) => row.parts[part.as]?.names.filter((cell) => cell.field === name).map((cell) => ({ row, cell })) ?? [])
  const textsOf = ({ text }: NamedCell) => (each || several ? text.split(marks).map(plain).filter(Boolean) : [plain(text)])
  const wanted = [...new Set(cells.flatMap(({ cell }) => textsOf(cell)))].filter((text) => !work.names.has(nameKey(field, text)))
  for (const [text, found] of await findNamed(work, field, wanted)) work.names.set(nameKey(field, text), found)
  if (makes) await makeMissing(work, field, makes, wanted)
  const narrow = await narrower(
    work,
    part,
    field,
    cells.flatMap(({ row, cell }) => textsOf(cell).map((text) => ({ row, text }))),
  )
  for (const { row, cell } of cells) settleCell(work, part, field, row, cell, textsOf(cell), narrow)
}

/** Tells apart those of one name by what else the row says. */
type Narrow = (row: SheetRow, all: readonly Named[]) => readonly Named[]

async function narrower(work: SheetWork, part: SheetPart, field: OpenField, cells: readonly { row: SheetRow; text: string }[]): Promise<Narrow> {
  const { through } = part.columns[field.name] ?? {}
  const doubtful = cells.flatMap(({ text }) => work.names.get(nameKey(field, text)) ?? []).map(({ id }) => id)
  if (!through || !cells.some(({ text }) => (work.names.get(nameKey(field, text))?.length ?? 0) > 1)) return (_row, all) => all
  const definition = getRecord(work.ctx.catalog, through.record)
  const columns = [through.field, ...through.same].map((name) => columnOf(definition.fields[name] as OpenField))
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(definition.name)}
    where county = ${work.ctx.actor.county} and ${sql.ref(columns[0] as string)} = any(${arrayLiteral([...new Set(doubtful)])}::uuid[])`.execute(
    work.batch.tx,
  )
  const known = new Set(rows.map((row) => columns.map((column) => row[column]).join(' ')))
  return (row, all) => {
    const said = through.same.map((name) => row.parts[part.as]?.values[name] ?? null)
    const fitting = all.filter(({ id }) => known.has([id, ...said].join(' ')))
    return fitting.length ? fitting : all
  }
}

const nameKey = (field: OpenField, text: string) => `${field.to} ${field.by ?? ''} ${field.among?.join() ?? ''} ${text}`

function settleCell(work: SheetWork, part: SheetPart, field: OpenField, row: SheetRow, cell: NamedCell, texts: readonly string[], narrow: Narrow) {
  const judged = row.parts[part.as]
  if (!judged) return
  const { each, several, except } = part.columns[field.name] ?? {}
  if (several && texts.length > 1) judged.values[several] = inWords(work, part, several, [cell.text, judged.values[several]])
  const named = except && saidIn(row, except)
  const bearers = texts.map((text) => narrow(row, work.names.get(nameKey(field, text)) ?? []))
  const found = bearers
    .flatMap((all) => (all.length === 1 ? all : []))
    .filter(({ id }, at, all) => id !== named && all.findIndex((other) => other.id === id) === at)
  const missing = bearers.findIndex((all) => all.length !== 1)
  judged.values[field.name] = found[0]?.id ?? null
  // A part that has no cell of its own says something once somebody is found.
  if (found.length) judged.filled = true
  if (each && found.length > 1) judged.lists[field.name] = found.map(({ id }) => id)
  for (const { id, place } of found) work.placeOf.set(id, place)
  if (missing < 0 || cell.soft) return
  if (!found.length) judged.raw[field.name] = maskPersonal(cell.text)
  judged.faults.push({
    key: bearers[missing]?.length ? 'name.several' : 'name.unknown',
    details: { text: maskPersonal(texts[missing] ?? '').slice(0, 30), label: field.label },
    column: cell.column,
    heading: cell.heading,
    field: field.name,
    outcome: 'kept',
  })
}

/** Of several names in one cell, and of what stands beside them already, as much as the field holds. */
const inWords = ({ ctx }: SheetWork, part: SheetPart, name: string, said: readonly unknown[]) =>
  said.filter(Boolean).join('、').slice(0, getRecord(ctx.catalog, part.record).fields[name]?.max)

/** 'alias.field' */
function saidIn(row: SheetRow, path: string) {
  const [alias = '', name = ''] = path.split('.')
  return row.parts[alias]?.values[name]
}

async function findNamed(work: SheetWork, field: OpenField, texts: readonly string[]): Promise<Map<string, readonly Named[]>> {
  if (!texts.length) return new Map()
  const target = getRecord(work.ctx.catalog, field.to as string)
  const own = ownName(target, field.by)
  const { rows } = await (own ? byOwnName(work, target, own, texts) : byTitle(work, target, field, texts)).execute(work.batch.tx)
  const found = new Map<string, Named[]>()
  const take = (all: readonly Row[]) => {
    for (const { name, id, place } of all) found.set(name, [...(found.get(name) ?? []), { id, place }])
  }
  take(rows)
  // A subject that nobody is called by may be meant by its code.
  for (const record of target.derived ? (field.among ?? []) : []) {
    const other = getRecord(work.ctx.catalog, record)
    const open = texts.filter((text) => !found.has(text))
    const code = ownName(other)
    if (code && open.length) take((await byOwnName(work, other, code, open).execute(work.batch.tx)).rows)
  }
  return new Map([...found].map(([name, all]) => [name, near(work, all)]))
}

/** Those inside the place of the import, where there are any. */
function near(work: SheetWork, all: readonly Named[]): readonly Named[] {
  const inside = all.filter(({ place }) => place.startsWith(work.place))
  return inside.length ? inside : all
}

/** The field that names a record: the one a reference says, or where its natural key begins with one: a code, a number, a name. */
function ownName(target: OpenRecord, by = target.key[0]): OpenField | undefined {
  const field = target.fields[by ?? '']
  return field?.kind === 'text' ? field : undefined
}

interface Row {
  name: string
  id: string
  place: string
}

const byOwnName = ({ ctx }: SheetWork, target: OpenRecord, field: OpenField, texts: readonly string[]) => {
  const column = sql.ref(columnOf(field))
  return sql<Row>`
    select ${column} as name, id, ${sql.ref(placeColumn(target))} as place from ${sql.table(target.name)}
    where county = ${ctx.actor.county} and ${column} = any(${arrayLiteral(texts)}::text[])`
}

const byTitle = ({ ctx }: SheetWork, target: OpenRecord, field: OpenField, texts: readonly string[]) => {
  const types = target.derived ? (field.among ?? []) : [target.name]
  const scope = ctx.actor.scope
  return sql<Row>`
    select subject.title as name, subject.id, subject.region as place from subject_name
    join subject on subject.county = subject_name.county and subject.id = subject_name.subject and subject.title = subject_name.ending
    where subject_name.county = ${ctx.actor.county} and subject_name.type = any(${arrayLiteral(types)}::text[])
      and subject_name.ending = any(${arrayLiteral(texts)}::text[]) and subject_name.region >= ${scope} and subject_name.region < ${regionEnd(scope)}`
}

async function makeMissing(work: SheetWork, field: OpenField, record: string, texts: readonly string[]) {
  const target = getRecord(work.ctx.catalog, record)
  const name = ownName(target)?.name ?? 'name'
  const fresh = texts.filter((text) => !work.names.has(nameKey(field, text))).map((text) => ({ text, id: uuid() }))
  await work.batch.add(
    fresh.map(({ text, id }) => ({ record, id, values: { [name]: text, [target.place]: work.place }, happenedOn: work.happenedOn })),
  )
  for (const { text, id } of fresh) work.names.set(nameKey(field, text), [{ id, place: work.place }])
}
