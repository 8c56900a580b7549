/** A form's unsaved entries, kept for this browser tab only. Secrets are never kept. */
import { isSecret } from '../../core/record/definition.ts'
import type { Entry } from './entry.ts'
import { changedFields, type FormModel } from './formModel.ts'

export interface Draft {
  /** Id of the record; of a new one too, so that sending twice makes one record. */
  id: string
  /** Version the entries were made over; nothing for a new record. */
  version: number | undefined
  entries: Record<string, Entry>
  reason: string
  /** Clock time as a person reads it, 10:32. */
  savedAt: string
}

const prefix = 'draft:'

export function keepDraft(place: Storage, key: string, form: FormModel, id: string, reason: string, savedAt: string): void {
  const kept = changedFields(form).filter((field) => !isSecret(field.kind))
  const entries = Object.fromEntries(kept.map(({ name }) => [name, form.entries[name] ?? null]))
  place.setItem(prefix + key, JSON.stringify({ id, version: form.row?.version, entries, reason, savedAt } satisfies Draft))
}

export function findDraft(place: Storage, key: string): Draft | undefined {
  const text = place.getItem(prefix + key)
  return text ? (JSON.parse(text) as Draft) : undefined
}

export const dropDraft = (place: Storage, key: string): void => place.removeItem(prefix + key)
