/** Who answers for certain villages and appears in a row about another: nothing is wrong for certain, so the row stands and somebody looks. */
import { sql } from 'kysely'
import { getRecord, type OpenField } from '../../core/record/catalog.ts'
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { arrayLiteral } from '../change/rows.ts'
import { columnOf } from '../db/columns.ts'
import type { SheetRow } from './sheetRows.ts'
import type { SheetWork } from './sheetWork.ts'

export async function tellOthersCharges(work: SheetWork, rows: readonly SheetRow[]) {
  for (const part of work.parts)
    for (const [name, { answers }] of Object.entries(part.columns)) if (answers) await tellField(work, part, name, answers, rows)
}

type Answers = NonNullable<SheetPart['columns'][string]['answers']>

async function tellField(work: SheetWork, part: SheetPart, name: string, answers: Answers, rows: readonly SheetRow[]) {
  const { fields } = getRecord(work.ctx.catalog, part.record)
  const stated = rows.flatMap((row) => {
    const { [name]: who, [answers.at]: whom } = row.parts[part.as]?.values ?? {}
    return typeof who === 'string' && typeof whom === 'string' ? [{ row, who, whom }] : []
  })
  const charges = await chargesOf(
    work,
    answers,
    stated.map(({ who }) => who),
  )
  for (const { row, who, whom } of stated) {
    const own = charges.get(who)
    if (!own || own.has(whom)) continue
    const details = { label: fields[name]?.label ?? name, other: fields[answers.at]?.label ?? answers.at }
    const judged = row.parts[part.as]
    judged?.faults.push({ key: 'name.notInCharge', details, field: name, outcome: 'kept', ...whereStands(judged, name) })
  }
}

/** For whom each answers; who answers for nobody in particular is missing. */
async function chargesOf(work: SheetWork, answers: Answers, who: readonly string[]): Promise<Map<string, Set<string>>> {
  const charges = new Map<string, Set<string>>()
  if (!who.length) return charges
  const { name, fields } = getRecord(work.ctx.catalog, answers.record)
  const [by, whom] = [answers.by, answers.for].map((field) => sql.ref(columnOf(fields[field] as OpenField)))
  const { rows } = await sql<{ by: string; whom: string }>`
    select ${by} as by, ${whom} as whom from ${sql.table(name)}
    where county = ${work.ctx.actor.county} and ${by} = any(${arrayLiteral([...new Set(who)])}::uuid[]) and ${whom} is not null`.execute(
    work.batch.tx,
  )
  for (const row of rows) charges.set(row.by, (charges.get(row.by) ?? new Set()).add(row.whom))
  return charges
}
