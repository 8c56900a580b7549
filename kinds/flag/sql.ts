import type { SqlFace } from '../kind.ts'

export const flagSql: SqlFace<boolean> = {
  columns: [{ suffix: '', type: 'boolean' }],
  encode: (value) => [value ? 'true' : 'false'],
  decode: (cell) => cell as boolean,
}
