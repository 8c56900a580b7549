/** What an import changes of records that exist, value by value, for whoever decides whether it is written. */
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isSecret, type Value } from '../../core/record/definition.ts'
import type { Batch, Change } from '../change/batch.ts'
import { decodeRow, type StoredRow } from '../change/encode.ts'
import { titlesOf } from '../query/titles.ts'
import { type Asked, valueWords } from '../query/valueWords.ts'
import type { RowNumber, SheetWork } from './sheetWork.ts'

/** More than a person reads through are counted, not listed. */
const listed = 1000

export interface ChangedValue {
  work: SheetWork
  row: RowNumber
  definition: OpenRecord
  id: string
  field: OpenField
  before: Value | null
  after: Value | null
  /** A text that could not be read and stands beside the emptied value. */
  text?: string | undefined
}

export function noteChanged(work: SheetWork, row: RowNumber, definition: OpenRecord, stored: StoredRow, { values, raw }: Change) {
  for (const [name, after] of Object.entries(values)) {
    work.report.changedValues++
    if (work.changed.length >= listed) continue
    const field = definition.fields[name] as OpenField
    const before = decodeRow({ ...definition, fieldList: [field] }, stored, work.ctx.keys)[name] ?? null
    work.changed.push({ work, row: { number: row.number }, definition, id: stored.id, field, before, after, text: raw?.[name] })
  }
}

/** Said at the end, when all that is referred to stands. */
export async function tellChanged({ ctx, tx }: Batch, changed: readonly ChangedValue[]) {
  const asked = changed.flatMap(({ field, before, after }): Asked[] => [
    { field, value: before },
    { field, value: after },
  ])
  const { show } = await valueWords(ctx, tx, asked)
  const titles = new Map<string, string>()
  for (const { name } of new Set(changed.map(({ definition }) => definition))) {
    const ids = changed.flatMap(({ definition, id }) => (definition.name === name ? [id] : []))
    for (const [id, title] of await titlesOf(ctx, tx, name, ids)) titles.set(id, title)
  }
  for (const { work, row, definition, id, field, before, after, text } of changed)
    work.report.changes.push({
      ...{ sheet: work.sheetName, row: row.number, record: definition.label, title: titles.get(id) ?? '', label: field.label },
      before: show(field, before),
      after: text === undefined ? show(field, after) : isSecret(field.kind) ? '（未认出）' : `${text}（未认出）`,
    })
}
