/** What people object to: taken down by staff or sent from the public page, numbers struck out, settled by the town or the county. */
import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { shownHead } from '../../core/publication/notice.ts'
import { announcement } from '../../core/publication/noticeForm.ts'
import { maskAll, maskNumbers } from '../../core/publication/scanText.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { planOf } from '../query/plan.ts'
import { requireWriter } from './draftNotice.ts'
import { getNotice, personOf } from './storedNotice.ts'

/** Codes of the list 提出方式. */
export const byPage = '1'

export interface NewObjection {
  content: string
  household?: string | null
  contact?: string | null
  way: string
  /** ISO day; today when missing. */
  receivedOn?: string
  /** Of the form it was sent with: sent again it is the same objection. */
  id?: string | undefined
}

/** Two signs of letters that cannot be mistaken for others, and six digits; told to whoever objects. */
function newReceipt(): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXY'
  const letter = () => letters[randomInt(letters.length)] as string
  return `${letter()}${letter()}${String(randomInt(1_000_000)).padStart(6, '0')}`
}

/** Answers the receipt number. Everything but the contact is kept without numbers of persons. */
export async function receiveObjection(ctx: Ctx, publication: string, wish: NewObjection): Promise<{ id: string; receipt: string }> {
  requireWriter(ctx, 'objection')
  const content = maskNumbers(wish.content.trim())
  if (content.replace(/[※\s]/g, '').length < 2) throw new Problem('objection.empty')
  const [id, receivedOn] = [wish.id ?? uuid(), wish.receivedOn ?? ctx.today]
  const known = wish.id && (await findReceipt(ctx, publication, { id }))
  if (known) return { id, receipt: known.receipt }
  const receipt = newReceipt()
  await write(ctx, { source: wish.way === byPage ? 'public' : 'desktop', through: 'publication' }, async (batch) => {
    const notice = await getNotice(ctx, batch.tx, publication)
    if (notice.kind === announcement) throw new Problem('publication.takesNone')
    if (!notice.startsOn || !notice.endsOn) throw new Problem('publication.notRunning')
    const to = notice.closedOn ?? notice.endsOn
    if (receivedOn < notice.startsOn || receivedOn > to) throw new Problem('objection.day', { from: notice.startsOn, to })
    const values = { publication, receipt, content, receivedOn, way: wish.way, household: wish.household ?? null, contact: wish.contact ?? null }
    await batch.add([{ record: 'objection', id, values, happenedOn: receivedOn }])
  })
  return { id, receipt }
}

/** Of the objection to that notice that has this id, or this number. */
export function findReceipt(ctx: Ctx, publication: string, by: { id: string } | { receipt: string }): Promise<{ receipt: string } | undefined> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`receipt = ${by.receipt}`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<{ receipt: string }>`
      select receipt from objection where county = ${ctx.actor.county} and publication = ${publication} and ${which}`.execute(tx)
    return rows[0]
  })
}

export interface Settlement {
  version: number
  settlement: string
  isUpheld: boolean
  /** Whom it is about, where that is not known yet: a household of the notice, or null when it is about none of them. */
  household?: string | null
}

export async function settleObjection(ctx: Ctx, id: string, { version, settlement, isUpheld, household }: Settlement): Promise<void> {
  requireWriter(ctx, 'objection')
  const person = personOf(ctx)
  await write(ctx, { source: 'desktop', through: 'publication', reason: '处理公示异议' }, async (batch) => {
    const { rows } = await sql<{ publication: string; settled_on: string | null; household: string | null }>`
      select publication, settled_on, household from objection where county = ${ctx.actor.county} and id = ${id}`.execute(batch.tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    if (ctx.actor.role.scopeLength > townLength) throw new Problem('objection.level')
    if (row.settled_on) throw new Problem('objection.settled')
    const notice = await getNotice(ctx, batch.tx, row.publication)
    if ([notice.draftedBy, notice.editedBy].includes(person)) throw new Problem('objection.ownDraft')
    // One that is right stops the case of whom it is about, so somebody has to say who that is.
    if (isUpheld && !row.household && household === undefined) throw new Problem('objection.whose')
    if (household && !(await isNamed(ctx, batch.tx, row.publication, household))) throw new Problem('objection.notNamed')
    const told = maskNumbers(settlement.trim())
    if ((told.match(/\p{L}/gu) ?? []).length < leastTold) throw new Problem('objection.settlement', { least: leastTold })
    const about = row.household ?? household ?? null
    const values = { household: about, settledOn: ctx.today, settledBy: person, settlement: told, isUpheld }
    await batch.add([{ record: 'objection', id, version, values, happenedOn: ctx.today }])
  })
}

async function isNamed(ctx: Ctx, tx: Tx, publication: string, household: string): Promise<boolean> {
  const { rows } = await sql`
    select from published where county = ${ctx.actor.county} and publication = ${publication} and household = ${household} and is_dropped is not true`.execute(
    tx,
  )
  return rows.length > 0
}

/** Who looked, what was found and what was answered need some words. */
const leastTold = 6

/** Digits of a town's code. */
const townLength = 9

export interface ListedObjection {
  id: string
  version: number
  publication: string
  title: string
  receipt: string
  household: string | null
  head: string | null
  /** Without numbers of persons and words of health; whole on its own page. */
  content: string
  receivedOn: string
  way: string
  settledOn: string | null
  settlement: string | null
  isUpheld: boolean | null
}

export interface ObjectionQuestion {
  publication?: string | undefined
  within?: string | undefined
  open?: boolean
  page: number
  size: number
}

/** Open ones first, the oldest of them at the top. */
export function listObjections(
  ctx: Ctx,
  { publication, within, open, page, size }: ObjectionQuestion,
): Promise<{ total: number; rows: ListedObjection[] }> {
  const plan = planOf(ctx, { record: 'objection', within })
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const which = sql`${plan.where} ${publication ? sql`and own.publication = ${publication}` : sql``} ${open ? sql`and own.settled_on is null` : sql``}`
    const count = await sql<{ count: string }>`select count(*) ${plan.from} ${which}`.execute(tx)
    const { rows } = await sql<ListedObjection>`
      select own.id, own.version, own.publication, p.title, own.receipt, own.household, s.title as head, own.content, own.received_on as "receivedOn", own.way,
        own.settled_on as "settledOn", own.settlement, own.is_upheld as "isUpheld"
      ${plan.from} join publication p on p.county = own.county and p.id = own.publication
      left join subject s on s.county = own.county and s.id = own.household
      ${which} order by own.settled_on is not null, own.received_on, own.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return {
      total: Number(count.rows[0]?.count),
      rows: rows.map((row) => ({
        ...row,
        title: maskAll(row.title),
        head: row.head === null ? null : shownHead(row.head, false),
        content: maskAll(row.content),
        settlement: row.settlement && maskAll(row.settlement),
      })),
    }
  })
}
