/** Days of what the workbooks tell, and those of them that lie outside the period the others speak of. */
import type { RowFault } from '../../core/sheet/judge.ts'
import { isWithin, type Period, periodOf, sayPeriod, type YearKind } from '../../core/sheet/period.ts'
import type { Batch } from '../change/batch.ts'
import { openFindings } from '../change/findings.ts'
import { type RowNumber, type SheetWork, tellFault } from './sheetWork.ts'

export interface EventDay {
  work: SheetWork
  row: RowNumber
  day: string
  record: string
  id: string
  place: string
  at: Pick<RowFault, 'field' | 'column' | 'heading'>
}

/** Says and opens a finding for each; answers with the period. */
export async function tellOutsidePeriod(
  batch: Batch,
  source: string,
  days: readonly EventDay[],
  given: Period | undefined,
  kind: YearKind,
): Promise<Period | undefined> {
  const period =
    given ??
    periodOf(
      days.map(({ day }) => day),
      kind,
    )
  if (!period) return undefined
  const outside = days.filter(({ day }) => !isWithin(period, day))
  const details = { period: sayPeriod(period) }
  for (const { work, row, at } of outside) tellFault(work, row, { key: 'day.outsidePeriod', details, ...at, outcome: 'kept' })
  await openFindings(
    batch.tx,
    batch.ctx.actor.county,
    source,
    outside.map(({ record, id, place, at }) => ({
      key: 'day.outsidePeriod',
      details,
      record,
      rowId: id,
      field: at.field,
      region: place,
      isKnown: true,
    })),
  )
  return period
}
