/** Log entries of what leaves and changes nothing: a secret that was looked at, rows that were taken out as a file. */
import { v7 as uuid } from 'uuid'
import type { OpenRecord } from '../../core/record/catalog.ts'
import { placeColumn } from '../db/columns.ts'
import type { Batch } from './batch.ts'
import type { StoredRow } from './encode.ts'

export function logReveal({ log, ctx }: Batch, definition: OpenRecord, row: StoredRow, field: string) {
  log.add({
    record: definition.name,
    rowId: row.id,
    version: row.version,
    operation: 'reveal',
    region: String(row[placeColumn(definition)]),
    happenedOn: ctx.today,
    content: JSON.stringify({ revealed: [field] }),
  })
}

export interface Exported {
  rows: number
  /** What was asked for, in words. */
  condition: string
  fields: readonly string[]
  /** Fields that left whole. */
  secrets: readonly string[]
}

/** Under the place whose rows left, so that whoever answers for it can see it. */
export function logExport({ log, ctx }: Batch, definition: OpenRecord, region: string, exported: Exported) {
  log.add({
    record: definition.name,
    rowId: uuid(),
    version: 1,
    operation: 'export',
    region,
    happenedOn: ctx.today,
    content: JSON.stringify({ exported }),
  })
}
