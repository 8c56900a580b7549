/**
 * Rows of a sheet that state sums, held against the rows they sum. A sum may stand under its rows or above them, of all or
 * of a block, count cells or records, with or without rows that have something wrong. Only what none of these gives is told.
 */
import { valueFaces } from '../../kinds/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import { type OpenField, showValue } from '../record/catalog.ts'
import type { RowFault } from './judge.ts'
import type { MappedColumn } from './recognise.ts'

/** What one row says in a column that adds up. */
export interface Term {
  value: number
  /** A row above said it already of the same record. */
  again: boolean
}

export interface WrongSum extends RowFault {
  /** As in Excel, from 1. */
  row: number
}

export interface Sums {
  columns: readonly MappedColumn[]
  /** A row that is summed: what it says in each of the columns. */
  add(row: number, terms: readonly (Term | undefined)[]): void
  /** A row that states sums. */
  state(row: number, cells: readonly string[]): void
  /** `doubts` are the columns of each row in which something is wrong; undefined among them is the row itself. */
  wrong(doubts: Doubts): WrongSum[]
}

export type Doubts = ReadonlyMap<number, ReadonlySet<number | undefined>>

interface Stated {
  row: number
  words: string
  amounts: readonly (Amount | undefined)[]
}

interface Amount {
  value: number
  /** One in its last written place. */
  step: number
}

/** A sheet with more of them states something else. */
const mostSums = 300

const sumWords = /^(合计|总计|小计|共计)|(合计|总计|小计|共计)[:：]?$/
const plain = (cell: string) => cell.replace(/\s+/g, '')

/** Whether a row states sums: 合计, or 石板村小计, in its first cell or beside its number. */
export function isSumRow(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells.filter((cell) => cell !== '').map(plain)
  return sumWords.test(first) || (/^\d+$/.test(first) && sumWords.test(second))
}

const addsUp = ({ field }: MappedColumn) => ['count', 'money', 'quantity'].includes(field.kind) && field.addsUp !== false && !field.plain

export function openSums(all: readonly MappedColumn[]): Sums {
  const columns = all.filter(addsUp)
  const numbers: number[] = []
  const terms = columns.map(() => [] as (Term | undefined)[])
  const stated: Stated[] = []
  /** How many rows stand before each sum. */
  const ends: number[] = []
  return {
    columns,
    add(row, said) {
      numbers.push(row)
      for (const [index, list] of terms.entries()) list.push(said[index])
    },
    state(row, cells) {
      const words = plain(cells.find((cell) => /\D/.test(cell)) ?? '')
      stated.push({ row, words, amounts: columns.map(({ column, field, unit }) => readAmount(field, cells[column] ?? '', unit)) })
      ends.push(numbers.length)
    },
    wrong(doubts) {
      if (stated.length > mostSums) return []
      return columns.flatMap((column, index) => {
        const blockOf = (from: number, to: number) => {
          const block: Block = { ...none, rows: to - from, doubtful: [] }
          for (let at = from; at < to; at++) addTerm(block, terms[index]?.[at], doubts.get(numbers[at] as number), column.column)
          return block
        }
        const blocks = [0, ...ends].map((from, at) => blockOf(from, ends[at] ?? numbers.length))
        return stated.flatMap((each, at) => wrongOf(column, each, each.amounts[index], readingsOf(blocks, at), likely(stated, blocks, at)))
      })
    },
  }
}

function wrongOf(
  { column, heading, field }: MappedColumn,
  { row, words }: Stated,
  amount: Amount | undefined,
  readings: readonly Block[],
  meant: Block,
): WrongSum[] {
  if (!amount || !readings.length || readings.some((reading) => reading.unread || explains(reading, amount, scaleOf(field)))) return []
  const label = heading.split('/').at(-1) ?? field.label
  const details = { label, words: words.slice(0, 20), written: showValue(field, amount.value), right: showValue(field, meant.total) }
  return [{ key: 'sum.differs', details, row, column, heading, field: field.name, outcome: 'kept' }]
}

