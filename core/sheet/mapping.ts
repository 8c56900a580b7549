/** How the columns of a sheet map to fields where a person has settled it: for one sheet by letters, for the next of its shape by headings. */
import { halfWidth } from '../../kinds/width.ts'
import type { Catalog, OpenField } from '../record/catalog.ts'
import { getRecord } from '../record/catalog.ts'
import type { SheetLayout, SheetPart } from './layout.ts'
import { wantedBy } from './wanted.ts'

/** What somebody has settled about one sheet of an import. */
export interface SettledSheet {
  /** Number of the file in the import and of the sheet in the file, from 0. */
  file: number
  at: number
  /** Null: the sheet is not read. */
  layout: string | null
  /** 'part.field' by column letters; null: the column is not read. Columns not named are mapped by their headings. */
  columns: Record<string, string | null>
  /** The memory it was read by when it was checked. */
  kept?: Pick<KeptMapping, 'id' | 'region'>
}

/** What is remembered for every sheet of one shape: the headings in `columns`, in any order, under any title. */
export interface KeptMapping {
  id: string
  /** The place it is kept at. */
  region: string
  layout: string
  /** 'part.field' by heading; null: the column is not read. */
  columns: Record<string, string | null>
}

export interface SheetTarget {
  /** 'part.field' */
  target: string
  part: string
  field: OpenField
  record: string
  label: string
}

/** What columns of a layout can be mapped to. */
export const targetsOf = (catalog: Catalog, layout: SheetLayout): SheetTarget[] =>
  layout.parts.flatMap((part) =>
    wantedBy(catalog, part).map(({ field }) => ({
      target: `${part.as}.${field.name}`,
      part: part.as,
      field,
      record: part.record,
      label: `${getRecord(catalog, part.record).label}·${field.label}${ownWord(part, field)}`,
    })),
  )

/** Where the field's own label would not do, the word it stands under: two parts may be persons. */
function ownWord({ columns }: SheetPart, { name, label }: OpenField): string {
  const { headings: [word] = [], only } = columns[name] ?? {}
  return only && word && word !== label ? `（${word}）` : ''
}

/** Labels of what a layout cannot do without and has no column for. */
export const lacksOf = (catalog: Catalog, layout: SheetLayout, mapped: readonly string[]): string[] =>
  targetsOf(catalog, layout)
    .filter(({ target }) => layout.needs.includes(target) && !mapped.includes(target))
    .map(({ label }) => label)

/** Headings as they are compared, by column; those that only count rows are left out, and of equal ones the later are told apart. */
export function headingKeys(headings: readonly string[]): Map<number, string> {
  const keys = new Map<number, string>()
  const met = new Map<string, number>()
  for (const [column, heading] of headings.entries()) {
    // A row of data taken for headings must leave no number of a person behind.
    const key = halfWidth(heading)
      .replace(/[\s:：]/g, '')
      .replace(/\d{7,}/g, '#')
    if (!key || /^(序号|行号)$/.test(key)) continue
    const before = met.get(key) ?? 0
    met.set(key, before + 1)
    keys.set(column, before ? `${key}#${before + 1}` : key)
  }
  return keys
}

/** The same for the same headings, whatever their order. */
export const shapeOf = (keys: Iterable<string>): string => [...keys].sort().join('\n')

/** A remembered mapping as it is answered and shown. */
export interface ListedMapping {
  id: string
  /** The place it is kept at. */
  region: string
  /** Of the sheet it was learned from. */
  sheetName: string
  /** What such sheets are read as. */
  label: string
  /** Headings with what they are registered as; empty for those not read. */
  columns: { heading: string; label: string }[]
  actorName: string
  keptAt: string
  /** Kept at a place above the actor's: used here, forgotten there. */
  above: boolean
}
