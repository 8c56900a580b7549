/**
 * What stands in the way of taking an import back: later changes of what it wrote, rows made since that refer to what it
 * made, rows that live in places it made. Only asked for once a withdrawal was refused; shows no more than the actor may see.
 */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import type { Obstacle } from '../../core/sheet/importRun.ts'
import { actorWords } from '../access/actorWords.ts'
import { titleSql } from '../change/projection.ts'
import { arrayLiteral } from '../change/rows.ts'
import { inLink, type WrittenLink } from '../change/withdraw.ts'
import { isWithdrawnSql } from '../change/withdrawn.ts'
import type { Ctx } from '../context.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { titlesOf } from '../query/titles.ts'

/** More than a person works through by hand. */
const most = 100

interface Found {
  why: Obstacle['why']
  record: string
  row_id: string
  title?: string
  link: string
}

export async function listObstacles(ctx: Ctx, span: WrittenLink): Promise<Obstacle[]> {
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const found = [...(await correctedSince(ctx, tx, span)), ...(await referring(ctx, tx, span))].slice(0, most)
    return [...(await withDeeds(ctx, tx, found)), ...(await livingThere(ctx, tx, span))]
  })
}

async function correctedSince(ctx: Ctx, tx: Tx, span: WrittenLink): Promise<Found[]> {
  const { county } = ctx.actor
  const { rows } = await sql<Omit<Found, 'why'>>`
    select distinct on (later.row_id) later.record, later.row_id, link.number as link
    from change as later join link on link.county = later.county and link.id = later.link
    where later.county = ${county} and link.number > ${span.number} and later.operation in ('create', 'update') and not ${isWithdrawnSql('later')}
      and exists (select 1 from change as mine where ${inLink(county, span, 'mine')} and mine.row_id = later.row_id and mine.operation in ('create', 'update'))
    order by later.row_id, link.number desc, later.entry desc limit ${most}`.execute(tx)
  return rows.filter(({ record }) => mayRead(ctx.actor, record)).map((row) => ({ ...row, why: 'corrected' as const }))
}

/** Rows that the import did not touch and that refer to one it made. */
async function referring(ctx: Ctx, tx: Tx, span: WrittenLink): Promise<Found[]> {
  const { county } = ctx.actor
  const made = await sql<{ record: string }>`
    select distinct record from change where ${inLink(county, span)} and operation = 'create'`.execute(tx)
  const records = new Set(made.rows.map(({ record }) => record))
  const isMade = ({ to }: OpenField) => (to === 'subject' ? [...records].some((each) => getRecord(ctx.catalog, each).subject) : records.has(to ?? ''))
  const found: Found[] = []
  for (const definition of ctx.catalog.records.values()) {
    if (definition.derived || !mayRead(ctx.actor, definition.name)) continue
    for (const field of definition.fieldList.filter((each) => each.kind === 'ref' && isMade(each)))
      if (found.length < most) found.push(...(await referringBy(county, tx, span, definition, field)))
  }
  return [...new Map(found.map((each) => [each.row_id, each])).values()]
}

async function referringBy(county: string, tx: Tx, span: WrittenLink, definition: OpenRecord, field: OpenField): Promise<Found[]> {
  const column = sql.ref(`own.${columnOf(field)}`)
  const { rows } = await sql<{ row_id: string; title: string; link: string }>`
    select own.id as row_id, ${titleSql(definition)} as title,
      (select max(link.number) from change join link on link.county = change.county and link.id = change.link
        where change.county = ${county} and change.row_id = own.id and change.operation in ('create', 'update')) as link
    from ${sql.table(definition.name)} as own
    where own.county = ${county} and ${column} is not null
      and exists (select 1 from change where ${inLink(county, span)} and change.row_id = ${column} and change.operation = 'create')
      and not exists (select 1 from change where ${inLink(county, span)} and change.row_id = own.id)
    order by own.id limit ${most}`.execute(tx)
  return rows.map((row) => ({ ...row, why: 'refers' as const, record: definition.name }))
}

/** Adds what the rows are called, and who did it when and by which import. */
async function withDeeds(ctx: Ctx, tx: Tx, found: readonly Found[]): Promise<Obstacle[]> {
  const titles = new Map<string, string>()
  for (const record of new Set(found.map((each) => each.record))) {
    const ids = found.filter((each) => each.record === record && each.title === undefined).map(({ row_id }) => row_id)
    for (const [id, title] of await titlesOf(ctx, tx, record, ids)) titles.set(id, title)
  }
  if (!found.length) return []
  const { rows } = await sql<{ number: string; actor: string; actor_name: string; entered_at: Date; run: string | null; file_name: string | null }>`
    select link.number, link.actor, link.actor_name, link.entered_at, import_run.id as run, import_run.file_name
    from link left join import_run on import_run.county = link.county and link.source = concat('import:', import_run.id)
    where link.county = ${ctx.actor.county} and link.number in (${sql.join([...new Set(found.map(({ link }) => link))])})`.execute(tx)
  const deeds = new Map(rows.map((row) => [row.number, row]))
  return found.map(({ why, record, row_id, title, link }) => {
    const deed = deeds.get(link)
    return {
      ...{ why, record, rowId: row_id, title: title ?? titles.get(row_id) ?? '', link: Number(link) },
      ...(deed ? { actorName: actorWords(ctx, deed), at: deed.entered_at.toISOString() } : {}),
      import: deed?.run && deed.file_name ? { id: deed.run, fileName: deed.file_name } : null,
    }
  })
}

/** By place and record type: nothing refers to a place by a key. */
async function livingThere(ctx: Ctx, tx: Tx, span: WrittenLink): Promise<Obstacle[]> {
  const { county } = ctx.actor
  const places = await sql<{ code: string; name: string }>`
    select region.code, region.name from change join region on region.county = change.county and region.id = change.row_id
    where ${inLink(county, span)} and change.record = 'region' and change.operation = 'create' order by region.code`.execute(tx)
  // What lives below a place is told once, under the highest that would go.
  const highest = places.rows.filter(({ code }) => !places.rows.some((other) => other.code !== code && code.startsWith(other.code)))
  const found: Obstacle[] = []
  for (const definition of places.rows.length ? ctx.catalog.records.values() : []) {
    if (definition.derived || !mayRead(ctx.actor, definition.name)) continue
    const place = sql.ref(`own.${placeColumn(definition)}`)
    const { rows } = await sql<{ code: string; count: string }>`
      select gone.code, count(*) from unnest(${arrayLiteral(highest.map(({ code }) => code))}::text[]) as gone (code)
      join ${sql.table(definition.name)} as own on own.county = ${county} and ${place} >= gone.code and ${place} < gone.code || 'z'
      where not exists (select 1 from change where ${inLink(county, span)} and change.row_id = own.id and change.operation = 'create')
      group by gone.code order by gone.code limit ${most}`.execute(tx)
    for (const { code, count } of rows) {
      const name = highest.find((each) => each.code === code)?.name ?? code
      found.push({ why: 'lives', record: definition.name, title: `${name}：${definition.label}${count}${definition.unit}`, import: null })
    }
  }
  return found.slice(0, most)
}
