/** SQL: the pairing under this alias stands on that day, as `standsOn` says of it. */
import { type RawBuilder, sql } from 'kysely'
import { pairingStates } from '../../core/pairing/standing.ts'

/** `day`: an ISO day, or a column that holds one. */
export function standsSql(alias: string, day: string | RawBuilder<unknown>) {
  const [starts, ends, state] = ['starts_on', 'ends_on', 'state'].map((column) => sql.ref(`${alias}.${column}`))
  const { changed, ended } = pairingStates
  return sql`(${starts} is null or ${starts} <= ${day}) and case when ${ends} is not null then left(${day}, length(${ends})) <= ${ends}
    else ${state} is null or ${state} not in (${changed}, ${ended}) end`
}
