/** Definitions as GET /api/catalog gives them, opened so that the value faces of `kinds/` can judge and show with them. */
import type { Chart } from '../core/chart/chart.ts'
import type { Area } from '../core/record/area.ts'
import type { OpenField } from '../core/record/catalog.ts'
import type { Value } from '../core/record/definition.ts'
import type { Code } from '../kinds/kind.ts'

export interface Definition {
  name: string
  label: string
  /** Unit in which rows are counted, e.g. 户. */
  unit: string
  /** How a person recognises a row, '{name}' or '{head.title}'. */
  title?: string
  /** Can be found by any part of its title. */
  subject?: boolean
  /** What those are called whom lists leave out until asked for. */
  leftOut?: string
  /** Whether who asked enters or corrects rows by hand. */
  writable?: boolean
  /** Kept once a year: of what, and of which year. */
  yearly?: { of: string; year: string }
  /** The day by which a row belongs to a period. */
  happened?: string
  key: readonly string[]
  fields: readonly OpenField[]
}

export interface FigureLabel {
  name: string
  label: string
  unit: string
  record: string
  definition: string
}

/** A kind of workbook sheet that can be imported, and the record types it is about. */
export interface SheetLabel {
  name: string
  label: string
  records: readonly string[]
}

/** A template of a document, and the record types its figures count. */
export interface SummaryLabel {
  name: string
  label: string
  records: readonly string[]
}

export interface CatalogAnswer {
  records: (Omit<Definition, 'fields'> & { fields: (Omit<OpenField, 'codes'> & { codes?: readonly Code[] })[] })[]
  areas: readonly Area[]
  figures: FigureLabel[]
  charts: readonly Chart[]
  summaries: SummaryLabel[]
  sheets: SheetLabel[]
}

export interface Definitions {
  records: ReadonlyMap<string, Definition>
  areas: readonly Area[]
  figures: readonly FigureLabel[]
  charts: readonly Chart[]
  summaries: readonly SummaryLabel[]
  sheets: readonly SheetLabel[]
}

/** A row as the server presents it: secrets masked, `titles` behind references, `raw` texts kept with a finding. */
export interface Row {
  id: string
  version: number
  values: Record<string, Value | null>
  titles: Record<string, string>
  raw: Record<string, string>
}

export function openDefinitions({ records, areas, figures, charts, summaries, sheets }: CatalogAnswer): Definitions {
  const opened = records.map((definition): [string, Definition] => [
    definition.name,
    {
      ...definition,
      fields: definition.fields.map(
        ({ codes, ...field }): OpenField =>
          codes ? { ...field, codes: { name: field.list ?? field.name, label: field.label, basis: '', codes } } : field,
      ),
    },
  ])
  return { records: new Map(opened), areas, figures, charts, summaries, sheets }
}

export const fieldOf = (definition: Definition, name: string): OpenField | undefined => definition.fields.find((field) => field.name === name)
