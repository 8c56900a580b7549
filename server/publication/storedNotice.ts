/** A notice as it is kept, with its place's name; and where it stands in its life. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface StoredNotice {
  id: string
  version: number
  kind: string
  stage: string
  region: string
  regionName: string
  form: string
  title: string
  titleAddition: string | null
  addition: string | null
  basis: string | null
  days: number
  dayRule: string
  officePhone: string | null
  draftedBy: string | null
  draftedOn: string
  editedBy: string | null
  revision: number | null
  isReady: boolean | null
  releasedBy: string | null
  startsOn: string | null
  endsOn: string | null
  closedOn: string | null
  token: string
}

export type NoticeState = 'draft' | 'ready' | 'running' | 'over'

export function stateOf(
  { startsOn, endsOn, closedOn, isReady }: Pick<StoredNotice, 'startsOn' | 'endsOn' | 'closedOn' | 'isReady'>,
  today: string,
): NoticeState {
  if (!startsOn || !endsOn) return isReady ? 'ready' : 'draft'
  return closedOn || endsOn < today ? 'over' : 'running'
}

export const noticeColumns = sql`
  own.id, own.version, own.kind, own.stage, own.region, own.form, own.title, own.title_addition as "titleAddition",
  own.addition, own.basis, own.days, own.day_rule as "dayRule",
  own.office_phone as "officePhone", own.drafted_by as "draftedBy", own.drafted_on as "draftedOn", own.edited_by as "editedBy", own.revision,
  own.is_ready as "isReady", own.released_by as "releasedBy", own.starts_on as "startsOn", own.ends_on as "endsOn", own.closed_on as "closedOn", own.token,
  coalesce((select region.name from region where region.county = own.county and region.code = own.region), own.region) as "regionName"`

/** By the id staff know, or by the token of its address. */
export async function findNotice(ctx: Pick<Ctx, 'actor'>, tx: Tx, by: { id: string } | { token: string }): Promise<StoredNotice | undefined> {
  const which = 'id' in by ? sql`own.id = ${by.id}` : sql`own.token = ${by.token}`
  const { rows } = await sql<StoredNotice>`
    select ${noticeColumns} from publication own where own.county = ${ctx.actor.county} and ${which}`.execute(tx)
  return rows[0] && { ...rows[0], days: Number(rows[0].days) }
}

export async function getNotice(ctx: Pick<Ctx, 'actor'>, tx: Tx, id: string): Promise<StoredNotice> {
  const found = await findNotice(ctx, tx, { id })
  if (!found) throw new Problem('record.missing')
  return found
}

export async function placeName(ctx: Pick<Ctx, 'actor'>, tx: Tx, code: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from region where county = ${ctx.actor.county} and code = ${code}`.execute(tx)
  return rows[0]?.name ?? code
}

/** The person who acts; what is published is somebody's doing. */
export function personOf(ctx: Ctx): string {
  if (!ctx.actor.person) throw new Problem('publication.nobody')
  return ctx.actor.person
}
