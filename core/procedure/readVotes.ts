/**
 * Votes as a clerk has them in a table, pasted or out of a workbook: household or head, for, against, abstain. Each line is taken or
 * refused with the reason; nothing is guessed, and a number nobody wrote is not 0.
 */
import type { Fault } from '../../kinds/kind.ts'
import { halfWidth } from '../../kinds/width.ts'
import { foldWord } from '../../kinds/words.ts'
import { type Ballot, ballotOutcome } from './evidence.ts'

/** A household that is voted on: its case, its head and its number. */
export interface Votable {
  id: string
  title: string
  code: string | null
}

export interface VoteReading {
  /** By case. */
  votes: Map<string, Ballot>
  refused: { line: number; text: string; fault: Fault }[]
  /** Those of whom no line says anything. */
  without: Votable[]
}

type Column = 'code' | 'head' | 'agree' | 'against' | 'abstain'

const headings: Record<Column, RegExp> = {
  code: /^(?:农?户|贫困户)?(?:编号|编码|代码|号)$/,
  head: /^(?:户主|户主姓名|姓名|农户|农户姓名)$/,
  agree: /^(?:同意|赞成)/,
  against: /^(?:不同意|不赞成|反对)/,
  abstain: /^弃权/,
}
const counts = ['agree', 'against', 'abstain'] as const
/** How far down a title may push the headings. */
const mostAbove = 15
const isTotal = /^(?:合计|小计|总计|共计)/

/** `attendance`: how many were there, where it is known by now. Without headings the four columns must stand in the order above. */
export function readVotes(rows: readonly (readonly string[])[], cases: readonly Votable[], attendance: number | undefined): VoteReading | Fault {
  const at = rows.slice(0, mostAbove).findIndex((row) => isHeading(columnsOf(row)))
  const columns = at >= 0 ? columnsOf(rows[at] ?? []) : plainColumns(rows)
  if (!columns) return { key: 'votes.noHeading', details: {} }
  const reading: VoteReading = { votes: new Map(), refused: [], without: [] }
  for (const [index, row] of rows.entries()) {
    const cell = (column: Column) => halfWidth(row[columns[column] ?? -1] ?? '').trim()
    const name = cell('code') || cell('head')
    if (index <= at || !row.some((each) => each.trim()) || isTotal.test(foldWord(cell('head') || cell('code') || row.find(Boolean) || ''))) continue
    const found = lineOf(cell, name, cases, reading, attendance)
    if ('key' in found) reading.refused.push({ line: index + 1, text: row.filter(Boolean).join(' ').slice(0, 60), fault: found })
    else reading.votes.set(found.id, found.ballot)
  }
  reading.without = cases.filter(({ id }) => !reading.votes.has(id))
  return reading
}

function columnsOf(row: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {}
  for (const [at, text] of row.entries())
    for (const column of Object.keys(headings) as Column[]) if (headings[column].test(foldWord(text))) found[column] ??= at
  return found
}

const isHeading = (columns: Partial<Record<Column, number>>) =>
  counts.every((name) => columns[name] !== undefined) && (columns.head !== undefined || columns.code !== undefined)

/** Four columns and no headings: a name and three numbers in every line. */
function plainColumns(rows: readonly (readonly string[])[]): Partial<Record<Column, number>> | undefined {
  const filled = rows.filter((row) => row.some((each) => each.trim()))
  const isPlain = (row: readonly string[]) => row.length === 4 && row.slice(1).every((each) => /^\d+$/.test(halfWidth(each).trim()))
  return filled.length && filled.every(isPlain) ? { head: 0, agree: 1, against: 2, abstain: 3 } : undefined
}

function lineOf(
  cell: (column: Column) => string,
  name: string,
  cases: readonly Votable[],
  { votes }: VoteReading,
  attendance: number | undefined,
): { id: string; ballot: Ballot } | Fault {
  const [code, head] = [cell('code'), cell('head')]
  const known = cases.filter((each) => (code ? each.code === code : foldWord(each.title) === foldWord(head)))
  const [only] = known
  if (!name || !only) return { key: 'votes.unknown', details: { name } }
  if (known.length > 1) return { key: 'votes.several', details: { name, count: known.length } }
  if (code && head && foldWord(only.title) !== foldWord(head)) return { key: 'votes.otherHead', details: { code, head, known: only.title } }
  if (votes.has(only.id)) return { key: 'votes.twice', details: { name } }
  const [agree, against, abstain] = counts.map((column) => (/^\d{1,5}票?$/.test(cell(column)) ? Number.parseInt(cell(column), 10) : undefined))
  if (agree === undefined || against === undefined || abstain === undefined) return { key: 'votes.number', details: { name } }
  const ballot = { agree, against, abstain }
  const outcome = attendance === undefined ? undefined : ballotOutcome(attendance, ballot)
  return typeof outcome === 'object' ? outcome : { id: only.id, ballot }
}
