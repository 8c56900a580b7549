/**
 * Scans of signed papers: inspected, sealed in pieces beside the records, named by the steps they belong to. Who may read the case
 * may have them, each look is logged first, and nobody is shown bytes that are not those which were kept (ADR 19).
 */
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { mayRead, mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { otherOffice } from '../../core/procedure/refusalOf.ts'
import { maskNumbers } from '../../core/publication/scanText.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { inspectScan, type ScanFormat } from '../../office/scan/inspectScan.ts'
import { pictureOnly } from '../../office/scan/pictureOnly.ts'
import type { Change } from '../change/batch.ts'
import type { StoredRow } from '../change/encode.ts'
import { logReveal } from '../change/looks.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { storeSealed, unsealStored } from './scanParts.ts'
import { getProcedure } from './storedCases.ts'

const mostScans = 20

export interface NewScan {
  fileName: string
  /** What it is: 会议记录签字件. */
  what: string
  content: Buffer
  /** It is the paper of all households for which the step was taken in one act. */
  together: boolean
}

interface Step {
  id: string
  step: string
  region: string
  procedure: string
}

/** Of the actor's place; with `together` those entered in the same act, which one link of the log tells. */
async function stepsOf(ctx: Ctx, tx: Tx, id: string, together: boolean): Promise<Step[]> {
  const { county, scope } = ctx.actor
  const { rows } = await sql<Step>`
    select proceeding.id, step, proceeding.region, procedure from proceeding
    join casefile on casefile.county = proceeding.county and casefile.id = proceeding.casefile
    where proceeding.county = ${county} and proceeding.region >= ${scope} and proceeding.region < ${regionEnd(scope)}
      and (proceeding.id = ${id} or (${together} and proceeding.id in (
        select other.row_id from change as own join change as other on other.county = own.county and other.link = own.link
        where own.county = ${county} and own.record = 'proceeding' and own.row_id = ${id} and own.operation = 'create'
          and other.record = 'proceeding' and other.operation = 'create')))
    order by proceeding.id`.execute(tx)
  if (!rows.some((row) => row.id === id)) throw new Problem('record.missing')
  return rows
}

/** Adds a scan to a step, or to that step of all households it was taken for together. Answers with how many. */
export async function addScan(ctx: Ctx, proceeding: string, { fileName, what, content: given, together }: NewScan): Promise<{ steps: number }> {
  const { actor, today } = ctx
  if (!mayWrite(actor, 'scan')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'scan').label })
  if (actor.person === null) throw new Problem('case.nobody')
  const name = shownName(fileName)
  const format: ScanFormat = inspectScan(given, name)
  const content = pictureOnly(given, format)
  const digest = hash('sha256', content)
  const { result } = await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const steps = await stepsOf(ctx, batch.tx, proceeding, together)
    const [own] = steps.filter(({ id }) => id === proceeding)
    const step = own && getProcedure(ctx, own.procedure).steps.find((each) => each.name === own.step)
    if (step && !step.by.includes(actor.role.name)) {
      const { details } = otherOffice(step)
      throw new Problem('scan.otherOffice', details)
    }
    await refuseMore(ctx, batch.tx, steps, digest, name)
    const stored = await storeSealed(ctx, batch.tx, commonPlace(steps.map(({ region }) => region)), content)
    const values = {
      ...{ what: what.trim(), fileName: name, format, bytes: content.length, digest, ...stored },
      ...{ addedBy: actor.person, addedOn: today },
    }
    await batch.add(steps.map(({ id }): Change => ({ record: 'scan', id: uuid(), values: { proceeding: id, ...values }, happenedOn: today })))
    return { steps: steps.length }
  })
  return result
}

/** Without a folder, and with numbers of persons struck out: names of files are read where their content is not. */
export function shownName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  const clean = maskNumbers(last.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').trim())
  return [...(clean || '扫描件')].slice(-120).join('')
}

