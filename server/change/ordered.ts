/** Both sides of a check are read in order, however many rows there are. */
import type pg from 'pg'

const portion = 5000

/** Rows of a query in order, a portion at a time, through a cursor of the surrounding transaction. */
export async function* ordered<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: unknown[],
): AsyncGenerator<Row, undefined> {
  const cursor = `verify_${cursors++}`
  await client.query(`declare ${cursor} no scroll cursor for ${text}`, values)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${portion} from ${cursor}`)
    yield* rows
    if (rows.length < portion) break
  }
  await client.query(`close ${cursor}`)
}

let cursors = 0
