/**
 * One row of a sheet judged value by value. Every value that came in has an outcome: taken as written,
 * noted (normalised), kept (its text stays, the value is empty, a finding is open) or, for the row, refused.
 */

import { birthOfId, sexOfId } from '../../kinds/idNumber/value.ts'
import type { Fault } from '../../kinds/kind.ts'
import { valueFaces } from '../../kinds/value.ts'
import type { OpenField, OpenRecord } from '../record/catalog.ts'
import { isSecret, type Value, type Values } from '../record/definition.ts'
import { disagreements } from './disagreements.ts'
import { maskPersonal } from './maskPersonal.ts'
import { splitPeriod } from './periodCell.ts'
import type { MappedColumn } from './recognise.ts'
import { isSumRow } from './sums.ts'

export type Outcome = 'noted' | 'kept' | 'refused'

export interface RowFault extends Fault {
  /** From 0; missing when it is about the row. */
  column?: number
  /** Heading as it stands. */
  heading?: string
  field: string
  outcome: Outcome
}

export interface NamedCell {
  field: string
  text: string
  column: number
  heading: string
  /** Nobody need bear it. */
  soft?: true
}

export interface JudgedPart {
  values: Values
  /** Texts of values that could not be read. */
  raw: Record<string, string>
  /** Cells that name a place; whoever imports knows the places. */
  places: NamedCell[]
  /** Cells that name another record; whoever imports finds it. */
  names: NamedCell[]
  /** Fields whose cell names several records: the record is made for each. */
  lists: Record<string, string[]>
  faults: RowFault[]
  /** The columns it was read from. */
  columns: readonly MappedColumn[]
  /** Whether any cell of the part was filled. */
  filled: boolean
}

/** Where 无 and a stroke stand for nothing, and are no words. */
const numeric: ReadonlySet<OpenField['kind']> = new Set(['money', 'count', 'quantity', 'phone', 'day', 'idNumber'])

/** What the cells of one part say. */
export function judgePart(definition: OpenRecord, columns: readonly MappedColumn[], cells: readonly string[], today: string): JudgedPart {
  const missing: RowFault[] = []
  const judged: JudgedPart = { values: {}, raw: {}, places: [], names: [], lists: {}, faults: [], columns, filled: false }
  for (const { column, heading, field, unit } of columns) {
    const cell = cells[column]
    if (cell === undefined || cell === '' || cell === '-' || cell === '—' || (numeric.has(field.kind) && /^(?:[/／]|--|无)$/.test(cell))) {
      if (field.expected)
        missing.push({ key: 'field.expected', details: { label: field.label }, column, heading, field: field.name, outcome: 'kept' })
      continue
    }
    judged.filled = true
    if (field.kind === 'ref') {
      judged.names.push({ field: field.name, text: cell, column, heading })
      continue
    }
    if (field.kind === 'region' && !field.statesPlace) {
      judged.places.push({ field: field.name, text: cell, column, heading })
      continue
    }
    for (const [each, text] of saidBy(definition, columns, field, cell)) {
      const reading = readCell(each, text, unit, today)
      if ('fault' in reading) {
        // A number of a person in the wrong column goes neither into the log nor into what is told.
        const kept = isSecret(each.kind) ? text : maskPersonal(text)
        const again = kept === text ? reading : readCell(each, kept, unit, today)
        judged.values[each.name] = null
        judged.raw[each.name] = kept
        judged.faults.push({ ...('fault' in again ? again : reading).fault, column, heading, field: each.name, outcome: 'kept' })
        continue
      }
      judged.values[each.name] = reading.value
      if (reading.note) judged.faults.push({ ...reading.note, column, heading, field: each.name, outcome: 'noted' })
    }
  }
  for (const column of columns) applyImplied(definition, column, columns, judged)
  if (judged.filled) judged.faults.push(...missing, ...disagreements(definition, columns, judged.values))
  return judged
}

/** What a cell says of which fields: of its own, and of the day that ends what begins here where that has no column. */
function saidBy(definition: OpenRecord, columns: readonly MappedColumn[], field: OpenField, cell: string): [OpenField, string][] {
  const end = definition.fields[field.until ?? '']
  const period = end && !columns.some((column) => column.field.name === end.name) ? splitPeriod(cell) : undefined
  if (!end || !period) return [[field, cell]]
  const [from, to] = period
  return to === undefined
    ? [[field, from]]
    : [
        [field, from],
        [end, to],
      ]
}

function readCell(field: OpenField, cell: string, unit: string | undefined, today: string): { value: Value; note?: Fault } | { fault: Fault } {
  const face = valueFaces[field.kind]
  const reading = face.read(cell, field, unit)
  if ('fault' in reading) return reading
  const fault = face.check(reading.value as never, field, today)
  return fault ? { fault } : (reading as { value: Value; note?: Fault })
}

/** What an ID number itself states: fills what the row leaves empty, and is held against what it says. */
function applyImplied(definition: OpenRecord, { field }: MappedColumn, columns: readonly MappedColumn[], judged: JudgedPart) {
  const id = judged.values[field.name]
  if (!field.implies || typeof id !== 'string') return
  const stated = { bornOn: birthOfId(id), sex: sexOfId(id) }
  for (const [what, target] of Object.entries(field.implies) as ['bornOn' | 'sex', string][]) {
    const written = judged.values[target]
    const at = columns.find((column) => column.field.name === target)
    if (written === undefined && !at) judged.values[target] = stated[what]
    else if (typeof written === 'string' && !stated[what].startsWith(written)) {
      const show = (value: string) => showPlain(definition.fields[target] as OpenField, value)
      judged.faults.push({
        key: `${field.kind}.${what}`,
        details: { written: show(written), stated: show(stated[what]) },
        column: at?.column,
        heading: at?.heading,
        field: target,
        outcome: 'kept',
      })
    }
  }
}

const showPlain = (field: OpenField, value: string) => (valueFaces[field.kind].show as (value: string, field: OpenField) => string)(value, field)

/** Rows that are no records: blank, sums, hints and examples of a template, and the signatures at the foot. */
export function isFurniture(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (!filled.length) return true
  if (isSumRow(cells)) return true
  const first = halfBlank(filled[0] as string)
  if (/^(填写说明|示例|样例)/.test(first)) return true
  return filled.length <= 2 && /(签字|签名|填表人|审核人|负责人|备注|说明|注)[:：]/.test(first)
}

const halfBlank = (text: string) => text.replace(/[\s\u3000]/g, '')

/** Column and heading under which a field stands. */
export function whereStands(judged: JudgedPart | undefined, field: string): { column?: number; heading?: string } {
  const found = judged?.columns.find((column) => column.field.name === field)
  return found ? { column: found.column, heading: found.heading } : {}
}
