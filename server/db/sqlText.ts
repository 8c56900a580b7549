/** SQL fragments for statements that run outside Kysely. */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely'

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A whole statement, as the driver takes it. */
export function statement(fragment: RawBuilder<unknown>): { text: string; values: unknown[] } {
  const { sql, parameters } = fragment.compile(compiler)
  return { text: sql, values: [...parameters] }
}

/** The text of a fragment without parameters. */
export function sqlText(fragment: RawBuilder<unknown>): string {
  const { sql, parameters } = fragment.compile(compiler)
  if (parameters.length) throw new Error('a fragment with parameters has no plain text')
  return sql
}
