/**
 * A whole workbook through the writer, in one transaction: recognised sheets in the order that lets later ones refer to
 * earlier ones, portion by portion. Checking is the same run, undone at the end, so what it foretells is what happens.
 */
import { Problem } from '../../core/problem.ts'
import type { Period } from '../../core/sheet/period.ts'
import { type RecognisedSheet, recogniseSheet } from '../../core/sheet/recognise.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { SheetHead, Workbook } from '../../office/excel/reader.ts'
import type { Batch } from '../change/batch.ts'
import type { Ctx } from '../context.ts'
import { findDuplicateIds } from './duplicateIds.ts'
import { type EventDay, tellOutsidePeriod } from './eventDays.ts'
import { guessPlace, placesWithin } from './places.ts'
import { prepareRows } from './prepareRows.ts'
import { columnLetters, emptyReport, type ImportReport } from './report.ts'
import { judgeRows, type SheetRow } from './sheetRows.ts'
import { statedDay, titledValues } from './sheetTitle.ts'
import type { SheetWork } from './sheetWork.ts'
import { type StatedTotal, tellWrongTotals } from './tallies.ts'
import { writeRows } from './writeRows.ts'

export interface ImportOptions {
  /** Region code names are looked up in; guessed from the sheets when missing. */
  place?: string | undefined
  /** First and last year the workbooks speak of; told by their events when missing. */
  period?: Period | undefined
  source: string
  /** Called after each portion; throw to cancel. */
  onProgress?: (done: number, total: number) => void | Promise<void>
}

const portion = 500

/** One workbook. */
export async function runImport(ctx: Ctx, batch: Batch, workbook: Workbook, options: ImportOptions): Promise<ImportReport> {
  const [report] = await runImports(ctx, batch, [workbook], options)
  return report as ImportReport
}

/** Several workbooks of one office together: what one refers to may stand in another. A report for each. */
export async function runImports(ctx: Ctx, batch: Batch, workbooks: readonly Workbook[], options: ImportOptions): Promise<ImportReport[]> {
  const heads = workbooks.flatMap((workbook) =>
    workbook.sheets.map((head, index) => ({ workbook, head, index, sheet: recogniseSheet(ctx.catalog, head.top, head.merges, head.name) })),
  )
  const order = (sheet: RecognisedSheet) => ctx.catalog.sheets.indexOf(sheet.layout)
  const known = heads.filter((each): each is Known => each.sheet !== undefined).sort((a, b) => order(a.sheet) - order(b.sheet))
  if (!known.length) throw new Problem('import.noSheet', { name: workbooks.map(({ name }) => name).join('、') })

  const place = await choosePlace(ctx, batch, known, options.place)
  const reports = new Map(workbooks.map((workbook) => [workbook, emptyReport(workbook.name, place)]))
  for (const { workbook, head, sheet } of heads) {
    const report = reports.get(workbook) as ImportReport
    if (sheet) report.sheets.push(reportSheet(head, sheet, ctx))
    else report.unread.push(head.name)
  }
  const total = known.reduce((sum, { head, sheet }) => sum + head.rows - sheet.firstRow, 0)
  const places = await placesWithin(ctx, batch.tx, place)
  const days: EventDay[] = []
  const totals: StatedTotal[] = []
  let done = 0

  for (const { workbook, head, index, sheet } of known) {
    const heldBack = await findDuplicateIds(ctx.catalog, workbook, index, sheet)
    const title = [head.name, ...head.top.slice(0, sheet.firstRow).flat()]
    const work: SheetWork = {
      ctx,
      batch,
      report: reports.get(workbook) as ImportReport,
      sheetName: head.name,
      parts: sheet.layout.parts,
      place,
      places,
      happenedOn: statedDay(title, ctx.today),
      titled: titledValues(ctx.catalog, sheet.layout.parts, title),
      source: options.source,
      days,
      totals,
      names: new Map(),
      placeOf: new Map(),
      heldBack,
      alike: new Map(),
      headed: new Set(),
      claimed: new Map(),
      met: new Map(),
    }
    const portions = preparedPortions(work, workbook, index, sheet, head.rows)
    for (let ready = await portions.next(); !ready.done; ) {
      const following = portions.next()
      try {
        await writeRows(work, ready.value.rows)
        done += ready.value.read
        await options.onProgress?.(done, total)
      } catch (error) {
        // It asks in this transaction, and must have its answers before that ends.
        await following.catch(() => {})
        throw error
      }
      ready = await following
    }
  }
  await tellOutsidePeriod(batch, options.source, days, options.period)
  await tellWrongTotals(batch, options.source, totals)
  return [...reports.values()]
}

/** Rows judged and looked up, portion by portion; `read` counts the sheet's rows in each. */
async function* preparedPortions(work: SheetWork, workbook: Workbook, index: number, sheet: RecognisedSheet, end: number) {
  const { catalog, today } = work.ctx
  const read = (from: number) => workbook.rows(index, from, from + portion)
  let before: SheetRow | undefined
  let next = read(sheet.firstRow)
  for (let from = sheet.firstRow; from < end; from += portion) {
    const cells = await next
    if (from + portion < end) next = read(from + portion)
    const rows = judgeRows(catalog, sheet, cells, from + 1, before, today)
    before = rows.at(-1) ?? before
    await prepareRows(work, rows)
    yield { rows, read: cells.length }
  }
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

function reportSheet(head: SheetHead, { layout, columns, unknown, firstRow, confidence }: RecognisedSheet, ctx: Ctx): ImportReport['sheets'][number] {
  const recordOf = (part: string) => layout.parts.find((each) => each.as === part)?.record ?? ''
  return {
    name: head.name,
    layout: layout.name,
    label: layout.label,
    rows: head.rows - firstRow,
    confidence,
    columns: columns.map(({ column, heading, part, field, confidence: sure }) => ({
      column: columnLetters(column),
      heading,
      record: recordOf(part),
      field: field.name,
      label: `${ctx.catalog.records.get(recordOf(part))?.label ?? ''}·${field.label}`,
      confidence: sure,
    })),
    unknown: unknown.map(({ column, heading }) => ({ column: columnLetters(column), heading })),
  }
}
