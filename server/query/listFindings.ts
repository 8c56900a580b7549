/** What a person must look at, as a list: open findings on rows the actor may read, each row found through its own plan; breaches of ledgers last. */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { sayFault } from '../../core/problem.ts'
import type { OpenRecord } from '../../core/record/catalog.ts'
import { titleSql } from '../change/projection.ts'
import type { Ctx } from '../context.ts'
import { placeColumn } from '../db/columns.ts'
import { planOf } from './plan.ts'

export interface FindingsQuestion {
  within?: string | undefined
  /** Problem keys; all when missing. */
  kinds?: readonly string[] | undefined
  /** Only of this household, its present memberships and their persons. */
  household?: string | undefined
  /** From 1. */
  page: number
  size: number
}

export interface ListedFinding {
  id: string
  record: string
  rowId: string
  /** What the row is called. */
  title: string
  place: string
  field: string
  kind: string
  /** The sentence; it carries secrets only masked. */
  message: string
  openedAt: string
  /** Nothing when it was opened by an import of a place above the actor's. */
  import: { id: string; fileName: string } | null
}

export interface ListedFindings {
  total: number
  rows: ListedFinding[]
  /** How many there are of each kind, whichever kinds were asked for. */
  kinds: { kind: string; total: number }[]
}

interface StoredFinding {
  id: string
  record: string
  row_id: string
  title: string
  place: string
  field: string
  kind: string
  details: Record<string, string | number>
  opened_at: Date
  run: string | null
  file_name: string | null
}

export async function listFindings(ctx: Ctx, question: FindingsQuestion): Promise<ListedFindings> {
  const { kinds: wanted, page, size } = question
  const open = openSql(ctx, question)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const counts = await sql<{
      kind: string
      total: string
    }>`select kind, count(*) as total from ${open} as open group by kind order by kind`.execute(tx)
    const kinds = counts.rows.map(({ kind, total }) => ({ kind, total: Number(total) }))
    const { rows } = await sql<StoredFinding>`
      select open.*, import_run.id as run, import_run.file_name
      from ${open} as open left join import_run on import_run.county = ${ctx.actor.county} and open.source = concat('import:', import_run.id)
      ${wanted ? sql`where open.kind in (${sql.join(wanted)})` : sql``}
      order by open.kind like 'past.%', open.opened_at desc, open.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return {
      total: kinds.filter(({ kind }) => wanted?.includes(kind) ?? true).reduce((sum, { total }) => sum + total, 0),
      rows: rows.map(shown),
      kinds,
    }
  })
}

function shown({ id, record, row_id, title, place, field, kind, details, opened_at, run, file_name }: StoredFinding): ListedFinding {
  const message = sayFault({ key: kind, details })
  const from = run && file_name ? { id: run, fileName: file_name } : null
  return { id, record, rowId: row_id, title, place, field, kind, message, openedAt: opened_at.toISOString(), import: from }
}

/** One arm for each record type the actor may read. */
function openSql(ctx: Ctx, { within, household }: FindingsQuestion): RawBuilder<unknown> {
  const about = household ? sql`and finding.row_id in ${membersSql(ctx, household)}` : sql``
  const arm = (definition: OpenRecord) => {
    const plan = planOf(ctx, { record: definition.name, within })
    return sql`
      select finding.id, finding.record, finding.row_id, finding.field, finding.kind, finding.details, finding.source, finding.opened_at,
        ${sql.ref(`own.${placeColumn(definition)}`)} as place, ${titleSql(definition)} as title
      ${plan.from} join finding on finding.county = own.county and finding.row_id = own.id
      ${plan.where} and finding.record = ${definition.name} and finding.settled_link is null ${about}`
  }
  const readable = [...ctx.catalog.records.values()].filter(({ name, derived }) => !derived && mayRead(ctx.actor, name))
  return sql`(${sql.join(readable.map(arm), sql` union all `)})`
}

const membersSql = ({ actor }: Ctx, household: string) => sql`(
  select ${household}::uuid
  union all select unnest(array[id, person]) from membership where county = ${actor.county} and household = ${household} and left_on is null)`
