/** Other rows: some left out, some written again, some with faults of their own, in another order, with blank ones between. */
import type { Cell, Row, Sheet } from './book.ts'
import type { Effect } from './effects.ts'
import type { Random } from './random.ts'
import { wrongDigit } from './values.ts'

export interface Planted {
  sheet: string
  /** Row in the file it came from, from 1. */
  from: number
  /** Column in the order it came in, from 0. */
  column: number
  kind: string
}

const leafOf = (path: readonly string[]) => path.at(-1) ?? ''
export const columnOf = (sheet: Sheet, heading: string) => sheet.headings.findIndex((path) => leafOf(path) === heading)
const isSum = (row: Row) => /^(合|总|小|共)\s*计/.test(String(row.cells[0] ?? ''))
const isBlank = (row: Row) => row.cells.every((cell) => cell === null || cell === '')

/** What the rows that were left out, doubled or spoilt did to the figures, by id. */
export type Deltas = Map<string, number>

export interface Rewriting {
  random: Random
  /** Rows with a fault, by their number: left as they are. */
  faulty: ReadonlySet<number>
  deltas: Deltas
  planted: Planted[]
}

/** Leaves out, doubles and spoils sound rows whose part in the figures is known. `share`: how many are left out. */
export function changeRows(sheet: Sheet, effect: Effect, share: number, { random, faulty, deltas, planted }: Rewriting): Sheet {
  const day = columnOf(sheet, effect.day)
  const columns = Object.entries(effect.figures).map(([id, heading]) => ({ id, column: heading === undefined ? -1 : columnOf(sheet, heading) }))
  const sound = sheet.rows.filter((row) => row.from !== undefined && !faulty.has(row.from) && !isSum(row) && !isBlank(row) && isPlain(row))
  function isPlain(row: Row) {
    const says = Object.entries(effect.where ?? {}).every(([heading, text]) => String(row.cells[columnOf(sheet, heading)] ?? '') === text)
    return (
      says &&
      Boolean(row.cells[day]) &&
      columns.every(({ column }) => column < 0 || (typeof row.cells[column] === 'number' && (row.cells[column] as number) > 0))
    )
  }
  const [first, second, ...others] = random.shuffled(sound)
  const out = new Set(others.slice(0, Math.floor(others.length * share)))
  const again = effect.twice ? others.slice(out.size, out.size + 2) : []
  const spoilt = [first, second].filter((row) => row !== undefined)
  const count = (row: Row, sign: number) => {
    for (const { id, column } of columns) deltas.set(id, (deltas.get(id) ?? 0) + sign * (column < 0 ? 1 : (row.cells[column] as number)))
  }
  for (const row of out) count(row, -1)
  for (const row of again) count(row, 1)
  for (const row of spoilt) {
    count(row, -1)
    planted.push({ sheet: sheet.name, from: row.from as number, column: day, kind: 'impossible-date' })
  }
  const rows = sheet.rows.flatMap((row): Row[] => {
    if (out.has(row)) return []
    if (spoilt.includes(row)) return [{ ...row, cells: row.cells.with(day, noSuchDay(row.cells[day] ?? null, random)) }]
    return again.includes(row) ? [row, { from: undefined, cells: [...row.cells] }] : [row]
  })
  return { ...sheet, rows: resummed(rows, out, again) }
}

/** Sums in the sheet go with its rows. */
function resummed(rows: readonly Row[], out: ReadonlySet<Row>, again: readonly Row[]): Row[] {
  const change = (column: number) =>
    [...again].reduce((sum, row) => sum + amountOf(row.cells[column]), 0) - [...out].reduce((sum, row) => sum + amountOf(row.cells[column]), 0)
  return rows.map((row) =>
    isSum(row)
      ? { ...row, cells: row.cells.map((cell, column) => (typeof cell === 'number' ? Math.round((cell + change(column)) * 10_000) / 10_000 : cell)) }
      : row,
  )
  function amountOf(cell: Cell | undefined) {
    return typeof cell === 'number' ? cell : 0
  }
}

