/**
 * What stands in a form's field. Kinds that people type are kept as the text they typed and read by their value
 * face, so that the form accepts and refuses exactly what the server does; kinds that people choose hold the value.
 */

import { sayFault } from '../../core/problem.ts'
import { type OpenField, showValue } from '../../core/record/catalog.ts'
import { checkField } from '../../core/record/checkValues.ts'
import { isSecret, type Value } from '../../core/record/definition.ts'
import type { Fault } from '../../kinds/kind.ts'
import { valueFaces } from '../../kinds/value.ts'
import { viewFaces } from '../../kinds/view.ts'

export type Entry = string | boolean | null

export type EntryReading = { value: Value | null; note?: string } | { error: string }

const typed: ReadonlySet<string> = new Set(['text', 'number', 'day', 'secret', 'point'])

/** The entry for a value that is known. A secret starts empty: its mask is no value to edit. */
export function entryOf(field: OpenField, value: Value | null): Entry {
  const widget = viewFaces[field.kind].widget
  if (!typed.has(widget)) return value as Entry
  if (value === null || isSecret(field.kind)) return ''
  return widget === 'day' ? String(value) : showValue(field, value)
}

/** What an entry says. `unresolved`: its raw text is kept, so it may stay empty though required. */
export function readEntry(field: OpenField, entry: Entry, today: string, unresolved = false): EntryReading {
  const reading = take(field, entry)
  if ('fault' in reading) return { error: sayFault(reading.fault) }
  const fault = checkField(field, reading.value, today, unresolved)
  if (fault) return { error: sayFault(fault) }
  return reading.note ? { value: reading.value, note: sayFault(reading.note) } : { value: reading.value }
}

function take(field: OpenField, entry: Entry): { value: Value | null; note?: Fault } | { fault: Fault } {
  if (entry === null || entry === '') return { value: null }
  if (typeof entry === 'boolean' || !typed.has(viewFaces[field.kind].widget)) return { value: entry }
  if (entry.trim() === '') return { value: null }
  return valueFaces[field.kind].read(entry, field)
}
