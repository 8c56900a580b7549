/** A form driven by a definition: entries, errors, what changed. Plain data and functions; the page makes it reactive. */
import type { OpenField } from '../../core/record/catalog.ts'
import { isSecret, type Values } from '../../core/record/definition.ts'
import type { Definition, Row } from '../openDefinitions.ts'
import { type Entry, entryOf, readEntry } from './entry.ts'

export interface FormModel {
  definition: Definition
  today: string
  /** Nothing for a new record. */
  row: Row | undefined
  entries: Record<string, Entry>
  /** Sentences by field. */
  errors: Record<string, string>
  /** How an entry was understood, by field. */
  notes: Record<string, string>
}

export function openForm(definition: Definition, today: string, row?: Row, given: Values = {}): FormModel {
  const entries = Object.fromEntries(
    definition.fields.map((field) => [field.name, entryOf(field, row?.values[field.name] ?? given[field.name] ?? null)]),
  )
  return { definition, today, row, entries, errors: {}, notes: {} }
}

/** A fixed field is set when the record is made; afterwards the form only shows it. What a room of the server writes, or a procedure decides, is never entered. */
export const isOpen = (form: FormModel, field: OpenField): boolean => !field.through && !field.decided && (!form.row || !field.fixed)

function readField(form: FormModel, field: OpenField) {
  return readEntry(field, form.entries[field.name] ?? null, form.today, Boolean(form.row && field.name in form.row.raw))
}

/** Whether the entry differs from what is on record. An unreadable entry does; an untouched secret does not. */
export function isChanged(form: FormModel, field: OpenField): boolean {
  const entry = form.entries[field.name] ?? null
  const before = form.row?.values[field.name] ?? null
  if (isSecret(field.kind)) return entry !== ''
  const reading = readField(form, field)
  return 'error' in reading ? entry !== entryOf(field, before) : reading.value !== before
}

export const changedFields = (form: FormModel): OpenField[] => form.definition.fields.filter((field) => isOpen(form, field) && isChanged(form, field))

/** Judges one field and keeps the sentence. True when nothing is wrong. */
export function judgeField(form: FormModel, field: OpenField): boolean {
  delete form.errors[field.name]
  delete form.notes[field.name]
  if (!isOpen(form, field) || (form.row && !isChanged(form, field))) return true
  const reading = readField(form, field)
  if ('error' in reading) form.errors[field.name] = reading.error
  else if (reading.note) form.notes[field.name] = reading.note
  return !('error' in reading)
}

/** Judges all fields; the names of those that are wrong, in order. */
export const judgeForm = (form: FormModel): string[] => form.definition.fields.filter((field) => !judgeField(form, field)).map((field) => field.name)

/** The values to send: of a correction only what changed. Call after `judgeForm` found nothing. */
export function valuesToSend(form: FormModel): Values {
  return Object.fromEntries(
    changedFields(form).flatMap((field) => {
      const reading = readField(form, field)
      return 'error' in reading ? [] : [[field.name, reading.value]]
    }),
  )
}

/** The server's refusals, on the fields they are about. Those about no field of the form are given back. */
export function takeFaults<F extends { field: string; sentence: string }>(form: FormModel, faults: readonly F[]): F[] {
  const known = new Set(form.definition.fields.map((field) => field.name))
  for (const { field, sentence } of faults) if (known.has(field)) form.errors[field] = sentence
  return faults.filter(({ field }) => !known.has(field))
}
