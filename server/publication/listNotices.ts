/** Notices of a place by where they stand, and one with all that staff need to work on it. */
import { sql } from 'kysely'
import type { Notice } from '../../core/publication/notice.ts'
import type { Ctx } from '../context.ts'
import { planOf } from '../query/plan.ts'
import { titlesOf } from '../query/titles.ts'
import { minorsNamed } from './minorsNamed.ts'
import { listLines } from './noticeLines.ts'
import { publicView } from './publicView.ts'
import { findUnsafe, type Unsafe } from './releaseNotice.ts'
import { getNotice, type NoticeState, noticeColumns, type StoredNotice, stateOf } from './storedNotice.ts'

/** As `NoticeState`, or those with objections nobody has settled. */
export const noticeStates = ['draft', 'ready', 'running', 'over', 'disputed'] as const
export type ListedState = (typeof noticeStates)[number]

export interface ListedNotice {
  id: string
  kind: string
  stage: string
  region: string
  regionName: string
  title: string
  startsOn: string | null
  endsOn: string | null
  state: NoticeState
  households: number
  openObjections: number
}

export interface NoticeQuestion {
  within?: string | undefined
  state?: ListedState | undefined
  page: number
  size: number
}

export function listNotices(
  ctx: Ctx,
  { within, state, page, size }: NoticeQuestion,
): Promise<{ total: number; rows: ListedNotice[]; states: Record<ListedState, number> }> {
  const plan = planOf(ctx, { record: 'publication', within })
  const { scope } = ctx.actor
  return ctx.db.read(scope, async (tx) => {
    const known = sql`
      select ${noticeColumns},
        (select count(*) from published line where line.county = own.county and line.publication = own.id and line.is_dropped is not true) as households,
        (select count(*) from objection o where o.county = own.county and o.publication = own.id and o.settled_on is null) as open_objections,
        case when own.starts_on is null then case when own.is_ready then 'ready' else 'draft' end
          when own.closed_on is not null or own.ends_on < ${ctx.today} then 'over' else 'running' end as state
      ${plan.from} ${plan.where}`
    const counts = await sql<{ state: NoticeState; count: string; disputed: string }>`
      select state, count(*) as count, count(*) filter (where open_objections > 0) as disputed from (${known}) notice group by state`.execute(tx)
    const states = { draft: 0, ready: 0, running: 0, over: 0, disputed: 0 }
    for (const row of counts.rows) {
      states[row.state] = Number(row.count)
      states.disputed += Number(row.disputed)
    }
    const wanted = state === 'disputed' ? sql`where open_objections > 0` : state ? sql`where state = ${state}` : sql``
    const { rows } = await sql<StoredNotice & { state: NoticeState; households: string; open_objections: string }>`
      select * from (${known}) notice ${wanted} order by coalesce("startsOn", '9999'), id desc limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return {
      states,
      total: state ? states[state] : states.draft + states.ready + states.running + states.over,
      rows: rows.map(({ id, kind, stage, region, regionName, title, startsOn, endsOn, closedOn, state: at, households, open_objections }) => ({
        ...{ id, kind, stage, region, regionName, title, startsOn, state: at },
        endsOn: closedOn ?? endsOn,
        households: Number(households),
        openObjections: Number(open_objections),
      })),
    }
  })
}

export interface NoticePage extends StoredNotice {
  state: NoticeState
  draftedByName: string | null
  editedByName: string | null
  releasedByName: string | null
  /** What stands in the way of releasing it, text by text. */
  unsafe: Unsafe[]
  /** The actor has drafted or changed it, and so cannot release it. */
  isOwnDraft: boolean
  households: { id: string; title: string; shown: Notice['lines'] extends readonly (infer L)[] | null ? L : never }[]
  /** What everybody would see. */
  notice: Notice
}

/** `asHung`: its notice with all it showed, also when it is over. */
export function readNoticePage(ctx: Ctx, id: string, asHung = false): Promise<NoticePage> {
  planOf(ctx, { record: 'publication' })
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const stored = await getNotice(ctx, tx, id)
    const lines = (await listLines(ctx, tx, id, stored.startsOn ?? ctx.today)).filter(({ isDropped }) => !isDropped)
    const minors = await minorsNamed(ctx, tx, stored, stored.startsOn ?? ctx.today)
    const people = await titlesOf(ctx, tx, 'person', [stored.draftedBy, stored.editedBy, stored.releasedBy])
    const titles = await titlesOf(
      ctx,
      tx,
      'household',
      lines.map(({ household }) => household),
    )
    const nameOf = (person: string | null) => (person && people.get(person)) ?? null
    const { person } = ctx.actor
    return {
      ...stored,
      state: stateOf(stored, ctx.today),
      draftedByName: nameOf(stored.draftedBy),
      editedByName: nameOf(stored.editedBy),
      releasedByName: nameOf(stored.releasedBy),
      unsafe: stored.startsOn ? [] : await findUnsafe(ctx, stored, minors),
      isOwnDraft: person !== null && [stored.draftedBy, stored.editedBy].includes(person),
      households: lines.map(({ household, line }) => ({ id: household, title: titles.get(household) ?? '', shown: line })),
      notice: publicView(ctx, stored, lines, minors, asHung),
    }
  })
}
