/**
 * A whole workbook through the writer, in one transaction: recognised sheets in the order that lets later ones refer to
 * earlier ones, portion by portion. Checking is the same run, undone at the end, so what it foretells is what happens.
 */
import { Problem } from '../../core/problem.ts'
import type { Period, YearKind } from '../../core/sheet/period.ts'
import { readSheet, type Told } from '../../core/sheet/readSheet.ts'
import type { RecognisedSheet } from '../../core/sheet/recognise.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { SheetHead, Workbook } from '../../office/excel/reader.ts'
import type { Batch } from '../change/batch.ts'
import type { Ctx } from '../context.ts'
import { turn } from '../rest.ts'
import { type ChangedValue, tellChanged } from './changedValues.ts'
import { findDuplicateIds } from './duplicateIds.ts'
import { type EventDay, tellOutsidePeriod } from './eventDays.ts'
import { keptMappings } from './mappings.ts'
import { guessPlace, placesWithin } from './places.ts'
import { prepareRows } from './prepareRows.ts'
import { emptyReport, type ImportReport } from './report.ts'
import { reportSheet } from './reportSheet.ts'
import { tellSheetDoubts } from './sheetDoubts.ts'
import { judgeRows, type SheetRow } from './sheetRows.ts'
import { openSheetSums, type SheetSums } from './sheetSums.ts'
import { statedDay, titledValues } from './sheetTitle.ts'
import type { SheetWork } from './sheetWork.ts'
import { type StatedTotal, tellWrongTotals } from './tallies.ts'
import { writeRows } from './writeRows.ts'

export interface ImportOptions {
  /** Region code names are looked up in; guessed from the sheets when missing. */
  place?: string | undefined
  /** First and last year the workbooks speak of; told by their events when missing. */
  period?: Period | undefined
  /** What a person has said of a sheet, by its number in the workbook. */
  told?: (workbook: Workbook, at: number) => Told | undefined
  /** That nothing is recognised is told sheet by sheet, for a person to say what it is. */
  evenNone?: boolean
  source: string
  /** Called after each portion; throw to cancel. */
  onProgress?: (done: number, total: number) => void | Promise<void>
}

const portion = 500
/** Prepared before they are written, so that neither the database nor this process waits for the other's answers. */
const portionsAhead = 4

/** Several workbooks of one office together: what one refers to may stand in another. A report for each. */
export async function runImports(ctx: Ctx, batch: Batch, workbooks: readonly Workbook[], options: ImportOptions): Promise<ImportReport[]> {
  const kept = await keptMappings(ctx, batch.tx, options.place)
  const heads = workbooks.flatMap((workbook) =>
    workbook.sheets.map((head, index) => ({ workbook, head, index, reading: readSheet(ctx.catalog, head, options.told?.(workbook, index), kept) })),
  )
  const order = (sheet: RecognisedSheet) => ctx.catalog.sheets.indexOf(sheet.layout)
  const known = heads
    .flatMap(({ reading: { sheet, isRead }, ...each }): Known[] => (sheet && isRead ? [{ ...each, sheet }] : []))
    .sort((a, b) => order(a.sheet) - order(b.sheet))

  if (!known.length && !options.evenNone) throw new Problem('import.noSheet', { name: workbooks.map(({ name }) => name).join('、') })

  const place = await choosePlace(ctx, batch, known, options.place)
  const reports = new Map(workbooks.map((workbook) => [workbook, emptyReport(workbook.name, place)]))
  for (const { workbook, head, index, reading } of heads) {
    const report = reports.get(workbook) as ImportReport
    report[reading.isRead ? 'sheets' : 'unread'].push(reportSheet(ctx, head, index, reading))
    tellSheetDoubts(ctx.catalog, report, head.name, reading)
  }
  const total = known.reduce((sum, { head, sheet }) => sum + head.rows - sheet.firstRow, 0)
  let places = await placesWithin(ctx, batch.tx, place)
  const days: EventDay[] = []
  const totals: StatedTotal[] = []
  const changed: ChangedValue[] = []
  const stated: SheetSums[] = []
  let done = 0

  for (const { workbook, head, index, sheet } of known) {
    const heldBack = await findDuplicateIds(ctx.catalog, workbook, index, sheet)
    const title = [head.name, ...head.top.slice(0, sheet.firstRow).flat()]
    const work: SheetWork = {
      ctx,
      batch,
      report: reports.get(workbook) as ImportReport,
      sheetName: head.name,
      layout: sheet.layout.name,
      parts: sheet.layout.parts,
      place,
      places,
      happenedOn: statedDay(title, ctx.today),
      titled: titledValues(ctx.catalog, sheet, title),
      source: options.source,
      days,
      doubts: new Map(),
      changed,
      totals,
      names: new Map(),
      placeOf: new Map(),
      heldBack,
      alike: new Map(),
      headed: new Set(),
      claimed: new Map(),
      met: new Map(),
    }
    const sums = openSheetSums(work, sheet)
    stated.push(sums)
    for await (const { rows, cells, first } of ahead(preparedPortions(work, workbook, index, sheet, head.rows), portionsAhead)) {
      await writeRows(work, rows)
      sums.take(cells, first, rows)
      done += cells.length
      await options.onProgress?.(done, total)
    }
    // A list of places brings names that the sheets after it speak of.
    if (sheet.layout.parts.some(({ record, newPlace }) => record === 'region' && !newPlace)) places = await placesWithin(ctx, batch.tx, place)
  }
  const period = await tellOutsidePeriod(batch, options.source, days, options.period, yearKind(known))
  if (period) for (const report of reports.values()) report.period = period
  await tellWrongTotals(batch, options.source, totals)
  for (const sums of stated) sums.tell()
  await tellChanged(batch, changed)
  return [...reports.values()]
}

