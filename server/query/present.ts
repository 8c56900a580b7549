/**
 * A row as the outside may see it, as it is kept or as it stood on a day: secrets masked, references with their titles.
 * Every row goes out through here. A conflict tells values without the secrets; a whole secret leaves only by `revealField` and `exportList`.
 */
import { type RawBuilder, sql } from 'kysely'
import { seesWhole, shownBelow } from '../../core/access/wholeFrom.ts'
import { type Catalog, getRecord, type OpenField, type OpenRecord, showValue } from '../../core/record/catalog.ts'
import { isSecret, type Values } from '../../core/record/definition.ts'
import { decodeRow, type StoredRow } from '../change/encode.ts'
import { titleSql } from '../change/projection.ts'
import type { Ctx } from '../context.ts'
import { columnOf } from '../db/columns.ts'

export interface Presented {
  id: string
  version: number
  /** Secrets as masks. */
  values: Values
  /** Titles of the rows that references point to, by field. */
  titles: Record<string, string>
  /** Texts kept with a finding, by field; those of secrets masked. */
  raw: Record<string, string>
}

export const titleAlias = (field: OpenField) => `title of ${field.name}`

/** The select list: all columns of the row, and the titles behind its references. */
export function presentedColumns(catalog: Catalog, definition: OpenRecord): RawBuilder<unknown> {
  const titles = definition.fieldList
    .filter((field) => field.kind === 'ref')
    .map((field) => {
      const titled = titledRows(getRecord(catalog, field.to as string))
      return sql`, (select title from ${titled} as referred where county = own.county and id = ${sql.ref(`own.${columnOf(field)}`)}) as ${sql.ref(titleAlias(field))}`
    })
  return sql`own.*${sql.join(titles, sql``)}`
}

/** Titles of subjects are kept; of other rows they are made when they are asked for. */
const titledRows = (definition: OpenRecord): RawBuilder<unknown> =>
  definition.subject || definition.name === 'subject'
    ? sql`subject`
    : sql`(select own.county, own.id, ${titleSql(definition)} as title from ${sql.table(definition.name)} as own)`

export function present(ctx: Pick<Ctx, 'keys' | 'actor'>, definition: OpenRecord, row: StoredRow): Presented {
  return presentDecoded(ctx, definition, { ...row, values: decodeRow(definition, row, ctx.keys) }, (field) => row[titleAlias(field)])
}

/** As `present`, for values that were decoded already. */
export function presentDecoded(
  ctx: Pick<Ctx, 'keys' | 'actor'>,
  definition: OpenRecord,
  { id, version, values: decoded, raw }: Pick<StoredRow, 'id' | 'version' | 'raw'> & { values: Values },
  titleOf: (field: OpenField) => unknown,
): Presented {
  const values: Values = {}
  const titles: Record<string, string> = {}
  for (const field of definition.fieldList) {
    const value = decoded[field.name] ?? null
    const secret = isSecret(field.kind)
    if (value !== null && !seesWhole(field, ctx.actor.role.scopeLength)) values[field.name] = shownBelow(field, value, secret)
    else values[field.name] = secret && value !== null ? showValue(field, value) : value
    const title = field.kind === 'ref' && value !== null ? titleOf(field) : undefined
    if (typeof title === 'string') titles[field.name] = title
  }
  return { id, version, values, titles, raw: maskedRaw(ctx, definition, raw) }
}

function maskedRaw(ctx: Pick<Ctx, 'keys' | 'actor'>, definition: OpenRecord, raw: Record<string, string> | null): Record<string, string> {
  return Object.fromEntries(
    Object.entries(raw ?? {}).map(([name, text]) => {
      const field = definition.fields[name]
      const secret = field && isSecret(field.kind)
      if (field && !seesWhole(field, ctx.actor.role.scopeLength)) return [name, shownBelow(field, text, secret ?? false)]
      return [name, secret ? showValue(field, ctx.keys.open(Buffer.from(text, 'base64'))) : text]
    }),
  )
}