function noSuchDay(cell: Cell, random: Random): string {
  const year = cell instanceof Date ? cell.getUTCFullYear() : (/\d{4}/.exec(String(cell))?.[0] ?? '')
  const isMonth = typeof cell === 'string' && /^\d{4}(?:年\d{1,2}月|[.\-/]\d{1,2})$/.test(cell)
  return isMonth ? random.pick([`${year}.13`, `${year}年0月`]) : random.pick([`${year}.13.5`, `${year}年4月31日`, `${year}.2.30`, `${year}-06-31`])
}

/** One more fault of a kind in a sound row that says `where`. */
export function plant(sheet: Sheet, heading: string, where: Readonly<Record<string, string>>, { random, faulty, planted }: Rewriting): Sheet {
  const column = columnOf(sheet, heading)
  const fits = (row: Row) =>
    row.from !== undefined &&
    !faulty.has(row.from) &&
    !isSum(row) &&
    spoil(row.cells[column] ?? null) !== undefined &&
    !planted.some((other) => other.sheet === sheet.name && other.from === row.from) &&
    Object.entries(where).every(([other, text]) => String(row.cells[columnOf(sheet, other)] ?? '') === text)
  const row = random.pick(sheet.rows.filter(fits))
  const spoilt = row && spoil(row.cells[column] ?? null)
  if (!row || !spoilt) return sheet
  planted.push({ sheet: sheet.name, from: row.from as number, column, kind: spoilt.kind })
  return { ...sheet, rows: sheet.rows.map((each) => (each === row ? { ...row, cells: row.cells.with(column, spoilt.cell) } : each)) }
}

function spoil(cell: Cell): { cell: Cell; kind: string } | undefined {
  const text = String(cell ?? '')
  if (/^\d{17}[\dX]$/.test(text)) return { cell: text.slice(0, 17) + wrongDigit(text.slice(17)), kind: 'bad-checksum' }
  if (/^1990000\d{4}$/.test(text)) return { cell: text.slice(0, 10), kind: 'phone-length' }
  return text === '√' ? { cell: null, kind: 'missing-value' } : undefined
}

/** Of two rows of one ID number the second stays second: it is the one that is held back. */
function inTurn(rows: readonly Row[], sheet: Sheet): Row[] {
  const column = sheet.headings.findIndex((path) => /身份证|证件号码/.test(leafOf(path)))
  const idOf = (row: Row) => (column < 0 || sheet.blocks.length ? '' : String(row.cells[column] ?? '').replace(/\s/g, ''))
  const done = [...rows]
  const places = new Map<string, number[]>()
  for (const [at, row] of rows.entries()) places.set(idOf(row), [...(places.get(idOf(row)) ?? []), at])
  for (const [id, all] of places) {
    if (id.length < 15 || all.length < 2 || sheet.name === '花名册') continue
    const sorted = all.map((at) => rows[at] as Row).sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
    all.forEach((at, index) => {
      done[at] = sorted[index] as Row
    })
  }
  return done
}

/** In another order, numbered anew, with a blank row here and there; what belongs together stays together. */
export function shuffleRows(sheet: Sheet, random: Random): Sheet {
  const groups: Row[][] = []
  const household = columnOf(sheet, '户编号')
  const isRoster = sheet.name === '花名册' || sheet.blocks.length > 0
  const length = new Map(sheet.blocks.map(({ row, length }) => [row, length]))
  let left = 0
  for (const row of sheet.rows.filter((each) => !isSum(each) && !isBlank(each))) {
    const before = groups.at(-1)
    const same = isRoster && before && (left > 0 || (row.cells[household] && row.cells[household] === before[0]?.cells[household]))
    if (same) before.push(row)
    else groups.push([row])
    left = length.get(row) !== undefined ? (length.get(row) as number) - 1 : left - 1
  }
  const rows = inTurn(random.shuffled(groups).flat(), sheet)
  let number = 0
  const counted = rows.map((row) => Object.assign(row, { cells: row.cells.with(0, ++number) }))
  const spaced = isRoster ? counted : counted.flatMap((row): Row[] => (random.chance(0.03) ? [{ from: undefined, cells: [] }, row] : [row]))
  const sums = sheet.rows.filter(isSum)
  return { ...sheet, rows: sums.length && random.chance(0.5) ? [...sums, ...spaced] : [...spaced, ...sums] }
}
