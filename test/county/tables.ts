/** All that a database holds, as text, to compare two moments or two databases, or to look for what must not be there. */
import type { Database } from '../../server/db/database.ts'

/** Text of all rows by table, in order. Seen as the owner: nothing is hidden by row security. */
export async function tableTexts(db: Pick<Database, 'owner'>, except: readonly string[] = []): Promise<Record<string, string>> {
  return db.owner(async (client) => {
    const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)
    const texts: Record<string, string> = {}
    for (const { name } of rows) {
      if (except.includes(name)) continue
      const found = await client.query<{ line: string }>(`select each::text as line from ${name} each order by 1`)
      texts[name] = found.rows.map(({ line }) => line).join('\n')
    }
    return texts
  })
}
