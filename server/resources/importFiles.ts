/** Which workbook of an import a row came from. An import of several is one operation; of its files often only one tells of a record type. */
import { sql } from 'kysely'
import type { ImportReport } from '../../core/sheet/report.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import type { LoggedChange } from './loggedChanges.ts'

const prefix = 'import:'

type FileOf = (change: Pick<LoggedChange, 'source' | 'record'>) => string | undefined

/** Nothing where several workbooks told of the record type. Imports made above are not in sight; what their files are called is. */
export async function importFilesOf({ actor }: Ctx, tx: Tx, changes: readonly LoggedChange[]): Promise<FileOf> {
  const ids = [...new Set(changes.filter(({ source }) => source.startsWith(prefix)).map(({ source }) => source.slice(prefix.length)))]
  if (!ids.length) return () => undefined
  await sql`select set_config('app.scope', ${actor.county}, true)`.execute(tx)
  const { rows } = await sql<{ id: string; file: string; counts: ImportReport['counts'] }>`
    select id, report ->> 'file' as file, report -> 'counts' as counts from import_run cross join json_array_elements(reports) as report
    where county = ${actor.county} and id = any(${arrayLiteral(ids)}::uuid[]) and json_typeof(report) = 'object'`.execute(tx)
  await sql`select set_config('app.scope', ${actor.scope}, true)`.execute(tx)
  return ({ source, record }) => {
    const told = rows.filter(({ id, counts }) => source === `${prefix}${id}` && (counts[record]?.created || counts[record]?.updated))
    return told.length === 1 ? told[0]?.file : undefined
  }
}
