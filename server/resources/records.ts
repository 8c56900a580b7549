/** One generic resource for all record types: read, make, correct, reveal. Rights are in the query and in the database besides. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { seesWhole } from '../../core/access/wholeFrom.ts'
import { Problem, type ProblemKey, sayFault } from '../../core/problem.ts'
import type { OpenRecord } from '../../core/record/catalog.ts'
import { isSecret, type Values } from '../../core/record/definition.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { sqlFaces } from '../../kinds/sql.ts'
import { addCredential, checkAccount } from '../access/accounts.ts'
import { actorWords } from '../access/actorWords.ts'
import { requireAction } from '../access/requireAction.ts'
import type { StoredRow } from '../change/encode.ts'
import { logReveal } from '../change/looks.ts'
import { write } from '../change/write.ts'
import { type Ctx, dayOfMoment } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { checkEntered } from '../pairing/checkEntered.ts'
import { planOf } from '../query/plan.ts'
import { type Presented, present, presentedColumns } from '../query/present.ts'
import { checkProgramme } from '../screening/programmes.ts'
import { recordVisit } from '../visits/recordVisit.ts'

/** The definition when the actor may read it. */
export function readable(ctx: Ctx, name: string): OpenRecord {
  const definition = ctx.catalog.records.get(name)
  if (!definition) throw new Problem('record.unknown')
  if (!mayRead(ctx.actor, name)) throw new Problem('right.read')
  return definition
}

async function findStored(ctx: Ctx, tx: Tx, definition: OpenRecord, id: string): Promise<StoredRow | undefined> {
  const plan = planOf(ctx, { record: definition.name })
  const { rows } = await sql<StoredRow>`select ${presentedColumns(ctx.catalog, definition)} ${plan.from} ${plan.where} and own.id = ${id}`.execute(tx)
  return rows[0]
}

export interface RecordPage extends Presented {
  findings: { id: string; field: string; kind: string; message: string; openedAt: string }[]
}

export async function getRecordPage(ctx: Ctx, name: string, id: string): Promise<RecordPage> {
  const definition = readable(ctx, name)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const row = await findStored(ctx, tx, definition, id)
    if (!row) throw (await withdrawalProblem(ctx, tx, name, id)) ?? new Problem('record.missing')
    const findings = await sql<{ id: string; field: string; kind: string; details: Record<string, string | number>; opened_at: Date }>`
      select id, field, kind, details, opened_at from finding
      where county = ${ctx.actor.county} and row_id = ${id} and settled_link is null order by opened_at`.execute(tx)
    return {
      ...present(ctx, definition, row),
      findings: findings.rows.map(({ id: finding, field, kind, details, opened_at }) => ({
        id: finding,
        field,
        kind,
        message: sayFault({ key: kind, details }),
        openedAt: opened_at.toISOString(),
      })),
    }
  })
}

/** A row that is gone with the import that brought it is told apart from one that never was, to who might see it. */
async function withdrawalProblem(ctx: Ctx, tx: Tx, name: string, id: string): Promise<Problem | undefined> {
  const { rows } = await sql<{ actor: string; actor_name: string; entered_at: Date }>`
    select link.actor, link.actor_name, link.entered_at from change join link on link.county = change.county and link.id = change.link
    where change.county = ${ctx.actor.county} and change.row_id = ${id} and change.record = ${name} and change.operation = 'withdraw'
    order by link.number desc limit 1`.execute(tx)
  const [row] = rows
  return row && new Problem('record.withdrawn', { who: actorWords(ctx, row), day: dayValue.show(dayOfMoment(row.entered_at), { label: '' }) })
}

/** What is said where a room writes it by its acts; else a procedure decides. */
const decidedBy: Record<string, ProblemKey> = { pairing: 'pairing.byAct', visits: 'visit.companionLater' }

/** What is decided by procedure nobody enters by hand, nor empties. */
function refuseDecided(definition: OpenRecord, values: Values, before: Values = {}) {
  const field = definition.fieldList.find(({ name, decided }) => decided && name in values && (values[name] ?? null) !== (before[name] ?? null))
  if (field) throw new Problem(decidedBy[String(field.decided)] ?? 'field.decided', { label: field.label })
}

export interface NewRecord {
  id: string
  values: Values
  happenedOn?: string | undefined
  reason?: string | undefined
}

export async function createRecord(ctx: Ctx, name: string, { id, values, happenedOn, reason }: NewRecord): Promise<RecordPage> {
  if (name === 'account') checkAccount(ctx, values)
  if (name === 'programme') checkProgramme(ctx, values)
  refuseDecided(readable(ctx, name), values)
  if (name === 'visit') await recordVisit(ctx, { id, values, reason })
  else
    await write(ctx, { reason, source: 'desktop' }, async (batch) => {
      await checkEntered(batch, name, values)
      await batch.add([{ record: name, id, values, happenedOn: happenedOn ?? ctx.today }])
      if (name === 'account') await addCredential(batch.tx, ctx.actor.county, id, String(values.loginName))
    })
  return getRecordPage(ctx, name, id)
}

export interface Correction {
  version: number
  values: Values
  reason: string
  happenedOn?: string | undefined
}

export async function correctRecord(ctx: Ctx, name: string, id: string, { version, values, reason, happenedOn }: Correction): Promise<RecordPage> {
  if (!reason.trim()) throw new Problem('reason.required')
  const check = name === 'account' ? checkAccount : name === 'programme' ? checkProgramme : undefined
  const before = (await getRecordPage(ctx, name, id)).values
  check?.(ctx, { ...before, ...values } as Values)
  refuseDecided(readable(ctx, name), values, before)
  await write(ctx, { reason, source: 'desktop' }, async (batch) => {
    await batch.add([{ record: name, id, version, values, happenedOn: happenedOn ?? ctx.today }])
  })
  return getRecordPage(ctx, name, id)
}

/** A secret in clear, against a reason that goes into the log first. The kept text of an unreadable one is a secret too. */
export async function revealField(ctx: Ctx, name: string, id: string, field: string, reason: string): Promise<{ value: string | null }> {
  requireAction(ctx, 'secret.reveal')
  const definition = readable(ctx, name)
  const wanted = definition.fieldList.find(({ name }) => name === field)
  if (!wanted || !isSecret(wanted.kind)) throw new Problem('record.unknown')
  if (!seesWhole(wanted, ctx.actor.role.scopeLength)) throw new Problem('right.whole', { label: wanted.label })
  if (!reason.trim()) throw new Problem('reason.required')
  const { result } = await write(ctx, { reason, source: 'desktop' }, async (batch) => {
    const row = await findStored(ctx, batch.tx, definition, id)
    if (!row) throw new Problem('record.missing')
    logReveal(batch, definition, row, field)
    const cell = row[columnOf(wanted)]
    const kept = row.raw?.[field]
    if (cell !== null) return sqlFaces[wanted.kind].decode(cell, ctx.keys) as string
    return kept ? ctx.keys.open(Buffer.from(kept, 'base64')) : null
  })
  return { value: result }
}
