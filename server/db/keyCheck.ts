/** Data remembers which key sealed it: with another one it would open nothing, and what is entered next could not be opened later. */
import type pg from 'pg'
import { Problem } from '../../core/problem.ts'
import type { Keys } from '../vault.ts'

const markOf = (keys: Keys) => keys.blind('key', 'whose').toString('hex')

/** Throws `key.other` when the data was sealed with another key; nothing has been touched then. */
export async function checkKey(client: pg.ClientBase, keys: Keys) {
  const { rows: tables } = await client.query<{ there: boolean }>(`select to_regclass('setting') is not null as there`)
  if (!tables[0]?.there) return
  const { rows } = await client.query<{ value: string }>(`select value #>> '{}' as value from setting where name = 'key'`)
  if (rows[0] && rows[0].value !== markOf(keys)) throw new Problem('key.other')
}

export async function rememberKey(client: pg.ClientBase, keys: Keys) {
  await client.query(`insert into setting (name, value) values ('key', to_json($1::text)) on conflict (name) do nothing`, [markOf(keys)])
}
