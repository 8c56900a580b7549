/** Entries of the log that a later withdrawal took back: they stay, and no longer count. */
import { type RawBuilder, sql } from 'kysely'

export interface LoggedEntry {
  row_id: string
  link: string
  operation: string
  content: { withdrawn?: string }
}

/** SQL: whether the entry under this alias was taken back. */
export const isWithdrawnSql = (entry: string): RawBuilder<boolean> => sql`exists (
  select 1 from change as undoing
  where undoing.county = ${sql.ref(`${entry}.county`)} and undoing.row_id = ${sql.ref(`${entry}.row_id`)}
    and undoing.operation = 'withdraw' and (undoing.content ->> 'withdrawn')::uuid = ${sql.ref(`${entry}.link`)})`

/** The entries that count: without what a withdrawal among them took back, and without the withdrawals. */
export function liveEntries<E extends LoggedEntry>(entries: readonly E[]): E[] {
  const undone = new Set(entries.filter(({ operation }) => operation === 'withdraw').map(({ row_id, content }) => `${row_id} ${content.withdrawn}`))
  return entries.filter(({ row_id, link, operation }) => operation !== 'withdraw' && !undone.has(`${row_id} ${link}`))
}
