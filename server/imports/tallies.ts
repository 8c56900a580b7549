/** Totals that sheets state, held against what is registered when all sheets are in: a household's size and its members. */
import { sql } from 'kysely'
import { getRecord, type OpenField, showValue } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { type RowFault, whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart, Tallied } from '../../core/sheet/layout.ts'
import type { Batch } from '../change/batch.ts'
import { openFindings } from '../change/findings.ts'
import { arrayLiteral } from '../change/rows.ts'
import { castOf, fieldColumns } from '../db/columns.ts'
import { planOf } from '../query/plan.ts'
import type { Made, SheetRow } from './sheetRows.ts'
import { type RowNumber, type SheetWork, tellFault } from './sheetWork.ts'

export interface StatedTotal {
  work: SheetWork
  /** No more of the row than is needed to speak of it: the totals of a large sheet would hold all of it in memory. */
  row: RowNumber
  at: Pick<RowFault, 'column' | 'heading'>
  part: SheetPart
  tally: Tallied
  made: Made
  stated: number
  /** What counted rows must have in `by`. */
  key: string
}

/** Remembers what a row states, until everything is in. */
export function noteTotals(work: SheetWork, part: SheetPart, row: SheetRow, values: Values, made: Made) {
  for (const tally of row.inherited.has(part.as) ? [] : (part.tallies ?? [])) {
    const stated = row.parts[part.as]?.values[tally.field]
    const key = tally.own === undefined ? made.id : values[tally.own]
    if (typeof stated === 'number' && typeof key === 'string') {
      const at = whereStands(row.parts[part.as], tally.field)
      work.totals.push({ work, row: { number: row.number }, at, part, tally, made, stated, key })
    }
  }
}

/** Says and opens a finding for each total that differs. What nothing is registered of is not held against anything. */
export async function tellWrongTotals(batch: Batch, source: string, totals: readonly StatedTotal[]) {
  const kinds = new Map<string, StatedTotal[]>()
  for (const total of totals) {
    const kind = `${total.part.record} ${JSON.stringify(total.tally)}`
    const alike = kinds.get(kind)
    if (alike) alike.push(total)
    else kinds.set(kind, [total])
  }
  for (const all of kinds.values()) await tellKind(batch, source, all)
}

async function tellKind(batch: Batch, source: string, all: readonly StatedTotal[]) {
  const { ctx } = batch
  const { part, tally } = all[0] as StatedTotal
  const field = getRecord(ctx.catalog, part.record).fields[tally.field] as OpenField
  const counted = getRecord(ctx.catalog, tally.of)
  const plan = planOf(ctx, { record: tally.of, where: tally.where })
  const by = plan.column(tally.by)
  const type = castOf(fieldColumns(counted.fields[tally.by] as OpenField)[0]?.type as string)
  const keys = arrayLiteral([...new Set(all.map(({ key }) => key))])
  const { rows } = await sql<{ key: string; count: string }>`
    select ${by} as key, count(*) as count ${plan.from} ${plan.where} and ${by} = any(${keys}::${sql.raw(type)}[]) group by ${by}`.execute(batch.tx)
  const counts = new Map(rows.map(({ key, count }) => [key, Number(count)]))
  const told = new Set<string>()
  const wrong = all.flatMap((each) => {
    const count = counts.get(each.key)
    // Where every row of a block repeats the total, the first that states it wrongly says so.
    const said = `${each.made.id} ${each.stated}`
    if (count === undefined || count === each.stated || told.has(said)) return []
    told.add(said)
    const details = { label: field.label, written: showValue(field, each.stated), what: counted.label, count, unit: counted.unit }
    return [{ ...each, details }]
  })
  for (const { work, row, at, details } of wrong) tellFault(work, row, { key: 'row.tally', details, field: tally.field, outcome: 'kept', ...at })
  const findings = wrong.map(({ part, made, details }) => ({
    ...{ key: 'row.tally', details, record: part.record, rowId: made.id, field: tally.field, region: made.place, isKnown: true },
  }))
  await openFindings(batch.tx, ctx.actor.county, source, findings)
}
