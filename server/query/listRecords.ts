/** A page of a list with its total. The total of an unfiltered list is kept as rows come (`tally`); any other is counted in the same transaction. */
import { type RawBuilder, sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { StoredRow } from '../change/encode.ts'
import { titleSql } from '../change/projection.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { countLeftOut, leftOutSql } from './leftOut.ts'
import { type Plan, planOf, type Question } from './plan.ts'
import { type Presented, present, presentedColumns } from './present.ts'
import { tailHash } from './tailHash.ts'

/** Which rows, and in which order. */
export interface Filter extends Question {
  /** Any part of the title, e.g. of the head's name. */
  title?: string | undefined
  /** Last four of somebody's ID number: the person, the memberships, the households. */
  idTail?: string | undefined
  /** Field name, '-' in front for descending. */
  sort?: string | undefined
  /** Also the rows that the definition leaves out of lists. */
  all?: boolean
}

export interface ListQuestion extends Filter {
  /** From 1. */
  page: number
  size: number
}

export interface Listed {
  total: number
  rows: Presented[]
}

export async function listRecords(ctx: Ctx, question: ListQuestion): Promise<Listed> {
  const plan = planOf(ctx, { ...question, above: true })
  const { title, idTail, where: condition, sort } = question
  const leftOut = question.all ? undefined : leftOutSql(ctx, plan.definition)
  if (title && plan.definition.subject && !idTail && !condition && !sort) return listByTitle(ctx, plan, title, question)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const where = await foundSql(ctx, tx, plan, question, leftOut)
    const total =
      !title && !idTail && !condition && !plan.definition.holdsBelow
        ? (await tallied(ctx, tx, plan)) - (question.all ? 0 : await countLeftOut(ctx, tx, plan))
        : await counted(tx, plan, where)
    const rows = await page(ctx, tx, plan, where, question, total)
    return { total, rows: rows.map((row) => present(ctx, plan.definition, row)) }
  })
}

/**
 * The rows of a list from the first to the last in the order of its pages, some at a time, all of one moment. Throws
 * `export.tooMany` before the first when there are more than `most`; else answers how many there were.
 */
export async function readList(ctx: Ctx, question: Filter, most: number, take: (rows: StoredRow[]) => Promise<void>): Promise<number> {
  const plan = planOf(ctx, { ...question, above: true })
  const leftOut = question.all ? undefined : leftOutSql(ctx, plan.definition)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const where = await foundSql(ctx, tx, plan, question, leftOut)
    const total = await counted(tx, plan, where)
    if (total > most) throw new Problem('export.tooMany', { total, most })
    const { title, idTail, where: condition, sort } = question
    const byName = title && plan.definition.subject && !idTail && !condition && !sort
    const order = byName
      ? sql`(select min(ending) ${namesSql(ctx, plan, title)} and subject = own.id), own.id`
      : orderSql(plan.definition, sort?.replace(/^-/, ''), Boolean(sort?.startsWith('-')))
    // All of it will be read, so the way to the first row need not be the shortest.
    await sql`set local cursor_tuple_fraction = 1`.execute(tx)
    await sql`declare listed no scroll cursor for
      select ${presentedColumns(ctx.catalog, plan.definition)} from (select own.* ${plan.from} ${where}) as own order by ${order}`.execute(tx)
    for (let read = 0; read < total; read += portion) {
      const { rows } = await sql<StoredRow>`fetch ${sql.lit(portion)} from listed`.execute(tx)
      await take(rows)
    }
    return total
  })
}

const portion = 1000

async function foundSql(
  ctx: Ctx,
  tx: Tx,
  plan: Plan,
  { title, idTail }: Filter,
  leftOut: RawBuilder<unknown> | undefined,
): Promise<RawBuilder<unknown>> {
  const found = [
    ...(title ? [titledSql(ctx, plan, title)] : []),
    ...(idTail ? [await tailSql(ctx, tx, plan.definition, idTail)] : []),
    ...(leftOut ? [sql`not ${leftOut}`] : []),
  ]
  return found.length ? sql`${plan.where} and ${sql.join(found, sql` and `)}` : plan.where
}

