/**
 * Who looked at a row: whole secrets that were asked for, of a household also those of its members, and files in which the row
 * may have left. Everybody sees looks at what lies in their own place, and exports of their own place or of a part of it.
 */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { actorWords } from '../access/actorWords.ts'
import type { Exported } from '../change/looks.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { titlesOf } from '../query/titles.ts'
import { readable } from './records.ts'
import { relatedIds } from './relatedIds.ts'

/** Who did it, when and why. */
interface Deed {
  at: string
  actorName: string
  /** What they are now; empty where that is not told. */
  role: string
  reason: string | null
  link: number
}

export interface ListedLook extends Deed {
  record: string
  rowId: string
  title: string
  fields: string[]
}

export interface ListedExport extends Deed {
  record: string
  recordLabel: string
  /** Region code of what was taken out. */
  region: string
  condition: string
  rows: number
  /** Secret fields that left whole. */
  secrets: string[]
}

interface StoredDeed {
  record: string
  row_id: string
  region: string
  link: string
  content: { revealed?: string[]; exported?: Exported }
  actor: string
  actor_name: string
  entered_at: Date
  reason: string | null
}

/** The newest of them; a row that is looked at more often than that is a matter for the log itself. */
const most = 200

export async function listLooks(ctx: Ctx, name: string, id: string): Promise<{ looks: ListedLook[]; exports: ListedExport[] }> {
  readable(ctx, name)
  const { county, scope } = ctx.actor
  const found = await ctx.db.read(scope, async (tx) => {
    const ids = await relatedIds(ctx, tx, name, id)
    const looks = await deedsOf(
      tx,
      sql`change.county = ${county} and change.row_id = any(${arrayLiteral(ids)}::uuid[]) and change.operation = 'reveal'`,
    )
    const own = looks.filter(({ record }) => mayRead(ctx.actor, record))
    const titles = new Map<string, string>()
    for (const record of new Set(own.map((look) => look.record)))
      for (const [row, title] of await titlesOf(
        ctx,
        tx,
        record,
        own.map(({ row_id }) => row_id),
      ))
        titles.set(row, title)
    return { looks: own, titles, exports: await exportsOf(ctx, tx, name, id) }
  })
  const roles = await rolesOf(ctx, [...found.looks, ...found.exports])
  const deed = (stored: StoredDeed): Deed => ({
    at: stored.entered_at.toISOString(),
    actorName: actorWords(ctx, stored),
    role: roles.get(stored.actor) ?? '',
    reason: stored.reason,
    link: Number(stored.link),
  })
  const labels = (record: string, fields: readonly string[] = []) =>
    fields.map((field) => getRecord(ctx.catalog, record).fields[field]?.label ?? field)
  return {
    looks: found.looks.map((look) => ({
      ...deed(look),
      ...{ record: look.record, rowId: look.row_id, title: found.titles.get(look.row_id) ?? '', fields: labels(look.record, look.content.revealed) },
    })),
    exports: found.exports.map((each) => ({
      ...deed(each),
      ...{ record: each.record, recordLabel: getRecord(ctx.catalog, each.record).label, region: each.region },
      ...{ condition: each.content.exported?.condition ?? '', rows: each.content.exported?.rows ?? 0 },
      secrets: labels(each.record, each.content.exported?.secrets),
    })),
  }
}

async function deedsOf(tx: Tx, which: RawBuilder<unknown>): Promise<StoredDeed[]> {
  const { rows } = await sql<StoredDeed>`
    select change.record, change.row_id, change.region, link.number as link, change.content, link.actor, link.actor_name, link.entered_at, link.reason
    from change join link on link.county = change.county and link.id = change.link
    where ${which} order by link.number desc, change.entry desc limit ${most}`.execute(tx)
  return rows
}

/** Exports of this record type, of a household also of persons, since the row is there, of a place it lies in. Which rows met their condition is not kept. */
async function exportsOf(ctx: Ctx, tx: Tx, name: string, id: string): Promise<StoredDeed[]> {
  const { county } = ctx.actor
  const { rows } = await sql<{ since: string; region: string }>`
    select link.number as since, change.region from change join link on link.county = change.county and link.id = change.link
    where change.county = ${county} and change.row_id = ${id} and change.record = ${name} order by link.number, change.entry limit 1`.execute(tx)
  const [born] = rows
  if (!born) return []
  const within = [6, 9, 12, 15].filter((length) => length <= born.region.length).map((length) => born.region.slice(0, length))
  const records = (name === 'household' ? ['household', 'person'] : [name]).filter((each) => mayRead(ctx.actor, each))
  return deedsOf(
    tx,
    sql`change.county = ${county} and change.record in (${sql.join(records)}) and change.operation = 'export' and link.number > ${born.since}
      and change.region in (${sql.join(within)})`,
  )
}

/** Roles of these accounts. Of accounts above the asker's place only that: in a transaction of its own, nothing else is asked under the wider scope. */
async function rolesOf({ db, actor, catalog }: Ctx, deeds: readonly StoredDeed[]): Promise<Map<string, string>> {
  if (!deeds.length) return new Map()
  const accounts = [...new Set(deeds.map((deed) => deed.actor))]
  const { rows } = await db.read(actor.county, (tx) =>
    sql<{ id: string; role: string }>`
      select id, role from account where county = ${actor.county} and id = any(${arrayLiteral(accounts)}::uuid[])`.execute(tx),
  )
  return new Map(rows.map(({ id, role }) => [id, catalog.roles.get(role)?.label ?? role]))
}
