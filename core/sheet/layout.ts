/** A sheet is a way in, not a record type: one row of a sheet can make several records that refer to each other. */
import type { Expression } from '../expression/expression.ts'
import type { Value } from '../record/definition.ts'

export interface SheetColumn {
  headings?: readonly string[]
  /** Only these headings, not the field's own. */
  only?: true
  /** A name that is not registered becomes a record of this type. */
  makes?: string
  /** Of several that bear the name, the one that a row of `record` has in `field`, with the `same` values as this row. */
  through?: { record: string; field: string; same: readonly string[] }
  /** Has no cell of its own: found by the names that these other fields, or those of another part ('alias.field'), say, and left empty, with nothing to look into, where nobody bears it. */
  from?: string | readonly string[]
  /** Who is named here answers for certain others, by rows of `record` that have them in `by` and those in `for`; what the row has in `at` should be one of them. */
  answers?: { record: string; by: string; for: string; at: string }
  /** An empty cell is something to look into on this sheet. */
  expected?: true
  /** The cell names several, and each makes a record of the part. */
  each?: true
  /** The cell may name several: the first who is known is meant, and this text field of the part keeps all of them in words. */
  several?: string
  /** Nobody whom this field of another part ('alias.field') names already. */
  except?: string
}

/** A field states how many rows of another record type there are: those of which `by` is this record, or what this record has in `own`. */
export interface Tallied {
  field: string
  of: string
  by: string
  own?: string
  where?: Expression
}

export interface SheetPart {
  /** Name by which other parts refer to the record this part makes. */
  as: string
  record: string
  /** Fields and the headings they are found under; a field's own label and synonyms always count unless `only` is set. */
  columns: Readonly<Record<string, SheetColumn>>
  /** All other fields of the record are read too where their own headings stand, so that a new field needs no line here. */
  all?: true
  /** Fields said by the sheet's name or the lines above its headings, for all its rows: a pattern of what is said. */
  titled?: Readonly<Record<string, string>>
  /** Fields with a constant, '@day' for the day the sheet speaks of, '@place' for the place of the import, '$alias' for the record (or place code) another part makes, or '=alias.field' for what another part says. */
  set?: Readonly<Record<string, Value>>
  /** Cells merged downwards hold for every row of the block, and the record is made once. */
  merged?: true
  /** Makes no record: its cells are there for other parts to say ('=alias.field'). */
  says?: true
  /** The same record may stand in several rows, and is made once. */
  repeats?: true
  /** Says more about the record another part makes, where all of `when` hold; null is an empty cell, '=alias.field' what another part says. */
  refines?: string
  when?: readonly { part: string; field: string; is: Value | null }[]
  /** What its fields state is held against what is registered once all sheets are in. */
  tallies?: readonly Tallied[]
  /** Names are places directly below the place of the import; unknown ones become new places. */
  newPlace?: true
  /** New places lie directly below those of this part, which stands before, where the row names one. */
  below?: string
}

export interface SheetLayout {
  name: string
  label: string
  /** Other titles such sheets bear. */
  titles?: readonly string[]
  /** 'alias.field' columns without which a sheet is hardly this one. */
  needs: readonly string[]
  /** Headings of columns that are known and not read: other sheets say the same. */
  ignores?: readonly string[]
  parts: readonly SheetPart[]
}
