/** What the steps of importing one sheet share. */
import { sayFault } from '../../core/problem.ts'
import type { Values } from '../../core/record/definition.ts'
import { columnLetters } from '../../core/sheet/columnLetters.ts'
import type { RowFault } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import type { Batch } from '../change/batch.ts'
import type { Ctx } from '../context.ts'
import type { ChangedValue } from './changedValues.ts'
import type { HeldBack } from './duplicateIds.ts'
import type { EventDay } from './eventDays.ts'
import type { Names } from './names.ts'
import type { Places } from './places.ts'
import { addFault, type ImportReport } from './report.ts'
import type { Made, SheetRow } from './sheetRows.ts'
import type { StatedTotal } from './tallies.ts'

export interface SheetWork {
  ctx: Ctx
  batch: Batch
  report: ImportReport
  sheetName: string
  /** Name of what it is read as. */
  layout: string
  parts: readonly SheetPart[]
  /** Where records live whose own place is not known. */
  place: string
  places: Places
  happenedOn: string
  /** What its title says for all rows, by part. */
  titled: ReadonlyMap<string, Values>
  source: string
  /** Days of the events of all sheets. */
  days: EventDay[]
  /** Columns in which something of a row is wrong, by row; undefined is the row itself. */
  doubts: Map<number, Set<number | undefined>>
  /** Values of existing records that become others, of all sheets. */
  changed: ChangedValue[]
  /** Totals that rows of all sheets state. */
  totals: StatedTotal[]
  /** Names resolved in this sheet. */
  names: Names
  /** Where records named in this sheet live, by id. */
  placeOf: Map<string, string>
  heldBack: HeldBack
  /** How often rows of the same content were met in this sheet. */
  alike: Map<string, number>
  /** Households in which this sheet marks a head, by id. */
  headed: Set<string>
  /** Natural keys read in this sheet, by part: in which row first. */
  claimed: Map<string, number>
  /** Natural keys settled in this sheet, by part: where first, and what was made of them. */
  met: Map<string, Made & { row: number }>
}

/** Where in a sheet something stands, when the row itself need not be kept. */
export type RowNumber = Pick<SheetRow, 'number'>

export function tellFault(work: SheetWork, row: RowNumber, fault: RowFault) {
  const said = sayFault(fault)
  if (fault.outcome !== 'noted') work.doubts.set(row.number, (work.doubts.get(row.number) ?? new Set()).add(fault.column))
  const where = fault.heading ? `第${row.number}行“${fault.heading.split('/').at(-1)}”` : `第${row.number}行`
  addFault(work.report, {
    sheet: work.sheetName,
    row: row.number,
    ...(fault.column === undefined ? {} : { column: columnLetters(fault.column) }),
    kind: fault.key,
    outcome: fault.outcome,
    message: `${where}：${said}`,
  })
}

/** Nothing more of this row is registered. */
export function refuseRow(work: SheetWork, row: SheetRow, fault: Omit<RowFault, 'outcome'>) {
  row.refused = true
  tellFault(work, row, { ...fault, outcome: 'refused' })
}
