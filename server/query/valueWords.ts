/** Values as people read them: a reference by the title of what it names, a place by its name, a secret masked. */

import { seesWhole, shownBelow } from '../../core/access/wholeFrom.ts'
import { type OpenField, showValue } from '../../core/record/catalog.ts'
import { isSecret, type Value } from '../../core/record/definition.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { placeNames, titlesOf } from './titles.ts'

export interface Asked {
  field: OpenField
  value: unknown
}

export interface Words {
  /** What a row is called, empty when it is not known. */
  title(id: string): string
  show(field: OpenField, value: Value | null): string
}

/** Looks up all that is asked at once. `titles` of rows that are known already are kept where nothing newer is found. */
export async function valueWords(ctx: Ctx, tx: Tx, asked: readonly Asked[], titles: ReadonlyMap<string, string> = new Map()): Promise<Words> {
  const ids = new Map<string, Set<string>>()
  const codes = new Set<string>()
  for (const { field, value } of asked) {
    if (typeof value !== 'string') continue
    if (field.kind === 'ref') ids.set(field.to as string, (ids.get(field.to as string) ?? new Set()).add(value))
    if (field.kind === 'region') codes.add(value)
  }
  const byId = new Map(titles)
  for (const [record, wanted] of ids) for (const [id, title] of await titlesOf(ctx, tx, record, [...wanted])) byId.set(id, title)
  const byCode = await placeNames(ctx, tx, [...codes])
  const title = (id: string) => byId.get(id) ?? ''
  return {
    title,
    show(field, value) {
      if (value === null) return ''
      if (!seesWhole(field, ctx.actor.role.scopeLength)) return shownBelow(field, value, isSecret(field.kind))
      if (field.kind === 'ref') return title(String(value))
      return field.kind === 'region' ? (byCode.get(String(value)) ?? String(value)) : showValue(field, value)
    },
  }
}
