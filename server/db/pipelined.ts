/**
 * A writing transaction whose statements go out as they come, without waiting for the answer to the one before: PostgreSQL
 * writes one portion of an import while the next is judged. Kysely's own transactions send one statement at a time.
 */
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Tables, Tx } from './database.ts'

/** Runs `work` between begin and commit; what throws is rolled back. `pool` must be opened with `pipeline`. */
export async function inPipeline<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const result = await work(statementsOf(client))
    // A transaction that has failed answers a commit with a rollback, and no error.
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('the transaction had failed before its commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function statementsOf(client: pg.PoolClient): Tx {
  const statements = { query: client.query.bind(client), release: () => {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => statements as never, end: async () => {} } }) })
}
