/** What is told of a row elsewhere: of each record type how many rows refer to it or lie in the place it is, and the newest of them. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import type { OpenRecord } from '../../core/record/catalog.ts'
import { isPlaceItself, type Relation, relationsOf } from '../../core/record/relations.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { StoredRow } from '../change/encode.ts'
import type { Ctx } from '../context.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { planOf } from './plan.ts'
import { type Presented, present, presentedColumns } from './present.ts'
import { talliedRows } from './tallies.ts'

export interface Related {
  record: string
  /** The field that refers to the row; null for rows that lie in the place. */
  field: string | null
  total: number
  /** The newest, by the day they happened on. */
  rows: Presented[]
}

export interface RelatedAnswer {
  /** Where the row lies, or the place it is: lists of all that lies there begin with it. */
  within: string
  related: Related[]
}

const newest = 5

/** Only record types that the actor may read and that have such rows. */
export async function listRelated(ctx: Ctx, definition: OpenRecord, id: string): Promise<RelatedAnswer> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const within = await placeOf(ctx, tx, definition, id)
    // A county seen from its village is a name above it, and what lies in it is not for the village.
    const lying = isPlaceItself(definition) && isInside(within, ctx.actor.scope) ? await talliedRows(ctx, tx, within) : new Map<string, number>()
    const related: Related[] = []
    for (const relation of relationsOf(ctx.catalog, definition)) {
      if (!mayRead(ctx.actor, relation.definition.name)) continue
      if (!relation.field && !lying.has(relation.definition.name)) continue
      const found = await rowsOf(ctx, tx, relation, id, within)
      if (found.total) related.push(found)
    }
    return { within, related }
  })
}

async function placeOf(ctx: Ctx, tx: Tx, definition: OpenRecord, id: string): Promise<string> {
  const place = sql.ref(`own.${placeColumn(definition)}`)
  const plan = planOf(ctx, { record: definition.name })
  const { rows } = await sql<{ place: string }>`select ${place} as place ${plan.from} ${plan.where} and own.id = ${id}`.execute(tx)
  if (!rows[0]) throw new Problem('record.missing')
  return rows[0].place
}

async function rowsOf(ctx: Ctx, tx: Tx, { definition, field }: Relation, id: string, within: string): Promise<Related> {
  const plan = planOf(ctx, field ? { record: definition.name } : { record: definition.name, within })
  const where = field ? sql`${plan.where} and ${sql.ref(`own.${columnOf(field)}`)} = ${id}` : plan.where
  const happened = definition.fields[definition.happened ?? '']
  const order = happened ? sql`${sql.ref(`own.${columnOf(happened)}`)} desc nulls last, own.id` : sql`own.id`
  const count = await sql<{ count: string }>`select count(*) ${plan.from} ${where}`.execute(tx)
  const total = Number(count.rows[0]?.count)
  const { rows } = total
    ? await sql<StoredRow>`
        select ${presentedColumns(ctx.catalog, definition)} from (
          select own.* ${plan.from} ${where} order by ${order} limit ${newest}
        ) as own order by ${order}`.execute(tx)
    : { rows: [] }
  return { record: definition.name, field: field?.name ?? null, total, rows: rows.map((row) => present(ctx, definition, row)) }
}