/**
 * Rows judged and looked up, with the cells they were read from and the number of the first. They are looked up many portions
 * at a time: an answer stands behind the statements that are being written, so one for each portion would set the pace.
 */
async function* preparedPortions(work: SheetWork, workbook: Workbook, index: number, sheet: RecognisedSheet, end: number) {
  const { catalog, today } = work.ctx
  const read = (from: number) => workbook.rows(index, from, from + portionsAhead * portion)
  let before: SheetRow | undefined
  let next = read(sheet.firstRow)
  for (let from = sheet.firstRow; from < end; from += portionsAhead * portion) {
    const all = await next
    if (from + portionsAhead * portion < end) next = read(from + portionsAhead * portion)
    const portions = []
    for (let at = 0; at < all.length; at += portion) {
      const cells = all.slice(at, at + portion)
      const rows = judgeRows(catalog, sheet, cells, from + at + 1, before, today)
      before = rows.at(-1) ?? before
      portions.push({ rows, cells, first: from + at + 1 })
      await turn()
    }
    await prepareRows(
      work,
      portions.flatMap(({ rows }) => rows),
    )
    yield* portions
  }
}

/** The same items, `depth` of them asked for before they are needed. */
async function* ahead<T>(items: AsyncGenerator<T, void>, depth: number): AsyncGenerator<T, void> {
  const asked: Promise<IteratorResult<T, void>>[] = []
  try {
    for (;;) {
      while (asked.length < depth) {
        const next = items.next()
        // Told when its turn comes.
        next.catch(() => {})
        asked.push(next)
      }
      const item = await (asked.shift() as (typeof asked)[number])
      if (item.done) return
      yield item.value
    }
  } finally {
    // They ask in this transaction, and must have their answers before that ends.
    await Promise.allSettled([items.return(), ...asked])
  }
}

/** Offices that say the school year in a quarter of their rows count by it. */
function yearKind(known: readonly Known[]): YearKind {
  const rows = (some: readonly Known[]) => some.reduce((sum, { head, sheet }) => sum + head.rows - sheet.firstRow, 0)
  return rows(known.filter(({ sheet }) => sheet.columns.some(({ field }) => field.schoolYear))) * 4 >= rows(known) ? 'school' : 'calendar'
}

interface Known {
  workbook: Workbook
  head: SheetHead
  index: number
  sheet: RecognisedSheet
}

async function choosePlace(ctx: Ctx, batch: Batch, known: readonly Known[], given: string | undefined): Promise<string> {
  if (given && !isInside(given, ctx.actor.scope)) throw new Problem('right.place')
  const lines = known.flatMap(({ head, sheet }) => [head.name, ...head.top.slice(0, sheet.firstRow).flat()])
  const place = given ?? (await guessPlace(ctx, batch.tx, lines))
  if (place) return place
  // A list of places brings its own.
  if (known.every(({ sheet }) => sheet.layout.name === 'regionList')) return ctx.actor.scope
  throw new Problem('import.noPlace')
}