async function refuseMore(ctx: Ctx, tx: Tx, steps: readonly Step[], digest: string, name: string) {
  const { rows } = await sql<{ scans: string; same: string }>`
    select count(*) as scans, count(*) filter (where digest = ${digest}) as same from scan
    where county = ${ctx.actor.county} and proceeding in (${sql.join(steps.map(({ id }) => id))}) and voided_on is null
    group by proceeding order by 2 desc, 1 desc`.execute(tx)
  if (rows.some(({ same }) => Number(same))) throw new Problem('scan.already', { name })
  if (rows.some(({ scans }) => Number(scans) >= mostScans)) throw new Problem('scan.tooMany', { limit: mostScans })
}

/** The smallest place in which all of them lie: a paper that names households of two villages is no village's to read. */
function commonPlace(places: readonly string[]): string {
  const [first = ''] = places
  return [15, 12, 9, 6].map((length) => first.slice(0, length)).find((place) => places.every((each) => each.startsWith(place))) as string
}

/** What a file is said to be when it is given back. */
export const types: Record<ScanFormat, string> = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' }

/** The file as it was kept. The look is in the log before anything leaves. */
export async function openScan(ctx: Ctx, id: string): Promise<{ type: string; name: string; content: Buffer }> {
  if (!mayRead(ctx.actor, 'scan') || !mayRead(ctx.actor, 'casefile')) throw new Problem('right.read')
  const { result } = await write(ctx, { source: 'desktop' }, async (batch) => {
    const row = await storedScan(ctx, batch.tx, id)
    if (row.voided_on) throw new Problem('scan.voided')
    const content = await unsealStored(ctx, batch.tx, row.content)
    if (!content) throw new Problem('scan.above')
    if (hash('sha256', content) !== row.digest) throw new Problem('scan.changed')
    logReveal(batch, getRecord(ctx.catalog, 'scan'), row, 'fileName')
    return { type: types[row.format], name: row.file_name, content }
  })
  return result
}

type ScanRow = StoredRow & {
  proceeding: string
  content: string
  digest: string
  format: ScanFormat
  file_name: string
  voided_on: string | null
}

async function storedScan(ctx: Ctx, tx: Tx, id: string): Promise<ScanRow> {
  const { county, scope } = ctx.actor
  const { rows } = await sql<ScanRow>`
    select * from scan where county = ${county} and id = ${id} and region >= ${scope} and region < ${regionEnd(scope)}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  return row
}

/** A wrong paper is shown to nobody any more; that it was there stays. Wherever the same content was added, it goes. */
export async function voidScan(ctx: Ctx, id: string, reason: string): Promise<void> {
  const { actor, today } = ctx
  if (!mayWrite(actor, 'scan')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'scan').label })
  if (!reason.trim()) throw new Problem('reason.required')
  await write(ctx, { source: 'desktop', through: 'procedure', reason }, async (batch) => {
    const own = await storedScan(ctx, batch.tx, id)
    if (own.voided_on) throw new Problem('scan.voided')
    const { rows } = await sql<{ id: string; version: number; step: string; procedure: string; confirmed_by: string | null }>`
      select scan.id, scan.version, step, procedure, confirmed_by from scan
      join proceeding on proceeding.county = scan.county and proceeding.id = scan.proceeding
      join casefile on casefile.county = scan.county and casefile.id = proceeding.casefile
      where scan.county = ${actor.county} and scan.content = ${own.content} and scan.voided_on is null order by scan.id`.execute(batch.tx)
    const [first] = rows
    const step = first && getProcedure(ctx, first.procedure).steps.find(({ name }) => name === first.step)
    if (step && !step.by.includes(actor.role.name)) throw new Problem('scan.otherOffice', otherOffice(step).details)
    if (rows.some(({ confirmed_by }) => confirmed_by)) throw new Problem('scan.confirmed')
    const values = { voidedOn: today, voidedBy: actor.person, voidReason: reason.trim() }
    await batch.add(rows.map((row): Change => ({ record: 'scan', id: row.id, version: row.version, values, happenedOn: today })))
  })
}