/** Rows between two that state sums, in one column. */
interface Block {
  rows: number
  filled: number
  total: number
  /** Of each record once. */
  once: number
  last: number | undefined
  most: number
  /** Whoever added up may have left them out. */
  doubtful: number[]
  /** A cell of it says something wrong, and what is right nobody knows. */
  unread: boolean
}

const none = { rows: 0, filled: 0, total: 0, once: 0, last: undefined, most: 0, doubtful: [] as number[], unread: false }

function addTerm(block: Block, term: Term | undefined, doubts: ReadonlySet<number | undefined> | undefined, column: number) {
  if (doubts?.has(column)) block.unread = true
  if (!term) return
  block.filled++
  block.total += term.value
  if (!term.again) block.once += term.value
  block.last = term.value
  block.most = Math.max(block.most, term.value)
  if (doubts && term.value !== 0) block.doubtful.push(term.value)
}

const joined = (one: Block, other: Block): Block => ({
  rows: one.rows + other.rows,
  filled: one.filled + other.filled,
  total: one.total + other.total,
  once: one.once + other.once,
  last: other.last ?? one.last,
  most: Math.max(one.most, other.most),
  doubtful: one.doubtful.concat(other.doubtful),
  unread: one.unread || other.unread,
})

/** All that a sum can be of: the blocks that end above it, those that begin below it, or all. */
function readingsOf(blocks: readonly Block[], at: number): Block[] {
  const growing = (near: readonly Block[]) => near.map((_, last) => near.slice(0, last + 1).reduce(joined))
  return [...growing(blocks.slice(0, at + 1).reverse()), ...growing(blocks.slice(at + 1)), blocks.reduce(joined)].filter(({ filled }) => filled > 0)
}

/** What it most likely is of: a 小计 of the rows beside it, on the side where the first of them has its rows; any other of all. */
function likely(stated: readonly Stated[], blocks: readonly Block[], at: number): Block {
  const isPart = ({ words }: Stated) => words.includes('小计')
  if (!isPart(stated[at] as Stated)) return blocks.reduce(joined)
  const stand = (blocks[stated.findIndex(isPart)]?.rows ?? 0) > 0 ? at : at + 1
  return blocks[stand] as Block
}

function explains({ rows, filled, total, once, last, most, doubtful }: Block, { value, step }: Amount, scale: number): boolean {
  const near = (right: number) => value === right || (right % step !== 0 && Math.abs(value - right) < step)
  if (near(total) || near(once) || value === last || value === most) return true
  // How many there are, or what comes on each.
  if (value === rows * scale || value === filled * scale || Math.abs(value - total / filled) < Math.max(step, scale)) return true
  // Of many doubtful terms some choice gives nearly any number.
  if (doubtful.length > mostTried) return value < total && value >= total - doubtful.reduce((sum, term) => sum + term, 0)
  return withoutSome(total, doubtful).some(near)
}

const mostTried = 12

/** The total without each choice of the doubtful terms. */
function withoutSome(total: number, doubtful: readonly number[]): number[] {
  let sums = [total]
  for (const term of doubtful) sums = sums.concat(sums.map((sum) => sum - term))
  return sums
}

function readAmount(field: OpenField, cell: string, unit: string | undefined): Amount | undefined {
  const read = (text: string) => {
    const reading = valueFaces[field.kind].read(text, field, unit)
    return 'value' in reading && typeof reading.value === 'number' ? reading.value : undefined
  }
  const match = /^\d[\d,]*(?:\.(\d+))?(.*)$/.exec(halfWidth(cell).trim())
  const value = match ? read(cell) : undefined
  if (!match || value === undefined) return undefined
  return { value, step: Math.max(1, (read(`1${match[2]}`) ?? 1) / 10 ** (match[1]?.length ?? 0)) }
}

/** One, as it is kept. */
const scaleOf = (field: OpenField) => readAmount(field, '1', undefined)?.value ?? 1
