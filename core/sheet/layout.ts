/** A sheet is a way in, not a record type: one row of a sheet can make several records that refer to each other. */
import type { Value } from '../record/definition.ts'

export interface SheetPart {
  /** Name by which other parts refer to the record this part makes. */
  as: string
  record: string
  /** Fields and the headings they are found under; a field's own label and synonyms always count unless `only` is set. */
  columns: Readonly<Record<string, { headings?: readonly string[]; only?: true }>>
  /** All other fields of the record are read too where their own headings stand, so that a new field needs no line here. */
  all?: true
  /** Fields with a constant, or '$alias' for the record (or place code) another part makes. */
  set?: Readonly<Record<string, Value>>
  /** Cells merged downwards hold for every row of the block, and the record is made once. */
  merged?: true
  /** Says more about the record another part makes, where `when` holds. */
  refines?: string
  when?: { part: string; field: string; is: Value }
  /** Names are places directly below the place of the import; unknown ones become new places. */
  newPlace?: true
}

export interface SheetLayout {
  name: string
  label: string
  /** 'alias.field' columns without which a sheet is not this one. */
  needs: readonly string[]
  parts: readonly SheetPart[]
}
