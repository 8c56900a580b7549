/** Which workbooks of an import a row may have come from: one of several is one operation, of which few tell of a record type. */
import { sql } from 'kysely'
import type { ImportReport } from '../../core/sheet/report.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import type { LoggedChange } from './loggedChanges.ts'

const prefix = 'import:'

/** More than these say no more than how the import is called. */
const mostNamed = 10

type FilesOf = (change: Pick<LoggedChange, 'source' | 'record'>) => string[]

/** Those workbooks of the import that told of the record type; none where they are many. Imports made above are not in sight; what their files are called is. */
export async function importFilesOf({ actor }: Ctx, tx: Tx, changes: readonly LoggedChange[]): Promise<FilesOf> {
  const ids = [...new Set(changes.filter(({ source }) => source.startsWith(prefix)).map(({ source }) => source.slice(prefix.length)))]
  if (!ids.length) return () => []
  await sql`select set_config('app.scope', ${actor.county}, true)`.execute(tx)
  const { rows } = await sql<{ id: string; file: string; counts: ImportReport['counts'] }>`
    select id, report ->> 'file' as file, report -> 'counts' as counts from import_run cross join json_array_elements(reports) as report
    where county = ${actor.county} and id = any(${arrayLiteral(ids)}::uuid[]) and json_typeof(report) = 'object'`.execute(tx)
  await sql`select set_config('app.scope', ${actor.scope}, true)`.execute(tx)
  return ({ source, record }) => {
    const told = rows.filter(({ id, counts }) => source === `${prefix}${id}` && (counts[record]?.created || counts[record]?.updated))
    return told.length <= mostNamed ? told.map(({ file }) => file) : []
  }
}
