/** A sheet is a way in, not a record type: one row of a sheet can make several records that refer to each other. */
import type { Value } from '../record/definition.ts'

export interface SheetColumn {
  headings?: readonly string[]
  /** Only these headings, not the field's own. */
  only?: true
  /** A name that is not registered becomes a record of this type. */
  makes?: string
  /** Of several that bear the name, the one that a row of `record` has in `field`, with the `same` values as this row. */
  through?: { record: string; field: string; same: readonly string[] }
  /** The cell names several, and each makes a record of the part. */
  each?: true
}

export interface SheetPart {
  /** Name by which other parts refer to the record this part makes. */
  as: string
  record: string
  /** Fields and the headings they are found under; a field's own label and synonyms always count unless `only` is set. */
  columns: Readonly<Record<string, SheetColumn>>
  /** All other fields of the record are read too where their own headings stand, so that a new field needs no line here. */
  all?: true
  /** Fields with a constant, '$alias' for the record (or place code) another part makes, or '=alias.field' for what another part says. */
  set?: Readonly<Record<string, Value>>
  /** Cells merged downwards hold for every row of the block, and the record is made once. */
  merged?: true
  /** Makes no record: its cells are there for other parts to say ('=alias.field'). */
  says?: true
  /** The same record may stand in several rows, and is made once. */
  repeats?: true
  /** Says more about the record another part makes, where `when` holds. */
  refines?: string
  when?: { part: string; field: string; is: Value }
  /** Fields by which a row without its natural key is known again, among those of the import's place. */
  match?: readonly string[]
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
