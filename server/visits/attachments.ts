/**
 * Photos and signatures of a visit, for whoever likes to keep one: sealed where scans lie (ADR 19, 26). Who was there adds them and
 * makes a wrong one void; who may read the visit may have them, each look is logged first.
 */
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { mayRead, mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { VisitDoubt } from '../../core/visit/visitDoubts.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { inspectScan, type ScanFormat } from '../../office/scan/inspectScan.ts'
import { pictureOnly } from '../../office/scan/pictureOnly.ts'
import type { StoredRow } from '../change/encode.ts'
import { logReveal } from '../change/looks.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { storeSealed, unsealStored } from '../procedure/scanParts.ts'
import { shownName, types } from '../procedure/scans.ts'

const mostOfVisit = 9

export const attachmentKinds = ['照片', '签名']

export interface NewAttachment {
  what: string
  fileName: string
  content: Buffer
}

export interface ListedAttachment {
  id: string
  what: string
  fileName: string
  bytes: number
  addedOn: string
  addedBy: string | null
  voidReason: string | null
  isVoid: boolean
}

interface Picture {
  name: string
  format: ScanFormat
  /** What is kept of it. */
  content: Buffer
  digest: string
}

function inspectPicture(fileName: string, given: Buffer): Picture {
  const name = shownName(fileName)
  const format = inspectScan(given, name)
  if (format === 'pdf') throw new Problem('attachment.notPicture', { name })
  const content = pictureOnly(given, format)
  return { name, format, content, digest: hash('sha256', content) }
}

interface Visited {
  region: string
  isOwn: boolean
}

/** In the actor's place; `isOwn` to whoever went or entered it. */
async function visitOf({ actor }: Ctx, tx: Tx, id: string): Promise<Visited> {
  const { county, scope, person } = actor
  const { rows } = await sql<Visited>`
    select region, coalesce(${person}::uuid in (visitor, entered_by), false)
      or exists (select from companion where companion.county = visit.county and companion.visit = visit.id and companion.person = ${person}) as "isOwn"
    from visit
    where county = ${county} and id = ${id} and region >= ${scope} and region < ${regionEnd(scope)}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  return row
}

function requireWriter({ actor, catalog }: Ctx) {
  if (!mayWrite(actor, 'attachment')) throw new Problem('right.write', { label: getRecord(catalog, 'attachment').label })
}

export async function addAttachment(ctx: Ctx, visit: string, { what, fileName, content: given }: NewAttachment): Promise<{ id: string }> {
  const { actor, today } = ctx
  requireWriter(ctx)
  if (!attachmentKinds.includes(what)) throw new Problem('request.wrong')
  const { name, format, content, digest } = inspectPicture(fileName, given)
  const id = uuid()
  await write(ctx, { source: 'desktop', through: 'visits' }, async (batch) => {
    const { region, isOwn } = await visitOf(ctx, batch.tx, visit)
    if (!isOwn) throw new Problem('attachment.ofOthers')
    await refuseMore(ctx, batch.tx, visit, digest, name)
    const stored = await storeSealed(ctx, batch.tx, region, content)
    const values = { visit, what, fileName: name, format, bytes: content.length, digest, ...stored, addedBy: actor.person, addedOn: today }
    await batch.add([{ record: 'attachment', id, values, happenedOn: today }])
  })
  return { id }
}

async function refuseMore({ actor }: Ctx, tx: Tx, visit: string, digest: string, name: string) {
  const { rows } = await sql<{ all: string; same: string }>`
    select count(*) as all, count(*) filter (where digest = ${digest}) as same from attachment
    where county = ${actor.county} and visit = ${visit} and voided_on is null`.execute(tx)
  if (Number(rows[0]?.same)) throw new Problem('attachment.already', { name })
  if (Number(rows[0]?.all) >= mostOfVisit) throw new Problem('attachment.tooMany', { limit: mostOfVisit })
}

/** Whether the very same picture stands with another visit; said to its author only, and nothing of it is kept. Refuses what could not be added. */
export async function doubtPicture(ctx: Ctx, { fileName, content }: Omit<NewAttachment, 'what'>): Promise<VisitDoubt[]> {
  requireWriter(ctx)
  const { name, digest } = inspectPicture(fileName, content)
  const { county, scope } = ctx.actor
  const { rows } = await ctx.db.read(scope, (tx) =>
    sql<{ visitedOn: string | null; host: string | null }>`
      select visited_on as "visitedOn", coalesce(host.title, host_name) as host from attachment
      join visit on visit.county = attachment.county and visit.id = attachment.visit
      left join subject as host on host.county = visit.county and host.id = visit.host
      where attachment.county = ${county} and digest = ${digest} and voided_on is null
        and attachment.region >= ${scope} and attachment.region < ${regionEnd(scope)} order by visited_on desc limit 1`.execute(tx),
  )
  return rows.map(({ visitedOn, host }) => ({
    kind: 'samePhoto',
    message: `“${name}”与${visitedOn ?? '另一次'}走访${host ?? ''}时附的是同一张照片，请核对是不是这一次的`,
  }))
}

export async function listAttachments(ctx: Ctx, visit: string): Promise<{ mayAdd: boolean; attachments: ListedAttachment[] }> {
  if (!mayRead(ctx.actor, 'attachment')) throw new Problem('right.read')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { isOwn } = await visitOf(ctx, tx, visit)
    const { rows } = await sql<ListedAttachment>`
      select attachment.id, what, file_name as "fileName", bytes::int, added_on as "addedOn", person.name as "addedBy", void_reason as "voidReason", voided_on is not null as "isVoid"
      from attachment left join person on person.county = attachment.county and person.id = attachment.added_by
      where attachment.county = ${ctx.actor.county} and visit = ${visit} order by attachment.id`.execute(tx)
    return { mayAdd: isOwn && mayWrite(ctx.actor, 'attachment'), attachments: rows }
  })
}

type AttachmentRow = StoredRow & { visit: string; content: string; digest: string; format: ScanFormat; file_name: string; voided_on: string | null }

async function storedAttachment({ actor }: Ctx, tx: Tx, id: string): Promise<AttachmentRow> {
  const { rows } = await sql<AttachmentRow>`
    select * from attachment where county = ${actor.county} and id = ${id} and region >= ${actor.scope} and region < ${regionEnd(actor.scope)}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  if (row.voided_on) throw new Problem('attachment.voided')
  return row
}

/** The picture as it was kept. The look is in the log before anything leaves. */
export async function openAttachment(ctx: Ctx, id: string): Promise<{ type: string; name: string; content: Buffer }> {
  if (!mayRead(ctx.actor, 'attachment') || !mayRead(ctx.actor, 'visit')) throw new Problem('right.read')
  const { result } = await write(ctx, { source: 'desktop' }, async (batch) => {
    const row = await storedAttachment(ctx, batch.tx, id)
    const content = await unsealStored(ctx, batch.tx, row.content)
    if (!content) throw new Problem('scan.above')
    if (hash('sha256', content) !== row.digest) throw new Problem('scan.changed')
    logReveal(batch, getRecord(ctx.catalog, 'attachment'), row, 'fileName')
    return { type: types[row.format], name: row.file_name, content }
  })
  return result
}

/** A wrong one is shown to nobody any more; that it was there stays. */
export async function voidAttachment(ctx: Ctx, id: string, reason: string): Promise<void> {
  const { actor, today } = ctx
  requireWriter(ctx)
  if (!reason.trim()) throw new Problem('reason.required')
  await write(ctx, { source: 'desktop', through: 'visits', reason }, async (batch) => {
    const { version, visit } = await storedAttachment(ctx, batch.tx, id)
    if (!(await visitOf(ctx, batch.tx, visit)).isOwn) throw new Problem('attachment.ofOthers')
    const values = { voidedOn: today, voidedBy: actor.person, voidReason: reason.trim() }
    await batch.add([{ record: 'attachment', id, version, values, happenedOn: today }])
  })
}
