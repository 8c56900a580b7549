/**
 * What every field kind offers, face by face. A kind is one folder; its faces are separate files so
 * that a browser bundle never carries SQL and the server never carries widgets.
 */

/** A Problem key with what is needed to say it; `core/problem.ts` holds the sentence. Never carries a secret in clear. */
export interface Fault {
  key: string
  details: Record<string, string | number>
}

/** What became of a text that people wrote: a value, perhaps with a note of how it was normalised, or a fault. */
export type Reading<V> = { value: V; note?: Fault } | { fault: Fault }

/** Options of a field that faces look at. Each kind reads only its own. */
export interface FieldOptions {
  label: string
  /** text: a person's or place's name, in which blanks between characters mean nothing */
  properName?: boolean
  /** text: longest accepted length in characters */
  max?: number
  /** text: pattern a value must match in full, and `help` says it in words */
  pattern?: string
  /** day: a year or a month alone is enough */
  partial?: boolean
  /** day: not after today */
  latest?: 'today'
  /** count: a number that names, as a year or the number of a document does; shown without separators */
  plain?: boolean
  /** quantity: unit in which the value is kept, e.g. 亩 */
  unit?: string
  /** flag: a name in the cell is a yes, as a signature is */
  names?: true
  /** code, and text with words that stand for others: the list, resolved when the catalog is opened */
  codes?: CodeList
  help?: string
}

export interface CodeList {
  name: string
  label: string
  /** Standard or document the list comes from. */
  basis: string
  codes: readonly Code[]
}

export interface Code {
  code: string
  label: string
  /** Other words for the same thing, as found in workbooks. */
  also?: readonly string[]
}

export interface ValueFace<V> {
  /** Reads what a person wrote. `unit` is what a column heading says in brackets, e.g. 万元. Never called with an empty text. */
  read(text: string, field: FieldOptions, unit?: string): Reading<V>
  /** Says what is wrong with a value that claims to be of this kind, or nothing. `today` is an ISO day. */
  check(value: unknown, field: FieldOptions, today: string): Fault | undefined
  /** Kept encrypted, shown masked, revealed only with a logged reason: a matter of the kind, so that no definition can forget it. */
  secret?: true
  /** The value as a person reads it. */
  show(value: V, field: FieldOptions): string
}

/** Seals and blinds secret values; made by the server from its key. */
export interface Vault {
  /** Ciphertext, different every time. */
  seal(plain: string): Buffer
  open(sealed: Buffer): string
  /** Keyed hash for exact look-up; `use` separates fields and purposes. */
  blind(use: string, plain: string): Buffer
}

export interface SqlFace<V> {
  /** Column suffixes and PostgreSQL types; the first is the value itself. `lookup` columns get an index. */
  columns: readonly { suffix: string; type: string; lookup?: true }[]
  /** One PostgreSQL text per column, null for empty. */
  encode(value: V, vault: Vault): (string | null)[]
  /** From what the driver returns for the first column. */
  decode(cell: unknown, vault: Vault): V
}

/** Names a widget of the desktop; widgets themselves live in admin/widgets. */
export interface ViewFace {
  widget: 'text' | 'day' | 'number' | 'choice' | 'flag' | 'region' | 'secret' | 'point' | 'ref'
  align: 'left' | 'right'
}

/** How a value is written into a workbook, so that reading the cell gives the value again. */
export interface ExcelFace<V> {
  look: CellLook
  cell(value: V, field: FieldOptions): string | number
}

/** How cells of a column look; office/excel says it in the file's own terms. */
export type CellLook = 'words' | 'choice' | 'digits' | 'count' | 'money' | 'quantity' | 'day'
