/** Texts that could not be resolved, kept beside an empty value. The unresolved text of a secret is a secret. */
import type { OpenRecord } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import type { Ctx } from '../context.ts'
import type { Change } from './batch.ts'
import type { StoredRow } from './encode.ts'

export const rowRaw = (row: StoredRow): string | null => (row.raw && Object.keys(row.raw).length ? JSON.stringify(row.raw) : null)

export function rawText(definition: OpenRecord, raw: Record<string, string> | undefined, ctx: Ctx): string | null {
  if (!raw || !Object.keys(raw).length) return null
  return JSON.stringify(Object.fromEntries(Object.entries(raw).map(([name, text]) => [name, sealRaw(definition, name, text, ctx)])))
}

const sealRaw = (definition: OpenRecord, name: string, text: string, ctx: Ctx) =>
  isSecretField(definition, name) ? ctx.keys.seal(text).toString('base64') : text

export function mergeRaw(definition: OpenRecord, row: StoredRow, change: Change, ctx: Ctx): string | null {
  const kept = Object.fromEntries(Object.entries(row.raw ?? {}).filter(([name]) => !(name in change.values) || name in (change.raw ?? {})))
  for (const [name, text] of Object.entries(change.raw ?? {})) {
    const secret = isSecretField(definition, name)
    const same = kept[name] !== undefined && (secret ? ctx.keys.open(Buffer.from(kept[name], 'base64')) : kept[name]) === text
    if (!same) kept[name] = sealRaw(definition, name, text, ctx)
  }
  return Object.keys(kept).length ? JSON.stringify(kept) : null
}

function isSecretField(definition: OpenRecord, name: string): boolean {
  const field = definition.fields[name]
  return field !== undefined && isSecret(field.kind)
}
