/**
 * What a record type is: plain data from which table, types, API, list, form, Excel columns, history and
 * rights derive. A definition survives JSON.stringify, so a county's own fields can be the same thing.
 */
import type { CodeList, FieldOptions, ValueFace } from '../../kinds/kind.ts'
import { type KindName, valueFaces } from '../../kinds/value.ts'
import type { Level } from '../access/wholeFrom.ts'

export interface Field extends Omit<FieldOptions, 'codes'> {
  kind: KindName
  required?: boolean
  /** Set when the record is made and never changed by an ordinary correction; a room named here may change it. */
  fixed?: boolean | Room
  /** Written only by this room of the server: no form, no correction and no workbook sets it. */
  through?: Room
  /** Heading under which a form shows the field. */
  group?: string
  /** Other headings that workbooks use for it; the label always counts. */
  excel?: readonly string[]
  /** A pattern of what its cells usually look like, for headings that leave it open. */
  looks?: string
  /** ref: the record type referred to */
  to?: string
  /** ref to `subject`: the record types it may be */
  among?: readonly string[]
  /** ref: cells of workbooks name the record by this field of it, where that is not the first of its natural key */
  by?: string
  /** Missing is something to look into, though the row stands without it. */
  expected?: true
  /** code: name of the list; text: a list of words one of which stands for the others */
  list?: string
  /** text: the name of a procedure of the catalog or of a step, which people are told by its label */
  nameOf?: 'procedure' | 'step'
  /** idNumber: the fields of the same record that the number itself states */
  implies?: { bornOn?: string; sex?: string }
  /** region: states a code of its own, which need not be a place yet */
  statesPlace?: true
  /** Of each head or unit: several of them added up mean nothing. */
  addsUp?: false
  /** day: the field that says when it ends; one cell may say both */
  until?: string
  /** text: a school year; where many rows of an office say one, its period is of school years */
  schoolYear?: true
  /** The list page shows it. */
  listed?: boolean
  /** Only offices from this level up see it whole; others cannot reveal it, ask for it or export it. */
  wholeFrom?: Level
  /** Decided by a procedure, or by the acts of a room: nobody enters or changes it by hand. A workbook may bring it, as history. */
  decided?: true | Room
  /** Comes from work done here; no column of a workbook is read into it. */
  notInSheets?: true
}

/** Rooms of the server that make rows nobody enters by hand: what was decided, published or moved is what they did. */
export type Room = 'screening' | 'procedure' | 'publication' | 'register' | 'pairing' | 'visits' | 'requests'

export interface RecordDefinition<F extends Record<string, Field> = Record<string, Field>> {
  name: string
  label: string
  fields: F
  /** How a person recognises a row: '{name}', or '{head.title}' through a reference. */
  title: string
  /** Where a row lives: a field of kind region, or a reference whose row's place it takes. */
  place: string
  /** Fields that together tell a row apart from all others of the county; stated even when empty. */
  key: readonly string[]
  /** Visits, gifts and events can be about it; it has a row in `subject`. */
  subject?: true
  /** Rows are made by the writer out of other records, never entered. */
  derived?: true
  /** Of derived rows: fields that lists find them by, together. */
  foundBy?: readonly (readonly string[])[]
  /** Rows are made only by this room of the server, never entered, corrected or imported as such. */
  through?: Room
  /**
   * Rows that lists leave out until asked for. `filled`: a field of their own says that they are past, and figures of the present
   * leave them out as well. `referredBy`: a field of another record refers to them ('account.person') and one of a third does not.
   */
  leftOut?: { label: string; filled?: string; referredBy?: string; notBy?: string }
  /** Rows above the scope may be read too: the names of the town and county a village lies in. */
  ancestorsVisible?: true
  /** What holds for a place holds for those in it: the list of a place shows the rows of places above it, too. */
  holdsBelow?: true
  /**
   * Rows outside the scope that may be read there, since a row inside it names them: those that `field` of `record` refers to, by what
   * their own field `own` holds or, without it, by themselves.
   */
  seenThrough?: readonly { record: string; field: string; own?: string }[]
  /** Kept once a year: the field that says of what, and the one that says of which year. Its page sets the years side by side. */
  yearly?: { of: string; year: string }
  /** The day by which a row belongs to a period; of what hangs on another row, that row's ('visit.visitedOn'). */
  happened?: string
  /** What begins on that day lasts: until the day this field says, or, with `true`, as long as it stands here. */
  lasts?: string | true
  /** A row is over on the day after the one this field says: what is over stays as it was, and only that room corrects it. */
  past?: { by: string; room: Room }
  /** What its values must agree on; a disagreement is a finding, the values stay. */
  checks?: readonly RowCheck[]
  /** Why it is a type of its own, though only one kind of sheet brings it. */
  apart?: string
  /** Unit in which rows are counted, e.g. 户. */
  unit: string
}

export type RowCheck =
  /** a day does not lie before another */
  | { kind: 'order'; earlier: string; later: string }
  /** fields add up to a total, or multiplied give it, or the first divided by the second; `at` is the field to look at, else the total */
  | TotalCheck<'sum'>
  | TotalCheck<'product'>
  | TotalCheck<'quotient'>
  /** fields together are no more than another */
  | { kind: 'limit'; of: readonly string[]; total: string }
  /** days from the first to the second, both counted */
  | { kind: 'days'; of: readonly [string, string]; total: string }

interface TotalCheck<K extends string> {
  kind: K
  of: readonly string[]
  total: string
  at?: string
}

/** As it is in memory: money in fen, quantities in ten-thousandths, days as ISO text. */
export type Value = string | number | boolean
export type Values = Record<string, Value | null>

/** Makes a record type; keeps the literal types of its fields. */
export function record<const F extends Record<string, Field>>(
  name: string,
  label: string,
  fields: F,
  rest: Omit<RecordDefinition, 'name' | 'label' | 'fields'>,
): RecordDefinition<F> {
  return { name, label, fields, ...rest }
}

type Options = Omit<Field, 'kind' | 'label'>

const field =
  <K extends KindName>(kind: K) =>
  (label: string, options: Options = {}) => ({ kind, label, ...options })

export const text = field('text')
export const day = field('day')
export const money = field('money')
export const count = field('count')
export const flag = field('flag')
export const region = field('region')
export const idNumber = field('idNumber')
export const phone = field('phone')
export const point = field('point')

export const quantity = (unit: string, label: string, options: Options = {}) => ({ kind: 'quantity' as const, label, unit, ...options })

export const code = (list: CodeList, label: string, options: Options = {}) => ({ kind: 'code' as const, label, list: list.name, ...options })

export const ref = (to: string, label: string, options: Options = {}) => ({ kind: 'ref' as const, label, to, ...options })

/** A code list: `['1', '男', '男性']` is code, label and other words for it. */
export function codeList(name: string, label: string, basis: string, codes: readonly (readonly [string, string, ...string[]])[]): CodeList {
  return {
    name,
    label,
    basis,
    codes: codes.map(([value, word, ...also]) => (also.length ? { code: value, label: word, also } : { code: value, label: word })),
  }
}

/** Kept encrypted, shown masked, revealed only with a logged reason. */
export const isSecret = (kind: KindName) => (valueFaces[kind] as ValueFace<never>).secret === true