async function counted(tx: Tx, plan: Plan, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) ${plan.from} ${where}`.execute(tx)
  return Number(rows[0]?.count)
}

async function tallied(ctx: Ctx, tx: Tx, { definition, within }: Plan): Promise<number> {
  const { rows } = await sql<{ sum: string | null }>`
    select sum(rows) from tally where county = ${ctx.actor.county} and record = ${definition.name} and region >= ${within} and region < ${regionEnd(within)}`.execute(
    tx,
  )
  return Number(rows[0]?.sum ?? 0)
}

/** Rows of the page. Past the middle the list is read from its end, so the last page costs what the first does. */
async function page(
  ctx: Ctx,
  tx: Tx,
  plan: Plan,
  where: RawBuilder<unknown>,
  { sort, page: number, size }: ListQuestion,
  total: number,
): Promise<StoredRow[]> {
  const offset = (number - 1) * size
  if (offset >= total && total > 0) return []
  const limit = Math.min(size, total - offset)
  if (limit <= 0) return []
  const fromEnd = offset > total / 2
  const descending = Boolean(sort?.startsWith('-')) !== fromEnd
  const skip = fromEnd ? total - offset - limit : offset
  const order = orderSql(plan.definition, sort?.replace(/^-/, ''), descending)
  const { rows } = await sql<StoredRow>`
    select ${presentedColumns(ctx.catalog, plan.definition)} from (
      select own.* ${plan.from} ${where} order by ${order} limit ${limit} offset ${skip}
    ) as own order by ${order}`.execute(tx)
  return fromEnd ? rows.reverse() : rows
}

function orderSql(definition: OpenRecord, sort: string | undefined, descending: boolean): RawBuilder<unknown> {
  const happened = definition.fields[definition.happened ?? '']
  if (!sort && happened && !definition.lasts) return newestFirst(happened, descending)
  const name = sort || definition.key[0] || 'id'
  const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
  if (sort && (!field || isSecret(field.kind))) throw new Problem('filter.wrong')
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const first = field && !isSecret(field.kind) ? columnOf(field) : 'id'
  return first === 'id' ? sql`own.id ${direction}` : sql`${sql.ref(`own.${first}`)} ${direction}, own.id ${direction}`
}

/** Events as a diary is opened: the last one first, those without a day at its end. `reversed` reads it from there. */
function newestFirst(field: OpenField, reversed: boolean): RawBuilder<unknown> {
  const day = sql.ref(`own.${columnOf(field)}`)
  return reversed ? sql`${day} asc nulls first, own.id desc` : sql`${day} desc nulls last, own.id`
}

/** Any part of a title is the beginning of one of its endings, and that is a range of an index. */
function namesSql(ctx: Ctx, { definition, within }: Plan, title: string): RawBuilder<unknown> {
  return sql`
    from subject_name where county = ${ctx.actor.county} and type = ${definition.name} and ending >= ${title} and ending < ${`${title}\u{10ffff}`}
      and region >= ${within} and region < ${regionEnd(within)}`
}

/** Names are kept of subjects; titles of other rows, which are fewer, are looked through. */
const titledSql = (ctx: Ctx, plan: Plan, title: string) =>
  plan.definition.subject
    ? sql`own.id in (select subject ${namesSql(ctx, plan, title)})`
    : sql`position(${title} in ${titleSql(plan.definition)}) > 0`

/** A search by name alone is answered from the names, in their order: thousands of people called 王 need not be looked at to show twenty. */
async function listByTitle(ctx: Ctx, plan: Plan, title: string, { page: number, size, all }: ListQuestion): Promise<Listed> {
  const found = namesSql(ctx, plan, title)
  const leftOut = all ? undefined : leftOutSql(ctx, plan.definition, 'subject')
  const names = leftOut ? sql`${found} and not ${leftOut}` : found
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const count = await sql<{ total: string }>`select count(distinct subject) as total ${names}`.execute(tx)
    const { rows } = await sql<StoredRow>`
      select ${presentedColumns(ctx.catalog, plan.definition)} from (
        select subject, min(ending) as ending ${names} group by subject order by min(ending), subject limit ${size} offset ${(number - 1) * size}
      ) as found join ${sql.table(plan.definition.name)} as own on own.county = ${ctx.actor.county} and own.id = found.subject
      order by found.ending, found.subject`.execute(tx)
    return { total: Number(count.rows[0]?.total), rows: rows.map((row) => present(ctx, plan.definition, row)) }
  })
}

async function tailSql(ctx: Ctx, tx: Tx, definition: OpenRecord, tail: string): Promise<RawBuilder<unknown>> {
  const column = { person: 'own.id', membership: 'own.person', household: 'own.id' }[definition.name]
  if (!column) throw new Problem('filter.wrong')
  const { rows } = await sql<{ person: string; household: string | null }>`
    select person.id as person, membership.household
    from person left join membership on membership.county = person.county and membership.person = person.id
    where person.county = ${ctx.actor.county} and person.id_number_tail = ${tailHash(ctx, 'idNumber', tail)}`.execute(tx)
  const ids = rows.flatMap((row) => (definition.name === 'household' ? (row.household ? [row.household] : []) : [row.person]))
  return sql`${sql.ref(column)} = any(${arrayLiteral(ids)}::uuid[])`
}
