/** What a change must stand up to beside its own values. */
import { sql } from 'kysely'
import { Problem, sayFault } from '../../core/problem.ts'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import type { FieldFault } from '../../core/record/checkValues.ts'
import type { Room, Values } from '../../core/record/definition.ts'
import { isOver } from '../../core/record/past.ts'
import { dayValue } from '../../kinds/day/value.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { addedTo, restedOn } from '../procedure/restedOn.ts'
import type { Change } from './batch.ts'
import type { StoredRow } from './encode.ts'
import { arrayLiteral } from './rows.ts'

const happened = { label: '发生日期', partial: true, latest: 'today' } as const

/** Something cannot have happened on a day that does not exist or has not come. */
export function checkHappened(change: Change, today: string): FieldFault[] {
  const fault = dayValue.check(change.happenedOn, happened, today)
  return fault ? [{ field: 'happenedOn', ...fault }] : []
}

/**
 * A reference may only point to what the actor can see. Foreign keys do not obey row security; for an actor of the whole
 * county there is nothing they would let through, but a subject may still be of the wrong sort.
 */
export async function checkReferences(ctx: Ctx, tx: Tx, definition: OpenRecord, changes: readonly Change[]) {
  const isCounty = ctx.actor.scope === ctx.actor.county
  for (const field of definition.fieldList) {
    if (isCounty && !field.among) continue
    const ids = field.kind === 'ref' ? [...new Set(changes.flatMap((change) => change.values[field.name] ?? []).map(String))] : []
    if (!ids.length) continue
    const target = getRecord(ctx.catalog, field.to as string)
    const type = field.among ? sql`and type = any(${arrayLiteral(field.among)}::text[])` : sql``
    const { rows } = await sql<{ count: string }>`
      select count(*) from ${sql.table(target.name)} where county = ${ctx.actor.county} and id = any(${arrayLiteral(ids)}::uuid[]) ${type}`.execute(
      tx,
    )
    if (Number(rows[0]?.count) < ids.length) throw new Problem('record.refMissing')
  }
}

/** Refuses a change with all that is wrong with it, field by field. */
export function refuse(definition: OpenRecord, change: Change, faults: readonly FieldFault[]) {
  if (!faults.length) return
  const told = faults.map((fault) => ({
    field: fault.field,
    label: labelOf(definition, fault.field),
    key: fault.key,
    sentence: sayFault(fault),
  }))
  throw new Problem('record.invalid', {}, { record: definition.name, id: change.id, faults: told })
}

/** Some fields are for one room alone, some for nobody once the row is there. `keeperOf` says whose a field is. */
export function refuseKept(
  definition: OpenRecord,
  change: Change,
  names: readonly string[],
  keeperOf: (field: OpenField) => Room | boolean | undefined,
  through: Room | undefined,
) {
  for (const name of names) {
    const field = definition.fields[name] as OpenField
    const keeper = keeperOf(field)
    if (keeper && keeper !== through) refuse(definition, change, [{ field: name, key: 'field.fixed', details: { label: field.label } }])
  }
}

/** What is over, and what was decided upon, stays as it was, but for its own room. */
export async function refuseSettled(ctx: Ctx, tx: Tx, definition: OpenRecord, rows: readonly StoredRow[], through: Room | undefined) {
  refuseOver(definition, rows, ctx.today, through)
  if (through) return
  const ids = rows.map(({ id }) => id)
  for (const step of (await restedOn(ctx, tx, definition.name, ids)).values()) throw new Problem('record.restedOn', { step })
}

/** Nothing is added to what was decided upon, but by the room that decides. */
export async function refuseAdding(ctx: Ctx, tx: Tx, definition: OpenRecord, changes: readonly Change[], through: Room | undefined) {
  const to = addedTo[definition.name]
  if (!to || through) return
  const ids = [...new Set(changes.flatMap(({ values }) => (values[to.field] ? [String(values[to.field])] : [])))]
  for (const step of (await restedOn(ctx, tx, to.record, ids)).values()) throw new Problem('record.restedOn', { step })
}

function refuseOver(definition: OpenRecord, rows: readonly StoredRow[], today: string, through: Room | undefined) {
  if (!definition.past || definition.past.room === through) return
  const ends = columnOf(definition.fields[definition.past.by] as OpenField)
  if (rows.some((row) => isOver(definition, row[ends], today))) throw new Problem('record.past', { label: definition.label })
}

/** The fields that hold something. */
export const filled = (values: Values) => Object.keys(values).filter((name) => values[name] !== null && values[name] !== undefined)

const labelOf = (definition: OpenRecord, field: string) => definition.fields[field]?.label ?? (field === 'happenedOn' ? happened.label : field)
